#include "core/scenario/own_evidence.h"

#include <algorithm>

namespace chokepoint {

namespace {

void forgetPosteriorOf(std::string_view id, Scenario& scenario) {
  if (scenario.posterior && scenario.posterior->beliefs.contains(id)) scenario.posterior.reset();
}

}  // namespace

Scenario withEstimate(Scenario scenario, const Estimate& estimate) {
  const auto same = std::ranges::find(scenario.evidence, estimate.id, &Estimate::id);
  if (same != scenario.evidence.end() && *same == estimate) return scenario;
  if (same != scenario.evidence.end())
    *same = estimate;
  else
    scenario.evidence.push_back(estimate);
  forgetPosteriorOf(estimate.id, scenario);
  return scenario;
}

Scenario withoutEstimate(Scenario scenario, std::string_view id) {
  std::erase_if(scenario.evidence, [&](const Estimate& estimate) { return estimate.id == id; });
  if (const auto believed = scenario.beliefs.find(id); believed != scenario.beliefs.end())
    scenario.beliefs.erase(believed);
  forgetPosteriorOf(id, scenario);
  return scenario;
}

}  // namespace chokepoint
