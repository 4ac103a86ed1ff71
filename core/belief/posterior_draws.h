// Draws from a posterior, and what makes up for its being only near the truth.
#pragma once

#include "core/engine/draws.h"
#include "core/scenario/posterior.h"

namespace chokepoint {

struct PosteriorDraws {
  KeptDraws draws;
  // Of each member: the logarithm of how much likelier the priors make it than the posterior, but for a constant.
  std::vector<double> logWeights;
};

// A standard normal as a prior, to be drawn from as fast as from others; within 8 of 0.
[[nodiscard]] const PriorTable& standardNormal();

// With one in ten from the priors, so that no weight is above ten, however wrong the posterior is.
// With the points and the priors of `source`, which the posterior's z are of.
[[nodiscard]] PosteriorDraws drawFrom(const Posterior& posterior, const DrawSource& source, ThreadPool& pool);

}  // namespace chokepoint
