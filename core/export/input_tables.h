// The tables that a run reads from outside, with what is known of each: a record as
// resources/records.json has it, a path of a policy timeline as its points.
#pragma once

#include "core/export/model_graph.h"

namespace chokepoint {

// A record keeps its own points; a path has the first and last month and those between at which
// it bends away from a constant.
[[nodiscard]] InputTable inputTable(Table table, const Tables& values);

}  // namespace chokepoint
