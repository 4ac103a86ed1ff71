#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <memory>

#include "app/command_line/options/analysis_options.h"
#include "app/command_line/options/enough.h"
#include "core/base/text.h"
#include "core/study/why/movers.h"

namespace chokepoint::app {

namespace {

struct GradientOptions {
  AnalysisOptions analysis;
  InputChoice inputs;
};

Cell kinkCell(Kink kink) {
  if (kink == Kink::None) return {};
  return std::string(kink == Kink::OneSided ? "one-sided" : "undefined");
}

// By which inputs are sorted: how far a standard deviation moves the expression, on the steeper side.
double steepness(const Derivative& d) {
  return std::max(std::abs(d.left.value_or(0.0)), std::abs(d.right.value_or(0.0))) * d.deviation;
}

std::vector<Cell> rowOf(const Derivative& d, double y) {
  // Where both sides agree they are told once.
  const bool isKink = d.kink != Kink::None;
  return {std::string(nameOf(d.input)),
          d.at,
          cellOf(d.value),
          cellOf(d.perDeviation()),
          cellOf(d.elasticity(y)),
          kinkCell(d.kink),
          isKink ? cellOf(d.left) : Cell(),
          isKink ? cellOf(d.right) : Cell()};
}

Outcome runGradient(const GradientOptions& options, Notices& notices) {
  const auto scenario = scenarioFrom(options.analysis.scenario, notices);
  const auto of = expressionFrom(options.analysis.of, "--of", Wanted::Number);
  const Errors errors = errorsOf(scenario, of, checkOutput(options.analysis));
  if (!errors.empty()) return errors;
  const auto inputs = inputsFrom(options.inputs, *scenario);
  if (!inputs) return inputs.errors();
  ThreadPool pool;
  const auto movers = findMovers({.scenario = *scenario, .sample = {}, .of = *of},
                                 {.method = MoverMethod::Slope, .inputs = *inputs}, pool);
  if (!movers) return movers.errors();
  auto found = std::get<Gradient>(movers->found);
  const auto isFlat = [](const Derivative& d) { return d.left == 0.0 && d.right == 0.0; };
  if (std::ranges::all_of(found.derivatives, isFlat))
    return Error{ErrorCode::InvalidInput, "--of",
                 say("%1 does not change with any of the %2 inputs on the central run", inQuotes(options.analysis.of),
                     found.derivatives.size())};
  std::ranges::stable_sort(found.derivatives, std::ranges::greater{}, steepness);
  ResultTable table{
      .columns = {"input", "value", "derivative", "per_standard_deviation", "elasticity", "kink", "left", "right"},
      .rows = {},
      .about = aboutOf(options.analysis, *scenario)};
  table.about["value"] = found.value;
  for (const auto& d : found.derivatives) table.rows.push_back(rowOf(d, found.value));
  return writeTable(table, options.analysis.output);
}

Action addGradient(CLI::App& command) {
  auto options = std::make_shared<GradientOptions>();
  addAnalysisOptions(command, options->analysis);
  addInputOptions(command, options->inputs);
  return [options](Notices& notices) { return runGradient(*options, notices); };
}

}  // namespace

Command gradientCommand() {
  return {"gradient", say("Exact derivatives of an expression on the central run, by each input"), Wing::Why,
          addGradient};
}

}  // namespace chokepoint::app
