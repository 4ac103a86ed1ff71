#include "core/runs/member_figures.h"

#include <algorithm>
#include <cassert>
#include <numeric>

#include "core/expression/program.h"
#include "core/model/quantity_specs.h"
#include "core/runs/source_shares.h"

namespace chokepoint {

namespace {

// Where a figure's months and years lie among the rows.
struct RowsOf {
  std::size_t months = 0;
  std::size_t years = 0;
  bool isDecember = false;  // its years are months
};

// Which figures are computed, and how; looked up once.
struct Plan {
  struct Monthly {
    QuantityId id{};
    std::size_t row = 0;  // of January 2022; others follow
  };
  struct Yearly {
    const Figure* figure = nullptr;
    std::size_t row = 0;  // of 2022
  };
  std::size_t rows = 0;
  std::vector<RowsOf> of;  // each figure of the file
  std::vector<Monthly> monthly;
  std::vector<Yearly> yearly;
  std::vector<Yearly> lags;
  ByMeasure<std::size_t> parity{};  // the months that parity is read of
};

void addMonths(Plan& plan, const Figure& figure) {
  const auto id = monthlyOf(figure);
  if (!id) return;
  RowsOf& rows = plan.of[figure.index];
  rows.months = plan.rows;
  rows.isDecember = spec(*id).annual == Annual::Last;
  plan.monthly.push_back({*id, plan.rows});
  plan.rows += kMonths;
}

void addYears(Plan& plan, const Figure& figure) {
  RowsOf& rows = plan.of[figure.index];
  if (!isComputed(figure) || rows.isDecember) return;
  rows.years = plan.rows;
  (isLag(figure) ? plan.lags : plan.yearly).push_back({&figure, plan.rows});
  plan.rows += kYears;
}

const Plan& plan() {
  static const Plan made = [] {
    Plan all;
    all.of.resize(figures().size());
    for (const Figure& figure : figures()) addMonths(all, figure);
    for (const Figure& figure : figures()) addYears(all, figure);
    for (const Measure measure : kMeasures) {
      const Figure& gap = in(measure, figure("output_ratio"));
      assert(monthlyOf(gap));
      all.parity[index(measure)] = all.of[gap.index].months;
    }
    return all;
  }();
  return made;
}

std::vector<QuantityId> keptByFigures() {
  std::vector<QuantityId> kept;
  const auto keep = [&](QuantityId id) {
    const auto parts = keptFor(id);
    kept.insert(kept.end(), parts.begin(), parts.end());
  };
  for (const auto& monthly : plan().monthly) keep(monthly.id);
  for (const auto& yearly : plan().yearly)
    for (const QuantityId id : yearly.figure->years.front().quantities()) keep(id);
  return kept;
}

void add(double& sum, double more) { sum += more; }
void add(std::size_t& sum, std::size_t more) { sum += more; }
void add(BottleneckShares& sum, const BottleneckShares& more) {
  sum.packaging += more.packaging;
  sum.dies += more.dies;
  sum.hbm += more.hbm;
}
template <class T, std::size_t N>
void add(std::array<T, N>& sums, const std::array<T, N>& more) {
  for (std::size_t i = 0; i < N; ++i) add(sums[i], more[i]);
}

template <class T>
void add(std::vector<T>& sums, const std::vector<T>& more) {
  sums.resize(std::max(sums.size(), more.size()));
  for (std::size_t i = 0; i < more.size(); ++i) add(sums[i], more[i]);
}

// The shares of a block's members, in one month or summed over several.
struct BottleneckColumns {
  Column packaging{};
  Column dies{};
  Column hbm{};
};

BottleneckColumns bottlenecksIn(const MemberBlock& block, int month) {
  const auto of = [&](std::size_t part) { return block.places(kReadByBottlenecks[part], month); };
  const Places packaging = of(0);
  const std::array of910{of(1), of(2), of(3)};
  const std::array of950{of(4), of(5), of(6)};
  const auto limits = [](const std::array<Places, 3>& family, std::size_t i) {
    return FamilyLimits{.dies = family[0][i], .hbm = family[1][i], .ready = family[2][i]};
  };
  BottleneckColumns shares;
  for (std::size_t i = 0; i < kBlockMembers; ++i) {
    const auto at = bottleneckSharesOf(packaging[i], limits(of910, i), limits(of950, i));
    shares.packaging[i] = at.packaging;
    shares.dies[i] = at.dies;
    shares.hbm[i] = at.hbm;
  }
  return shares;
}

// All copies for the limit that has bound most.
BottleneckShares likeliest(double packaging, double dies, double hbm, double copies) {
  if (hbm >= dies && hbm >= packaging) return {.hbm = copies};
  if (dies >= packaging) return {.dies = copies};
  return {.packaging = copies};
}

void takeBottlenecks(const MemberBlock& block, const Column& copies, Year year, MemberTotals& totals) {
  BottleneckColumns sums{};
  for (int month = january(year).index; month <= december(year).index; ++month) {
    const BottleneckColumns shares = bottlenecksIn(block, month);
    add(sums.packaging, shares.packaging);
    add(sums.dies, shares.dies);
    add(sums.hbm, shares.hbm);
    totals.bottlenecks[static_cast<std::size_t>(month)] = {sumOf(shares.packaging, copies), sumOf(shares.dies, copies),
                                                           sumOf(shares.hbm, copies)};
  }
  for (std::size_t i = 0; i < block.members(); ++i)
    add(totals.likeliest_bottleneck[yearIndex(year)],
        likeliest(sums.packaging[i], sums.dies[i], sums.hbm[i], copies[i]));
}

// Of a figure that is compute_lag(at).
Month lagMonth(const Figure& figure, Year year) { return {figure.of(year).program().code.front().operand}; }

// Where the past does not reach back, the lag counts as the months since the start, which no known
// lag exceeds. Returns how many lags are known.
std::size_t lags(const MemberBlock& block, const Column& copies, Month at, std::span<double> into) {
  std::size_t known = 0;
  for (std::size_t i = 0; i < into.size(); ++i) {
    const Lag lag = computeLag([&](QuantityId id, int month) { return block.values(id, month)[i]; }, at);
    if (!lag.atLeast) known += static_cast<std::size_t>(copies[i]);
    into[i] = lag.months;
  }
  return known;
}

}  // namespace

MemberFigures::MemberFigures(std::size_t members, std::span<const std::uint32_t> copies, Storage storage)
    : m_members(members), m_copies(copies), m_values(std::move(storage)), m_totals(blocksOf(members)) {
  resizeUnset(m_values, rows() * placesInRow());
}

KeptRows MemberFigures::kept() {
  std::vector<QuantityId> ids{quantity("licensed_installed"),
                              quantity("smuggled_installed"),
                              quantity("cloud_rented"),
                              quantity("huawei_installed"),
                              quantity("other_installed"),
                              quantity("domestic_effect"),
                              quantity("china_compute"),
                              quantity("us_installed"),
                              quantity("china_bandwidth"),
                              quantity("us_bandwidth_installed"),
                              quantity("licensed_bandwidth_installed"),
                              quantity("huawei_bandwidth_installed"),
                              quantity("other_bandwidth_installed")};
  ids.insert(ids.end(), kReadByBottlenecks.begin(), kReadByBottlenecks.end());
  const auto ofFigures = keptByFigures();
  ids.insert(ids.end(), ofFigures.begin(), ofFigures.end());
  std::ranges::sort(ids);
  const auto same = std::ranges::unique(ids);
  ids.erase(same.begin(), same.end());
  return KeptRows(std::move(ids));
}

std::size_t MemberFigures::rows() { return plan().rows; }

std::size_t MemberFigures::row(const Figure& figure, int month) {
  assert(monthlyOf(figure));
  return plan().of[figure.index].months + static_cast<std::size_t>(month);
}

std::size_t MemberFigures::row(const Figure& figure, Year year) {
  assert(isComputed(figure));
  const RowsOf& of = plan().of[figure.index];
  return of.isDecember ? row(figure, december(year).index) : of.years + yearIndex(year);
}

std::span<const double> MemberFigures::values(std::size_t row, std::vector<double>& room) const {
  const std::span of(m_values.data() + row * placesInRow(), m_members);
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

Cells MemberFigures::place(std::size_t row, const MemberBlock& block) {
  return Cells(m_values.data() + row * placesInRow() + block.first(), kBlockMembers);
}

void MemberFigures::takeMonth(const MemberBlock& block, const Copies& copies, int month) {
  const auto m = static_cast<std::size_t>(month);
  for (const auto& figure : plan().monthly) fill(place(figure.row + m, block), figure.id, block, month);
  auto& sources = m_totals[block.number()].sources;
  sources[index(Measure::Compute)][m] = computeShares(block, copies, month);
  sources[index(Measure::Bandwidth)][m] = bandwidthShares(block, copies, month);
}

void MemberFigures::takeYear(const MemberBlock& block, const Copies& copies, Year year) {
  for (const auto& [figure, first] : plan().yearly)
    std::ranges::copy(columnOf(figure->of(year), block), place(first + yearIndex(year), block).begin());
  takeLags(block, copies, year);
  takeBottlenecks(block, copies, year, m_totals[block.number()]);
}

void MemberFigures::takeLags(const MemberBlock& block, const Copies& copies, Year year) {
  const auto y = yearIndex(year);
  auto& known = m_totals[block.number()].known_lags;
  known.resize(figures().size());
  for (const auto& [figure, first] : plan().lags)
    known[figure->index][y] =
        lags(block, copies, lagMonth(*figure, year), place(first + y, block).first(block.members()));
}

void MemberFigures::takeParity(const MemberBlock& block, const Copies& copies, Measure measure) {
  for (std::size_t i = 0; i < block.members(); ++i) {
    const auto ratio = [&](QuantityId, int month) {
      return place(plan().parity[index(measure)] + static_cast<std::size_t>(month), block)[i];
    };
    if (const auto first = parityMonth(ratio))
      m_totals[block.number()].parity_arrivals[index(measure)][static_cast<std::size_t>(first->index)] +=
          static_cast<std::size_t>(copies[i]);
  }
}

std::size_t MemberFigures::take(const MemberBlock& block) {
  m_totals[block.number()] = {};
  const Copies copies = copiesIn(block);
  for (int month = 0; month < kMonths; ++month) takeMonth(block, copies, month);
  for (int year = kFirstYear; year <= kLastYear; ++year) takeYear(block, copies, Year{year});
  for (const Measure measure : kMeasures) takeParity(block, copies, measure);
  return static_cast<std::size_t>(std::accumulate(copies.begin(), copies.end(), 0.0));
}

void MemberFigures::addTotals(MemberTotals& to) const {
  for (const MemberTotals& block : m_totals) {
    add(to.bottlenecks, block.bottlenecks);
    add(to.sources, block.sources);
    add(to.likeliest_bottleneck, block.likeliest_bottleneck);
    add(to.known_lags, block.known_lags);
    add(to.parity_arrivals, block.parity_arrivals);
  }
}

}  // namespace chokepoint
