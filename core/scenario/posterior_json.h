// A posterior (posterior.h) in JSON.
//
//   "posterior": {"beliefs": {...}, "inputs": ["die_yield_now"], "mean": [-0.4], "root": [[0.8]],
//                 "diagnostics": {"seed": 1, "particles": 2048, "stages": 6, "moves": 30, "acceptance": 0.4,
//                                 "distinct": 0.97}}
// A root's row i has i + 1 numbers. What is allowed is said in posterior_rules.h.
#pragma once

#include "core/scenario/json_steps.h"
#include "core/scenario/posterior.h"

namespace chokepoint {

[[nodiscard]] Posterior readPosterior(const Json& value, std::string_view path, Findings& findings);
[[nodiscard]] Json toJson(const Posterior& posterior);

}  // namespace chokepoint
