// What was set, as a clause that stands behind "If".
//
// A preset has its own words; anything else is named input by input in the order of the
// specification, at most three, the rest counted; a timeline decision by decision.
#pragma once

#include <QString>
#include <optional>

#include "core/scenario/scenario.h"

namespace chokepoint::ui {

// "things stay as in July 2026", "40 dies in 100 are good and SMIC plans 140 k wafers a month ..."
[[nodiscard]] QString conditionOf(const Scenario& scenario);
// When the first decision of a timeline that leads elsewhere begins; nothing where there is none.
[[nodiscard]] std::optional<Month> firstDecisionOf(const Scenario& scenario);

}  // namespace chokepoint::ui
