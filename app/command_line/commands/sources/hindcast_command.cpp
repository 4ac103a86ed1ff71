#include <CLI/CLI.hpp>
#include <memory>

#include "app/base/files.h"
#include "app/command_line/options/analysis_options.h"
#include "app/command_line/output/progress.h"
#include "app/command_line/output/words.h"
#include "core/base/text.h"
#include "core/evidence/past_statements.h"
#include "core/model/quantity_specs.h"
#include "core/study/sources/hindcast.h"

namespace chokepoint::app {

namespace {

Message whatItIs() {
  return say(
      "A check, not a hold-out: the priors were made knowing %1. Record, inputs, bounds and plans score nothing.",
      kLastScored.number);
}

Json jsonOf(const HindcastScore& score) {
  Json json = Json::object();
  json["id"] = score.estimate->id;
  json["expression"] = score.estimate->expression;
  json["period"] = toText(score.estimate->period);
  json["publisher"] = score.estimate->publisher;
  json["unit"] = score.estimate->unit;
  json["figure"] = score.figure;
  json["median"] = score.spread.p50;
  json["p05"] = score.spread.p05;
  json["p95"] = score.spread.p95;
  json["bias"] = score.bias;
  json["covered"] = score.isCovered;
  json["crps"] = score.crps;
  return json;
}

std::string namesOf(const QuantityScore& score) {
  std::string names;
  for (const QuantityId id : score.quantities) names += (names.empty() ? "" : ", ") + std::string(nameOf(id));
  return names;
}

Json jsonOf(const QuantityScore& score) {
  Json json = Json::object();
  json["quantities"] = namesOf(score);
  json["figures"] = score.figures;
  json["covered"] = score.covered;
  json["bias"] = score.bias;
  json["crps"] = score.crps;
  return json;
}

Json jsonOf(const PastStatement& statement) {
  Json json = Json::object();
  json["id"] = statement.id;
  json["model"] = statement.modelVersion;
  json["recordEnds"] = toText(statement.recordEnds);
  json["expression"] = statement.expression;
  json["period"] = statement.period;
  json["unit"] = statement.unit;
  json["median"] = statement.median;
  json["p05"] = statement.low;
  json["p95"] = statement.high;
  json["published"] = statement.published ? Json(*statement.published) : Json();
  json["covered"] = statement.published ? Json(isInside(statement)) : Json();
  json["held"] = statement.held;
  return json;
}

std::string jsonText(const Hindcast& found) {
  Json all = Json::object();
  all["note"] = inWords(whatItIs());
  all["scores"] = Json::array();
  for (const auto& score : found.scores) all["scores"].push_back(jsonOf(score));
  all["quantities"] = Json::array();
  for (const auto& score : found.quantities) all["quantities"].push_back(jsonOf(score));
  all["unscored"] = Json::array();
  for (const auto* estimate : found.unscored) all["unscored"].push_back(estimate->id);
  all["past"] = Json::array();
  for (const auto& statement : pastStatements()) all["past"].push_back(jsonOf(statement));
  return all.dump(2) + '\n';
}

std::string rounded(double value) { return roundedText(value, 3); }
std::string asPercent(double share) { return (share < 0.0 ? "" : "+") + roundedText(100.0 * share, 2) + " %"; }

std::vector<std::vector<std::string>> figureRows(const Hindcast& found) {
  std::vector<std::vector<std::string>> rows{
      {"estimate", "period", "figure", "median", "nine runs in ten", "bias", "covered", "crps"}};
  for (const auto& score : found.scores)
    rows.push_back(
        {score.estimate->id, toText(score.estimate->period), rounded(score.figure), rounded(score.spread.p50),
         worded(say("%1 to %2", rounded(score.spread.p05), rounded(score.spread.p95))), asPercent(score.bias),
         worded(score.isCovered ? say("yes") : say("NO")), roundedText(score.crps, 2)});
  return rows;
}

std::vector<std::vector<std::string>> quantityRows(const Hindcast& found) {
  std::vector<std::vector<std::string>> rows{{"quantities", "figures", "covered", "bias", "crps"}};
  for (const auto& score : found.quantities)
    rows.push_back({namesOf(score), std::to_string(score.figures), std::to_string(score.covered), asPercent(score.bias),
                    roundedText(score.crps, 2)});
  return rows;
}

// What earlier versions said before it was known.
std::vector<std::vector<std::string>> pastRows() {
  std::vector<std::vector<std::string>> rows{
      {"statement", "model", "period", "published", "median", "nine runs in ten", "covered"}};
  for (const auto& statement : pastStatements())
    rows.push_back({statement.id, statement.modelVersion, statement.period,
                    statement.published ? rounded(*statement.published) : "", rounded(statement.median),
                    worded(say("%1 to %2", rounded(statement.low), rounded(statement.high))),
                    worded(verdictOn(statement))});
  return rows;
}

Message pastSentence() {
  const PastScore score = scoreOf(pastStatements());
  return say("Of %1 statements of earlier versions that can be checked by now, %2 came true within nine runs in ten.",
             score.known, score.inside);
}

std::string tables(const Hindcast& found) {
  std::string text =
      alignedText(figureRows(found)) + '\n' + alignedText(quantityRows(found)) + '\n' + worded(whatItIs()) + '\n';
  if (!found.unscored.empty()) {
    std::string ids;
    for (const auto* estimate : found.unscored) ids += (ids.empty() ? "" : " ") + estimate->id;
    text += worded(say("Scoring nothing: %1", ids)) + '\n';
  }
  return text + '\n' + alignedText(pastRows()) + '\n' + worded(pastSentence()) + '\n';
}

Outcome runHindcast(const ReportOptions& options, Notices& notices) {
  const auto scenario = scenarioFrom(options, notices);
  if (!scenario) return scenario.errors();
  ThreadPool pool;
  const auto sample = options.sample.options();
  const auto found =
      withProgress(sample.members, [&](const RunWatch& watch) { return hindcast(*scenario, sample, pool, watch); });
  if (!found) return found.errors();
  noteConditioning(found->conditioning, notices);
  return writeOutput(options.output.path, options.output.format == "json" ? jsonText(*found) : tables(*found));
}

Action addHindcast(CLI::App& command) {
  auto options = std::make_shared<ReportOptions>();
  addReportOptions(command, *options);
  return [options](Notices& notices) { return runHindcast(*options, notices); };
}

}  // namespace

Command hindcastCommand() {
  return {
      "hindcast",
      say("How the runs of %1 to %2 compare with what was published of them", kFirstScored.number, kLastScored.number),
      Wing::Sources, addHindcast};
}

}  // namespace chokepoint::app
