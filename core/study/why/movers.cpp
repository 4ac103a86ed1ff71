#include "core/study/why/movers.h"

#include "core/belief/sampler.h"
#include "core/engine/quantiles.h"
#include "core/runs/model_response.h"
#include "core/runs/scenario_inputs.h"

namespace chokepoint {

namespace {

// What one method finds, as one of those that movers hold.
template <class Found>
Expected<Movers> moversOf(std::vector<ParameterId> inputs, Expected<Found> found) {
  if (!found) return found.errors();
  return Movers{std::move(inputs), std::move(*found)};
}

std::optional<double> medianOf(const Study& study, ThreadPool& pool, const RunWatch& watch) {
  const auto drawn = Sampler(study.sample, pool).of(study.scenario, watch);
  if (!drawn) return std::nullopt;
  auto values = evaluateMembers({&study.of, 1}, study.scenario, ensembleInputs, *drawn->draws, pool, watch);
  if (!values) return std::nullopt;
  const auto known = allKnown(std::move(values->front()));
  return known ? std::optional(quantile(*known, 0.5)) : std::nullopt;
}

Expected<Swings> swings(const Response& response, const Scenario& scenario, std::span<const ParameterId> inputs) {
  Swings all;
  for (const auto id : inputs) all.ends.push_back(swingOf(scenario, id));
  auto found = tornado(response, all.ends);
  if (!found) return found.errors();
  all.tornado = std::move(*found);
  return all;
}

Expected<Effects> effects(const Response& response, std::span<const Inverse> inverses, const MorrisOptions& options) {
  auto found = elementaryEffects(response, inverses, options);
  if (!found) return found.errors();
  return Effects{std::move(*found), options.trajectories, options.trajectories * (inverses.size() + 1)};
}

}  // namespace

Expected<Movers> findMovers(const Study& study, const MoverRequest& request, ThreadPool& pool, const RunWatch& watch) {
  const auto& [method, inputs, basePoints, resamples, trajectories, wantsMedian] = request;
  const auto& scenario = study.scenario;
  if (method == MoverMethod::Slope) return moversOf(inputs, gradient(study.of, scenario, inputs));
  const auto response = centralResponse(study.of, scenario, inputs, pool, watch);
  if (method == MoverMethod::Swing) {
    auto found = swings(response, scenario, inputs);
    if (found && wantsMedian && !study.of.isCondition()) found->median = medianOf(study, pool, watch);
    return moversOf(inputs, std::move(found));
  }
  const auto inverses = inversesOf(scenario, inputs);
  const auto seed = study.sample.seed;
  if (method == MoverMethod::Effects) return moversOf(inputs, effects(response, inverses, {trajectories, seed}));
  return moversOf(inputs, sobolIndices(response, inverses, {basePoints, seed, resamples}, pool));
}

std::size_t runsFor(const MoverRequest& request) {
  switch (request.method) {
    case MoverMethod::Variance: return request.basePoints * (request.inputs.size() + 2);
    case MoverMethod::Effects: return request.trajectories * (request.inputs.size() + 1);
    case MoverMethod::Swing: return 2 * request.inputs.size() + 1;
    case MoverMethod::Slope: break;
  }
  return 1;
}

}  // namespace chokepoint
