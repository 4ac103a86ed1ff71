#include <CLI/CLI.hpp>
#include <memory>

#include "app/base/files.h"
#include "app/command_line/commands/why/explain_over_time.h"
#include "app/command_line/options/analysis_options.h"
#include "app/command_line/options/enough.h"
#include "app/command_line/options/placeholder.h"
#include "app/command_line/options/usage.h"
#include "app/command_line/output/series_table.h"
#include "app/command_line/output/words.h"
#include "core/base/text.h"
#include "core/belief/sampler.h"
#include "core/model/quantity_specs.h"
#include "core/study/why/explain_words.h"
#include "core/study/why/explaining.h"

namespace chokepoint::app {

namespace {

struct ExplainCommandOptions {
  AnalysisOptions analysis;
  SampleChoice sample;
  ScenarioOptions from;
  std::string since;
  std::string at;
  std::string on;              // median or central; empty if not given
  int depth = kQuantityCount;  // no path is longer
  double leastShare = ExplainOptions().leastShare;
  std::vector<const CLI::Option*> ofSample{};  // of the command, which outlives this
};

Expected<Month> monthInRun(const std::string& text) {
  const auto month = monthFromText(text);
  if (month && inRun(*month)) return *month;
  return Error{ErrorCode::InvalidInput, "--at",
               month ? say("%1 lies outside the run; allowed are 2022-01 to 2032-12", inQuotes(text))
                     : say("%1 is no month; allowed are 2022-01 to 2032-12", inQuotes(text))};
}

Error misplaced(const std::string& option, Message why) { return {ErrorCode::InvalidInput, option, std::move(why)}; }

Errors misplacedInSample(const ExplainCommandOptions& options, const Message& why) {
  Errors errors;
  for (const auto* option : options.ofSample)
    if (option->count() > 0) errors.push_back(misplaced(option->get_name(), why));
  return errors;
}

// What says nothing beside --since, or without it.
Errors misplacedOptions(const ExplainCommandOptions& options) {
  if (options.since.empty()) {
    Errors errors =
        misplacedInSample(options, say("without --since two scenarios are compared, on the central run of each"));
    if (options.on == "median")
      errors.push_back(misplaced("--on", say("causes between two scenarios are followed on the central run; with "
                                             "--since the change over time is split on the median too")));
    return errors;
  }
  Errors errors;
  const auto twoWays = say("with --since two times of one scenario are compared; give one of the two");
  if (!options.from.file.empty()) errors.push_back(misplaced("--from", twoWays));
  if (!options.from.preset.empty()) errors.push_back(misplaced("--from-preset", twoWays));
  if (options.on != "central") {
    if (const auto few = tooFewMembers(options.sample.members, kFewestForMedian, say("a median")))
      errors.push_back(*few);
    return errors;
  }
  const Errors sample = misplacedInSample(options, say("the central run is one run, and draws nothing"));
  errors.insert(errors.end(), sample.begin(), sample.end());
  return errors;
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
  void addLink(const CauseLink& link, const Message& sentence, int depth) {
    m_table.rows.push_back({double(depth), std::string(nameOf(link.cause)), kindOf(link.cause),
                            monthCell(link, &MonthSpan::first), monthCell(link, &MonthSpan::last),
                            valueCell(link, link.before), valueCell(link, link.after), link.part, link.share,
                            inWords(sentence)});
    for (const auto& cause : link.causes) addLink(cause, linkSentence(m_explanation, link, cause), depth + 1);
    if (link.smaller > 0 && differs(m_explanation)) addSmaller(link, depth + 1);
  }

  void addSmaller(const CauseLink& link, int depth) {
    m_table.rows.push_back({double(depth), Cell(), std::string("smaller"), Cell(), Cell(), Cell(), Cell(),
                            link.smallerPart, link.smallerPart / m_explanation.root.part,
                            inWords(smallerSentence(m_explanation, link))});
  }

  const Explanation& m_explanation;
  ResultTable m_table{.columns = {"depth", "quantity", "kind", "first_month", "last_month", "before", "after", "part",
                                  "share", "sentence"},
                      .rows = {}};
};

Json jsonOf(const Explanation& explanation, const CauseLink& link, const Message& sentence) {
  Json json = Json::object();
  json["quantity"] = nameOf(link.cause);
  json["kind"] = kindOf(link.cause);
  json["label"] = inWords(labelOf(link.cause));
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
  json["sentence"] = inWords(sentence);
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
                      {"label", inWords(labelOf(input.cause))},
                      {"part", input.part},
                      {"share", input.part / explanation.root.part},
                      {"sentence", inWords(inputSentence(explanation, input))}});
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

Outcome explainChange(const ExplainCommandOptions& options, Notices& notices) {
  return explainOverTime({.analysis = options.analysis,
                          .sample = options.sample,
                          .since = options.since,
                          .at = options.at,
                          .onMedian = options.on != "central",
                          .depth = options.depth,
                          .leastShare = options.leastShare},
                         notices);
}

Outcome explainDifference(const ExplainCommandOptions& options, Notices& notices) {
  const auto of = quantityNamed(options.analysis.of, "--of");
  const auto at = monthInRun(options.at);
  const auto from = scenarioToCompare(options.from, notices);
  const auto to = scenarioFrom(options.analysis.scenario, notices);
  const Errors errors = errorsOf(of, at, from, to, checkOutput(options.analysis, options.from.file));
  if (!errors.empty()) return errors;
  const auto explanation =
      explainSince(*from, *to, {*of, *at}, {.depth = options.depth, .leastShare = options.leastShare});
  if (!explanation)
    return Error{ErrorCode::InvalidInput, "explain",
                 say("%1; `chokepoint attribute` has what it changes", explanation.errors().front().sentence)};
  return writeOutput(options.analysis.output.path, textOf(*explanation, options, *from, *to));
}

Action addExplain(CLI::App& command) {
  auto options = std::make_shared<ExplainCommandOptions>();
  addAnalysisOptions(command, options->analysis, false);
  command
      .add_option("--of", options->analysis.of,
                  worded(say("Quantity to explain, one of `chokepoint list variables`; with --since also a figure of "
                             "`chokepoint list figures`, or an expression")))
      ->type_name(wordFor(Placeholder::Quantity))
      ->required()
      ->check(someText());
  command.add_option("--at", options->at, worded(say("Month, such as 2030-12; with --since a year or a month")))
      ->type_name(wordFor(Placeholder::Month))
      ->required()
      ->check(someText());
  command
      .add_option(
          "--since", options->since,
          worded(say("Earlier year or month, from which on the change within one scenario is explained; without "
                     "it, two scenarios are compared")))
      ->type_name(wordFor(Placeholder::Month))
      ->check(someText());
  command
      .add_option("--on", options->on,
                  worded(say("With --since, what is split: the median of the ensemble (if not given), or the central "
                             "run")))
      ->type_name(wordFor(Placeholder::Text))
      ->check(oneOf({"median", "central"}));
  addSampleOptions(command, options->sample, kMostConditioned);
  for (const auto* name : {"--members", "--seed", "--method"}) options->ofSample.push_back(command.get_option(name));
  addFromOptions(command, options->from);
  command
      .add_option("--depth", options->depth, worded(say("How many links to follow; down to the inputs if not given")))
      ->type_name(wordFor(Placeholder::Number))
      ->transform(wholeNumber(1, kQuantityCount));
  command
      .add_option(
          "--least-share", options->leastShare,
          worded(say("Share of the difference, over time of all parts together, below which causes are summed up")))
      ->type_name(wordFor(Placeholder::Number))
      ->transform(finiteNumber(0.0, 1.0))
      ->capture_default_str();
  return [options](Notices& notices) -> Outcome {
    if (const Errors errors = misplacedOptions(*options); !errors.empty()) return errors;
    return options->since.empty() ? explainDifference(*options, notices) : explainChange(*options, notices);
  };
}

}  // namespace

Command explainCommand() {
  return {"explain", say("Tell why a figure changes over time, or between two scenarios: its causes, and theirs"),
          Wing::Why, addExplain};
}

}  // namespace chokepoint::app
