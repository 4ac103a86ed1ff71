// Which inputs the window's analyses may move, and what they say where they cannot.
#pragma once

#include <optional>
#include <vector>

#include "core/base/expected.h"
#include "core/scenario/scenario.h"

namespace chokepoint::ui {

// The assumptions that the scenario leaves uncertain, and its levers if asked for.
[[nodiscard]] std::vector<ParameterId> movableInputs(const Scenario& scenario, bool withLevers);

// A lever in whose place a timeline stands moves nothing.
[[nodiscard]] std::optional<Error> whyUnmovable(const Scenario& scenario, ParameterId id);

enum class Trouble { NothingToMove, SameInputTwice, AsksForEquality };
// In the user's language.
[[nodiscard]] Error troubleOf(Trouble trouble);

}  // namespace chokepoint::ui
