#include <CLI/CLI.hpp>
#include <memory>

#include "app/base/files.h"
#include "app/command_line/options/analysis_options.h"
#include "app/command_line/output/progress.h"
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

std::string agreementText(const Agreement& runs, std::size_t members) {
  return "of " + std::to_string(members) + " runs " + std::to_string(runs.one) + " agree with the one, " +
         std::to_string(runs.other) + " with the other, " + std::to_string(runs.both) + " with both (by chance " +
         roundedText(runs.byChance, 2) + ")\n";
}

std::string tensionText(const TensionFinding& finding, std::size_t members) {
  const auto& [tension, runs, figure] = finding;
  std::string text = '\n' + tension->title + ": " + agreementText(runs, members);
  const auto number = [](double value) { return withThousands(roundedText(value, 2)); };
  if (figure)
    text += "  in the runs that agree with the one, " + tension->label + ": " + number(figure->p50) + " (" +
            number(figure->p05) + " to " + number(figure->p95) + ") " + tension->unit + '\n';
  return text + "  " + tension->note + ".\n";
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
    const auto of = [&](double Spread::*quantile) { return spread ? cell((*spread).*quantile) : std::string("none"); };
    rows.push_back({all[i]->id, all[i]->unit, cell(all[i]->low), cell(all[i]->central), cell(all[i]->high),
                    of(&Spread::p05), of(&Spread::p50), of(&Spread::p95), cell(weightOf(*all[i], scenario.beliefs)),
                    gradeText(*all[i])});
  }
  std::string text = alignedText(rows);
  for (const auto& finding : found.tensions) text += tensionText(finding, found.members);
  if (!found.clashes.empty()) text += "\nHardly to be believed together in this model:\n";
  for (const auto& [one, other, runs] : found.clashes)
    text.append(one).append(" and ").append(other).append(": ").append(agreementText(runs, found.members));
  return text;
}

Outcome runSources(const ReportOptions& options) {
  const auto scenario = scenarioFrom(options);
  if (!scenario) return scenario.errors();
  ThreadPool pool;
  const auto sample = options.sample.options();
  const auto found = withProgress(2 * sample.members,
                                  [&](const RunWatch& watch) { return checkSources(*scenario, sample, pool, watch); });
  if (!found) return found.errors();
  return writeOutput(options.output.path, options.output.format == "json" ? sourcesJson(*scenario, *found)
                                                                          : sourcesTable(*scenario, *found));
}

}  // namespace

void addSourcesCommand(CLI::App& app, Chosen& chosen) {
  auto options = std::make_shared<ReportOptions>();
  auto* command =
      app.add_subcommand("sources", "What the runs have where estimates were published, and which of them clash");
  addReportOptions(*command, *options);
  command->callback([options, &chosen] { chosen.action = [options] { return runSources(*options); }; });
}

}  // namespace chokepoint::app
