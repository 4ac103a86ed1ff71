// A scenario as an ensemble takes it: what is fixed, what is drawn, and from which priors.
#pragma once

#include <vector>

#include "core/engine/ensemble.h"
#include "core/scenario/scenario.h"

namespace chokepoint {

// Levers at their values, assumptions that are not fixed drawn.
[[nodiscard]] EnsembleInputs ensembleInputs(const Scenario& scenario);
// The priors of all inputs, the scenario's own where it has them.
[[nodiscard]] std::vector<PriorSpec> priorsOf(const Scenario& scenario);

}  // namespace chokepoint
