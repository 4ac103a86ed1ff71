// What is said of the strictness strip: to those who point at it, and to those who hear it.
#pragma once

#include <QString>

#include "ui/path/strip_points.h"

namespace chokepoint::ui {

// "7 October 2022: Controls on advanced chips ...", "Strictness from 2028: 0.85"
[[nodiscard]] QString nameOf(const StripPoint& point);
// What else is known of it: source and moves of a decision; of an event how long it takes and whose it is.
[[nodiscard]] QStringList detailsOf(const StripPoint& point);
// All of it, as rich text.
[[nodiscard]] QString tipOf(const StripPoint& point);
// Where the paths end: "At the end of 2032: Strictness 0.70; Finished chips 0.50."
[[nodiscard]] QString summaryOf(const StripContent& content);

}  // namespace chokepoint::ui
