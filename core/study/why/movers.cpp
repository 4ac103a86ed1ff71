#include "core/study/why/movers.h"

#include "core/runs/model_response.h"
#include "core/study/inputs.h"

namespace chokepoint::ui {

namespace {

// What one method finds, as one of those that movers hold.
template <class Found>
Expected<Movers> moversOf(std::vector<ParameterId> inputs, Expected<Found> found) {
  if (!found) return found.errors();
  return Movers{std::move(inputs), std::move(*found)};
}

Expected<Swings> swings(const Response& response, const Scenario& scenario, std::span<const ParameterId> inputs) {
  Swings all;
  for (const auto id : inputs) all.ends.push_back(swingOf(scenario, id));
  auto found = tornado(response, all.ends);
  if (!found) return found.errors();
  all.tornado = std::move(*found);
  return all;
}

Expected<Effects> effects(const Response& response, std::span<const Inverse> inverses, std::uint64_t seed) {
  const MorrisOptions options{.seed = seed};
  auto found = elementaryEffects(response, inverses, options);
  if (!found) return found.errors();
  return Effects{std::move(*found), options.trajectories};
}

}  // namespace

Expected<Movers> findMovers(const Study& study, MoverMethod method, bool withLevers, Workshop& workshop,
                            const RunWatch& watch) {
  const auto of = Expression::parse(study.of);
  if (!of) return of.errors();
  const auto& scenario = study.scenario;
  const auto inputs = movableInputs(scenario, withLevers);
  if (inputs.empty()) return troubleOf(Trouble::NothingToMove);
  if (method == MoverMethod::Slope) return moversOf(inputs, gradient(*of, scenario, inputs));
  const auto response = centralResponse(*of, scenario, inputs, workshop.pool, watch);
  if (method == MoverMethod::Swing) return moversOf(inputs, swings(response, scenario, inputs));
  const auto inverses = inversesOf(scenario, inputs);
  const auto seed = study.sample.seed;
  if (method == MoverMethod::Effects) return moversOf(inputs, effects(response, inverses, seed));
  return moversOf(inputs, sobolIndices(response, inverses, {.seed = seed}, workshop.pool));
}

}  // namespace chokepoint::ui
