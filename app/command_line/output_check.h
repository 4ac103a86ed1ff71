// What a command would write, looked at before it works for minutes.
#pragma once

#include "app/command_line/command.h"

namespace chokepoint::app {

// Whether each file that the chosen command is to write can be written, and none of them is one that it reads or
// writes besides.
[[nodiscard]] Outcome checkOutputs(const CLI::App& app);

}  // namespace chokepoint::app
