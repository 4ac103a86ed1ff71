// The years that a person chooses among.
#pragma once

#include <vector>

#include "core/base/calendar.h"

namespace chokepoint::ui {

// The year that is record in part, the first that is projected as a whole, then every other to the last.
[[nodiscard]] std::vector<Year> spokenYears();

}  // namespace chokepoint::ui
