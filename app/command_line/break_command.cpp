#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <memory>

#include "app/command_line/analysis_options.h"
#include "app/command_line/messages.h"
#include "app/command_line/progress.h"
#include "app/command_line/usage.h"
#include "core/analysis/model_response.h"
#include "core/analysis/outlook.h"
#include "core/analysis/overturn.h"
#include "core/base/text.h"
#include "core/expression/program.h"

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
  std::vector<Inverse> inverses;
};

bool asksForEquality(const Expression& of) {
  return std::ranges::any_of(of.program().code,
                             [](const auto& i) { return i.op == Op::Equal || i.op == Op::NotEqual; });
}

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
  Errors errors = errorsOf(scenario, of);
  if (of && asksForEquality(*of))
    errors.push_back({ErrorCode::InvalidInput, "--of",
                      "== and != turn at a single point, which has no other side; use <, <=, > or >="});
  if (!errors.empty()) return errors;
  const auto inputs = inputsFrom(options.inputs, *scenario);
  if (!inputs) return inputs.errors();
  if (errors = unmovable(*inputs, *scenario); !errors.empty()) return errors;
  BreakStudy study{*scenario, *of, *inputs, {}};
  for (const auto id : study.inputs) study.inverses.push_back(inverseOf(study.scenario, id));
  return study;
}

struct Move {
  ParameterId input{};
  double from = 0.0;
  double to = 0.0;
  double z = 0.0;
};

// The farthest first; what does not matter to the statement stays where it is but for rounding.
std::vector<Move> movesOf(const BreakStudy& study, const NormalPoint& z) {
  constexpr double kStays = 1e-4;
  std::vector<Move> moves;
  for (std::size_t i = 0; i < z.size(); ++i)
    if (std::abs(z[i]) >= kStays)
      moves.push_back({study.inputs[i], fromNormal(study.inverses[i], 0.0), fromNormal(study.inverses[i], z[i]), z[i]});
  std::ranges::stable_sort(moves, std::ranges::greater{}, [](const Move& move) { return std::abs(move.z); });
  return moves;
}

std::string inWords(const Move& move) {
  constexpr int kDigits = 3;
  return std::string(nameOf(move.input)) + " from " + roundedText(move.from, kDigits) + " to " +
         roundedText(move.to, kDigits);
}

// The moves that make up nine tenths of the squared distance, and how many others there are.
std::string listOf(std::span<const Move> moves, double distance) {
  constexpr double kMost = 0.9;
  double sum = 0.0;
  std::size_t told = 0;
  std::string text;
  for (; told < moves.size() && sum < kMost * distance * distance; ++told) {
    text += (told == 0 ? "" : ", ") + inWords(moves[told]);
    sum += moves[told].z * moves[told].z;
  }
  const std::size_t others = moves.size() - told;
  if (others > 0) text += " and " + std::to_string(others) + (others == 1 ? " other" : " others") + " by less";
  return text;
}

std::string sentenceOf(const Overturn& found, std::span<const Move> moves) {
  const bool holds = found.marginAtMedians > 0.0;
  const std::string now = holds ? "It holds at the medians. " : "It does not hold at the medians. ";
  if (!found.nearest)
    return now + "No change of these assumptions by up to 6 standard deviations each was found that " +
           (holds ? "overturns it." : "makes it hold.");
  return now + (holds ? "To overturn it: " : "To make it hold: ") + listOf(moves, found.nearest->distance) +
         "; nothing nearer was found.";
}

// What a single comparison compares, at both ends: at the medians and at the point found.
void addSides(Json& about, const BreakStudy& study, const NormalPoint& z, ThreadPool& pool) {
  const auto& program = study.of.program();
  const auto isComparison = [](const Instruction& i) { return i.op >= Op::Less && i.op <= Op::GreaterEqual; };
  if (!isComparison(program.code.back()) ||
      std::ranges::any_of(program.code, [](const auto& i) { return i.op == Op::And || i.op == Op::Or; }))
    return;
  const std::size_t place = program.code.back().place;
  const std::size_t after = program.text.find_first_not_of("<>=", place);
  std::vector<double> places{0.0, 0.0};
  std::vector<std::vector<double>> columns(z.size(), places);
  for (std::size_t i = 0; i < z.size(); ++i)
    columns[i] = {fromNormal(study.inverses[i], 0.0), fromNormal(study.inverses[i], z[i])};
  const std::vector texts{std::pair{"left", program.text.substr(0, place)}, {"right", program.text.substr(after)}};
  for (const auto& [name, text] : texts) {
    const auto side = Expression::parse(text);
    if (!side) return;  // brackets around the whole
    const auto values = valuesAtMedians(*side, study.scenario, study.inputs, pool)({columns.begin(), columns.end()});
    if (!values) return;
    about["at_medians"][name] = (*values)[0];
    about["at_point"][name] = (*values)[1];
  }
}

Outcome runBreak(const BreakOptions& options) {
  const auto study = studyFrom(options);
  if (!study) return study.errors();
  ThreadPool pool;
  const auto found = withProgress(std::nullopt, [&](const RunWatch& watch) {
    return overturn(marginResponse(study->of, study->scenario, study->inputs, pool, watch), study->inverses,
                    options.search);
  });
  if (!found) return found.errors();
  ResultTable table{
      .columns = {"input", "from", "to", "z"}, .rows = {}, .about = aboutOf(options.analysis, study->scenario)};
  auto& about = table.about;
  std::vector<Move> moves;
  about["at_medians"] = {{"holds", found->marginAtMedians > 0.0}, {"margin", found->marginAtMedians}};
  if (found->nearest) {
    moves = movesOf(*study, found->nearest->z);
    about["at_point"] = {{"holds", found->nearest->margin > 0.0}, {"margin", found->nearest->margin}};
    about["distance"] = found->nearest->distance;
    about["probability"] = found->nearest->probability;
    addSides(about, *study, found->nearest->z, pool);
  }
  about["runs"] = found->runs;
  about["sentence"] = sentenceOf(*found, moves);
  for (const auto& move : moves) table.rows.push_back({std::string(nameOf(move.input)), move.from, move.to, move.z});
  // A table of rows has no place for it.
  if (options.analysis.output.format == "csv") printNotice({}, sentenceOf(*found, moves));
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
