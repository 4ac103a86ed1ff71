// bottlenecks: what limits Huawei, and its dies, memory and wafers by family of chips, a row for each year.
#include <CLI/CLI.hpp>
#include <memory>

#include "app/command_line/options/analysis_options.h"
#include "app/command_line/options/enough.h"
#include "app/command_line/output/progress.h"
#include "app/command_line/output/words.h"
#include "core/study/state/bottlenecks.h"

namespace chokepoint::app {

namespace {

struct BottlenecksOptions {
  AnalysisOptions analysis;
  SampleChoice sample;
};

ResultTable tableOf(const Bottlenecks& found, Json about) {
  ResultTable table{.columns = {"year", "limited_by:packaging", "limited_by:dies", "limited_by:memory", "wafers:910",
                                "wafers:950", "wafers:other_ai", "wafers:rest"},
                    .rows = {},
                    .about = std::move(about)};
  for (const auto& supply : found.supply)
    for (const auto* part : {":p05", ":p50", ":p95"})
      table.columns.push_back(std::string(nameOf(supply.quantity)) + part);
  for (std::size_t year = 0; year < kYears; ++year) {
    std::vector<Cell> row{std::to_string(kFirstYear + static_cast<int>(year))};
    for (const Bottleneck bottleneck : kBottlenecks) row.emplace_back(found.likeliest[year].of(bottleneck));
    for (const double wafers : found.wafers[year]) row.emplace_back(wafers);
    for (const auto& supply : found.supply) {
      const Spread& s = supply.years[year];
      for (const double value : {s.p05, s.p50, s.p95}) row.emplace_back(value);
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

Outcome runBottlenecks(const BottlenecksOptions& options, Notices& notices) {
  const auto scenario = scenarioFrom(options.analysis.scenario, notices);
  Errors errors = errorsOf(scenario, checkOutput(options.analysis));
  if (const auto few = tooFewMembers(options.sample.members, kFewestForNineInTen, say("what nine runs in ten reach")))
    errors.push_back(*few);
  if (!errors.empty()) return errors;
  Workshop workshop;
  const auto sample = options.sample.options();
  const auto found = withProgress(runsOfBottlenecks(sample.members), [&](const RunWatch& watch) {
    return bottlenecks(*scenario, sample, workshop, watch);
  });
  if (!found) return found.errors();
  noteConditioning(found->conditioning, notices);
  return writeTable(tableOf(*found, aboutOf(options.analysis, *scenario)), options.analysis.output);
}

Action addBottlenecks(CLI::App& command) {
  auto options = std::make_shared<BottlenecksOptions>();
  options->analysis.scenario.followsBeliefs = true;
  addAnalysisOptions(command, options->analysis, false);
  addSampleOptions(command, options->sample);
  return [options](Notices& notices) { return runBottlenecks(*options, notices); };
}

}  // namespace

Command bottlenecksCommand() {
  return {"bottlenecks", say("What limits Huawei, and its dies, memory and wafers by family of chips, year by year"),
          Wing::State, addBottlenecks};
}

}  // namespace chokepoint::app
