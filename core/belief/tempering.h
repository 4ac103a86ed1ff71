// Particles that are led from the priors to a posterior by degrees: sequential Monte Carlo.
//
// At temperature b a particle's weight is its fit to the power of b, b rising from 0 to 1 as fast as half of the
// particles stay effective (Del Moral, Doucet and Jasra, J. R. Stat. Soc. B 68, 2006). After each step they are picked
// by weight and moved by Metropolis-Hastings steps that leave that distribution as it is: autoregressive ones around
// the normal distribution that fits the particles best (preconditioned Crank-Nicolson; Cotter et al., Stat. Sci. 28,
// 2013). They live in the inputs' z (normal_space.h), in which the priors are standard normal. Each random number is a
// function of seed, particle, step and input alone, so that threads change nothing.
#pragma once

#include <atomic>
#include <functional>
#include <stop_token>
#include <vector>

#include "core/base/expected.h"
#include "core/engine/draws.h"
#include "core/scenario/posterior.h"

namespace chokepoint {

struct CalibrationOptions {
  std::size_t particles = 4096;  // kFewestParticles to kMostParticles
  std::uint64_t seed = 0;
};
inline constexpr std::size_t kFewestParticles = 256;
inline constexpr std::size_t kMostParticles = 100'000;

struct CalibrationWatch {
  std::stop_token stop;
  std::atomic<double>* temperature = nullptr;  // 0 to 1
};

// The logarithm of the fit of each draw, up to a constant; -infinity for what cannot be.
using LogFit = std::function<Expected<std::vector<double>>(const KeptDraws& draws)>;

struct Particles {
  std::vector<ParameterId> inputs;
  std::vector<std::vector<double>> z;  // [input][particle]
  Posterior::Diagnostics diagnostics;
};

// `inputs`, each of which the source draws from its prior; the others stand where its first members have them. An error
// if nothing fits, the fit gives one, or it was stopped.
[[nodiscard]] Expected<Particles> temper(const std::vector<ParameterId>& inputs, const DrawSource& source,
                                         const LogFit& fit, const CalibrationOptions& options, ThreadPool& pool,
                                         const CalibrationWatch& watch = {});

}  // namespace chokepoint
