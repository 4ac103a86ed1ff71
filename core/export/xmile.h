// The model as an XMILE 1.0 document (OASIS, 2015), which system-dynamics tools load and run.
//
// Months count from January 2022 (month 0) to December 2032 (month 131); Euler, one month a step.
// A stock has one flow, its change, which may be negative. What a tool may not nest is kept apart:
// a conditional inside an equation becomes an auxiliary of its own, named <quantity>_case_N, and
// a table an auxiliary that holds nothing but its graphical function and is read by LOOKUP.
// Equations are written as for people (equation_text.h); another engine gives the same numbers to
// 1e-9 (tests/xmile).
// Leaves out: views, units of the auxiliaries of conditionals, and priors, which XMILE has no word
// for.
#pragma once

#include <string>

#include "core/export/model_graph.h"

namespace chokepoint {

[[nodiscard]] std::string toXmile(const ModelGraph& graph);

}  // namespace chokepoint
