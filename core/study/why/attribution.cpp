#include "core/study/why/attribution.h"

#include <algorithm>
#include <functional>

#include "core/engine/quantiles.h"
#include "core/runs/scenario_inputs.h"

namespace chokepoint {

namespace {

struct GapMedians {
  ByYear<double> output_ratio{};
  ByYear<double> compute_ratio{};
  ByYear<double> bandwidth_ratio{};
};

bool isLever(ParameterId id) { return spec(id).kind == ParameterKind::Lever; }

// `scenario` with the levers, or with all but the levers, of `other`.
Scenario withLeversOf(Scenario scenario, const Scenario& other) {
  std::erase_if(scenario.parameters, [](const auto& set) { return isLever(set.first); });
  std::ranges::copy_if(other.parameters, std::inserter(scenario.parameters, scenario.parameters.end()),
                       [](const auto& set) { return isLever(set.first); });
  scenario.timeline = other.timeline;
  return scenario;
}

std::vector<double> yearlySum(const Ensemble& ensemble, QuantityId id, Year year) {
  std::vector<double> sums(ensemble.members());
  for (int month = january(year).index; month <= december(year).index; ++month)
    std::ranges::transform(sums, ensemble.values(id, month), sums.begin(), std::plus<>());
  return sums;
}

double medianRatio(std::vector<double> above, std::span<const double> below) {
  std::ranges::transform(above, below, above.begin(), std::divides<>());
  return quantile(above, 0.5);
}

GapMedians medianGaps(const Scenario& scenario, const MemberDraws& draws, ThreadPool& pool) {
  constexpr auto kMade = quantity("us_output");
  constexpr auto kMadeInChina = quantity("china_output");
  constexpr auto kInstalled = quantity("us_installed");
  constexpr auto kUsable = quantity("china_compute");
  constexpr auto kBandwidth = quantity("us_bandwidth");
  constexpr auto kBandwidthInChina = quantity("china_bandwidth_output");
  const auto ensemble = runEnsemble(ensembleInputs(scenario), draws,
                                    {kMade, kMadeInChina, kInstalled, kUsable, kBandwidth, kBandwidthInChina}, pool);
  GapMedians medians;
  pool.forEach(kYears, [&](std::size_t y) {
    const Year year{kFirstYear + static_cast<int>(y)};
    const int end = december(year).index;
    medians.output_ratio[y] = medianRatio(yearlySum(ensemble, kMade, year), yearlySum(ensemble, kMadeInChina, year));
    const auto installed = ensemble.values(kInstalled, end);
    medians.bandwidth_ratio[y] =
        medianRatio(yearlySum(ensemble, kBandwidth, year), yearlySum(ensemble, kBandwidthInChina, year));
    medians.compute_ratio[y] = medianRatio({installed.begin(), installed.end()}, ensemble.values(kUsable, end));
  });
  return medians;
}

Attribution shapley(double before, double policyOnly, double assumptionsOnly, double after) {
  return {.policy = 0.5 * ((policyOnly - before) + (after - assumptionsOnly)),
          .assumptions = 0.5 * ((assumptionsOnly - before) + (after - policyOnly))};
}

}  // namespace

GapAttribution attributeChange(const DrawnOutlook& before, const DrawnOutlook& after, ThreadPool& pool) {
  const auto& from = before.outlook;
  const auto& to = after.outlook;
  const auto policy = medianGaps(withLeversOf(from.scenario, to.scenario), before.draws, pool);
  const auto assumptions = medianGaps(withLeversOf(to.scenario, from.scenario), after.draws, pool);
  const auto partsOf = [&](const Figure& gap, ByYear<double> GapMedians::*medians, std::size_t y) {
    return shapley(from.annual(gap)[y].p50, (policy.*medians)[y], (assumptions.*medians)[y], to.annual(gap)[y].p50);
  };
  GapAttribution parts;
  for (std::size_t y = 0; y < kYears; ++y) {
    parts.output_ratio[y] = partsOf(figure("output_ratio"), &GapMedians::output_ratio, y);
    parts.compute_ratio[y] = partsOf(figure("compute_ratio"), &GapMedians::compute_ratio, y);
    parts.bandwidth_ratio[y] = partsOf(figure("bandwidth_ratio"), &GapMedians::bandwidth_ratio, y);
  }
  return parts;
}

bool movesPolicy(const Scenario& scenario) {
  const auto moved = [](const auto& set) { return isLever(set.first) && set.second != spec(set.first).defaultValue(); };
  return scenario.timeline.has_value() || std::ranges::any_of(scenario.parameters, moved);
}

bool movesAssumptions(const Scenario& scenario) {
  const auto fixed = [](const auto& set) { return !isLever(set.first); };
  // Nothing is drawn from a lever's prior.
  const auto redrawn = [](const auto& own) { return !isLever(own.first) && own.second != spec(own.first).prior; };
  return std::ranges::any_of(scenario.parameters, fixed) || std::ranges::any_of(scenario.priors, redrawn) ||
         !scenario.beliefs.empty();
}

}  // namespace chokepoint
