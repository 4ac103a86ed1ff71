// What a command needs that writes part of a scenario as a table: its scenario, where to, and how it is written.
#pragma once

#include <string>

#include "app/command_line/options/analysis_options.h"

namespace chokepoint::app {

// Adds the options of the scenario and of the output.
[[nodiscard]] Action writesOfScenario(CLI::App& command, std::string (*write)(const Scenario& scenario));

}  // namespace chokepoint::app
