#include <CLI/CLI.hpp>
#include <array>
#include <memory>

#include "app/base/files.h"
#include "app/command_line/command.h"
#include "app/command_line/options/output_check.h"
#include "app/command_line/options/output_options.h"
#include "app/command_line/options/placeholder.h"
#include "app/command_line/options/scenario_options.h"
#include "app/command_line/options/usage.h"
#include "app/command_line/output/words.h"
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

Outcome writeModel(const ModelOptions& options, Notices& notices) {
  const auto scenario = scenarioFrom(options.scenario, notices);
  const Errors errors = errorsOf(scenario, checkOutput(options.output.path, options.scenario));
  if (!errors.empty()) return errors;
  const auto graph = modelGraph(values(*scenario), tablesOf(*scenario, recordTables()),
                                scenario->name.empty() ? "Baseline" : scenario->name);
  const auto* format = std::ranges::find(kModelFormats, options.output.format, &ModelFormat::name);
  return writeOutput(options.output.path, format->write(graph));
}

Action addModel(CLI::App& command) {
  auto options = std::make_shared<ModelOptions>();
  addScenarioOptions(command, options->scenario);
  std::vector<std::string> names;
  for (const auto& format : kModelFormats) names.emplace_back(format.name);
  command
      .add_option(
          "--format", options->output.format,
          worded(say("How it is written: xmile for system-dynamics tools, markdown for people, dot for Graphviz")))
      ->type_name(wordFor(Placeholder::Text))
      ->check(oneOf(names))
      ->capture_default_str();
  addOutputOption(command, options->output.path);
  return [options](Notices& notices) { return writeModel(*options, notices); };
}

}  // namespace

Command modelCommand() {
  return {"model", say("Write the model down: its equations, inputs and causal graph"), Wing::Equations, addModel};
}

}  // namespace chokepoint::app
