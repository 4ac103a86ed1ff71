#include <CLI/CLI.hpp>
#include <array>
#include <memory>

#include "app/base/files.h"
#include "app/command_line/command.h"
#include "app/command_line/options/output_check.h"
#include "app/command_line/options/scenario_options.h"
#include "app/command_line/options/usage.h"
#include "core/export/dot.h"
#include "core/export/markdown.h"
#include "core/export/model_json.h"
#include "core/export/xmile.h"
#include "core/model/records.h"
#include "core/scenario/timeline.h"

namespace chokepoint::app {

namespace {

struct ModelOptions {
  ScenarioOptions scenario;
  OutputOptions output{.format = "markdown", .path = {}};
};

struct ModelFormat {
  const char* name;
  std::string (*write)(const ModelGraph& graph);
};
constexpr std::array kModelFormats{ModelFormat{"xmile", toXmile}, ModelFormat{"markdown", toMarkdown},
                                   ModelFormat{"dot", toDot}, ModelFormat{"json", toModelJson}};

Outcome writeModel(const ModelOptions& options) {
  const auto scenario = scenarioFrom(options.scenario);
  const Errors errors = errorsOf(scenario, checkOutput(options.output.path, options.scenario));
  if (!errors.empty()) return errors;
  const auto graph = modelGraph(values(*scenario), tablesOf(*scenario, recordTables()),
                                scenario->name.empty() ? "Baseline" : scenario->name);
  const auto* format = std::ranges::find(kModelFormats, options.output.format, &ModelFormat::name);
  return writeOutput(options.output.path, format->write(graph));
}

}  // namespace

void addModelCommand(CLI::App& app, Chosen& chosen) {
  auto options = std::make_shared<ModelOptions>();
  auto* command = app.add_subcommand("model", "Write the model down: its equations, inputs and causal graph");
  addScenarioOptions(*command, options->scenario);
  std::vector<std::string> names;
  for (const auto& format : kModelFormats) names.emplace_back(format.name);
  command
      ->add_option("--format", options->output.format,
                   "xmile (for system-dynamics tools), markdown (for people), dot (for Graphviz) or json")
      ->check(oneOf(names))
      ->capture_default_str();
  command->add_option("--output", options->output.path, "File to write; standard output if not given")
      ->check(someText());
  command->callback([options, &chosen] { chosen.action = [options] { return writeModel(*options); }; });
}

}  // namespace chokepoint::app
