#include "core/analysis/member_figures.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace chokepoint {

namespace {

// One figure of a block's members.
using Column = std::array<double, kBlockMembers>;

Column yearlySum(const MemberBlock& block, QuantityId id, Year year) {
  Column sums{};
  for (int month = january(year).index; month <= december(year).index; ++month)
    std::ranges::transform(sums, block.values(id, month), sums.begin(), std::plus<>());
  return sums;
}

void divide(std::span<const double> above, std::span<const double> below, std::span<double> into) {
  for (std::size_t i = 0; i < into.size(); ++i) into[i] = above[i] / below[i];
}

void selfSufficiency(const MemberBlock& block, int month, std::span<double> into) {
  const auto huawei = block.values(quantity("huawei_installed"), month);
  const auto other = block.values(quantity("other_installed"), month);
  const auto effect = block.values(quantity("domestic_effect"), month);
  const auto total = block.values(quantity("china_compute"), month);
  for (std::size_t i = 0; i < into.size(); ++i) into[i] = (huawei[i] + other[i]) * effect[i] / total[i];
}

std::array<double, kComputeSources> sourceShares(const MemberBlock& block, int month) {
  const auto huawei = block.values(quantity("huawei_installed"), month);
  const auto other = block.values(quantity("other_installed"), month);
  const auto licensed = block.values(quantity("licensed_installed"), month);
  const auto smuggled = block.values(quantity("smuggled_installed"), month);
  const auto cloud = block.values(quantity("cloud_rented"), month);
  const auto effect = block.values(quantity("domestic_effect"), month);
  const auto total = block.values(quantity("china_compute"), month);
  std::array<double, kComputeSources> sums{};
  const auto of = [&](ComputeSource source) -> double& { return sums[static_cast<std::size_t>(source)]; };
  for (std::size_t i = 0; i < block.members(); ++i) {
    const double perTotal = 1.0 / total[i];
    of(ComputeSource::Huawei) += huawei[i] * effect[i] * perTotal;
    of(ComputeSource::OtherDomestic) += other[i] * effect[i] * perTotal;
    of(ComputeSource::Licensed) += licensed[i] * perTotal;
    of(ComputeSource::Smuggled) += smuggled[i] * perTotal;
    of(ComputeSource::OverseasCloud) += cloud[i] * perTotal;
  }
  return sums;
}

void add(double& sum, double more) { sum += more; }
void add(std::size_t& sum, std::size_t more) { sum += more; }
void add(BindingShares& sum, const BindingShares& more) {
  sum.packaging += more.packaging;
  sum.dies += more.dies;
  sum.hbm += more.hbm;
}
template <class T, std::size_t N>
void add(std::array<T, N>& sums, const std::array<T, N>& more) {
  for (std::size_t i = 0; i < N; ++i) add(sums[i], more[i]);
}

// The shares of a block's members, in one month or summed over several.
struct BindingColumns {
  Column packaging{};
  Column dies{};
  Column hbm{};
};

BindingColumns bindingIn(const MemberBlock& block, int month) {
  const auto packaging = block.values(quantity("packaging_capacity"), month);
  const auto dies = block.values(quantity("dies_available"), month);
  const auto hbm = block.values(quantity("hbm_dies_available"), month);
  BindingColumns shares;
  for (std::size_t i = 0; i < block.members(); ++i) {
    const auto of = bindingSharesOf(packaging[i], dies[i], hbm[i]);
    shares.packaging[i] = of.packaging;
    shares.dies[i] = of.dies;
    shares.hbm[i] = of.hbm;
  }
  return shares;
}

double sumOf(const Column& column) { return std::accumulate(column.begin(), column.end(), 0.0); }

// One for the limit that has bound most.
BindingShares likeliest(double packaging, double dies, double hbm) {
  if (hbm >= dies && hbm >= packaging) return {.hbm = 1.0};
  if (dies >= packaging) return {.dies = 1.0};
  return {.packaging = 1.0};
}

void takeBinding(const MemberBlock& block, Year year, MemberTotals& totals) {
  BindingColumns sums;
  for (int month = january(year).index; month <= december(year).index; ++month) {
    const BindingColumns shares = bindingIn(block, month);
    add(sums.packaging, shares.packaging);
    add(sums.dies, shares.dies);
    add(sums.hbm, shares.hbm);
    totals.binding[static_cast<std::size_t>(month)] = {sumOf(shares.packaging), sumOf(shares.dies), sumOf(shares.hbm)};
  }
  for (std::size_t i = 0; i < block.members(); ++i)
    add(totals.likeliest_limit[yearIndex(year)], likeliest(sums.packaging[i], sums.dies[i], sums.hbm[i]));
}

// Where the past does not reach back, the lag counts as the months since the start, which no known
// lag exceeds. Returns how many lags are known.
std::size_t lags(const MemberBlock& block, Year year, std::span<double> into) {
  std::size_t known = 0;
  for (std::size_t i = 0; i < into.size(); ++i) {
    const Lag lag = computeLag([&](QuantityId id, int month) { return block.values(id, month)[i]; }, december(year));
    if (!lag.atLeast) ++known;
    into[i] = lag.months;
  }
  return known;
}

}  // namespace

