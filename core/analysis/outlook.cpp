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

void fillMonth(Outlook& outlook, const MemberFigures& figures, int month) {
  const auto m = static_cast<std::size_t>(month);
  const auto spread = [&](MonthlyFigure figure) { return spreadOf(figures.values(figure, month)); };
  outlook.output_ratio[m] = spread(MonthlyFigure::output_ratio);
  outlook.compute_ratio[m] = spread(MonthlyFigure::compute_ratio);
  outlook.unit_ratio[m] = spread(MonthlyFigure::unit_ratio);
  // For the shares to be applied to.
  outlook.compute_by_source[m].fill(quantile(figures.values(MonthlyFigure::china_compute, month), 0.5));
}

Outlook::LagSpread lagSpread(std::span<const double> months, std::size_t known) {
  // A quantile that a run without a known lag has part in is "at least".
  const auto atLeast = [&](double probability) {
    return std::ceil(probability * static_cast<double>(months.size() - 1)) >= static_cast<double>(known);
  };
  return {.months = spreadOf(months), .medianAtLeast = atLeast(kMedian), .highAtLeast = atLeast(kHigh)};
}

void fillYear(Outlook& outlook, const MemberFigures& figures, Year year) {
  const auto y = yearIndex(year);
  const int end = december(year).index;
  const auto spread = [&](YearlyFigure figure) { return spreadOf(figures.values(figure, year)); };
  outlook.annual_output_ratio[y] = spread(YearlyFigure::output_ratio);
  outlook.annual_unit_ratio[y] = spread(YearlyFigure::unit_ratio);
  outlook.annual_compute_ratio[y] = spreadOf(figures.values(MonthlyFigure::compute_ratio, end));
  outlook.annual_huawei_chips[y] = spread(YearlyFigure::huawei_chips);
  outlook.annual_self_sufficiency[y] = spread(YearlyFigure::self_sufficiency);
  outlook.annual_china_compute[y] = spreadOf(figures.values(MonthlyFigure::china_compute, end));
  outlook.annual_smic_capacity[y] = spread(YearlyFigure::smic_capacity);
}

Outlook::Parity parityOf(const ByMonth<std::size_t>& arrivals, std::size_t members) {
  Outlook::Parity parity;
  std::size_t arrived = 0;
  for (int month = 0; month < kMonths; ++month) {
    arrived += arrivals[static_cast<std::size_t>(month)];
    parity.probability = static_cast<double>(arrived) / static_cast<double>(members);
    if (!parity.early && parity.probability >= kLow) parity.early = Month{month};
    if (!parity.median && parity.probability >= kMedian) parity.median = Month{month};
  }
  return parity;
}

BindingShares scaled(const BindingShares& shares, double factor) {
  return {shares.packaging * factor, shares.dies * factor, shares.hbm * factor};
}

void fillTotals(Outlook& outlook, const MemberFigures& figures) {
  const MemberTotals totals = figures.totals();
  const double weight = 1.0 / static_cast<double>(figures.members());
  for (std::size_t m = 0; m < kMonths; ++m) {
    outlook.binding[m] = scaled(totals.binding[m], weight);
    // The median total, split by the runs' mean shares: medians of parts would not add up to it.
    for (std::size_t source = 0; source < kComputeSources; ++source)
      outlook.compute_by_source[m][source] *= totals.sources[m][source] * weight;
  }
  for (int number = kFirstYear; number <= kLastYear; ++number) {
    const auto y = yearIndex(Year{number});
    outlook.likeliest_limit[y] = scaled(totals.likeliest_limit[y], weight);
    outlook.annual_compute_lag[y] =
        lagSpread(figures.values(YearlyFigure::compute_lag, Year{number}), totals.known_lags[y]);
  }
  outlook.parity = parityOf(totals.parity_arrivals, figures.members());
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
  auto outlook = std::make_shared<Outlook>();
  outlook->scenario = scenario;
  outlook->members = draws.members();
  outlook->seed = seed;
  // Months, years, and the central run.
  workshop.pool.forEach(kMonths + kYears + 1, [&](std::size_t piece) {
    const int i = static_cast<int>(piece);
    if (i < kMonths)
      fillMonth(*outlook, figures, i);
    else if (i < kMonths + kYears)
      fillYear(*outlook, figures, Year{kFirstYear + i - kMonths});
    else
      outlook->central = simulate(inputs.values, inputs.tables);
  });
  fillTotals(*outlook, figures);
  workshop.storage = std::move(figures).takeStorage();
  return outlook;
}

}  // namespace chokepoint
