// Where calibration has found the uncertain assumptions to lie, given what was believed.
//
// A normal distribution of the assumptions' z (core/method/normal_space.h: the prior has a share Phi(z) of its draws
// below the value), with their correlations. It is near the truth and not more: whoever draws from it weighs the draws
// by how much likelier the truth makes them, so that it costs runs if it is off, and never turns an answer
// (core/belief/conditioning.h). Assumptions that it does not name are drawn from their priors.
#pragma once

#include <cstdint>
#include <vector>

#include "core/evidence/belief.h"
#include "core/model/parameter_specs.h"

namespace chokepoint {

struct Posterior {
  // How it was found; what calibration says of itself.
  struct Diagnostics {
    std::uint64_t seed = 0;
    double particles = 0.0;
    double stages = 0.0;      // temperatures from the prior to the posterior
    double moves = 0.0;       // of each particle, all stages together
    double acceptance = 0.0;  // of the last stage's moves, 0 to 1
    double distinct = 0.0;    // different particles at the end, 0 to 1

    bool operator==(const Diagnostics&) const = default;
  };

  Beliefs beliefs;                  // that it was calibrated on
  std::vector<ParameterId> inputs;  // each once
  std::vector<double> mean;         // of each input's z
  // The lower triangle, row by row, of the root of their covariances (Cholesky): above 0 on the diagonal.
  std::vector<double> root;
  Diagnostics diagnostics;

  bool operator==(const Posterior&) const = default;
};

// The entries of a triangle with so many rows.
[[nodiscard]] constexpr std::size_t triangleOf(std::size_t rows) { return rows * (rows + 1) / 2; }

}  // namespace chokepoint
