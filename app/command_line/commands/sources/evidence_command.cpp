#include <CLI/CLI.hpp>
#include <memory>

#include "app/base/files.h"
#include "app/command_line/options/analysis_options.h"
#include "app/command_line/options/output_check.h"
#include "core/scenario/evidence_csv.h"

namespace chokepoint::app {

namespace {

struct EvidenceOptions {
  ScenarioOptions scenario;
  std::string output;
};

Outcome runEvidence(const EvidenceOptions& options, Notices& notices) {
  const auto scenario = scenarioFrom(options.scenario, notices);
  const Errors errors = errorsOf(scenario, checkOutput(options.output, options.scenario));
  if (!errors.empty()) return errors;
  return writeOutput(options.output, evidenceOrTemplate(*scenario));
}

Action addEvidence(CLI::App& command) {
  auto options = std::make_shared<EvidenceOptions>();
  options->scenario.followsBeliefs = true;
  addScenarioOptions(command, options->scenario);
  addOutputOption(command, options->output);
  return [options](Notices& notices) { return runEvidence(*options, notices); };
}

}  // namespace

Command evidenceCommand() {
  return {"evidence",
          say("A scenario's own estimates and what it believes, as CSV; a template to fill in if it has none"),
          Wing::Sources, addEvidence};
}

}  // namespace chokepoint::app
