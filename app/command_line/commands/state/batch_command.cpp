#include <CLI/CLI.hpp>
#include <memory>

#include "app/base/files.h"
#include "app/command_line/command.h"
#include "app/command_line/options/output_check.h"
#include "app/command_line/options/output_options.h"
#include "app/command_line/options/placeholder.h"
#include "app/command_line/output/result_table.h"
#include "app/command_line/output/series_table.h"
#include "app/command_line/output/words.h"
#include "core/base/csv.h"
#include "core/model/records.h"
#include "core/scenario/overrides.h"

namespace chokepoint::app {

namespace {

struct BatchOptions {
  std::string cases;
  std::string output;
};

Outcome runBatch(const BatchOptions& options, Notices& notices) {
  const auto text = readFile(options.cases);
  const Errors errors =
      errorsOf(text, checkOutput("--output", options.output, {{options.cases, say("the file of cases")}}));
  if (!errors.empty()) return errors;
  const auto cases = readCases(*text, options.cases);
  if (!cases) return cases.errors();
  if (cases->empty()) return Error{ErrorCode::InvalidInput, options.cases, say("has no case; at least one is needed")};
  auto written = writeOutput(options.output, [&](const Sink& sink) {
    if (!sink("case," + csvHeader({.annual = false, .quantities = allQuantities(), .columns = {}}))) return;
    for (const auto& [name, parameters] : *cases) {
      const auto table = seriesOf(simulate(parameters, recordTables()), allQuantities(), false);
      if (!sink(csvRows(table, csvCell(name) + ','))) return;
    }
  });
  if (written) noteRecord(allQuantities(), false, notices);
  return written;
}

Action addBatch(CLI::App& command) {
  auto options = std::make_shared<BatchOptions>();
  command
      .add_option(positional(worded(say("CASES.json"))), options->cases,
                  worded(say("A JSON object: {\"name\": {\"parameter\": value, ...}, ...}")))
      ->type_name(wordFor(Placeholder::File))
      ->required();
  addOutputOption(command, options->output);
  return [options](Notices& notices) { return runBatch(*options, notices); };
}

}  // namespace

Command batchCommand() {
  return {"batch", say("Run many named sets of inputs and write all quantities of each, as CSV"), Wing::State,
          addBatch};
}

}  // namespace chokepoint::app
