#include "core/study/state/bottlenecks.h"

#include "core/runs/ensemble_bands.h"
#include "core/runs/scenario_inputs.h"
#include "core/study/outlook.h"

namespace chokepoint {

namespace {

SupplyYears yearsOf(const QuantityBands& bands) {
  SupplyYears supply{.quantity = bands.quantity, .years = {}};
  for (std::size_t year = 0; year < kYears; ++year) {
    const auto& at = bands.times[year];
    supply.years[year] = {at[0], at[1], at[2], at[3], at[4]};
  }
  return supply;
}

}  // namespace

Expected<Bottlenecks> bottlenecks(const Scenario& scenario, const SampleOptions& sample, Workshop& workshop,
                                  const RunWatch& watch) {
  const auto drawn = Sampler(sample, workshop.pool).of(scenario, watch);
  if (!drawn) return drawn.errors();
  const BandsRequest request{.quantities = {kHuaweiSupply.begin(), kHuaweiSupply.end()},
                             .probabilities = {kSpreadProbabilities.begin(), kSpreadProbabilities.end()},
                             .annual = true};
  const auto bands = computeBands(request, ensembleInputs(scenario), *drawn->draws, workshop.pool, watch);
  const auto outlook = bands ? computeOutlook(scenario, *drawn, workshop, watch) : nullptr;
  if (!outlook) return Error{ErrorCode::Cancelled, {}, say("stopped")};
  Bottlenecks found{.likeliest = outlook->likeliest_bottleneck, .supply = {}, .conditioning = drawn->conditioning};
  for (const auto& of : bands->quantities) found.supply.push_back(yearsOf(of));
  return found;
}

}  // namespace chokepoint
