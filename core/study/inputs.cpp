#include "core/study/inputs.h"

#include <algorithm>

#include "core/runs/model_response.h"
#include "core/scenario/timeline.h"

namespace chokepoint {

Expected<std::vector<ParameterId>> movableInputs(const Scenario& scenario, bool withLevers) {
  auto inputs = uncertainInputs(scenario);
  if (withLevers) std::ranges::copy(movableLevers(scenario), std::back_inserter(inputs));
  std::ranges::sort(inputs);
  if (inputs.empty())
    return Error{ErrorCode::InvalidInput, {}, say("every assumption is fixed, so there is nothing to move")};
  return inputs;
}

std::optional<Error> whyUnmovable(const Scenario& scenario, ParameterId id) {
  if (!isReplaced(id, scenario)) return std::nullopt;
  return Error{ErrorCode::InvalidInput,
               {},
               say("the policy timeline stands in place of “%1”, so moving it moves nothing",
                   Term{spec(id).key, spec(id).label})};
}

std::optional<Error> whyUnmovable(const Scenario& scenario, ParameterId one, ParameterId other) {
  if (one == other) return Error{ErrorCode::InvalidInput, {}, say("two different inputs are needed")};
  const auto first = whyUnmovable(scenario, one);
  return first ? first : whyUnmovable(scenario, other);
}

}  // namespace chokepoint
