#include <CLI/CLI.hpp>
#include <memory>
#include <optional>

#include "app/command_line/options/analysis_options.h"
#include "app/command_line/options/usage.h"
#include "app/command_line/output/messages.h"
#include "app/command_line/output/progress.h"
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

Expected<SolveStudy> studyFrom(const SolveOptions& options) {
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

// "no value of pue was found that brings pue * 2 to 9; the nearest is 3, which gives 6"
std::string nothingFound(const SolveStudy& study, const Solution& nearest) {
  const std::string what = inQuotes(study.of.text());
  const std::string goal = study.isProbability
                               ? "with which " + what + " holds in a share of " + toText(study.target) + " of the runs"
                               : "that brings " + what + " to " + toText(study.target);
  return "no value of " + std::string(nameOf(study.first)) + " was found " + goal + "; the nearest is " +
         toText(nearest.input) + ", which gives " + toText(nearest.response);
}

Outcome fillOfOne(ResultTable& table, const InputSolver& solver, const SolveStudy& study) {
  const auto solutions = solver.solveFor(study.target);
  if (!solutions) return solutions.errors();
  add(table, *solutions, std::nullopt);
  if (solutions->all.empty()) table.about["sentence"] = nothingFound(study, solutions->nearest);
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
    table.about["sentence"] = "at no value of " + std::string(nameOf(*study.second)) + " was one of " +
                              std::string(nameOf(study.first)) + " found; the rows say how near each comes";
  return done();
}

Outcome runSolve(const SolveOptions& options) {
  const auto study = studyFrom(options);
  if (!study) return study.errors();
  ThreadPool pool;
  std::optional<Sampler> sampler;  // 68 MB where there are most members
  const MemberDraws* draws = nullptr;
  if (study->isProbability) {
    const auto made = drawsFor(study->scenario, sampler.emplace(options.sample.options(), pool));
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