MemberFigures::MemberFigures(std::size_t members, std::vector<double> storage)
    : m_members(members), m_values(std::move(storage)), m_totals(blocksOf(members)) {
  m_values.resize(kRows * members);
}

KeptRows MemberFigures::kept() {
  return KeptRows({quantity("us_output"), quantity("china_output"), quantity("us_units"), quantity("huawei_chips"),
                   quantity("us_installed"), quantity("china_compute"), quantity("packaging_capacity"),
                   quantity("dies_available"), quantity("hbm_dies_available"), quantity("licensed_installed"),
                   quantity("smuggled_installed"), quantity("cloud_rented"), quantity("huawei_installed"),
                   quantity("other_installed"), quantity("domestic_effect"), quantity("smic_capacity")});
}

std::span<double> MemberFigures::place(std::size_t row, const MemberBlock& block) {
  return {m_values.data() + row * m_members + block.first(), block.members()};
}

void MemberFigures::takeMonth(const MemberBlock& block, int month) {
  const auto into = [&](MonthlyFigure figure) { return place(row(figure, month), block); };
  const auto of = [&](QuantityId id) { return block.values(id, month); };
  divide(of(quantity("us_output")), of(quantity("china_output")), into(MonthlyFigure::output_ratio));
  divide(of(quantity("us_installed")), of(quantity("china_compute")), into(MonthlyFigure::compute_ratio));
  divide(of(quantity("us_units")), of(quantity("huawei_chips")), into(MonthlyFigure::unit_ratio));
  std::ranges::copy(of(quantity("china_compute")), into(MonthlyFigure::china_compute).begin());
  m_totals[block.number()].sources[static_cast<std::size_t>(month)] = sourceShares(block, month);
}

void MemberFigures::takeYear(const MemberBlock& block, Year year) {
  const auto into = [&](YearlyFigure figure) { return place(row(figure, year), block); };
  const int end = december(year).index;
  MemberTotals& totals = m_totals[block.number()];
  const Column chips = yearlySum(block, quantity("huawei_chips"), year);
  std::copy_n(chips.begin(), block.members(), into(YearlyFigure::huawei_chips).begin());
  divide(yearlySum(block, quantity("us_units"), year), chips, into(YearlyFigure::unit_ratio));
  divide(yearlySum(block, quantity("us_output"), year), yearlySum(block, quantity("china_output"), year),
         into(YearlyFigure::output_ratio));
  selfSufficiency(block, end, into(YearlyFigure::self_sufficiency));
  std::ranges::copy(block.values(quantity("smic_capacity"), end), into(YearlyFigure::smic_capacity).begin());
  totals.known_lags[yearIndex(year)] = lags(block, year, into(YearlyFigure::compute_lag));
  takeBinding(block, year, totals);
}

void MemberFigures::takeParity(const MemberBlock& block) {
  for (std::size_t i = 0; i < block.members(); ++i) {
    const auto ratio = [&](QuantityId, int month) {
      return values(row(MonthlyFigure::output_ratio, month))[block.first() + i];
    };
    if (const auto first = parityMonth(ratio))
      ++m_totals[block.number()].parity_arrivals[static_cast<std::size_t>(first->index)];
  }
}

void MemberFigures::take(const MemberBlock& block) {
  m_totals[block.number()] = {};
  for (int month = 0; month < kMonths; ++month) takeMonth(block, month);
  for (int year = kFirstYear; year <= kLastYear; ++year) takeYear(block, Year{year});
  takeParity(block);
}

void MemberFigures::addTotals(MemberTotals& to) const {
  for (const MemberTotals& block : m_totals) {
    add(to.binding, block.binding);
    add(to.sources, block.sources);
    add(to.likeliest_limit, block.likeliest_limit);
    add(to.known_lags, block.known_lags);
    add(to.parity_arrivals, block.parity_arrivals);
  }
}

}  // namespace chokepoint
