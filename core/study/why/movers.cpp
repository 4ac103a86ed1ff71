#include "core/study/why/movers.h"

#include <algorithm>

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

// The few runs in which inputs are moved are of all runs, so that what separates their medians is noise that both ends
// of a swing share: it is taken off as a ratio, where there is one, else as a difference.
void setAgainst(Tornado& tornado, double median) {
  const auto isPositive = [](const Swing& swing) { return swing.atLow > 0.0 && swing.atHigh > 0.0; };
  const bool isRatio = tornado.central > 0.0 && median > 0.0 && std::ranges::all_of(tornado.swings, isPositive);
  for (Swing& swing : tornado.swings)
    for (double* end : {&swing.atLow, &swing.atHigh})
      *end = isRatio ? *end * (median / tornado.central) : *end + (median - tornado.central);
  tornado.central = median;
}

// Nothing where there is no median.
std::optional<Swings> swingsOfMedian(const Study& study, std::span<const ParameterId> inputs, ThreadPool& pool,
                                     const RunWatch& watch) {
  const auto drawn = Sampler(study.sample, pool).of(study.scenario, watch);
  if (!drawn) return std::nullopt;
  const Middle middle(study, *drawn->draws, pool, watch);
  const auto now = middle.of(study.scenario);
  if (!now) return std::nullopt;
  const auto members = drawn->draws->members();
  Swings all{.ends = {}, .tornado = {.central = *now, .swings = {}}, .members = members, .against = members};
  for (const auto id : inputs) {
    all.ends.push_back(swingOf(study.scenario, id));
    const auto low = middle.with(id, all.ends.back().low);
    const auto high = middle.with(id, all.ends.back().high);
    if (!low || !high) return std::nullopt;
    all.tornado.swings.push_back({*low, *high});
  }
  return all;
}

std::optional<Swings> swingsAgainstAll(const Study& study, const MoverRequest& request, ThreadPool& pool,
                                       const RunWatch& watch) {
  auto found = swingsOfMedian(withAtMost(request.mostRuns, study), request.inputs, pool, watch);
  if (!found || study.of.isCondition() || study.sample.members <= request.mostRuns) return found;
  const auto median = middleOf(study, pool, watch);
  if (!median) return std::nullopt;
  setAgainst(found->tornado, *median);
  found->against = study.sample.members;
  return found;
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
  const auto& [method, inputs, basePoints, resamples, trajectories, onMedian, mostRuns] = request;
  const auto& scenario = study.scenario;
  if (method == MoverMethod::Slope) return moversOf(inputs, gradient(study.of, scenario, inputs));
  if (method == MoverMethod::Swing && onMedian)
    if (auto found = swingsAgainstAll(study, request, pool, watch)) return Movers{inputs, std::move(*found)};
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
