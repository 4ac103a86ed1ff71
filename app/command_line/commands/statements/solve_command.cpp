#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <optional>

#include "app/command_line/options/analysis_options.h"
#include "app/command_line/options/usage.h"
#include "app/command_line/output/messages.h"
#include "app/command_line/output/progress.h"
#include "core/base/text.h"
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

Expected<SolveQuestion> questionFrom(const SolveOptions& options) {
  Errors errors;
  const auto check = [&](const auto& expected) {
    if (!expected) errors.insert(errors.end(), expected.errors().begin(), expected.errors().end());
    return expected.ok();
  };
  const bool isProbability = options.probability.has_value();
  const auto scenario = scenarioFrom(options.analysis.scenario);
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

// "no value of pue was found that brings pue * 2 to 9; the nearest is 3, which gives 6"
std::string nothingFound(const SolveQuestion& question, const Solution& nearest) {
  const auto& [study, request] = question;
  const std::string what = inQuotes(study.of.text());
  const std::string goal =
      study.of.isCondition() ? "with which " + what + " holds in a share of " + toText(request.target) + " of the runs"
                             : "that brings " + what + " to " + toText(request.target);
  return "no value of " + std::string(nameOf(request.input)) + " was found " + goal + "; the nearest is " +
         toText(nearest.input) + ", which gives " + toText(nearest.response);
}

void fillOfOne(ResultTable& table, const Solutions& solutions, const SolveQuestion& question) {
  add(table, solutions, std::nullopt);
  if (solutions.all.empty()) table.about["sentence"] = nothingFound(question, solutions.nearest);
  table.about["least"] = solutions.least;
  table.about["greatest"] = solutions.greatest;
}

void fillOfTwo(ResultTable& table, const Solved& solved) {
  const std::string first(nameOf(solved.request.input));
  const std::string second(nameOf(*solved.request.second));
  table.columns.insert(table.columns.begin(), second);
  for (const auto& [at, solutions] : solved.bySecond) add(table, solutions, at);
  const auto isEmpty = [](const auto& one) { return one.second.all.empty(); };
  if (std::ranges::all_of(solved.bySecond, isEmpty))
    table.about["sentence"] =
        "at no value of " + second + " was one of " + first + " found; the rows say how near each comes";
}

Outcome runSolve(const SolveOptions& options) {
  const auto question = questionFrom(options);
  if (!question) return question.errors();
  const auto& [study, request] = *question;
  ThreadPool pool;
  const auto solved = withProgress(
      std::nullopt, [&](const RunWatch& watch) { return solveFor(question->study, question->request, pool, watch); });
  if (!solved) return solved.errors();
  const char* what = solved->isLikelihood() ? "probability" : "value";
  ResultTable table{.columns = {std::string(nameOf(request.input)), what, "reaches"},
                    .rows = {},
                    .about = aboutOf(options.analysis, study.scenario)};
  table.about[solved->isLikelihood() ? "probability" : "target"] = request.target;
  if (request.second)
    fillOfTwo(table, *solved);
  else
    fillOfOne(table, solved->solutions, *question);
  printConditioning(solved->conditioning);
  // A table of rows has no place for it.
  if (options.analysis.output.format == "csv" && table.about.contains("sentence"))
    printNotice({}, table.about["sentence"].get<std::string>());
  return writeTable(table, options.analysis.output);
}

}  // namespace

void addSolveCommand(CLI::App& app, Chosen& chosen) {
  auto options = std::make_shared<SolveOptions>();
  options->analysis.scenario.followsBeliefs = true;
  auto* command = app.add_subcommand("solve", "Which value of an input brings an expression to a target");
  addAnalysisOptions(*command, options->analysis);
  addSampleOptions(*command, options->sample, kPreciseMembers);
  command->add_option("--parameter", options->parameter, "The input to solve for")->required()->check(someText());
  command->add_option("--second", options->second, "A second input, at several values of which it is solved")
      ->check(someText());
  command->add_option("--steps", options->steps, "How many values of the second input")
      ->check(CLI::Range(std::size_t{2}, std::size_t{1001}))
      ->capture_default_str();
  command->add_option("--target", options->target, "What the expression is to come to, on the central run")
      ->check(finiteNumber());
  command
      ->add_option("--probability", options->probability,
                   "In place of a target: how likely the condition --of is to hold, over an ensemble")
      ->check(finiteNumber())
      ->check(CLI::Range(0.0, 1.0));
  command->callback([options, &chosen] { chosen.action = [options] { return runSolve(*options); }; });
}

}  // namespace chokepoint::app
