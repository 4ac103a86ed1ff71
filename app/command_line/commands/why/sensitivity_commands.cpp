// tornado, sobol and morris: which inputs move an expression of the central run, and how far.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <memory>

#include "app/command_line/options/analysis_options.h"
#include "app/command_line/options/enough.h"
#include "app/command_line/options/placeholder.h"
#include "app/command_line/options/usage.h"
#include "app/command_line/output/progress.h"
#include "app/command_line/output/words.h"
#include "core/study/outlook.h"
#include "core/study/why/movers.h"

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

// What one method finds, and the table that it goes into.
template <class Found>
struct Answer {
  std::vector<ParameterId> inputs;
  Found found;
  ResultTable table;
};

template <class Found>
Expected<Answer<Found>> answerBy(MoverMethod method, const SensitivityOptions& options, Notices& notices) {
  const auto scenario = scenarioFrom(options.analysis.scenario, notices);
  const auto of = expressionFrom(options.analysis.of, "--of", Wanted::Either);
  const Errors errors = errorsOf(scenario, of, checkOutput(options.analysis));
  if (!errors.empty()) return errors;
  const auto inputs = inputsFrom(options.inputs, *scenario);
  if (!inputs) return inputs.errors();
  const Study study{.scenario = *scenario, .sample = {.seed = options.seed}, .of = *of};
  const MoverRequest request{.method = method,
                             .inputs = *inputs,
                             .basePoints = options.basePoints,
                             .resamples = options.resamples,
                             .trajectories = options.trajectories};
  ThreadPool pool;
  const auto movers =
      withProgress(runsFor(request), [&](const RunWatch& watch) { return findMovers(study, request, pool, watch); });
  if (!movers) return movers.errors();
  return Answer<Found>{*inputs,
                       std::get<Found>(movers->found),
                       {.columns = {}, .rows = {}, .about = aboutOf(options.analysis, *scenario)}};
}

Cell nameCell(ParameterId id) { return std::string(nameOf(id)); }

// The largest of a column first.
void sortBy(ResultTable& table, std::size_t column) {
  std::ranges::stable_sort(table.rows, std::ranges::greater{},
                           [column](const auto& row) { return std::abs(std::get<double>(row[column])); });
}

bool isStill(const Swing& swing, double central) { return swing.atLow == central && swing.atHigh == central; }

Outcome runTornado(const SensitivityOptions& options, Notices& notices) {
  auto answer = answerBy<Swings>(MoverMethod::Swing, options, notices);
  if (!answer) return answer.errors();
  auto& [inputs, found, table] = *answer;
  if (std::ranges::all_of(found.tornado.swings, [&](const Swing& s) { return isStill(s, found.tornado.central); }))
    return nothingMoves(options.analysis.of, 2 * inputs.size() + 1);
  table.columns = {"input", "low", "high", "at_low", "at_high", "swing"};
  table.about["central"] = found.tornado.central;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const auto& [atLow, atHigh] = found.tornado.swings[i];
    table.rows.push_back({nameCell(inputs[i]), found.ends[i].low, found.ends[i].high, atLow, atHigh, atHigh - atLow});
  }
  sortBy(table, table.columns.size() - 1);
  return writeTable(table, options.analysis.output);
}

// In words, by the widest of all intervals.
Message convergence(const SobolIndices& indices) {
  constexpr double kGood = 0.05;
  constexpr double kFair = 0.15;
  const double widest = widestRange(indices);
  if (widest <= kGood) return say("good: no interval is wider than 0.05");
  if (widest <= kFair)
    return say("fair: the widest interval is within 0.15; take more points to tell near indices apart");
  return say("poor: the widest interval is beyond 0.15; take more points");
}

Outcome runSobol(const SensitivityOptions& options, Notices& notices) {
  auto answer = answerBy<SobolIndices>(MoverMethod::Variance, options, notices);
  if (!answer) return answer.errors();
  auto& [inputs, found, table] = *answer;
  if (found.isConstant) return nothingMoves(options.analysis.of, found.runs);
  table.columns = {"input", "first", "first_low", "first_high", "total", "total_low", "total_high"};
  table.about["mean"] = found.mean;
  table.about["variance"] = found.variance;
  table.about["runs"] = found.runs;
  table.about["convergence"] = inWords(convergence(found));
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const auto& [first, total, firstRange, totalRange] = found.inputs[i];
    table.rows.push_back(
        {nameCell(inputs[i]), first, firstRange.low, firstRange.high, total, totalRange.low, totalRange.high});
  }
  sortBy(table, 4);
  return writeTable(table, options.analysis.output);
}

Outcome runMorris(const SensitivityOptions& options, Notices& notices) {
  auto answer = answerBy<Effects>(MoverMethod::Effects, options, notices);
  if (!answer) return answer.errors();
  auto& [inputs, found, table] = *answer;
  if (std::ranges::all_of(found.inputs, [](const auto& effects) { return effects.meanAbsolute == 0.0; }))
    return nothingMoves(options.analysis.of, found.runs);
  table.columns = {"input", "mean_absolute", "standard_error", "mean", "deviation"};
  table.about["runs"] = found.runs;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const auto& effects = found.inputs[i];
    table.rows.push_back(
        {nameCell(inputs[i]), effects.meanAbsolute, effects.meanAbsoluteError, effects.mean, effects.deviation});
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

// Fewer tell nothing: intervals of nothing, and indices beyond one.
struct Counts {
  std::size_t fewest = 0;
  std::size_t most = 0;
};

void addCount(CLI::App& command, const std::string& name, std::size_t& count, Counts allowed, const Message& says) {
  command.add_option(name, count, worded(says))
      ->type_name(wordFor(Placeholder::Number))
      ->transform(wholeNumber(allowed.fewest, allowed.most))
      ->capture_default_str();
}

void addSeed(CLI::App& command, std::uint64_t& seed, const Message& says) {
  command.add_option("--seed", seed, worded(says))
      ->type_name(wordFor(Placeholder::Number))
      ->transform(wholeNumber())
      ->capture_default_str();
}

Action addTornado(CLI::App& command) {
  return [options = sensitivityOptions(command)](Notices& notices) { return runTornado(*options, notices); };
}

Action addSobol(CLI::App& command) {
  constexpr Counts kPoints{.fewest = 16, .most = 65536};
  constexpr Counts kResamples{.fewest = 20, .most = 1000};  // the intervals leave out one in twenty at either end
  const auto options = sensitivityOptions(command);
  addCount(command, "--base-points", options->basePoints, kPoints,
           say("Each costs as many runs as there are inputs, and two"));
  addCount(command, "--resamples", options->resamples, kResamples, say("For the intervals"));
  addSeed(command, options->seed, say("Of the points"));
  return [options](Notices& notices) { return runSobol(*options, notices); };
}

Action addMorris(CLI::App& command) {
  const auto options = sensitivityOptions(command);
  addCount(command, "--trajectories", options->trajectories, {.fewest = 4, .most = 10000},
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
