// Where the uncertain assumptions lie given what a scenario believes.
//
// The particles of tempering.h, each fitted as a sampler weighs runs (conditioning.h). What is kept of them is a normal
// distribution of the assumptions that moved: near them, and not more (core/scenario/posterior.h).
#pragma once

#include "core/belief/tempering.h"
#include "core/method/spread.h"
#include "core/scenario/scenario.h"

namespace chokepoint {

// An assumption's prior, as it is conditioned, beside its posterior; in the assumption's unit.
struct Marginal {
  ParameterId id{};
  Spread prior;
  Spread posterior;
};

struct Calibration {
  Posterior posterior;
  std::vector<Marginal> marginals;  // of all uncertain assumptions, the ones that moved most first
  double effective = 0.0;           // of draws from the posterior once they are weighed: how near it is, 0 to 1
};

// An error if nothing is believed, no assumption is uncertain, nothing fits any run, or it was stopped.
[[nodiscard]] Expected<Calibration> calibrate(const Scenario& scenario, const CalibrationOptions& options,
                                              ThreadPool& pool, const CalibrationWatch& watch = {});

}  // namespace chokepoint
