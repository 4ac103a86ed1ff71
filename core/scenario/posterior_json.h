// A posterior (posterior.h) in JSON.
//
//   "posterior": {"beliefs": {...}, "inputs": ["die_yield_now"], "mean": [-0.4], "root": [[0.8]],
//                 "diagnostics": {"seed": 1, "particles": 2048, "stages": 6, "moves": 30, "acceptance": 0.4,
//                                 "distinct": 0.97}}
// Means lie within kFarthestMean of 0; a root's row i has i + 1 numbers, of which the last is above 0. It may have been
// calibrated on estimates that no longer exist: it is then not used. The reader reports everything that is wrong.
#pragma once

#include <optional>

#include "core/scenario/findings.h"
#include "core/scenario/posterior.h"

namespace chokepoint {

inline constexpr double kFarthestMean = 8.0;

[[nodiscard]] std::optional<Posterior> readPosterior(const Json& value, std::string_view path, Findings& findings);
[[nodiscard]] Json toJson(const Posterior& posterior);

}  // namespace chokepoint
