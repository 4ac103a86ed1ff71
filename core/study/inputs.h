// Which inputs an analysis may move, and what is said where it cannot.
#pragma once

#include <optional>
#include <vector>

#include "core/base/expected.h"
#include "core/scenario/scenario.h"

namespace chokepoint {

// The assumptions that the scenario leaves uncertain, and its levers if asked for, in the order of the specification.
// An error where there is none.
[[nodiscard]] Expected<std::vector<ParameterId>> movableInputs(const Scenario& scenario, bool withLevers);

// A lever in whose place a timeline stands moves nothing.
[[nodiscard]] std::optional<Error> whyUnmovable(const Scenario& scenario, ParameterId id);

// Of two inputs that are moved together: that, or that they are one.
[[nodiscard]] std::optional<Error> whyUnmovable(const Scenario& scenario, ParameterId one, ParameterId other);

}  // namespace chokepoint
