#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <optional>

#include "app/command_line/options/analysis_options.h"
#include "app/command_line/options/enough.h"
#include "app/command_line/options/placeholder.h"
#include "app/command_line/options/usage.h"
#include "app/command_line/output/progress.h"
#include "app/command_line/output/words.h"
#include "core/base/text.h"
#include "core/study/outlook.h"
#include "core/study/statements/solving.h"

namespace chokepoint::app {

namespace {

struct SolveOptions {
  AnalysisOptions analysis;
  SampleChoice sample;
  std::string parameter;
  std::string second;
  std::optional<double> target;
  std::optional<double> probability;
  std::size_t steps = 11;
};

struct SolveQuestion {
  Study study;
  SolveRequest request;
};

Expected<SolveQuestion> questionFrom(const SolveOptions& options, Notices& notices) {
  Errors errors;
  const auto check = [&](const auto& expected) {
    if (!expected) errors.insert(errors.end(), expected.errors().begin(), expected.errors().end());
    return expected.ok();
  };
  const bool isProbability = options.probability.has_value();
  const auto scenario = scenarioFrom(options.analysis.scenario, notices);
  const auto of = expressionFrom(options.analysis.of, "--of", isProbability ? Wanted::Condition : Wanted::Number);
  const auto first = inputNamed(options.parameter, "--parameter", scenario);
  check(scenario);
  check(checkOutput(options.analysis));
  check(of);
  check(first);
  std::optional<ParameterId> second;
  if (!options.second.empty())
    if (const auto named = inputNamed(options.second, "--second", scenario); check(named)) second = *named;
  if (isProbability == options.target.has_value())
    errors.push_back({ErrorCode::InvalidInput, "--target",
                      say("give --target with an expression, or --probability with a condition, and not both")});
  if (isProbability)
    if (const auto few = tooFewMembers(options.sample.members, fewestForShare(*options.probability),
                                       say("a share of %1", *options.probability)))
      errors.push_back(*few);
  if (first && second && *first == *second)
    errors.push_back({ErrorCode::InvalidInput, "--second", say("is the same input as --parameter")});
  if (!errors.empty()) return errors;
  return SolveQuestion{{.scenario = *scenario, .sample = options.sample.options(), .of = *of},
                       {.input = *first,
                        .second = second,
                        .seconds = options.steps,
                        .target = isProbability ? *options.probability : *options.target}};
}

// A row for each solution; where there is none, one that says how near the range comes.
void add(ResultTable& table, const Solutions& solutions, std::optional<double> second) {
  const auto row = [&](const Solution& s, bool reaches) {
    auto& cells = table.rows.emplace_back();
    if (second) cells.emplace_back(*second);
    cells.emplace_back(s.input);
    cells.emplace_back(s.response);
    cells.emplace_back(reaches);
  };
  for (const auto& solution : solutions.all) row(solution, true);
  if (solutions.all.empty()) row(solutions.nearest, false);
}

Message nearestFound(const SolveQuestion& question, const Solution& nearest) {
  const auto& [study, request] = question;
  const auto name = nameOf(request.input);
  const auto what = inQuotes(study.of.text());
  if (study.of.isCondition())
    return say(
        "no value of %1 was found with which %2 holds in a share of %3 of the runs; the nearest is %4, which "
        "gives %5",
        name, what, request.target, nearest.input, nearest.response);
  return say("no value of %1 was found that brings %2 to %3; the nearest is %4, which gives %5", name, what,
             request.target, nearest.input, nearest.response);
}

void fillOfOne(ResultTable& table, const Solutions& solutions) {
  add(table, solutions, std::nullopt);
  table.about["least"] = solutions.least;
  table.about["greatest"] = solutions.greatest;
}

void fillOfTwo(ResultTable& table, const Solved& solved) {
  table.columns.insert(table.columns.begin(), std::string(nameOf(*solved.request.second)));
  for (const auto& [at, solutions] : solved.bySecond) add(table, solutions, at);
}

// Where nothing was found: how near it comes.
std::optional<Message> nothingFound(const SolveQuestion& question, const Solved& solved) {
  if (!solved.request.second)
    return solved.solutions.all.empty() ? std::optional(nearestFound(question, solved.solutions.nearest))
                                        : std::nullopt;
  const auto isEmpty = [](const auto& one) { return one.second.all.empty(); };
  if (!std::ranges::all_of(solved.bySecond, isEmpty)) return std::nullopt;
  return say("at no value of %1 was one of %2 found; the rows say how near each comes", nameOf(*solved.request.second),
             nameOf(solved.request.input));
}

ResultTable tableOf(const Solved& solved, const std::optional<Message>& nothing, const SolveOptions& options,
                    const SolveQuestion& question) {
  const char* what = solved.isLikelihood() ? "probability" : "value";
  ResultTable table{.columns = {std::string(nameOf(solved.request.input)), what, "reaches"},
                    .rows = {},
                    .about = aboutOf(options.analysis, question.study.scenario)};
  table.about[solved.isLikelihood() ? "probability" : "target"] = solved.request.target;
  if (nothing) table.about["sentence"] = inWords(*nothing);
  solved.request.second ? fillOfTwo(table, solved) : fillOfOne(table, solved.solutions);
  return table;
}

bool isFlat(const Solutions& solutions) { return solutions.least == solutions.greatest; }

// No value of the input is a solution where all are, or none can be.
std::optional<Error> whyNothingToSolve(const SolveQuestion& question, const Solved& solved) {
  const auto& [study, request] = question;
  const bool isStill =
      request.second ? std::ranges::all_of(solved.bySecond, isFlat, &decltype(solved.bySecond)::value_type::second)
                     : isFlat(solved.solutions);
  if (!isStill) return std::nullopt;
  const double value = (request.second ? solved.bySecond.front().second : solved.solutions).least;
  return Error{ErrorCode::InvalidInput, "--parameter",
               study.of.isCondition()
                   ? say("%1 does not move %2, which holds in a share of %3 of the runs at all its values",
                         nameOf(request.input), inQuotes(study.of.text()), value)
                   : say("%1 does not move %2, which is %3 at all its values", nameOf(request.input),
                         inQuotes(study.of.text()), value)};
}

Outcome runSolve(const SolveOptions& options, Notices& notices) {
  const auto question = questionFrom(options, notices);
  if (!question) return question.errors();
  ThreadPool pool;
  const auto solved = withProgress(
      std::nullopt, [&](const RunWatch& watch) { return solveFor(question->study, question->request, pool, watch); });
  if (!solved) return solved.errors();
  noteConditioning(solved->conditioning, notices);
  if (const auto why = whyNothingToSolve(*question, *solved)) return *why;
  const auto nothing = nothingFound(*question, *solved);
  // A table of rows has no place for it.
  if (nothing && options.analysis.output.format == "csv") notices.push_back({{}, *nothing});
  return writeTable(tableOf(*solved, nothing, options, *question), options.analysis.output);
}

void addAim(CLI::App& command, SolveOptions& options) {
  command.add_option("--target", options.target, worded(say("What the expression is to come to, on the central run")))
      ->type_name(wordFor(Placeholder::Number))
      ->transform(finiteNumber());
  command
      .add_option("--probability", options.probability,
                  worded(say("In place of a target: how likely the condition --of is to hold, over an ensemble")))
      ->type_name(wordFor(Placeholder::Number))
      ->transform(finiteNumber(0.0, 1.0));
}

Action addSolve(CLI::App& command) {
  auto options = std::make_shared<SolveOptions>();
  options->analysis.scenario.followsBeliefs = true;
  addAnalysisOptions(command, options->analysis);
  addSampleOptions(command, options->sample, kPreciseMembers);
  command.add_option("--parameter", options->parameter, worded(say("The input to solve for")))
      ->type_name(wordFor(Placeholder::Input))
      ->required()
      ->check(someText());
  command
      .add_option("--second", options->second, worded(say("A second input, at several values of which it is solved")))
      ->type_name(wordFor(Placeholder::Input))
      ->check(someText());
  command.add_option("--steps", options->steps, worded(say("How many values of the second input")))
      ->type_name(wordFor(Placeholder::Number))
      ->transform(wholeNumber(2, 1001))
      ->capture_default_str();
  addAim(command, *options);
  return [options](Notices& notices) { return runSolve(*options, notices); };
}

}  // namespace

Command solveCommand() {
  return {"solve", say("Which value of an input brings an expression to a target"), Wing::Statements, addSolve};
}

}  // namespace chokepoint::app
