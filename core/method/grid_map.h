// A response over a grid of two inputs, and the lines along which it has a given value.
//
// Contours by marching squares: straight within a cell, from interpolating linearly along its edges;
// where a cell is a saddle, the mean of its corners decides. A line through the grid's edge ends there.
#pragma once

#include <utility>

#include "core/method/response.h"

namespace chokepoint {

struct GridAxis {
  double min = 0.0;
  double max = 0.0;
  std::size_t points = 2;  // at least 2, equally far apart, ends included
};

struct GridMap {
  std::vector<double> x;
  std::vector<double> y;
  std::vector<double> values;  // [y][x]

  [[nodiscard]] double value(std::size_t column, std::size_t row) const { return values[row * x.size() + column]; }
};

// `response` has two inputs.
[[nodiscard]] Expected<GridMap> gridMap(const Response& response, const GridAxis& x, const GridAxis& y);

using ContourLine = std::vector<std::pair<double, double>>;  // (x, y), closed if its ends are the same
struct Contour {
  double threshold = 0.0;
  std::vector<ContourLine> lines;
};
[[nodiscard]] std::vector<ContourLine> contoursOf(const GridMap& map, double threshold);

}  // namespace chokepoint
