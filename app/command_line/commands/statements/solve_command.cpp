#include <CLI/CLI.hpp>
#include <memory>
#include <optional>

#include "app/command_line/options/analysis_options.h"
#include "app/command_line/options/placeholder.h"
#include "app/command_line/options/usage.h"
#include "app/command_line/output/progress.h"
#include "app/command_line/output/words.h"
#include "core/base/text.h"
#include "core/study/outlook.h"
#include "core/study/statements/solve_input.h"

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

struct SolveStudy {
  Scenario scenario;
  Expression of;
  ParameterId first;
  std::optional<ParameterId> second;
  double target = 0.0;  // of the expression, or of the probability that it holds
  bool isProbability = false;
};

Expected<SolveStudy> studyFrom(const SolveOptions& options, Notices& notices) {
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
  if (first && second && *first == *second)
    errors.push_back({ErrorCode::InvalidInput, "--second", say("is the same input as --parameter")});
  if (!errors.empty()) return errors;
  return SolveStudy{*scenario,    *of, *first, second, isProbability ? *options.probability : *options.target,
                    isProbability};
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

Message nothingFound(const SolveStudy& study, const Solution& nearest) {
  const auto name = nameOf(study.first);
  const auto what = inQuotes(study.of.text());
  if (study.isProbability)
    return say(
        "no value of %1 was found with which %2 holds in a share of %3 of the runs; the nearest is %4, which "
        "gives %5",
        name, what, study.target, nearest.input, nearest.response);
  return say("no value of %1 was found that brings %2 to %3; the nearest is %4, which gives %5", name, what,
             study.target, nearest.input, nearest.response);
}

Outcome fillOfOne(ResultTable& table, const InputSolver& solver, const SolveStudy& study) {
  const auto solutions = solver.solveFor(study.target);
  if (!solutions) return solutions.errors();
  add(table, *solutions, std::nullopt);
  if (solutions->all.empty()) table.about["sentence"] = worded(nothingFound(study, solutions->nearest));
  table.about["least"] = solutions->least;
  table.about["greatest"] = solutions->greatest;
  return done();
}

Outcome fillOfTwo(ResultTable& table, const InputSolver& solver, const SolveStudy& study, std::size_t steps) {
  table.columns.insert(table.columns.begin(), std::string(nameOf(*study.second)));
  bool found = false;
  for (const double at : evenlyOver(*study.second, steps)) {
    const auto solutions = solver.solveFor(study.target, HeldInput{*study.second, at});
    if (!solutions) return solutions.errors();
    add(table, *solutions, at);
    found = found || !solutions->all.empty();
  }
  if (!found)
    table.about["sentence"] = worded(say("at no value of %1 was one of %2 found; the rows say how near each comes",
                                         nameOf(*study.second), nameOf(study.first)));
  return done();
}

Outcome runSolve(const SolveOptions& options, Notices& notices) {
  const auto study = studyFrom(options, notices);
  if (!study) return study.errors();
  ThreadPool pool;
  std::optional<Sampler> sampler;  // 68 MB where there are most members
  const MemberDraws* draws = nullptr;
  if (study->isProbability) {
    const auto made = drawsFor(study->scenario, sampler.emplace(options.sample.options(), pool), notices);
    if (!made) return made.errors();
    draws = *made;
  }
  ResultTable table{
      .columns = {std::string(nameOf(study->first)), study->isProbability ? "probability" : "value", "reaches"},
      .rows = {},
      .about = aboutOf(options.analysis, study->scenario)};
  table.about[study->isProbability ? "probability" : "target"] = study->target;
  const auto filled = withProgress(std::nullopt, [&](const RunWatch& watch) {
    const InputSolver solver(study->of, study->scenario, study->first, draws, pool, watch);
    return study->second ? fillOfTwo(table, solver, *study, options.steps) : fillOfOne(table, solver, *study);
  });
  if (!filled) return filled;
  // A table of rows has no place for it.
  if (options.analysis.output.format == "csv" && table.about.contains("sentence"))
    notices.push_back({{}, say("%1", table.about["sentence"].get<std::string>())});
  return writeTable(table, options.analysis.output);
}

void addAim(CLI::App& command, SolveOptions& options) {
  command.add_option("--target", options.target, worded(say("What the expression is to come to, on the central run")))
      ->type_name(wordFor(Placeholder::Number))
      ->check(finiteNumber());
  command
      .add_option("--probability", options.probability,
                  worded(say("In place of a target: how likely the condition --of is to hold, over an ensemble")))
      ->type_name(wordFor(Placeholder::Number))
      ->check(finiteNumber(0.0, 1.0));
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
      ->check(wholeNumber(2, 1001))
      ->capture_default_str();
  addAim(command, *options);
  return [options](Notices& notices) { return runSolve(*options, notices); };
}

}  // namespace

Command solveCommand() {
  return {"solve", say("Which value of an input brings an expression to a target"), Wing::Statements, addSolve};
}

}  // namespace chokepoint::app
