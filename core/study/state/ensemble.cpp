#include "core/study/state/ensemble.h"

#include "core/runs/scenario_inputs.h"

namespace chokepoint {

Expected<EnsembleValues> ensembleValues(const Scenario& scenario, const SampleOptions& sample,
                                        std::span<const Expression> expressions, ThreadPool& pool,
                                        const RunWatch& watch) {
  auto drawn = Sampler(sample, pool).of(scenario, watch);
  if (!drawn) return drawn.errors();
  auto values = evaluateMembers(expressions, scenario, ensembleInputs, *drawn->draws, pool, watch);
  if (!values) return values.errors();
  return EnsembleValues{std::move(*drawn), std::move(*values)};
}

Expected<EnsembleBands> ensembleBands(const Scenario& scenario, const SampleOptions& sample,
                                      const BandsRequest& request, ThreadPool& pool, const RunWatch& watch) {
  const auto drawn = Sampler(sample, pool).of(scenario, watch);
  if (!drawn) return drawn.errors();
  auto bands = computeBands(request, ensembleInputs(scenario), *drawn->draws, pool, watch);
  if (!bands) return Error{ErrorCode::Cancelled, {}, say("stopped")};
  return EnsembleBands{std::move(*bands), drawn->conditioning};
}

}  // namespace chokepoint
