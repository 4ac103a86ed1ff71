// tornado, sobol and morris: which inputs move an expression of the central run, and how far.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <memory>

#include "app/command_line/options/analysis_options.h"
#include "app/command_line/options/usage.h"
#include "app/command_line/output/progress.h"
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

Expected<SensitivityStudy> studyFrom(const SensitivityOptions& options) {
  const auto scenario = scenarioFrom(options.analysis.scenario);
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

Outcome runTornado(const SensitivityOptions& options) {
  const auto study = studyFrom(options);
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
std::string convergence(const SobolIndices& indices) {
  constexpr double kGood = 0.05;
  constexpr double kFair = 0.15;
  const double widest = widestRange(indices);
  if (indices.variance == 0.0) return "nothing moves it";
  if (widest <= kGood) return "good: no interval is wider than 0.05";
  if (widest <= kFair) return "fair: the widest interval is within 0.15; take more points to tell near indices apart";
  return "poor: the widest interval is beyond 0.15; take more points";
}

Outcome runSobol(const SensitivityOptions& options) {
  const auto study = studyFrom(options);
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
  table.about["convergence"] = convergence(*result);
  for (std::size_t i = 0; i < study->inputs.size(); ++i) {
    const auto& [first, total, firstRange, totalRange] = result->inputs[i];
    table.rows.push_back(
        {nameCell(study->inputs[i]), first, firstRange.low, firstRange.high, total, totalRange.low, totalRange.high});
  }
  sortBy(table, 4);
  return writeTable(table, options.analysis.output);
}

Outcome runMorris(const SensitivityOptions& options) {
  const auto study = studyFrom(options);
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

using Analysis = Outcome (*)(const SensitivityOptions&);

CLI::App* addCommand(CLI::App& app, Chosen& chosen, const std::string& name, const std::string& what, Analysis run,
                     const std::shared_ptr<SensitivityOptions>& options) {
  auto* command = app.add_subcommand(name, what);
  addAnalysisOptions(*command, options->analysis);
  addInputOptions(*command, options->inputs);
  command->callback([options, run, &chosen] { chosen.action = [options, run] { return run(*options); }; });
  return command;
}

CLI::Validator upTo(std::size_t least, std::size_t most) { return CLI::Range(least, most); }

}  // namespace

void addSensitivityCommands(CLI::App& app, Chosen& chosen) {
  constexpr std::size_t kMost = 65536;
  const auto options = [] { return std::make_shared<SensitivityOptions>(); };
  addCommand(app, chosen, "tornado",
             "How far an expression swings as each input goes from its 5th to its 95th percentile alone", runTornado,
             options());
  const auto ofSobol = options();
  auto* sobol =
      addCommand(app, chosen, "sobol", "How much of an expression's variance each input explains", runSobol, ofSobol);
  sobol->add_option("--base-points", ofSobol->basePoints, "Each costs as many runs as there are inputs, and two")
      ->check(upTo(2, kMost))
      ->capture_default_str();
  sobol->add_option("--resamples", ofSobol->resamples, "For the intervals")
      ->check(upTo(2, 1000))
      ->capture_default_str();
  sobol->add_option("--seed", ofSobol->seed, "Of the points")->check(wholeNumber())->capture_default_str();
  const auto ofMorris = options();
  auto* morris = addCommand(app, chosen, "morris", "Elementary effects: which inputs matter at all, from few runs",
                            runMorris, ofMorris);
  morris->add_option("--trajectories", ofMorris->trajectories, "Each costs as many runs as there are inputs, and one")
      ->check(upTo(2, 10000))
      ->capture_default_str();
  morris->add_option("--seed", ofMorris->seed, "Of the trajectories")->check(wholeNumber())->capture_default_str();
}

}  // namespace chokepoint::app
