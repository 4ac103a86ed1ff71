// A number as a function of several inputs, asked for at many points at once: what sensitivity
// analyses study. The model's is an expression of a run (model_response.h); tests give formulas.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "core/base/expected.h"

namespace chokepoint {

// One column for each input, in that input's unit; all as long as there are points.
using Design = std::vector<std::span<const double>>;
// One number for each point, or why there is none. Called by one thread at a time.
using Response = std::function<Expected<std::vector<double>>(const Design& design)>;

// The value of one input below which a share u of its draws lie, for each of many u in (0, 1).
using Inverse = std::function<void(std::span<const double> u, std::span<double> into)>;

}  // namespace chokepoint
