#include "core/study/outlook.h"

#include <array>
#include <cmath>
#include <functional>

#include "core/engine/pilot_draws.h"
#include "core/engine/quantile_counter.h"
#include "core/engine/quantiles.h"
#include "core/model/records.h"
#include "core/runs/scenario_inputs.h"
#include "core/scenario/timeline.h"

namespace chokepoint {

namespace {

constexpr double kLow = kSpreadProbabilities.front();
constexpr double kMedian = 0.50;
constexpr double kHigh = kSpreadProbabilities.back();

// More members than this are counted in bins, a chunk at a time: their figures would not fit into memory.
constexpr std::size_t kMostHeld = kPilotMembers;

BottleneckShares scaledShares(const BottleneckShares& shares, double factor) {
  return {shares.packaging * factor, shares.dies * factor, shares.hbm * factor};
}

// The quantiles of every figure, and what is added up, of all members.
class Reduction {
 public:
  Reduction(const EnsembleInputs& inputs, const MemberDraws& draws, Workshop& workshop)
      : m_inputs(inputs), m_draws(draws), m_workshop(workshop) {}

  // Whether it came to its end.
  bool run(const RunWatch& watch) {
    if (m_draws.once().draws.members() <= kMostHeld)
      return reduce(m_draws.once(), watch, [&](const MemberFigures& figures) { select(figures); });
    const PilotDraws pilots(m_draws);
    if (!runFigures(pilots.once(), {.stop = watch.stop}, [&](const MemberFigures& pilot) { plant(pilot); }))
      return false;
    for (std::size_t first = 0; first < members(); first += kPilotMembers) {
      const DrawsRange part(m_draws, first, std::min(kPilotMembers, members() - first));
      if (!reduce(part.once(), watch, [&](const MemberFigures& figures) { count(figures); })) return false;
    }
    for (std::size_t row = 0; row < m_spreads.size(); ++row) m_spreads[row] = counted(*m_counters[row]);
    return true;
  }

  [[nodiscard]] const MemberTotals& totals() const { return m_totals; }
  [[nodiscard]] std::size_t members() const { return m_draws.members(); }
  [[nodiscard]] double weight() const { return 1.0 / static_cast<double>(members()); }
  // Of a figure in a month or a year.
  template <class Time>
  [[nodiscard]] const Spread& spread(const Figure& figure, Time time) const {
    return m_spreads[MemberFigures::row(figure, time)];
  }

 private:
  bool runFigures(const MemberDraws::Once& members, const RunWatch& watch,
                  const std::function<void(const MemberFigures&)>& look) {
    MemberFigures figures(members.draws.members(), members.copies, std::move(m_workshop.storage));
    const bool isWhole = runBlocks(m_inputs, members.draws, MemberFigures::kept(), m_workshop.pool,
                                   [&](const MemberBlock& block) {
                                     const std::size_t taken = figures.take(block);
                                     if (watch.membersDone != nullptr) *watch.membersDone += taken;
                                   },
                                   widestInstructionSet(), {.stop = watch.stop});
    if (isWhole) look(figures);
    m_workshop.storage = std::move(figures).takeStorage();
    return isWhole;
  }

  bool reduce(const MemberDraws::Once& members, const RunWatch& watch,
              const std::function<void(const MemberFigures&)>& takeQuantiles) {
    return runFigures(members, watch, [&](const MemberFigures& figures) {
      figures.addTotals(m_totals);
      takeQuantiles(figures);
    });
  }

  void forEachRow(const MemberFigures& figures,
                  const std::function<void(std::size_t row, std::span<const double> values)>& work) {
    m_workshop.pool.forEach(m_spreads.size(), [&](std::size_t row) {
      static thread_local std::vector<double> room;
      work(row, figures.values(row, room));
    });
  }

  void select(const MemberFigures& figures) {
    forEachRow(figures, [&](std::size_t row, std::span<const double> values) { m_spreads[row] = spreadOf(values); });
  }

  void plant(const MemberFigures& pilot) {
    m_counters.resize(m_spreads.size());
    forEachRow(pilot, [&](std::size_t row, std::span<const double> values) {
      m_counters[row].emplace(values, kSpreadProbabilities);
    });
  }

  void count(const MemberFigures& figures) {
    forEachRow(figures, [&](std::size_t row, std::span<const double> values) { m_counters[row]->count(values); });
  }

