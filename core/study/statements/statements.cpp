#include "core/study/statements/statements.h"

#include <algorithm>

#include "core/belief/sampler.h"
#include "core/runs/scenario_inputs.h"
#include "core/study/inputs.h"

namespace chokepoint::ui {

Expected<BrokenStatement> breakIn(const Study& study, const std::string& condition, Workshop& workshop,
                                  const RunWatch& watch) {
  const auto statement = Expression::parse(condition);
  if (!statement) return statement.errors();
  if (asksForEquality(*statement)) return troubleOf(Trouble::AsksForEquality);
  const auto inputs = movableInputs(study.scenario, false);
  if (inputs.empty()) return troubleOf(Trouble::NothingToMove);
  return breakStatement(*statement, study.scenario, inputs, {.seed = study.sample.seed}, workshop.pool, watch);
}

Expected<DiscoveredRule> discoverIn(const Study& study, const std::string& condition, Workshop& workshop,
                                    const RunWatch& watch) {
  const auto statement = Expression::parse(condition);
  if (!statement) return statement.errors();
  SampleOptions sample = study.sample;
  sample.members = std::min(sample.members, kFullMembers);  // each of its halves is searched
  const Draws draws(priorsOf(study.scenario), sample, workshop.pool);
  return discoverRule(*statement, study.scenario, draws, {.seed = study.sample.seed}, workshop.pool, watch);
}

Expected<std::vector<ClaimFinding>> claimsIn(const Study& study, Workshop& workshop, const RunWatch& watch) {
  Sampler sampler(study.sample, workshop.pool);
  const auto draws = sampler.of(study.scenario, watch);
  if (!draws) return draws.errors();
  return claimBoard(study.scenario, **draws, workshop.pool, watch);
}

Expected<Hindcast> hindcastIn(const Study& study, Workshop& workshop, const RunWatch& watch) {
  Sampler sampler(study.sample, workshop.pool);
  const auto draws = sampler.of(study.scenario, watch);
  if (!draws) return draws.errors();
  return hindcast(study.scenario, **draws, workshop.pool, watch);
}

}  // namespace chokepoint::ui
