// rivals: what each lever does to an expression as three views of the world have it.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "app/command_line/options/analysis_options.h"
#include "app/command_line/output/words.h"
#include "core/base/text.h"
#include "core/study/why/rival_views.h"

namespace chokepoint::app {

namespace {

std::string nameOf(Dispute dispute) {
  switch (dispute) {
    case Dispute::InSign: return "sign";
    case Dispute::ByMoreThanTwice: return "twice";
    case Dispute::None: break;
  }
  return "";
}

ResultTable tableOf(const RivalViews& rivals, Json about) {
  ResultTable table{.columns = {"input", "low", "high"}, .rows = {}, .about = std::move(about)};
  for (const auto* view : rivals.views) {
    table.columns.push_back(view->id + ":at_low");
    table.columns.push_back(view->id + ":at_high");
  }
  table.columns.emplace_back("differ");
  for (const auto& input : rivals.inputs) {
    std::vector<Cell> row{std::string(chokepoint::nameOf(input.id)), input.points.front(), input.points.back()};
    for (const auto& values : input.values) {
      row.emplace_back(values.front());
      row.emplace_back(values.back());
    }
    row.emplace_back(nameOf(disputeOn(rivals, input)));
    table.rows.push_back(std::move(row));
  }
  return table;
}

bool isStill(const RivalInput& input) {
  return std::ranges::all_of(input.effects, [](double effect) { return effect == 0.0; });
}

Outcome runRivals(const AnalysisOptions& options, Notices& notices) {
  const auto scenario = scenarioFrom(options.scenario, notices);
  const auto of = expressionFrom(options.of, "--of", Wanted::Number);
  const Errors errors = errorsOf(scenario, of, checkOutput(options));
  if (!errors.empty()) return errors;
  ThreadPool pool;
  const auto rivals = rivalViews({.scenario = *scenario, .sample = {}, .of = *of}, pool);
  if (!rivals) return rivals.errors();
  if (std::ranges::all_of(rivals->inputs, isStill))
    return Error{
        ErrorCode::InvalidInput, "--of",
        say("none of the %1 levers moves %2 in any of the views", rivals->inputs.size(), inQuotes(options.of))};
  return writeTable(tableOf(*rivals, aboutOf(options, *scenario)), options.output);
}

Action addRivals(CLI::App& command) {
  auto options = std::make_shared<AnalysisOptions>();
  addAnalysisOptions(command, *options);
  return [options](Notices& notices) { return runRivals(*options, notices); };
}

}  // namespace

Command rivalsCommand() {
  return {"rivals", say("What each lever does to an expression as three rival views have the world, side by side"),
          Wing::Why, addRivals};
}

}  // namespace chokepoint::app
