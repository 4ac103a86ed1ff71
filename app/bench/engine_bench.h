// How fast the engine is: one run, batches by instruction set, the window's answer.
#pragma once

#include "core/base/json.h"

namespace chokepoint::app {

// Microseconds a run on one core, and milliseconds an answer on all of them.
[[nodiscard]] Json benchEngine();

}  // namespace chokepoint::app
