#include <CLI/CLI.hpp>
#include <memory>

#include "app/base/files.h"
#include "app/command_line/options/analysis_options.h"
#include "app/command_line/options/output_check.h"
#include "core/scenario/timeline_csv.h"

namespace chokepoint::app {

namespace {

struct TimelineOptions {
  ScenarioOptions scenario;
  std::string output;
};

Outcome runTimeline(const TimelineOptions& options, Notices& notices) {
  const auto scenario = scenarioFrom(options.scenario, notices);
  const Errors errors = errorsOf(scenario, checkOutput(options.output, options.scenario));
  if (!errors.empty()) return errors;
  return writeOutput(options.output, writeTimeline(*scenario));
}

Action addTimeline(CLI::App& command) {
  auto options = std::make_shared<TimelineOptions>();
  options->scenario.followsBeliefs = true;  // none count
  addScenarioOptions(command, options->scenario);
  addOutputOption(command, options->output);
  return [options](Notices& notices) { return runTimeline(*options, notices); };
}

}  // namespace

Command timelineCommand() {
  return {"timeline", say("A scenario's policy events as CSV; what its levers do where it has none"), Wing::State,
          addTimeline};
}

}  // namespace chokepoint::app
