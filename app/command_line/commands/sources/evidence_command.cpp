#include <CLI/CLI.hpp>
#include <memory>

#include "app/base/files.h"
#include "app/command_line/options/analysis_options.h"
#include "app/command_line/options/output_check.h"
#include "app/command_line/options/usage.h"
#include "core/scenario/evidence_csv.h"

namespace chokepoint::app {

namespace {

struct EvidenceOptions {
  ScenarioOptions scenario;
  std::string output;
};

Outcome runEvidence(const EvidenceOptions& options) {
  const auto scenario = scenarioFrom(options.scenario);
  const Errors errors = errorsOf(scenario, checkOutput(options.output, options.scenario));
  if (!errors.empty()) return errors;
  return writeOutput(options.output, evidenceOrTemplate(*scenario));
}

}  // namespace

void addEvidenceCommand(CLI::App& app, Chosen& chosen) {
  auto options = std::make_shared<EvidenceOptions>();
  options->scenario.followsBeliefs = true;
  auto* command = app.add_subcommand(
      "evidence", "A scenario's own estimates and what it believes, as CSV; a template to fill in if it has none");
  addScenarioOptions(*command, options->scenario);
  command->add_option("--output", options->output, "File to write; standard output if not given")->check(someText());
  command->callback([options, &chosen] { chosen.action = [options] { return runEvidence(*options); }; });
}

}  // namespace chokepoint::app
