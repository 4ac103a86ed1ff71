#include <CLI/CLI.hpp>
#include <memory>

#include "app/command_line/options/analysis_options.h"
#include "app/command_line/options/placeholder.h"
#include "app/command_line/options/usage.h"
#include "app/command_line/output/progress.h"
#include "app/command_line/output/words.h"
#include "core/study/outlook.h"
#include "core/study/why/change_split.h"

namespace chokepoint::app {

namespace {

struct AttributeOptions {
  AnalysisOptions analysis;
  SampleChoice sample;
  ScenarioOptions from;
  std::string on = "median";
  std::size_t orders = 200;
};

Expected<ChangeSplit> splitOf(const AttributeOptions& options, const Expression& of, const Scenario& from,
                              const Scenario& to) {
  ThreadPool pool;
  const ShapleyOptions shapley{.orders = options.orders, .seed = options.sample.seed};
  if (options.on == "central") return splitOnCentralRun(of, from, to, pool, shapley);
  const auto sample = options.sample.options();
  const std::size_t runs = sample.members * coalitionsFor(moversBetween(from, to).size(), shapley);
  return withProgress(runs,
                      [&](const RunWatch& watch) { return splitOnMedian(of, from, to, sample, pool, shapley, watch); });
}

std::string kindOf(const Mover& mover) {
  if (mover.movesBeliefs) return "belief";
  return mover.isPolicy ? "policy" : "assumption";
}

Outcome attribute(const AttributeOptions& options, Notices& notices) {
  const auto of = expressionFrom(options.analysis.of, "--of", Wanted::Number);
  const auto from = scenarioToCompare(options.from, notices);
  const auto to = scenarioFrom(options.analysis.scenario, notices);
  const Errors errors = errorsOf(of, from, to, checkOutput(options.analysis, options.from.file));
  if (!errors.empty()) return errors;
  const auto split = splitOf(options, *of, *from, *to);
  if (!split) return split.errors();
  ResultTable table{.columns = {"moved", "kind", "part", "standard_error"}, .rows = {}, .about = {}};
  table.about = aboutOf(options.analysis, *to);
  table.about["from"] = from->name;
  table.about["on"] = options.on;
  table.about["before"] = split->parts.before;
  table.about["after"] = split->parts.after;
  table.about["policy"] = split->policy;
  table.about["assumptions"] = split->assumptions;
  table.about["exact"] = split->parts.isExact;
  for (std::size_t i = 0; i < split->movers.size(); ++i) {
    const auto& [part, error] = split->parts.parts[i];
    table.rows.push_back(
        {split->movers[i].name, kindOf(split->movers[i]), part, split->parts.isExact ? Cell() : Cell(error)});
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
      ->check(wholeNumber(2, 100000))
      ->capture_default_str();
  return [options](Notices& notices) { return attribute(*options, notices); };
}

}  // namespace

Command attributeCommand() {
  return {"attribute", say("Split the change of an expression between two scenarios over what was moved"), Wing::Why,
          addAttribute};
}

}  // namespace chokepoint::app
