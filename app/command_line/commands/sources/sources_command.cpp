#include <CLI/CLI.hpp>
#include <memory>

#include "app/base/files.h"
#include "app/command_line/options/analysis_options.h"
#include "app/command_line/output/progress.h"
#include "app/command_line/output/words.h"
#include "core/base/json.h"
#include "core/base/text.h"
#include "core/evidence/facts.h"
#include "core/study/sources/source_check.h"

namespace chokepoint::app {

namespace {

std::string gradeText(const Estimate& estimate) {
  return findEstimate(estimate.id) == nullptr ? "own" : std::string(nameOf(gradeOf(estimate.facts)));
}

Json estimateRow(const Scenario& scenario, const Estimate& estimate, const std::optional<Spread>& spread) {
  return {{"id", estimate.id},
          {"publisher", estimate.publisher},
          {"expression", estimate.expression},
          {"period", toText(estimate.period)},
          {"unit", estimate.unit},
          {"kind", nameOf(estimate.kind)},
          {"grade", gradeText(estimate)},
          {"low", numberOrNull(estimate.low)},
          {"central", numberOrNull(estimate.central)},
          {"high", numberOrNull(estimate.high)},
          {"weight", weightOf(estimate, scenario.beliefs)},
          {"p05", spread ? Json(spread->p05) : Json()},
          {"median", spread ? Json(spread->p50) : Json()},
          {"p95", spread ? Json(spread->p95) : Json()}};
}

Json agreementJson(const Agreement& runs) {
  return {{"agree_with_one", runs.one},
          {"agree_with_other", runs.other},
          {"agree_with_both", runs.both},
          {"by_chance", runs.byChance}};
}

std::string sourcesJson(const Scenario& scenario, const SourceCheck& found) {
  Json json = {{"members", found.members},
               {"estimates", Json::array()},
               {"clashes", Json::array()},
               {"tensions", Json::array()}};
  const auto all = estimatesWith(scenario.evidence);
  for (std::size_t i = 0; i < all.size(); ++i)
    json["estimates"].push_back(estimateRow(scenario, *all[i], found.spreads[i]));
  for (const auto& clash : found.clashes) {
    json["clashes"].push_back({{"one", clash.one}, {"other", clash.other}});
    json["clashes"].back().update(agreementJson(clash.runs));
  }
  for (const auto& [tension, runs, figure] : found.tensions) {
    Json item = {{"id", tension->id}, {"title", tension->title}, {"expression", tension->expression}};
    item.update(agreementJson(runs));
    item["figure_p05"] = figure ? Json(figure->p05) : Json();
    item["figure_median"] = figure ? Json(figure->p50) : Json();
    item["figure_p95"] = figure ? Json(figure->p95) : Json();
    json["tensions"].push_back(std::move(item));
  }
  return json.dump(2) + '\n';
}

Message agreementSentence(const Agreement& runs, std::size_t members) {
  return say("of %1 runs %2 agree with the one, %3 with the other, %4 with both (by chance %5)", members, runs.one,
             runs.other, runs.both, roundedText(runs.byChance, 2));
}

std::string tensionText(const TensionFinding& finding, std::size_t members) {
  const auto& [tension, runs, figure] = finding;
  auto text = '\n' + worded(say("%1: %2", DataText{tension->title}, agreementSentence(runs, members))) + '\n';
  const auto number = [](double value) { return withThousands(roundedText(value, 2)); };
  if (figure)
    text += "  " +
            worded(say("in the runs that agree with the one, %1: %2 (%3 to %4) %5", DataText{tension->label},
                       number(figure->p50), number(figure->p05), number(figure->p95), DataText{tension->unit})) +
            '\n';
  return text + "  " + worded(say("%1.", DataText{tension->note})) + '\n';
}

std::string sourcesTable(const Scenario& scenario, const SourceCheck& found) {
  const auto cell = [](const std::optional<double>& number) {
    return number ? roundedText(*number, 4) : std::string();
  };
  std::vector<std::vector<std::string>> rows{
      {"estimate", "unit", "low", "central", "high", "runs 5 %", "50 %", "95 %", "weight", "grade"}};
  const auto all = estimatesWith(scenario.evidence);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto& spread = found.spreads[i];
    const auto of = [&](double Spread::*quantile) { return spread ? cell((*spread).*quantile) : worded(say("none")); };
    rows.push_back({all[i]->id, all[i]->unit, cell(all[i]->low), cell(all[i]->central), cell(all[i]->high),
                    of(&Spread::p05), of(&Spread::p50), of(&Spread::p95), cell(weightOf(*all[i], scenario.beliefs)),
                    gradeText(*all[i])});
  }
  std::string text = alignedText(rows);
  for (const auto& finding : found.tensions) text += tensionText(finding, found.members);
  if (!found.clashes.empty()) text += '\n' + worded(say("Hardly to be believed together in this model:")) + '\n';
  for (const auto& [one, other, runs] : found.clashes)
    text += worded(say("%1 and %2: %3", one, other, agreementSentence(runs, found.members))) + '\n';
  return text;
}

Outcome runSources(const ReportOptions& options, Notices& notices) {
  const auto scenario = scenarioFrom(options, notices);
  if (!scenario) return scenario.errors();
  ThreadPool pool;
  const auto sample = options.sample.options();
  const auto found = withProgress(2 * sample.members,
                                  [&](const RunWatch& watch) { return checkSources(*scenario, sample, pool, watch); });
  if (!found) return found.errors();
  noteConditioning(found->conditioning, notices);
  return writeOutput(options.output.path, options.output.format == "json" ? sourcesJson(*scenario, *found)
                                                                          : sourcesTable(*scenario, *found));
}

Action addSources(CLI::App& command) {
  auto options = std::make_shared<ReportOptions>();
  addReportOptions(command, *options);
  return [options](Notices& notices) { return runSources(*options, notices); };
}

}  // namespace

Command sourcesCommand() {
  return {"sources", say("What the runs have where estimates were published, and which of them clash"), Wing::Sources,
          addSources};
}

}  // namespace chokepoint::app
