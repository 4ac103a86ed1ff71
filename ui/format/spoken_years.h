// The years that are at hand.
#pragma once

#include <vector>

#include "core/base/calendar.h"

namespace chokepoint::ui {

// The first that is projected as a whole, then every other to the last. Any other may be chosen too, at a chart.
[[nodiscard]] std::vector<Year> spokenYears();

}  // namespace chokepoint::ui
