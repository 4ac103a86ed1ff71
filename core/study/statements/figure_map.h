// A figure of the central run over two inputs (core/method/grid_map.h), with the lines along which it
// has a given value.
#pragma once

#include <optional>

#include "core/method/grid_map.h"
#include "core/runs/member_values.h"
#include "core/study/study.h"

namespace chokepoint {

struct MapRequest {
  ParameterId x{};
  ParameterId y{};
  std::size_t columns = 200;  // points of each input, over its whole range
  std::size_t rows = 200;
  // Of the contours; none: round values, as many as can be told apart, over decades some around where the scenario
  // stands.
  std::optional<std::vector<double>> thresholds{};
};

struct FigureMap {
  ParameterId x{};
  ParameterId y{};
  GridMap map;                       // axes in the inputs' own units
  bool isLog = false;                // from 0 up over more than a decade
  std::vector<Contour> contours{};   // in the order of the thresholds; of round values ascending
  std::pair<double, double> here{};  // where the scenario stands
  double valueHere = 0.0;
};

[[nodiscard]] Expected<FigureMap> mapFigure(const Study& study, const MapRequest& request, ThreadPool& pool,
                                            const RunWatch& watch = {});

}  // namespace chokepoint
