// How fast the window answers, through the real event loop.
#pragma once

#include "core/base/expected.h"
#include "core/base/json.h"

namespace chokepoint::app {

// Slider moved to both hero charts repainted, milliseconds, at 1600x1000 with bands; and the
// longest that the GUI thread was kept from its events meanwhile. Needs an application.
[[nodiscard]] Json benchSlider();

// The same with each view open, after it has answered; how long each takes to be painted when it is opened first and
// again; and the memory (PSS, megabytes) with all of them made and answered, on the full sample.
[[nodiscard]] Json benchViews();

// Starts the program `times` times and measures, from outside, until its first window with an
// answer is painted; milliseconds.
[[nodiscard]] Expected<Json> benchStart(int times);
// What benchStart starts: opens the window, says when it is painted, and ends.
void paintOnceAndSay();

}  // namespace chokepoint::app
