// The model as JSON, for programs: equations, links with signs, inputs, tables.
//
// Equations are in the notation of infix.h, as people would write them (equation_text.h); months
// count from January 2022. Member names: quantities[].{name, kind, sector, unit, label,
// description, equation, start, initial_value}; links[].{from, to, sign, at_start};
// parameters[].{name, kind, sector, unit, value, default, min, max, description, source, basis};
// tables[].{name, unit, description, source, points}. `equation` is a stock's change in a month;
// `start` and `initial_value` are a stock's alone.
#pragma once

#include <string>

#include "core/export/model_graph.h"

namespace chokepoint {

[[nodiscard]] std::string toModelJson(const ModelGraph& graph);

}  // namespace chokepoint
