// What was set, as a clause that stands behind "If".
//
// A preset has its own words; anything else is named input by input in the order of the
// specification, at most three, the rest counted; a timeline decision by decision.
#pragma once

#include <QString>

#include "core/scenario/scenario.h"

namespace chokepoint::ui {

// "things stay as in July 2026", "40 dies in 100 are good and SMIC plans 140 k wafers a month ..."
[[nodiscard]] QString conditionOf(const Scenario& scenario);

}  // namespace chokepoint::ui
