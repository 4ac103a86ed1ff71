#include <CLI/CLI.hpp>
#include <memory>

#include "app/base/files.h"
#include "app/command_line/command.h"
#include "app/command_line/options/output_check.h"
#include "app/command_line/options/scenario_options.h"
#include "app/command_line/options/usage.h"
#include "app/command_line/output/series_table.h"
#include "core/runs/central_run.h"

namespace chokepoint::app {

namespace {

constexpr auto kUsualQuantities =
    "output_ratio,unit_ratio,compute_ratio,huawei_chips,us_output,china_output,china_compute,self_sufficiency,shortage";

struct RunOptions {
  ScenarioOptions scenario;
  std::string variables = kUsualQuantities;
  bool annual = false;
  OutputOptions output{.format = "csv", .path = {}};
};

Outcome run(const RunOptions& options) {
  const auto quantities = quantitiesFromNames(options.variables);
  const auto scenario = scenarioFrom(options.scenario);
  const Errors errors = errorsOf(quantities, scenario, checkOutput(options.output.path, options.scenario));
  if (!errors.empty()) return errors;
  const CentralRun central(*scenario);
  const auto table = seriesOf(central.run(), *quantities, options.annual);
  return writeOutput(options.output.path, options.output.format == "json" ? toJson(table) : toCsv(table));
}

}  // namespace

void addRunCommand(CLI::App& app, Chosen& chosen) {
  auto options = std::make_shared<RunOptions>();
  auto* command = app.add_subcommand("run", "Run one scenario and print its quantities month by month");
  addScenarioOptions(*command, options->scenario);
  command->add_option("--variables", options->variables, "Quantities to print, as a,b,c or `all`")
      ->check(someText())
      ->capture_default_str();
  command->add_flag("--annual", options->annual, "Print years instead of months")->disable_flag_override();
  command->add_option("--format", options->output.format, "csv or json")
      ->check(oneOf({"csv", "json"}))
      ->capture_default_str();
  command->add_option("--output", options->output.path, "File to write; standard output if not given")
      ->check(someText());
  command->callback([options, &chosen] { chosen.action = [options] { return run(*options); }; });
}

}  // namespace chokepoint::app
