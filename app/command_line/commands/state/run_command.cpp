#include <CLI/CLI.hpp>
#include <memory>

#include "app/base/files.h"
#include "app/command_line/command.h"
#include "app/command_line/options/output_check.h"
#include "app/command_line/options/output_options.h"
#include "app/command_line/options/placeholder.h"
#include "app/command_line/options/scenario_options.h"
#include "app/command_line/options/usage.h"
#include "app/command_line/output/series_table.h"
#include "app/command_line/output/words.h"
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

Outcome run(const RunOptions& options, Notices& notices) {
  const auto quantities = quantitiesFromNames(options.variables);
  const auto scenario = scenarioFrom(options.scenario, notices);
  const Errors errors = errorsOf(quantities, scenario, checkOutput(options.output.path, options.scenario));
  if (!errors.empty()) return errors;
  const CentralRun central(*scenario);
  const auto table = seriesOf(central.run(), *quantities, options.annual);
  auto written = writeOutput(options.output.path, options.output.format == "json" ? toJson(table) : toCsv(table));
  if (written) noteRecord(*quantities, options.annual, notices);
  return written;
}

Action addRun(CLI::App& command) {
  auto options = std::make_shared<RunOptions>();
  addScenarioOptions(command, options->scenario);
  command.add_option("--variables", options->variables, worded(say("Quantities to print, or `all`")))
      ->type_name(wordFor(Placeholder::Quantities))
      ->check(someText())
      ->capture_default_str();
  command.add_flag("--annual", options->annual, worded(say("Print years instead of months")))->disable_flag_override();
  addOutputOptions(command, options->output, {"csv", "json"});
  return [options](Notices& notices) { return run(*options, notices); };
}

}  // namespace

Command runCommand() {
  return {"run", say("Run one scenario and print its quantities month by month"), Wing::State, addRun};
}

}  // namespace chokepoint::app
