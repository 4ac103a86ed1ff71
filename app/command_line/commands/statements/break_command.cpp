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
  OverturnOptions search{.samples = 4096, .seed = kDefaultSeed};
};

struct BreakStudy {
  Scenario scenario;
  Expression of;
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

Expected<BreakStudy> studyFrom(const BreakOptions& options) {
  const auto scenario = scenarioFrom(options.analysis.scenario);
  const auto of = expressionFrom(options.analysis.of, "--of", Wanted::Condition);
  Errors errors = errorsOf(scenario, of, checkOutput(options.analysis));
  if (of && asksForEquality(*of))
    errors.push_back({ErrorCode::InvalidInput, "--of",
                      say("== and != turn at a single point, which has no other side; use <, <=, > or >=")});
  if (!errors.empty()) return errors;
  const auto inputs = inputsFrom(options.inputs, *scenario);
  if (!inputs) return inputs.errors();
  if (errors = unmovable(*inputs, *scenario); !errors.empty()) return errors;
  return BreakStudy{*scenario, *of, *inputs};
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
std::string listOf(const BrokenStatement& broken) {
  const std::size_t told = mainMoves(broken);
  std::string text;
  for (std::size_t i = 0; i < told; ++i) text += (i == 0 ? "" : ", ") + inWords(broken.moves[i]);
  const std::size_t others = broken.moved - told;
  if (others > 0) text += " and " + std::to_string(others) + (others == 1 ? " other" : " others") + " by less";
  return text;
}

std::string sentenceOf(const BrokenStatement& broken) {
  const bool holds = broken.holdsAtMedians();
  const std::string now = holds ? "It holds at the medians. " : "It does not hold at the medians. ";
  if (!broken.found.nearest)
    return now + "No change of these assumptions by up to 6 standard deviations each was found that " +
           (holds ? "overturns it." : "makes it hold.");
  return now + (holds ? "To overturn it: " : "To make it hold: ") + listOf(broken) + "; nothing nearer was found.";
}

// What a single comparison compares, at both ends: at the medians and at the point found.
void addSides(Json& about, const BreakStudy& study, std::span<const AssumptionMove> moves, ThreadPool& pool) {
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
  const auto study = studyFrom(options);
  if (!study) return study.errors();
  ThreadPool pool;
  const auto broken = withProgress(std::nullopt, [&](const RunWatch& watch) {
    return breakStatement(study->of, study->scenario, study->inputs, options.search, pool, watch);
  });
  if (!broken) return broken.errors();
  const auto& found = broken->found;
  ResultTable table{
      .columns = {"input", "from", "to", "z"}, .rows = {}, .about = aboutOf(options.analysis, study->scenario)};
  auto& about = table.about;
  about["at_medians"] = {{"holds", broken->holdsAtMedians()}, {"margin", found.marginAtMedians}};
  if (found.nearest) {
    about["at_point"] = {{"holds", found.nearest->margin > 0.0}, {"margin", found.nearest->margin}};
    about["distance"] = found.nearest->distance;
    about["probability"] = found.nearest->probability;
    addSides(about, *study, broken->moves, pool);
  }
  about["runs"] = found.runs;
  about["sentence"] = sentenceOf(*broken);
  for (const auto& move : std::span(broken->moves).first(broken->moved))
    table.rows.push_back({std::string(nameOf(move.input)), move.from, move.to, move.z});
  // A table of rows has no place for it.
  if (options.analysis.output.format == "csv") printNotice({}, sentenceOf(*broken));
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
  command->add_option("--seed", options->search.seed, "Of the sampled starts of the search")
      ->check(wholeNumber())
      ->capture_default_str();
  command->callback([options, &chosen] { chosen.action = [options] { return runBreak(*options); }; });
}

}  // namespace chokepoint::app
