#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "app/command_line/options/analysis_options.h"
#include "app/command_line/options/placeholder.h"
#include "app/command_line/options/usage.h"
#include "app/command_line/output/progress.h"
#include "app/command_line/output/words.h"
#include "core/base/text.h"
#include "core/expression/program.h"
#include "core/runs/model_response.h"
#include "core/study/outlook.h"
#include "core/study/statements/overturn_statement.h"

namespace chokepoint::app {

namespace {

struct BreakOptions {
  AnalysisOptions analysis;
  InputChoice inputs;
  std::uint64_t seed = kDefaultSeed;
};

struct BreakQuestion {
  Study study;
  std::vector<ParameterId> inputs;
};

// Only what the scenario leaves uncertain can give way.
Errors unmovable(std::span<const ParameterId> inputs, const Scenario& scenario) {
  Errors errors;
  for (const auto id : inputs) {
    const bool isLever = spec(id).kind == ParameterKind::Lever;
    if (isLever || scenario.parameters.contains(id))
      errors.push_back({ErrorCode::InvalidInput, "--inputs",
                        isLever ? say("%1 is a lever, which somebody decides; give assumptions", inQuotes(nameOf(id)))
                                : say("%1 is fixed by the scenario; give assumptions that it leaves uncertain",
                                      inQuotes(nameOf(id)))});
  }
  return errors;
}

Expected<BreakQuestion> questionFrom(const BreakOptions& options, Notices& notices) {
  const auto scenario = scenarioFrom(options.analysis.scenario, notices);
  const auto of = expressionFrom(options.analysis.of, "--of", Wanted::Condition);
  Errors errors = errorsOf(scenario, of, checkOutput(options.analysis));
  if (const auto why = of ? whyNotOverturned(*of) : std::nullopt)
    errors.push_back({ErrorCode::InvalidInput, "--of", why->sentence});
  if (!errors.empty()) return errors;
  const auto inputs = inputsFrom(options.inputs, *scenario);
  if (!inputs) return inputs.errors();
  if (errors = unmovable(*inputs, *scenario); !errors.empty()) return errors;
  return BreakQuestion{{.scenario = *scenario, .sample = {.seed = options.seed}, .of = *of}, *inputs};
}

// In as many digits as tell its ends apart.
Message sentenceOf(const AssumptionMove& move) {
  constexpr int kFewestDigits = 3;
  constexpr int kMostDigits = 9;
  int digits = kFewestDigits;
  while (digits < kMostDigits && roundedText(move.from, digits) == roundedText(move.to, digits)) ++digits;
  return say("%1 from %2 to %3", nameOf(move.input), roundedText(move.from, digits), roundedText(move.to, digits));
}

// The moves that matter, and how many others there are.
Message listOf(const OverturnedStatement& overturned) {
  const std::size_t told = mainMoves(overturned);
  MessageList moves;
  for (std::size_t i = 0; i < told; ++i) moves.items.push_back(sentenceOf(overturned.moves[i]));
  const std::size_t others = overturned.moved - told;
  if (others == 0) return say("%1", moves);
  return sayCount(others, "%1 and %n other by less", "%1 and %n others by less", moves);
}

Message sentenceOf(const OverturnedStatement& overturned) {
  const bool holds = overturned.holdsAtMedians();
  const auto& found = overturned.found;
  if (found.isFlat)
    return holds ? say("It holds in all of the %1 runs that were tried, by the same margin: nothing comes nearer to "
                       "overturning it.",
                       found.runs)
                 : say("It holds in none of the %1 runs that were tried, by the same margin: nothing comes nearer to "
                       "making it hold.",
                       found.runs);
  if (overturned.found.nearest)
    return holds ? say("It holds at the medians. To overturn it: %1; nothing nearer was found.", listOf(overturned))
                 : say("It does not hold at the medians. To make it hold: %1; nothing nearer was found.",
                       listOf(overturned));
  return holds ? say("It holds at the medians. No change of these assumptions by up to 6 standard deviations each was "
                     "found that overturns it.")
               : say("It does not hold at the medians. No change of these assumptions by up to 6 standard deviations "
                     "each was found that makes it hold.");
}

// What a single comparison compares, at both ends: at the medians and at the point found.
void addSides(Json& about, const Study& study, std::span<const AssumptionMove> moves, ThreadPool& pool) {
  const auto& program = study.of.program();
  const auto isComparison = [](const Instruction& i) { return i.op >= Op::Less && i.op <= Op::GreaterEqual; };
  if (!isComparison(program.code.back()) ||
      std::ranges::any_of(program.code, [](const auto& i) { return i.op == Op::And || i.op == Op::Or; }))
    return;
  const std::size_t place = program.code.back().place;
  const std::size_t after = program.text.find_first_not_of("<>=", place);
  std::vector<ParameterId> moved;
  std::vector<std::vector<double>> columns;
  for (const auto& move : moves) {
    moved.push_back(move.input);
    columns.push_back({move.from, move.to});
  }
  const std::vector texts{std::pair{"left", program.text.substr(0, place)}, {"right", program.text.substr(after)}};
  for (const auto& [name, text] : texts) {
    const auto side = Expression::parse(text);
    if (!side) return;  // brackets around the whole
    const auto values = valuesAtMedians(*side, study.scenario, moved, pool)({columns.begin(), columns.end()});
    if (!values) return;
    about["at_medians"][name] = (*values)[0];
    about["at_point"][name] = (*values)[1];
  }
}

Outcome runBreak(const BreakOptions& options, Notices& notices) {
  const auto question = questionFrom(options, notices);
  if (!question) return question.errors();
  const Study& study = question->study;
  ThreadPool pool;
  const auto overturned = withProgress(
      std::nullopt, [&](const RunWatch& watch) { return overturnStatement(study, question->inputs, pool, watch); });
  if (!overturned) return overturned.errors();
  const auto& found = overturned->found;
  ResultTable table{
      .columns = {"input", "from", "to", "z"}, .rows = {}, .about = aboutOf(options.analysis, study.scenario)};
  auto& about = table.about;
  about["at_medians"] = {{"holds", overturned->holdsAtMedians()}, {"margin", found.marginAtMedians}};
  if (found.nearest) {
    about["at_point"] = {{"holds", found.nearest->margin > 0.0}, {"margin", found.nearest->margin}};
    about["distance"] = found.nearest->distance;
    about["probability"] = found.nearest->probability;
    addSides(about, study, overturned->moves, pool);
  }
  about["runs"] = found.runs;
  about["sentence"] = inWords(sentenceOf(*overturned));
  for (const auto& move : std::span(overturned->moves).first(overturned->moved))
    table.rows.push_back({std::string(nameOf(move.input)), move.from, move.to, move.z});
  // A table of rows has no place for it.
  if (options.analysis.output.format == "csv") notices.push_back({{}, sentenceOf(*overturned)});
  return writeTable(table, options.analysis.output);
}

Action addBreak(CLI::App& command) {
  auto options = std::make_shared<BreakOptions>();
  addAnalysisOptions(command, options->analysis);
  command
      .add_option("--inputs", options->inputs.names,
                  worded(say("Assumptions that may change; all that the scenario does not fix if not given")))
      ->type_name(wordFor(Placeholder::Inputs))
      ->check(someText());
  command.add_option("--seed", options->seed, worded(say("Of the sampled starts of the search")))
      ->type_name(wordFor(Placeholder::Number))
      ->transform(wholeNumber())
      ->capture_default_str();
  return [options](Notices& notices) { return runBreak(*options, notices); };
}

}  // namespace

Command breakCommand() {
  return {"break", say("The smallest change of assumptions that overturns a statement"), Wing::Statements, addBreak};
}

}  // namespace chokepoint::app
