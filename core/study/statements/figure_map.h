// A figure of the central run over two inputs (core/method/grid_map.h), with the lines along which it
// has a round value.
#pragma once

#include "core/method/grid_map.h"
#include "core/study/outlook.h"
#include "core/study/study.h"

namespace chokepoint::ui {

struct FigureMap {
  ParameterId x{};
  ParameterId y{};
  GridMap map;                       // axes in the units that the inputs are shown in
  bool isLog = false;                // from 0 up over more than a decade
  std::vector<Contour> contours{};   // by threshold, ascending
  std::pair<double, double> here{};  // where the scenario stands
};

[[nodiscard]] Expected<FigureMap> mapFigure(const Study& study, ParameterId x, ParameterId y, Workshop& workshop,
                                            const RunWatch& watch = {});

}  // namespace chokepoint::ui
