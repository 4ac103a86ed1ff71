// The files that a command is to write, looked at with the rest of what was asked and before it works for minutes.
#pragma once

#include <string>
#include <vector>

#include "app/command_line/command.h"
#include "app/command_line/options/scenario_options.h"

namespace chokepoint::app {

// A file that a command reads or writes besides, and what the user gave it as.
struct NamedFile {
  std::string path;  // empty: none
  Message what;      // "the scenario's file"
};

// What is read of a scenario's options; `more` besides.
[[nodiscard]] std::vector<NamedFile> filesReadFor(const ScenarioOptions& scenario, std::vector<NamedFile> more = {});

// Whether `path`, the value of `option`, can be written and is none of `others`. All is well with standard output, ""
[[nodiscard]] Outcome checkOutput(const std::string& option, const std::string& path,
                                  const std::vector<NamedFile>& others);
// The same of --output, where nothing is read but a scenario.
[[nodiscard]] Outcome checkOutput(const std::string& path, const ScenarioOptions& scenario);

}  // namespace chokepoint::app
