// Scenarios drawn at random: every kind of setting, each now and then.
#pragma once

#include <array>
#include <random>
#include <string>

#include "core/scenario/scenario.h"
#include "core/scenario/timeline.h"
#include "tests/core/scenario/own_estimate.h"

namespace chokepoint {

// A value within the input's range.
inline double draw(std::mt19937& random, ParameterId id) {
  return std::uniform_real_distribution(spec(id).min, spec(id).max)(random);
}

// Own estimates that are right, and beliefs in them and in published ones.
inline std::vector<Estimate> randomEvidence(std::mt19937& random) {
  std::vector<Estimate> evidence;
  for (unsigned i = 0; i < random() % 4; ++i) {
    const double central = std::uniform_real_distribution(1.0, 9e5)(random);
    auto estimate = ownEstimate("own-" + std::to_string(i), "annual(huawei_chips, 2025)", central);
    if (random() % 2 == 0) estimate.low = 0.5 * central;
    if (random() % 2 == 0) estimate.facts = {"H06", "S01"};
    if (random() % 2 == 0) estimate.note = "\"so\" it says,\nand more";
    estimate.kind = random() % 2 == 0 ? EstimateKind::Count : EstimateKind::UpperBound;
    evidence.push_back(std::move(estimate));
  }
  return evidence;
}

inline Beliefs randomBeliefs(std::mt19937& random, const std::vector<Estimate>& own) {
  Beliefs beliefs;
  for (const auto* estimate : estimatesWith(own))
    if (random() % 6 == 0) beliefs.emplace(estimate->id, std::uniform_real_distribution(0.01, kGreatestWeight)(random));
  return beliefs;
}

inline Posterior randomPosterior(std::mt19937& random) {
  std::uniform_real_distribution place(-8.0, 8.0);
  Posterior posterior;
  posterior.beliefs = randomBeliefs(random, {});
  posterior.inputs = {parameter("die_yield_now"), parameter("lifetime"), parameter("hbm_leak")};
  posterior.inputs.resize(1 + random() % posterior.inputs.size());
  for (std::size_t row = 0; row < posterior.inputs.size(); ++row) {
    posterior.mean.push_back(place(random));
    for (std::size_t column = 0; column < row; ++column) posterior.root.push_back(place(random));
    posterior.root.push_back(std::abs(place(random)) + 1e-3);
  }
  posterior.diagnostics = {.seed = random(), .particles = 256, .stages = 3, .moves = 20.5, .acceptance = 0.3};
  return posterior;
}

inline Scenario randomScenario(std::mt19937& random) {
  Scenario scenario{.name = "n" + std::to_string(random() % 100)};
  if (random() % 2 == 0) scenario.notes = "\"\\\n\xe4\xb8\xad";
  for (const auto& s : parameterSpecs()) {
    if (random() % 4 == 0) scenario.parameters[s.id] = draw(random, s.id);
    if (random() % 4 == 0) scenario.priors[s.id] = s.prior;
  }
  scenario.evidence = randomEvidence(random);
  if (random() % 2 == 0) scenario.beliefs = randomBeliefs(random, scenario.evidence);
  if (random() % 2 == 0) scenario.posterior = randomPosterior(random);
  return random() % 2 == 0 ? withTimeline(scenario) : scenario;
}

}  // namespace chokepoint
