// Inputs given on the command line: `--set key=value`, and the named sets of `chokepoint batch`.
//
// Everything that is wrong comes back at once: unknown keys (with the nearest known one), values
// that are no finite numbers or out of range, inputs that are given twice.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/expected.h"
#include "core/scenario/scenario.h"

namespace chokepoint {

struct ParameterSetting {
  ParameterId id{};
  double value = 0.0;
};

// "die_yield_now=0.4"; the whole text is the place of its errors.
[[nodiscard]] Expected<ParameterSetting> parseSetting(std::string_view text);

// Fixes the inputs. An input given twice is an error, and so is a policy lever in a scenario with
// a timeline.
[[nodiscard]] Expected<Scenario> withSettings(Scenario scenario, std::span<const ParameterSetting> settings);

// {"name": {"parameter": value, ...}, ...} in its order: the inputs of each case, the others at
// their defaults. Names must not be empty; an object without cases gives none.
using Case = std::pair<std::string, Parameters<double>>;
[[nodiscard]] Expected<std::vector<Case>> readCases(std::string_view json, std::string_view place);

}  // namespace chokepoint
