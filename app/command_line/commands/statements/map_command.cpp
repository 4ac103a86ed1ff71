#include <CLI/CLI.hpp>
#include <memory>

#include "app/command_line/options/analysis_options.h"
#include "app/command_line/options/usage.h"
#include "app/command_line/output/progress.h"
#include "core/study/statements/figure_map.h"

namespace chokepoint::app {

namespace {

struct MapOptions {
  AnalysisOptions analysis;
  std::string x;
  std::string y;
  std::size_t columns = 41;
  std::size_t rows = 41;
  std::vector<double> thresholds;
};

struct MapQuestion {
  Study study;
  MapRequest request;
};

Expected<MapQuestion> questionFrom(const MapOptions& options) {
  const auto scenario = scenarioFrom(options.analysis.scenario);
  const auto of = expressionFrom(options.analysis.of, "--of", Wanted::Either);
  const auto x = inputNamed(options.x, "--x", scenario);
  const auto y = inputNamed(options.y, "--y", scenario);
  Errors errors = errorsOf(scenario, of, x, y, checkOutput(options.analysis));
  if (x && y && *x == *y) errors.push_back({ErrorCode::InvalidInput, "--y", say("is the same input as --x")});
  if (!errors.empty()) return errors;
  return MapQuestion{{.scenario = *scenario, .sample = {}, .of = *of},
                     {*x, *y, options.columns, options.rows, options.thresholds}};
}

Outcome runMap(const MapOptions& options) {
  const auto question = questionFrom(options);
  if (!question) return question.errors();
  const auto& [study, request] = *question;
  ThreadPool pool;
  const auto found = withProgress(options.columns * options.rows, [&](const RunWatch& watch) {
    return mapFigure(question->study, question->request, pool, watch);
  });
  if (!found) return found.errors();
  ResultTable table{.columns = {std::string(nameOf(request.x)), std::string(nameOf(request.y)), "value"},
                    .rows = {},
                    .about = aboutOf(options.analysis, study.scenario)};
  const auto& map = found->map;
  for (std::size_t row = 0; row < map.y.size(); ++row)
    for (std::size_t column = 0; column < map.x.size(); ++column)
      table.rows.push_back({map.x[column], map.y[row], map.value(column, row)});
  for (const auto& [threshold, contour] : found->contours) {
    Json lines = Json::array();
    for (const auto& line : contour) {
      Json points = Json::array();
      for (const auto& [x, y] : line) points.push_back({x, y});
      lines.push_back(std::move(points));
    }
    table.about["contours"].push_back({{"threshold", threshold}, {"lines", std::move(lines)}});
  }
  return writeTable(table, options.analysis.output);
}

}  // namespace

void addMapCommand(CLI::App& app, Chosen& chosen) {
  constexpr std::size_t kMost = 2000;
  auto options = std::make_shared<MapOptions>();
  auto* command = app.add_subcommand("map", "An expression of the central run over a grid of two inputs");
  addAnalysisOptions(*command, options->analysis);
  command->add_option("--x", options->x, "The first input")->required()->check(someText());
  command->add_option("--y", options->y, "The second input")->required()->check(someText());
  command->add_option("--columns", options->columns, "Points of the first input")
      ->check(CLI::Range(std::size_t{2}, kMost))
      ->capture_default_str();
  command->add_option("--rows", options->rows, "Points of the second input")
      ->check(CLI::Range(std::size_t{2}, kMost))
      ->capture_default_str();
  command
      ->add_option("--threshold", options->thresholds,
                   "A contour where the expression has this value, in JSON; repeatable")
      ->check(finiteNumber())
      ->allow_extra_args(false);
  command->callback([options, &chosen] { chosen.action = [options] { return runMap(*options); }; });
}

}  // namespace chokepoint::app
