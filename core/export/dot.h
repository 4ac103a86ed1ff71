// The causal graph for Graphviz: a cluster for each sector, an arrow for each link.
//
// Boxes are stocks, ellipses auxiliaries and constants, plain text inputs, cylinders tables.
// Arrowheads follow the sign: + normal, - tee, varies diamond, 0 empty and dotted; a dashed arrow
// is read at the start only. Leaves out: equations, which the other formats give.
#pragma once

#include <string>

#include "core/export/model_graph.h"

namespace chokepoint {

[[nodiscard]] std::string toDot(const ModelGraph& graph);

}  // namespace chokepoint
