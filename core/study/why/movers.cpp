#include "core/study/why/movers.h"

#include "core/belief/sampler.h"
#include "core/runs/model_response.h"
#include "core/runs/scenario_inputs.h"
#include "core/study/middle.h"

namespace chokepoint {

namespace {

// What one method finds, as one of those that movers hold.
template <class Found>
Expected<Movers> moversOf(std::vector<ParameterId> inputs, Expected<Found> found) {
  if (!found) return found.errors();
  return Movers{std::move(inputs), std::move(*found)};
}

// Nothing where there is no median.
std::optional<Swings> swingsOfMedian(const Study& study, std::span<const ParameterId> inputs, ThreadPool& pool,
                                     const RunWatch& watch) {
  const auto drawn = Sampler(study.sample, pool).of(study.scenario, watch);
  if (!drawn) return std::nullopt;
  const Middle middle(study, *drawn->draws, pool, watch);
  const auto now = middle.of(study.scenario);
  if (!now) return std::nullopt;
  Swings all{.ends = {}, .tornado = {.central = *now, .swings = {}}, .members = drawn->draws->members()};
  for (const auto id : inputs) {
    all.ends.push_back(swingOf(study.scenario, id));
    const auto low = middle.with(id, all.ends.back().low);
    const auto high = middle.with(id, all.ends.back().high);
    if (!low || !high) return std::nullopt;
    all.tornado.swings.push_back({*low, *high});
  }
  return all;
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
  const auto& [method, inputs, basePoints, resamples, trajectories, onMedian] = request;
  const auto& scenario = study.scenario;
  if (method == MoverMethod::Slope) return moversOf(inputs, gradient(study.of, scenario, inputs));
  if (method == MoverMethod::Swing && onMedian)
    if (auto found = swingsOfMedian(study, inputs, pool, watch)) return Movers{inputs, std::move(*found)};
  const auto response = centralResponse(study.of, scenario, inputs, pool, watch);
  if (method == MoverMethod::Swing) return moversOf(inputs, swings(response, scenario, inputs));
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
