// What an edit is called in the history: "Good dies per 100, January 2026: 22 to 40".
#pragma once

#include <QString>

#include "core/scenario/edit.h"

namespace chokepoint::ui {

// Of an edit that begins at `before`, a scenario.
[[nodiscard]] QString editText(const Edit& edit, const Scenario& before);

// The input that an edit is about, if it is about the value of one.
[[nodiscard]] std::optional<ParameterId> editedParameter(const Edit& edit);
// Whether it changes the policy timeline, or the levers that a timeline stands in place of, and nothing else.
[[nodiscard]] bool editsPolicy(const Edit& edit);

}  // namespace chokepoint::ui
