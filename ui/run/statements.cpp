#include "ui/run/statements.h"

#include "ui/run/inputs.h"

namespace chokepoint::ui {

Expected<BrokenStatement> breakIn(const Study& study, const std::string& condition, Workshop& workshop,
                                  const RunWatch& watch) {
  const auto statement = Expression::parse(condition);
  if (!statement) return statement.errors();
  const auto invalid = [](const char* sentence) { return Error{ErrorCode::InvalidInput, {}, sentence}; };
  if (asksForEquality(*statement))
    return invalid("== and != turn at a single point, which has no other side; use <, <=, > or >=.");
  const auto inputs = movableInputs(study.scenario, false);
  if (inputs.empty()) return invalid("Every assumption is fixed, so there is nothing to change.");
  return breakStatement(*statement, study.scenario, inputs, {.seed = study.sample.seed}, workshop.pool, watch);
}

Expected<DiscoveredRule> discoverIn(const Study& study, const std::string& condition, Workshop& workshop,
                                    const RunWatch& watch) {
  const auto statement = Expression::parse(condition);
  if (!statement) return statement.errors();
  const Draws draws(priorsOf(study.scenario), study.sample, workshop.pool);
  return discoverRule(*statement, study.scenario, draws, {.seed = study.sample.seed}, workshop.pool, watch);
}

}  // namespace chokepoint::ui
