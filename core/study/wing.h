// The questions that the program answers: what answers one stands in a folder of that name, in core/study, in ui/views
// and among the commands.
#pragma once

#include "core/base/message.h"

namespace chokepoint {

enum class Wing { State, Why, Statements, Sources, Equations };

[[nodiscard]] Message titleOf(Wing wing);  // "What moves a figure, and why"

}  // namespace chokepoint
