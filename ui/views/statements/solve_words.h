// What was solved for (core/study/statements/solving.h), in words.
#pragma once

#include <QString>

#include "core/study/statements/solving.h"

namespace chokepoint::ui {

// "The production gap in 2026 comes to 40 with Good dies per 100, January 2026 at 23; now it stands at 20."
// Or that no value does, and how near the range comes. `what`: the figure, or the statement in words.
[[nodiscard]] QString answerOf(const Solved& solved, const QString& what);
// The same at each value of the second input, if there is one, and what was run.
[[nodiscard]] QString noteOf(const Solved& solved);

}  // namespace chokepoint::ui
