// What moves a figure (core/study/why/movers.h), and what has changed it (core/study/why/change.h), as tables of bars.
#pragma once

#include "core/study/why/change.h"
#include "core/study/why/movers.h"
#include "ui/widgets/bar_model.h"

namespace chokepoint::ui {

// The widest first.
[[nodiscard]] BarTable barsOf(const Movers& movers);
// How the bars came about, and how far they can be trusted, in a line.
[[nodiscard]] QString noteOf(const Movers& movers);

// From `before` to now, the largest part first; parts lead from one end to the other and add up.
[[nodiscard]] BarTable barsOf(const Change& change, const Scenario& now, const QString& before);
[[nodiscard]] QString noteOf(const Change& change);

}  // namespace chokepoint::ui
