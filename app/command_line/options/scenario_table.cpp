#include "app/command_line/options/scenario_table.h"

#include <CLI/CLI.hpp>
#include <memory>

#include "app/base/files.h"
#include "app/command_line/options/output_check.h"

namespace chokepoint::app {

namespace {

struct ScenarioTableOptions {
  ScenarioOptions scenario;
  std::string output;
};

}  // namespace

Action writesOfScenario(CLI::App& command, std::string (*write)(const Scenario& scenario)) {
  auto options = std::make_shared<ScenarioTableOptions>();
  options->scenario.followsBeliefs = true;  // written, or of no account
  addScenarioOptions(command, options->scenario);
  addOutputOption(command, options->output);
  return [options, write](Notices& notices) -> Outcome {
    const auto scenario = scenarioFrom(options->scenario, notices);
    const Errors errors = errorsOf(scenario, checkOutput(options->output, options->scenario));
    if (!errors.empty()) return errors;
    return writeOutput(options->output, write(*scenario));
  };
}

}  // namespace chokepoint::app
