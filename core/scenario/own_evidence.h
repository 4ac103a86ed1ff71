// The user's own estimates in a scenario: changed here, so that a posterior is never of other figures than it says.
#pragma once

#include <string_view>

#include "core/scenario/scenario.h"

namespace chokepoint {

// In the place of the one of that id, or at the end. The posterior goes if it was calibrated on another figure.
[[nodiscard]] Scenario withEstimate(Scenario scenario, const Estimate& estimate);
// Nor is it believed any more.
[[nodiscard]] Scenario withoutEstimate(Scenario scenario, std::string_view id);

}  // namespace chokepoint
