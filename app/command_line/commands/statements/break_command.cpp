#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "app/command_line/options/analysis_options.h"
#include "app/command_line/options/usage.h"
#include "app/command_line/output/messages.h"
#include "app/command_line/output/progress.h"
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
                        inQuotes(nameOf(id)) + (isLever ? " is a lever, which somebody decides; give assumptions"
                                                        : " is fixed by the scenario; give assumptions that it leaves "
                                                          "uncertain")});
  }
  return errors;
}

Expected<BreakQuestion> questionFrom(const BreakOptions& options) {
  const auto scenario = scenarioFrom(options.analysis.scenario);
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
std::string inWords(const AssumptionMove& move) {
  constexpr int kFewestDigits = 3;
  constexpr int kMostDigits = 9;
  int digits = kFewestDigits;
  while (digits < kMostDigits && roundedText(move.from, digits) == roundedText(move.to, digits)) ++digits;
  return std::string(nameOf(move.input)) + " from " + roundedText(move.from, digits) + " to " +
         roundedText(move.to, digits);
}

// The moves that matter, and how many others there are.
std::string listOf(const OverturnedStatement& overturned) {
  const std::size_t told = mainMoves(overturned);
  std::string text;
  for (std::size_t i = 0; i < told; ++i) text += (i == 0 ? "" : ", ") + inWords(overturned.moves[i]);
  const std::size_t others = overturned.moved - told;
  if (others > 0) text += " and " + std::to_string(others) + (others == 1 ? " other" : " others") + " by less";
  return text;
}

std::string sentenceOf(const OverturnedStatement& overturned) {
  const bool holds = overturned.holdsAtMedians();
  const std::string now = holds ? "It holds at the medians. " : "It does not hold at the medians. ";
  if (!overturned.found.nearest)
    return now + "No change of these assumptions by up to 6 standard deviations each was found that " +
           (holds ? "overturns it." : "makes it hold.");
  return now + (holds ? "To overturn it: " : "To make it hold: ") + listOf(overturned) + "; nothing nearer was found.";
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

Outcome runBreak(const BreakOptions& options) {
  const auto question = questionFrom(options);
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
  about["sentence"] = sentenceOf(*overturned);
  for (const auto& move : std::span(overturned->moves).first(overturned->moved))
    table.rows.push_back({std::string(nameOf(move.input)), move.from, move.to, move.z});
  // A table of rows has no place for it.
  if (options.analysis.output.format == "csv") printNotice({}, sentenceOf(*overturned));
  return writeTable(table, options.analysis.output);
}

}  // namespace

void addBreakCommand(CLI::App& app, Chosen& chosen) {
  auto options = std::make_shared<BreakOptions>();
  auto* command = app.add_subcommand("break", "The smallest change of assumptions that overturns a statement");
  addAnalysisOptions(*command, options->analysis);
  command
      ->add_option("--inputs", options->inputs.names,
                   "Assumptions that may change, as a,b,c; all that the scenario does not fix if not given")
      ->check(someText());
  command->add_option("--seed", options->seed, "Of the sampled starts of the search")
      ->check(wholeNumber())
      ->capture_default_str();
  command->callback([options, &chosen] { chosen.action = [options] { return runBreak(*options); }; });
}

}  // namespace chokepoint::app
