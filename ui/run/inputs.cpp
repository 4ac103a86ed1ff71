#include "ui/run/inputs.h"

#include <algorithm>

#include "core/analysis/model_response.h"
#include "core/scenario/timeline.h"

namespace chokepoint::ui {

std::vector<ParameterId> movableInputs(const Scenario& scenario, bool withLevers) {
  auto inputs = uncertainInputs(scenario);
  if (!withLevers) return inputs;
  for (const auto& s : parameterSpecs())
    if (s.kind == ParameterKind::Lever && !whyUnmovable(scenario, s.id)) inputs.push_back(s.id);
  std::ranges::sort(inputs);
  return inputs;
}

std::optional<Error> whyUnmovable(const Scenario& scenario, ParameterId id) {
  if (!isReplaced(id, scenario)) return std::nullopt;
  return Error{ErrorCode::InvalidInput,
               {},
               "The policy timeline stands in place of “" + spec(id).label + "”, so moving it moves nothing."};
}

}  // namespace chokepoint::ui
