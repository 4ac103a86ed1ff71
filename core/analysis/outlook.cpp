#include "core/analysis/outlook.h"

#include <cmath>

#include "core/engine/quantiles.h"
#include "core/model/records.h"
#include "core/scenario/timeline.h"

namespace chokepoint {

namespace {

constexpr double kLow = 0.05;
constexpr double kMedian = 0.50;
constexpr double kHigh = 0.95;

Spread spreadOf(std::span<const double> values) {
  static constexpr std::array<double, 5> kProbabilities{kLow, 0.25, kMedian, 0.75, kHigh};
  std::array<double, 5> q{};
  quantiles(values, kProbabilities, q);
  return {q[0], q[1], q[2], q[3], q[4]};
}

BindingShares scaled(const BindingShares& shares, double factor) {
  return {shares.packaging * factor, shares.dies * factor, shares.hbm * factor};
}

// What months and years are read from.
struct Members {
  const MemberFigures& figures;
  MemberTotals totals = figures.totals();
  double weight = 1.0 / static_cast<double>(figures.members());
};

void fillMonth(Outlook& outlook, const Members& members, int month) {
  const auto m = static_cast<std::size_t>(month);
  const auto values = [&](MonthlyFigure figure) { return members.figures.values(figure, month); };
  outlook.output_ratio[m] = spreadOf(values(MonthlyFigure::output_ratio));
  outlook.compute_ratio[m] = spreadOf(values(MonthlyFigure::compute_ratio));
  outlook.unit_ratio[m] = spreadOf(values(MonthlyFigure::unit_ratio));
  outlook.binding[m] = scaled(members.totals.binding[m], members.weight);
  // The median total, split by the runs' mean shares: medians of parts would not add up to it.
  const double median = quantile(values(MonthlyFigure::china_compute), kMedian);
  for (std::size_t source = 0; source < kComputeSources; ++source)
    outlook.compute_by_source[m][source] = median * (members.totals.sources[m][source] * members.weight);
}

Outlook::LagSpread lagSpread(std::span<const double> months, std::size_t known) {
  // A quantile that a run without a known lag has part in is "at least".
  const auto atLeast = [&](double probability) {
    return std::ceil(probability * static_cast<double>(months.size() - 1)) >= static_cast<double>(known);
  };
  return {.months = spreadOf(months), .medianAtLeast = atLeast(kMedian), .highAtLeast = atLeast(kHigh)};
}

void fillYear(Outlook& outlook, const Members& members, Year year) {
  const auto y = yearIndex(year);
  const int end = december(year).index;
  const auto values = [&](YearlyFigure figure) { return members.figures.values(figure, year); };
  outlook.annual_output_ratio[y] = spreadOf(values(YearlyFigure::output_ratio));
  outlook.annual_unit_ratio[y] = spreadOf(values(YearlyFigure::unit_ratio));
  outlook.annual_compute_ratio[y] = spreadOf(members.figures.values(MonthlyFigure::compute_ratio, end));
  outlook.annual_huawei_chips[y] = spreadOf(values(YearlyFigure::huawei_chips));
  outlook.annual_self_sufficiency[y] = spreadOf(values(YearlyFigure::self_sufficiency));
  outlook.annual_china_compute[y] = spreadOf(members.figures.values(MonthlyFigure::china_compute, end));
  outlook.annual_smic_capacity[y] = spreadOf(values(YearlyFigure::smic_capacity));
  outlook.likeliest_limit[y] = scaled(members.totals.likeliest_limit[y], members.weight);
  outlook.annual_compute_lag[y] = lagSpread(values(YearlyFigure::compute_lag), members.totals.known_lags[y]);
}

Outlook::Parity parityOf(const Members& members) {
  Outlook::Parity parity;
  std::size_t arrived = 0;
  for (int month = 0; month < kMonths; ++month) {
    arrived += members.totals.parity_arrivals[static_cast<std::size_t>(month)];
    parity.probability = static_cast<double>(arrived) / static_cast<double>(members.figures.members());
    if (!parity.early && parity.probability >= kLow) parity.early = Month{month};
    if (!parity.median && parity.probability >= kMedian) parity.median = Month{month};
  }
  return parity;
}

}  // namespace

EnsembleInputs ensembleInputs(const Scenario& scenario) {
  EnsembleInputs inputs{.values = values(scenario), .drawn = {}, .tables = tablesOf(scenario, recordTables())};
  for (const auto& s : parameterSpecs())
    inputs.drawn[index(s.id)] = s.kind == ParameterKind::Assumption && !scenario.parameters.contains(s.id);
  return inputs;
}

std::vector<PriorSpec> priorsOf(const Scenario& scenario) {
  auto priors = defaultPriors();
  for (const auto& [id, prior] : scenario.priors) priors[index(id)] = prior;
  return priors;
}

std::shared_ptr<const Outlook> computeOutlook(const Scenario& scenario, const MemberDraws& draws, std::uint64_t seed,
                                              Workshop& workshop) {
  const auto inputs = ensembleInputs(scenario);
  MemberFigures figures(draws.members(), std::move(workshop.storage));
  runBlocks(inputs, draws, MemberFigures::kept(), workshop.pool,
            [&](const MemberBlock& block) { figures.take(block); });
  const Members members{figures};
  auto outlook = std::make_shared<Outlook>();
  outlook->scenario = scenario;
  outlook->members = draws.members();
  outlook->seed = seed;
  outlook->parity = parityOf(members);
  // Months, years, and the central run.
  workshop.pool.forEach(kMonths + kYears + 1, [&](std::size_t piece) {
    const int i = static_cast<int>(piece);
    if (i < kMonths)
      fillMonth(*outlook, members, i);
    else if (i < kMonths + kYears)
      fillYear(*outlook, members, Year{kFirstYear + i - kMonths});
    else
      outlook->central = simulate(inputs.values, inputs.tables);
  });
  workshop.storage = std::move(figures).takeStorage();
  return outlook;
}

}  // namespace chokepoint