  static Spread counted(const QuantileCounter& counter) {
    const auto at = [&](double probability) { return counter.quantile(probability).value; };
    return {at(kLow), at(0.25), at(kMedian), at(0.75), at(kHigh)};
  }

  const EnsembleInputs& m_inputs;
  const MemberDraws& m_draws;
  Workshop& m_workshop;
  MemberTotals m_totals;
  std::vector<Spread> m_spreads = std::vector<Spread>(MemberFigures::rows());
  std::vector<std::optional<QuantileCounter>> m_counters;  // of each row, beyond kMostHeld
};

void fillMonth(Outlook& outlook, const Reduction& members, int month) {
  const auto m = static_cast<std::size_t>(month);
  outlook.bottlenecks[m] = scaledShares(members.totals().bottlenecks[m], members.weight());
  // The median total, split by the runs' mean shares: medians of parts would not add up to it.
  const auto split = [&](const Figure& total, Measure measure) {
    const double median = members.spread(total, month).p50;
    std::array<double, kComputeSources> parts{};
    for (std::size_t source = 0; source < kComputeSources; ++source)
      parts[source] = median * (members.totals().sources[index(measure)][m][source] * members.weight());
    return parts;
  };
  outlook.compute_by_source[m] = split(figure("china_compute"), Measure::Compute);
  outlook.bandwidth_by_source[m] = split(figure("china_bandwidth"), Measure::Bandwidth);
}

void fillYear(Outlook& outlook, const Reduction& members, Year year) {
  const auto y = yearIndex(year);
  outlook.likeliest_bottleneck[y] = scaledShares(members.totals().likeliest_bottleneck[y], members.weight());
}

// A quantile that a run without a known lag has part in is "at least".
FigureSpreads::AtLeast boundsOf(std::size_t known, std::size_t members) {
  const auto atLeast = [&](double probability) {
    return std::ceil(probability * static_cast<double>(members - 1)) >= static_cast<double>(known);
  };
  return {.median = atLeast(kMedian), .high = atLeast(kHigh)};
}

FigureSpreads spreadsOf(const Figure& figure, const Reduction& members) {
  FigureSpreads spreads;
  for (int month = 0; monthlyOf(figure) && month < kMonths; ++month)
    spreads.months[static_cast<std::size_t>(month)] = members.spread(figure, month);
  for (std::size_t y = 0; y < kYears; ++y) {
    spreads.years[y] = members.spread(figure, Year{kFirstYear + static_cast<int>(y)});
    if (isLag(figure)) spreads.atLeast[y] = boundsOf(members.totals().known_lags[figure.index][y], members.members());
  }
  return spreads;
}

Outlook::Parity parityOf(const Reduction& members, Measure measure) {
  Outlook::Parity parity;
  std::size_t arrived = 0;
  for (int month = 0; month < kMonths; ++month) {
    arrived += members.totals().parity_arrivals[index(measure)][static_cast<std::size_t>(month)];
    parity.probability = static_cast<double>(arrived) / static_cast<double>(members.members());
    if (!parity.early && parity.probability >= kLow) parity.early = Month{month};
    if (!parity.median && parity.probability >= kMedian) parity.median = Month{month};
  }
  return parity;
}

}  // namespace

std::shared_ptr<const Outlook> computeOutlook(const Scenario& scenario, const Drawn& drawn, Workshop& workshop,
                                              const RunWatch& watch) {
  const auto inputs = ensembleInputs(scenario);
  Reduction members(inputs, *drawn.draws, workshop);
  if (!members.run(watch)) return nullptr;
  auto outlook = std::make_shared<Outlook>();
  outlook->scenario = scenario;
  outlook->sample = drawn.draws->options();
  outlook->conditioning = drawn.conditioning;
  outlook->central = simulate(inputs.values, inputs.tables);
  outlook->parity = parityOf(members, Measure::Compute);
  outlook->bandwidth_parity = parityOf(members, Measure::Bandwidth);
  for (const Figure& figure : figures())
    if (isComputed(figure)) outlook->byFigure[figure.index] = spreadsOf(figure, members);
  for (int month = 0; month < kMonths; ++month) fillMonth(*outlook, members, month);
  for (int year = kFirstYear; year <= kLastYear; ++year) fillYear(*outlook, members, Year{year});
  return outlook;
}

}  // namespace chokepoint
