// tornado, sobol and morris: which inputs move an expression of the central run, and how far.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <memory>

#include "app/command_line/options/analysis_options.h"
#include "app/command_line/options/placeholder.h"
#include "app/command_line/options/usage.h"
#include "app/command_line/output/progress.h"
#include "app/command_line/output/words.h"
#include "core/method/elementary_effects.h"
#include "core/method/sobol_indices.h"
#include "core/runs/model_response.h"
#include "core/study/outlook.h"

namespace chokepoint::app {

namespace {

struct SensitivityOptions {
  AnalysisOptions analysis;
  InputChoice inputs;
  std::uint64_t seed = kDefaultSeed;
  std::size_t basePoints = 4096;
  std::size_t resamples = 200;
  std::size_t trajectories = MorrisOptions().trajectories;
};

// What is studied.
struct SensitivityStudy {
  Scenario scenario;
  Expression of;
  std::vector<ParameterId> inputs;
};

Expected<SensitivityStudy> studyFrom(const SensitivityOptions& options, Notices& notices) {
  const auto scenario = scenarioFrom(options.analysis.scenario, notices);
  const auto of = expressionFrom(options.analysis.of, "--of", Wanted::Either);
  const Errors errors = errorsOf(scenario, of, checkOutput(options.analysis));
  if (!errors.empty()) return errors;
  const auto inputs = inputsFrom(options.inputs, *scenario);
  if (!inputs) return inputs.errors();
  return SensitivityStudy{*scenario, *of, *inputs};
}

Cell nameCell(ParameterId id) { return std::string(nameOf(id)); }

// The largest of a column first.
void sortBy(ResultTable& table, std::size_t column) {
  std::ranges::stable_sort(table.rows, std::ranges::greater{},
                           [column](const auto& row) { return std::abs(std::get<double>(row[column])); });
}

Outcome runTornado(const SensitivityOptions& options, Notices& notices) {
  const auto study = studyFrom(options, notices);
  if (!study) return study.errors();
  ThreadPool pool;
  std::vector<SwingInput> inputs;
  for (const auto id : study->inputs) inputs.push_back(swingOf(study->scenario, id));
  const auto result = tornado(centralResponse(study->of, study->scenario, study->inputs, pool), inputs);
  if (!result) return result.errors();
  ResultTable table{.columns = {"input", "low", "high", "at_low", "at_high", "swing"}, .rows = {}, .about = {}};
  table.about = aboutOf(options.analysis, study->scenario);
  table.about["central"] = result->central;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const auto& [atLow, atHigh] = result->swings[i];
    table.rows.push_back({nameCell(study->inputs[i]), inputs[i].low, inputs[i].high, atLow, atHigh, atHigh - atLow});
  }
  sortBy(table, table.columns.size() - 1);
  return writeTable(table, options.analysis.output);
}

// In words, by the widest of all intervals.
Message convergence(const SobolIndices& indices) {
  constexpr double kGood = 0.05;
  constexpr double kFair = 0.15;
  const double widest = widestRange(indices);
  if (indices.variance == 0.0) return say("nothing moves it");
  if (widest <= kGood) return say("good: no interval is wider than 0.05");
  if (widest <= kFair)
    return say("fair: the widest interval is within 0.15; take more points to tell near indices apart");
  return say("poor: the widest interval is beyond 0.15; take more points");
}

Outcome runSobol(const SensitivityOptions& options, Notices& notices) {
  const auto study = studyFrom(options, notices);
  if (!study) return study.errors();
  ThreadPool pool;
  const SobolOptions sobol{.basePoints = options.basePoints, .seed = options.seed, .resamples = options.resamples};
  const auto result = withProgress(options.basePoints * (study->inputs.size() + 2), [&](const RunWatch& watch) {
    return sobolIndices(centralResponse(study->of, study->scenario, study->inputs, pool, watch),
                        inversesOf(study->scenario, study->inputs), sobol, pool);
  });
  if (!result) return result.errors();
  ResultTable table{.columns = {"input", "first", "first_low", "first_high", "total", "total_low", "total_high"},
                    .rows = {},
                    .about = {}};
  table.about = aboutOf(options.analysis, study->scenario);
  table.about["mean"] = result->mean;
  table.about["variance"] = result->variance;
  table.about["runs"] = result->runs;
  table.about["convergence"] = worded(convergence(*result));
  for (std::size_t i = 0; i < study->inputs.size(); ++i) {
    const auto& [first, total, firstRange, totalRange] = result->inputs[i];
    table.rows.push_back(
        {nameCell(study->inputs[i]), first, firstRange.low, firstRange.high, total, totalRange.low, totalRange.high});
  }
  sortBy(table, 4);
  return writeTable(table, options.analysis.output);
}

Outcome runMorris(const SensitivityOptions& options, Notices& notices) {
  const auto study = studyFrom(options, notices);
  if (!study) return study.errors();
  ThreadPool pool;
  const std::size_t runs = options.trajectories * (study->inputs.size() + 1);
  const auto result = withProgress(runs, [&](const RunWatch& watch) {
    return elementaryEffects(centralResponse(study->of, study->scenario, study->inputs, pool, watch),
                             inversesOf(study->scenario, study->inputs),
                             {.trajectories = options.trajectories, .seed = options.seed});
  });
  if (!result) return result.errors();
  ResultTable table{
      .columns = {"input", "mean_absolute", "standard_error", "mean", "deviation"}, .rows = {}, .about = {}};
  table.about = aboutOf(options.analysis, study->scenario);
  table.about["runs"] = runs;
  for (std::size_t i = 0; i < study->inputs.size(); ++i) {
    const auto& effects = (*result)[i];
    table.rows.push_back(
        {nameCell(study->inputs[i]), effects.meanAbsolute, effects.meanAbsoluteError, effects.mean, effects.deviation});
  }
  sortBy(table, 1);
  return writeTable(table, options.analysis.output);
}

// What all three ask for.
std::shared_ptr<SensitivityOptions> sensitivityOptions(CLI::App& command) {
  auto options = std::make_shared<SensitivityOptions>();
  addAnalysisOptions(command, options->analysis);
  addInputOptions(command, options->inputs);
  return options;
}

void addCount(CLI::App& command, const std::string& name, std::size_t& count, std::size_t most, const Message& says) {
  command.add_option(name, count, worded(says))
      ->type_name(wordFor(Placeholder::Number))
      ->check(wholeNumber(2, most))
      ->capture_default_str();
}

void addSeed(CLI::App& command, std::uint64_t& seed, const Message& says) {
  command.add_option("--seed", seed, worded(says))
      ->type_name(wordFor(Placeholder::Number))
      ->check(wholeNumber())
      ->capture_default_str();
}

Action addTornado(CLI::App& command) {
  return [options = sensitivityOptions(command)](Notices& notices) { return runTornado(*options, notices); };
}

Action addSobol(CLI::App& command) {
  constexpr std::size_t kMostPoints = 65536;
  const auto options = sensitivityOptions(command);
  addCount(command, "--base-points", options->basePoints, kMostPoints,
           say("Each costs as many runs as there are inputs, and two"));
  addCount(command, "--resamples", options->resamples, 1000, say("For the intervals"));
  addSeed(command, options->seed, say("Of the points"));
  return [options](Notices& notices) { return runSobol(*options, notices); };
}

Action addMorris(CLI::App& command) {
  const auto options = sensitivityOptions(command);
  addCount(command, "--trajectories", options->trajectories, 10000,
           say("Each costs as many runs as there are inputs, and one"));
  addSeed(command, options->seed, say("Of the trajectories"));
  return [options](Notices& notices) { return runMorris(*options, notices); };
}

}  // namespace

Command tornadoCommand() {
  return {"tornado", say("How far an expression swings as each input goes from its 5th to its 95th percentile alone"),
          Wing::Why, addTornado};
}

Command sobolCommand() {
  return {"sobol", say("How much of an expression's variance each input explains"), Wing::Why, addSobol};
}

Command morrisCommand() {
  return {"morris", say("Elementary effects: which inputs matter at all, from few runs"), Wing::Why, addMorris};
}

}  // namespace chokepoint::app
