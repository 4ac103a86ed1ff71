#include "core/runs/member_figures.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace chokepoint {

namespace {

// One figure of a block's members, and as many of one quantity. Loops over them are of a length known to the
// compiler, which makes vectors of them; the places of members that are not there are left out at the end.
using Column = std::array<double, kBlockMembers>;
using Places = std::span<const double, kBlockMembers>;

template <class Of>
Column eachPlace(Of of) {
  Column column;
  for (std::size_t i = 0; i < kBlockMembers; ++i) column[i] = of(i);
  return column;
}

Column ratio(Places above, Places below) {
  return eachPlace([&](std::size_t i) { return above[i] / below[i]; });
}

Column yearlySum(const MemberBlock& block, QuantityId id, Year year) {
  Column sums{};
  for (int month = january(year).index; month <= december(year).index; ++month) {
    const Places values = block.places(id, month);
    for (std::size_t i = 0; i < kBlockMembers; ++i) sums[i] += values[i];
  }
  return sums;
}

Column selfSufficiency(const MemberBlock& block, int month) {
  const Places huawei = block.places(quantity("huawei_installed"), month);
  const Places other = block.places(quantity("other_installed"), month);
  const Places effect = block.places(quantity("domestic_effect"), month);
  const Places total = block.places(quantity("china_compute"), month);
  return eachPlace([&](std::size_t i) { return (huawei[i] + other[i]) * effect[i] / total[i]; });
}

// Over the block's members. Several sums side by side: one after another, each would wait for the last.
double sumOf(const Column& column, const Column& copies) {
  constexpr std::size_t kSideBySide = 8;
  static_assert(kBlockMembers % kSideBySide == 0);
  std::array<double, kSideBySide> sums{};
  for (std::size_t i = 0; i < kBlockMembers; i += kSideBySide)
    for (std::size_t k = 0; k < kSideBySide; ++k)
      // What stands where there is no member may be no number.
      sums[k] += copies[i + k] > 0.0 ? column[i + k] * copies[i + k] : 0.0;
  return std::accumulate(sums.begin(), sums.end(), 0.0);
}

std::array<double, kComputeSources> sourceShares(const MemberBlock& block, const Column& copies, int month) {
  const Places total = block.places(quantity("china_compute"), month);
  const Places effect = block.places(quantity("domestic_effect"), month);
  const Column perTotal = eachPlace([&](std::size_t i) { return 1.0 / total[i]; });
  std::array<double, kComputeSources> sums{};
  const auto take = [&](ComputeSource source, QuantityId installed, bool isDomestic) {
    const Places of = block.places(installed, month);
    const Column shares = isDomestic ? eachPlace([&](std::size_t i) { return of[i] * effect[i] * perTotal[i]; })
                                     : eachPlace([&](std::size_t i) { return of[i] * perTotal[i]; });
    sums[static_cast<std::size_t>(source)] = sumOf(shares, copies);
  };
  take(ComputeSource::Huawei, quantity("huawei_installed"), true);
  take(ComputeSource::OtherDomestic, quantity("other_installed"), true);
  take(ComputeSource::Licensed, quantity("licensed_installed"), false);
  take(ComputeSource::Smuggled, quantity("smuggled_installed"), false);
  take(ComputeSource::OverseasCloud, quantity("cloud_rented"), false);
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
  const Places packaging = block.places(quantity("packaging_capacity"), month);
  const Places dies = block.places(quantity("dies_available"), month);
  const Places hbm = block.places(quantity("hbm_dies_available"), month);
  BindingColumns shares;
  for (std::size_t i = 0; i < kBlockMembers; ++i) {
    const auto of = bindingSharesOf(packaging[i], dies[i], hbm[i]);
    shares.packaging[i] = of.packaging;
    shares.dies[i] = of.dies;
    shares.hbm[i] = of.hbm;
  }
  return shares;
}

// All copies for the limit that has bound most.
BindingShares likeliest(double packaging, double dies, double hbm, double copies) {
  if (hbm >= dies && hbm >= packaging) return {.hbm = copies};
  if (dies >= packaging) return {.dies = copies};
  return {.packaging = copies};
}

void takeBinding(const MemberBlock& block, const Column& copies, Year year, MemberTotals& totals) {
  BindingColumns sums{};
  for (int month = january(year).index; month <= december(year).index; ++month) {
    const BindingColumns shares = bindingIn(block, month);
    add(sums.packaging, shares.packaging);
    add(sums.dies, shares.dies);
    add(sums.hbm, shares.hbm);
    totals.binding[static_cast<std::size_t>(month)] = {sumOf(shares.packaging, copies), sumOf(shares.dies, copies),
                                                       sumOf(shares.hbm, copies)};
  }
  for (std::size_t i = 0; i < block.members(); ++i)
    add(totals.likeliest_limit[yearIndex(year)], likeliest(sums.packaging[i], sums.dies[i], sums.hbm[i], copies[i]));
}

// Where the past does not reach back, the lag counts as the months since the start, which no known
// lag exceeds. Returns how many lags are known.
std::size_t lags(const MemberBlock& block, const Column& copies, Year year, std::span<double> into) {
  std::size_t known = 0;
  for (std::size_t i = 0; i < into.size(); ++i) {
    const Lag lag = computeLag([&](QuantityId id, int month) { return block.values(id, month)[i]; }, december(year));
    if (!lag.atLeast) known += static_cast<std::size_t>(copies[i]);
    into[i] = lag.months;
  }
  return known;
}

}  // namespace

