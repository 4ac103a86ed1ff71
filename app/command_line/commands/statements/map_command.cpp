#include <CLI/CLI.hpp>
#include <memory>

#include "app/command_line/options/analysis_options.h"
#include "app/command_line/options/usage.h"
#include "app/command_line/output/progress.h"
#include "core/method/grid_map.h"
#include "core/runs/model_response.h"

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

struct MapStudy {
  Scenario scenario;
  Expression of;
  ParameterId x;
  ParameterId y;
};

Expected<MapStudy> studyFrom(const MapOptions& options) {
  const auto scenario = scenarioFrom(options.analysis.scenario);
  const auto of = expressionFrom(options.analysis.of, "--of", Wanted::Either);
  const auto x = inputNamed(options.x, "--x", scenario);
  const auto y = inputNamed(options.y, "--y", scenario);
  Errors errors = errorsOf(scenario, of, x, y, checkOutput(options.analysis));
  if (x && y && *x == *y) errors.push_back({ErrorCode::InvalidInput, "--y", say("is the same input as --x")});
  if (!errors.empty()) return errors;
  return MapStudy{*scenario, *of, *x, *y};
}

GridAxis axisOf(ParameterId id, std::size_t points) { return {spec(id).min, spec(id).max, points}; }

Outcome runMap(const MapOptions& options) {
  const auto study = studyFrom(options);
  if (!study) return study.errors();
  ThreadPool pool;
  const auto map = withProgress(options.columns * options.rows, [&](const RunWatch& watch) {
    return gridMap(centralResponse(study->of, study->scenario, {study->x, study->y}, pool, watch),
                   axisOf(study->x, options.columns), axisOf(study->y, options.rows));
  });
  if (!map) return map.errors();
  ResultTable table{.columns = {std::string(nameOf(study->x)), std::string(nameOf(study->y)), "value"},
                    .rows = {},
                    .about = aboutOf(options.analysis, study->scenario)};
  for (std::size_t row = 0; row < map->y.size(); ++row)
    for (std::size_t column = 0; column < map->x.size(); ++column)
      table.rows.push_back({map->x[column], map->y[row], map->value(column, row)});
  for (const double threshold : options.thresholds) {
    Json lines = Json::array();
    for (const auto& line : contoursOf(*map, threshold)) {
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
