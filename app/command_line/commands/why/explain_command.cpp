#include <CLI/CLI.hpp>
#include <memory>

#include "app/base/files.h"
#include "app/command_line/options/analysis_options.h"
#include "app/command_line/options/usage.h"
#include "app/command_line/output/series_table.h"
#include "core/base/text.h"
#include "core/model/quantity_specs.h"
#include "core/study/why/explain_words.h"
#include "core/study/why/explaining.h"

namespace chokepoint::app {

namespace {

struct ExplainCommandOptions {
  AnalysisOptions analysis;
  ScenarioOptions from;
  std::string at;
  int depth = kQuantityCount;  // no path is longer
  double leastShare = ExplainOptions().leastShare;
};

Expected<Month> monthInRun(const std::string& text) {
  const auto month = monthFromText(text);
  if (month && inRun(*month)) return *month;
  return Error{
      ErrorCode::InvalidInput, "--at",
      inQuotes(text) + (month ? " lies outside the run" : " is no month") + "; allowed are 2022-01 to 2032-12"};
}

std::string kindOf(const Cause& cause) {
  if (std::holds_alternative<QuantityId>(cause)) return "quantity";
  if (std::holds_alternative<ParameterId>(cause)) return "input";
  return "timeline";
}

Cell monthCell(const CauseLink& link, Month MonthSpan::*end) {
  return link.span ? Cell(toText((*link.span).*end)) : Cell();
}

Cell valueCell(const CauseLink& link, double value) {
  return std::holds_alternative<PolicyTimeline>(link.cause) ? Cell() : Cell(value);
}

// Link by link, each before its causes.
class ExplanationTable {
 public:
  explicit ExplanationTable(const Explanation& explanation) : m_explanation(explanation) {
    addLink(explanation.root, rootSentence(explanation), 0);
  }

  [[nodiscard]] const ResultTable& table() const { return m_table; }

 private:
  void addLink(const CauseLink& link, std::string sentence, int depth) {
    m_table.rows.push_back({double(depth), std::string(nameOf(link.cause)), kindOf(link.cause),
                            monthCell(link, &MonthSpan::first), monthCell(link, &MonthSpan::last),
                            valueCell(link, link.before), valueCell(link, link.after), link.part, link.share,
                            std::move(sentence)});
    for (const auto& cause : link.causes) addLink(cause, linkSentence(m_explanation, link, cause), depth + 1);
    if (link.smaller > 0 && differs(m_explanation)) addSmaller(link, depth + 1);
  }

  void addSmaller(const CauseLink& link, int depth) {
    m_table.rows.push_back({double(depth), Cell(), std::string("smaller"), Cell(), Cell(), Cell(), Cell(),
                            link.smallerPart, link.smallerPart / m_explanation.root.part,
                            smallerSentence(m_explanation, link)});
  }

  const Explanation& m_explanation;
  ResultTable m_table{.columns = {"depth", "quantity", "kind", "first_month", "last_month", "before", "after", "part",
                                  "share", "sentence"},
                      .rows = {}};
};

Json jsonOf(const Explanation& explanation, const CauseLink& link, const std::string& sentence) {
  Json json = Json::object();
  json["quantity"] = nameOf(link.cause);
  json["kind"] = kindOf(link.cause);
  json["label"] = labelOf(link.cause);
  if (link.span) {
    json["first_month"] = toText(link.span->first);
    json["last_month"] = toText(link.span->last);
  }
  if (!std::holds_alternative<PolicyTimeline>(link.cause)) {
    json["before"] = link.before;
    json["after"] = link.after;
  }
  json["part"] = link.part;
  json["share"] = link.share;
  json["sentence"] = sentence;
  auto& causes = json["causes"] = Json::array();
  for (const auto& cause : link.causes)
    causes.push_back(jsonOf(explanation, cause, linkSentence(explanation, link, cause)));
  json["smaller_causes"] = link.smaller;
  json["smaller_part"] = link.smallerPart;
  return json;
}

Json inputsOf(const Explanation& explanation) {
  Json inputs = Json::array();
  for (const auto& input : explanation.inputs)
    inputs.push_back({{"input", nameOf(input.cause)},
                      {"label", labelOf(input.cause)},
                      {"part", input.part},
                      {"share", input.part / explanation.root.part},
                      {"sentence", inputSentence(explanation, input)}});
  return inputs;
}

std::string textOf(const Explanation& explanation, const ExplainCommandOptions& options, const Scenario& from,
                   const Scenario& to) {
  if (options.analysis.output.format == "csv") return textOf(ExplanationTable(explanation).table(), "csv");
  Json all = aboutOf(options.analysis, to);
  all["from"] = from.name;
  all["at"] = toText(explanation.month);
  all["unit"] = spec(explanation.of).unit;
  all["differs"] = differs(explanation);
  all["inputs"] = inputsOf(explanation);
  all["explanation"] = jsonOf(explanation, explanation.root, rootSentence(explanation));
  return all.dump(2) + '\n';
}

Outcome explainDifference(const ExplainCommandOptions& options) {
  const auto of = quantityNamed(options.analysis.of, "--of");
  const auto at = monthInRun(options.at);
  const auto from = scenarioToCompare(options.from);
  const auto to = scenarioFrom(options.analysis.scenario);
  const Errors errors = errorsOf(of, at, from, to, checkOutput(options.analysis, options.from.file));
  if (!errors.empty()) return errors;
  const auto explanation =
      explainSince(*from, *to, {*of, *at}, {.depth = options.depth, .leastShare = options.leastShare});
  if (!explanation)
    return Error{ErrorCode::InvalidInput, "explain",
                 say("%1; `chokepoint attribute` has what it changes", explanation.errors().front().sentence)};
  return writeOutput(options.analysis.output.path, textOf(*explanation, options, *from, *to));
}

}  // namespace

void addExplainCommand(CLI::App& app, Chosen& chosen) {
  auto options = std::make_shared<ExplainCommandOptions>();
  auto* command = app.add_subcommand(
      "explain", "Tell why a quantity differs between the central runs of two scenarios: its causes, and theirs");
  addAnalysisOptions(*command, options->analysis, false);
  command->add_option("--of", options->analysis.of, "Quantity to explain, one of `chokepoint list variables`")
      ->required()
      ->check(someText());
  command->add_option("--at", options->at, "Month, such as 2030-12")->required()->check(someText());
  addFromOptions(*command, options->from);
  command->add_option("--depth", options->depth, "How many links to follow; down to the inputs if not given")
      ->check(CLI::Range(1, static_cast<int>(kQuantityCount)));
  command->add_option("--least-share", options->leastShare, "Share of the difference below which causes are summed up")
      ->check(finiteNumber())
      ->check(CLI::Range(0.0, 1.0))
      ->capture_default_str();
  command->callback([options, &chosen] { chosen.action = [options] { return explainDifference(*options); }; });
}

}  // namespace chokepoint::app
