#include <CLI/CLI.hpp>
#include <memory>

#include "app/base/files.h"
#include "app/command_line/command.h"
#include "app/command_line/options/output_check.h"
#include "app/command_line/options/usage.h"
#include "app/command_line/output/result_table.h"
#include "app/command_line/output/series_table.h"
#include "core/base/csv.h"
#include "core/model/records.h"
#include "core/scenario/overrides.h"

namespace chokepoint::app {

namespace {

struct BatchOptions {
  std::string cases;
  std::string output;
};

Outcome runBatch(const BatchOptions& options) {
  const auto text = readFile(options.cases);
  const Errors errors = errorsOf(text, checkOutput("--output", options.output, {{options.cases, "the file of cases"}}));
  if (!errors.empty()) return errors;
  const auto cases = readCases(*text, options.cases);
  if (!cases) return cases.errors();
  return writeOutput(options.output, [&](const Sink& sink) {
    if (!sink("case," + csvHeader({.annual = false, .quantities = allQuantities(), .columns = {}}))) return;
    for (const auto& [name, parameters] : *cases) {
      const auto table = seriesOf(simulate(parameters, recordTables()), allQuantities(), false);
      if (!sink(csvRows(table, csvCell(name) + ','))) return;
    }
  });
}

}  // namespace

void addBatchCommand(CLI::App& app, Chosen& chosen) {
  auto options = std::make_shared<BatchOptions>();
  auto* command = app.add_subcommand("batch", "Run many named sets of inputs and write all quantities of each");
  command->add_option("CASES.json", options->cases, R"(A JSON object: {"name": {"parameter": value, ...}, ...})")
      ->required();
  command->add_option("--output", options->output, "CSV file to write; standard output if not given")
      ->check(someText());
  command->callback([options, &chosen] { chosen.action = [options] { return runBatch(*options); }; });
}

}  // namespace chokepoint::app