MemberFigures::MemberFigures(std::size_t members, std::span<const std::uint32_t> copies, std::vector<double> storage)
    : m_members(members), m_copies(copies), m_values(std::move(storage)), m_totals(blocksOf(members)) {
  // Never less than there was: what is given up would have to be zeroed when it is wanted again.
  m_values.resize(std::max(m_values.size(), kRows * members));
}

KeptRows MemberFigures::kept() {
  return KeptRows({quantity("us_output"), quantity("china_output"), quantity("us_units"), quantity("huawei_chips"),
                   quantity("us_installed"), quantity("china_compute"), quantity("packaging_capacity"),
                   quantity("dies_available"), quantity("hbm_dies_available"), quantity("licensed_installed"),
                   quantity("smuggled_installed"), quantity("cloud_rented"), quantity("huawei_installed"),
                   quantity("other_installed"), quantity("domestic_effect"), quantity("smic_capacity")});
}

std::span<const double> MemberFigures::values(std::size_t row, std::vector<double>& room) const {
  const std::span of(m_values.data() + row * m_members, m_members);
  if (m_copies.empty()) return of;
  room.clear();
  for (std::size_t member = 0; member < m_members; ++member) room.insert(room.end(), m_copies[member], of[member]);
  return room;
}

MemberFigures::Copies MemberFigures::copiesIn(const MemberBlock& block) const {
  Copies copies{};
  for (std::size_t i = 0; i < block.members(); ++i) copies[i] = m_copies.empty() ? 1.0 : m_copies[block.first() + i];
  return copies;
}

std::span<double> MemberFigures::place(std::size_t row, const MemberBlock& block) {
  return {m_values.data() + row * m_members + block.first(), block.members()};
}

void MemberFigures::put(std::size_t row, const MemberBlock& block, std::span<const double, kBlockMembers> column) {
  std::ranges::copy(column.first(block.members()), place(row, block).begin());
}

void MemberFigures::takeMonth(const MemberBlock& block, const Copies& copies, int month) {
  const auto take = [&](MonthlyFigure figure, const auto& column) { put(row(figure, month), block, column); };
  const auto of = [&](QuantityId id) { return block.places(id, month); };
  take(MonthlyFigure::output_ratio, ratio(of(quantity("us_output")), of(quantity("china_output"))));
  take(MonthlyFigure::compute_ratio, ratio(of(quantity("us_installed")), of(quantity("china_compute"))));
  take(MonthlyFigure::unit_ratio, ratio(of(quantity("us_units")), of(quantity("huawei_chips"))));
  take(MonthlyFigure::china_compute, of(quantity("china_compute")));
  m_totals[block.number()].sources[static_cast<std::size_t>(month)] = sourceShares(block, copies, month);
}

void MemberFigures::takeYear(const MemberBlock& block, const Copies& copies, Year year) {
  const auto take = [&](YearlyFigure figure, const auto& column) { put(row(figure, year), block, column); };
  const int end = december(year).index;
  MemberTotals& totals = m_totals[block.number()];
  const Column chips = yearlySum(block, quantity("huawei_chips"), year);
  take(YearlyFigure::huawei_chips, chips);
  take(YearlyFigure::unit_ratio, ratio(yearlySum(block, quantity("us_units"), year), chips));
  take(YearlyFigure::output_ratio,
       ratio(yearlySum(block, quantity("us_output"), year), yearlySum(block, quantity("china_output"), year)));
  take(YearlyFigure::self_sufficiency, selfSufficiency(block, end));
  take(YearlyFigure::smic_capacity, block.places(quantity("smic_capacity"), end));
  totals.known_lags[yearIndex(year)] = lags(block, copies, year, place(row(YearlyFigure::compute_lag, year), block));
  takeBinding(block, copies, year, totals);
}

void MemberFigures::takeParity(const MemberBlock& block, const Copies& copies) {
  for (std::size_t i = 0; i < block.members(); ++i) {
    const auto ratio = [&](QuantityId, int month) { return place(row(MonthlyFigure::output_ratio, month), block)[i]; };
    if (const auto first = parityMonth(ratio))
      m_totals[block.number()].parity_arrivals[static_cast<std::size_t>(first->index)] +=
          static_cast<std::size_t>(copies[i]);
  }
}

std::size_t MemberFigures::take(const MemberBlock& block) {
  m_totals[block.number()] = {};
  const Copies copies = copiesIn(block);
  for (int month = 0; month < kMonths; ++month) takeMonth(block, copies, month);
  for (int year = kFirstYear; year <= kLastYear; ++year) takeYear(block, copies, Year{year});
  takeParity(block, copies);
  return static_cast<std::size_t>(std::accumulate(copies.begin(), copies.end(), 0.0));
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
