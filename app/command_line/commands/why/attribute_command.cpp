#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "app/command_line/options/analysis_options.h"
#include "app/command_line/options/enough.h"
#include "app/command_line/options/placeholder.h"
#include "app/command_line/options/usage.h"
#include "app/command_line/output/progress.h"
#include "app/command_line/output/words.h"
#include "core/base/text.h"
#include "core/study/outlook.h"
#include "core/study/why/change.h"

namespace chokepoint::app {

namespace {

struct AttributeOptions {
  AnalysisOptions analysis;
  SampleChoice sample;
  ScenarioOptions from;
  std::string on = "median";
  std::size_t orders = 200;
};

Expected<Change> changeOf(const AttributeOptions& options, const Scenario& from, const Study& study) {
  ThreadPool pool;
  const ChangeRequest request{.members = options.on == "central" ? 0 : study.sample.members, .orders = options.orders};
  return withProgress(runsFor(request, from, study),
                      [&](const RunWatch& watch) { return changeSince(from, study, request, pool, watch); });
}

std::string kindOf(const Mover& mover) {
  if (mover.movesBeliefs) return "belief";
  return mover.isPolicy ? "policy" : "assumption";
}

// What has no parts to tell.
std::optional<Error> whyNoParts(const ChangeSplit& split, const AttributeOptions& options) {
  if (split.movers.empty())
    return Error{ErrorCode::InvalidInput, "--from", say("nothing was moved: both scenarios are the same")};
  const auto isNothing = [](const ShapleyPart& part) { return part.part == 0.0; };
  if (!std::ranges::all_of(split.parts.parts, isNothing)) return std::nullopt;
  return Error{
      ErrorCode::InvalidInput, "--of",
      sayCount(split.movers.size(), "%1 is the same in both scenarios: the %n input that was moved moves it not",
               "%1 is the same in both scenarios: none of the %n inputs that were moved moves it",
               inQuotes(options.analysis.of))};
}

Outcome attribute(const AttributeOptions& options, Notices& notices) {
  const auto of = expressionFrom(options.analysis.of, "--of", Wanted::Number);
  const auto from = scenarioToCompare(options.from, notices);
  const auto to = scenarioFrom(options.analysis.scenario, notices);
  Errors errors = errorsOf(of, from, to, checkOutput(options.analysis, options.from.file));
  if (options.on == "median")
    if (const auto few = tooFewMembers(options.sample.members, kFewestForMedian, say("a median")))
      errors.push_back(*few);
  if (!errors.empty()) return errors;
  const auto change = changeOf(options, *from, {.scenario = *to, .sample = options.sample.options(), .of = *of});
  if (!change) return change.errors();
  if (const auto none = whyNoParts(change->split, options)) return *none;
  const auto& [movers, parts, policy, assumptions] = change->split;
  ResultTable table{.columns = {"moved", "kind", "part", "standard_error"}, .rows = {}, .about = {}};
  table.about = aboutOf(options.analysis, *to);
  table.about["from"] = from->name;
  table.about["on"] = options.on;
  table.about["before"] = parts.before;
  table.about["after"] = parts.after;
  table.about["policy"] = policy;
  table.about["assumptions"] = assumptions;
  table.about["exact"] = parts.isExact;
  for (std::size_t i = 0; i < movers.size(); ++i) {
    const auto& [part, error] = parts.parts[i];
    table.rows.push_back({movers[i].name, kindOf(movers[i]), part, parts.isExact ? Cell() : Cell(error)});
  }
  return writeTable(table, options.analysis.output);
}

Action addAttribute(CLI::App& command) {
  auto options = std::make_shared<AttributeOptions>();
  options->analysis.scenario.followsBeliefs = true;
  addAnalysisOptions(command, options->analysis);
  addSampleOptions(command, options->sample, kPreciseMembers);
  addFromOptions(command, options->from);
  command.add_option("--on", options->on, worded(say("What is split: the median of the ensemble, or the central run")))
      ->type_name(wordFor(Placeholder::Text))
      ->check(oneOf({"median", "central"}))
      ->capture_default_str();
  command
      .add_option("--orders", options->orders,
                  worded(say("Orders of moving that are drawn where more than 12 inputs were moved")))
      ->type_name(wordFor(Placeholder::Number))
      ->transform(wholeNumber(2, 100000))
      ->capture_default_str();
  return [options](Notices& notices) { return attribute(*options, notices); };
}

}  // namespace

Command attributeCommand() {
  return {"attribute", say("Split the change of an expression between two scenarios over what was moved"), Wing::Why,
          addAttribute};
}

}  // namespace chokepoint::app
