// Draws of a scenario's priors, made without a sampler.
#pragma once

#include "core/belief/sampler.h"
#include "core/runs/scenario_inputs.h"

namespace chokepoint {

inline Drawn plainDraws(const Scenario& scenario, const SampleOptions& sample, ThreadPool& pool) {
  return {std::make_shared<const Draws>(priorsOf(scenario), sample, pool)};
}

}  // namespace chokepoint
