#include <CLI/CLI.hpp>
#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <span>

#include "app/command_line/options/analysis_options.h"
#include "app/command_line/options/placeholder.h"
#include "app/command_line/options/usage.h"
#include "app/command_line/output/progress.h"
#include "app/command_line/output/words.h"
#include "core/base/text.h"
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

Expected<MapQuestion> questionFrom(const MapOptions& options, Notices& notices) {
  const auto scenario = scenarioFrom(options.analysis.scenario, notices);
  const auto of = expressionFrom(options.analysis.of, "--of", Wanted::Either);
  const auto x = inputNamed(options.x, "--x", scenario);
  const auto y = inputNamed(options.y, "--y", scenario);
  Errors errors = errorsOf(scenario, of, x, y, checkOutput(options.analysis));
  if (x && y && *x == *y) errors.push_back({ErrorCode::InvalidInput, "--y", say("is the same input as --x")});
  if (!errors.empty()) return errors;
  return MapQuestion{{.scenario = *scenario, .sample = {}, .of = *of},
                     {*x, *y, options.columns, options.rows, options.thresholds}};
}

// A plain is no map.
std::optional<Error> whyNoMap(const Study& study, std::span<const double> values) {
  if (std::ranges::adjacent_find(values, std::ranges::not_equal_to{}) != values.end()) return std::nullopt;
  return Error{ErrorCode::InvalidInput, "--of",
               say("%1 is %2 at all of the %3 points: neither input moves it", inQuotes(study.of.text()),
                   values.front(), values.size())};
}

Outcome runMap(const MapOptions& options, Notices& notices) {
  const auto question = questionFrom(options, notices);
  if (!question) return question.errors();
  const auto& [study, request] = *question;
  ThreadPool pool;
  const auto found = withProgress(options.columns * options.rows, [&](const RunWatch& watch) {
    return mapFigure(question->study, question->request, pool, watch);
  });
  if (!found) return found.errors();
  if (const auto why = whyNoMap(study, found->map.values)) return *why;
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

void addAxis(CLI::App& command, const std::string& name, std::string& input, const Message& says) {
  command.add_option(name, input, worded(says))->type_name(wordFor(Placeholder::Input))->required()->check(someText());
}

void addPoints(CLI::App& command, const std::string& name, std::size_t& points, const Message& says) {
  command.add_option(name, points, worded(says))
      ->type_name(wordFor(Placeholder::Number))
      ->transform(wholeNumber(2, 2000))
      ->capture_default_str();
}

Action addMap(CLI::App& command) {
  auto options = std::make_shared<MapOptions>();
  addAnalysisOptions(command, options->analysis);
  addAxis(command, "--x", options->x, say("The first input"));
  addAxis(command, "--y", options->y, say("The second input"));
  addPoints(command, "--columns", options->columns, say("Points of the first input"));
  addPoints(command, "--rows", options->rows, say("Points of the second input"));
  command
      .add_option("--threshold", options->thresholds,
                  worded(say("A contour where the expression has this value, in JSON")))
      ->type_name(wordFor(Placeholder::Number))
      ->transform(finiteNumber())
      ->allow_extra_args(false);
  return [options](Notices& notices) { return runMap(*options, notices); };
}

}  // namespace

Command mapCommand() {
  return {"map", say("An expression of the central run over a grid of two inputs"), Wing::Statements, addMap};
}

}  // namespace chokepoint::app
