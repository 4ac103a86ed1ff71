// The options with which a command is told its scenario: a file or a preset, then settings.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/command_line/output/notices.h"
#include "core/base/expected.h"
#include "core/scenario/scenario.h"

namespace CLI {
class App;
}

namespace chokepoint::app {

struct ScenarioOptions {
  std::string file;
  std::string preset;
  std::string timeline;               // CSV file of policy events
  std::vector<std::string> settings;  // key=value
  std::string evidence;               // CSV file of the user's own estimates
  std::string pack;                   // whose beliefs take the place of the scenario's
  std::vector<std::string> believed;  // id or id=weight, beside those
  bool followsBeliefs = false;        // whether the command's answer does; if not, that is said
};

// `takesPositional`: whether the file may also stand alone, as in `chokepoint run FILE`.
void addScenarioOptions(CLI::App& command, ScenarioOptions& options, bool takesPositional = true);

// Reports everything that is wrong at once; notices tell of an older model version, and of beliefs that do not count.
[[nodiscard]] Expected<Scenario> scenarioFrom(const ScenarioOptions& options, Notices& notices);

}  // namespace chokepoint::app
