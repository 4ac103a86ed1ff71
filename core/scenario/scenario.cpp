#include "core/scenario/scenario.h"

namespace chokepoint {

bool sameInputs(const Scenario& a, const Scenario& b) {
  return a.parameters == b.parameters && a.priors == b.priors && a.timeline == b.timeline && a.evidence == b.evidence &&
         a.beliefs == b.beliefs && a.posterior == b.posterior;
}

Parameters<double> values(const Scenario& scenario) {
  auto p = defaultParameters();
  for (const auto& [id, prior] : scenario.priors)
    if (spec(id).kind == ParameterKind::Assumption) at(p, id) = prior.central;
  for (const auto& [id, value] : scenario.parameters) at(p, id) = value;
  return p;
}

const PriorSpec& prior(const Scenario& scenario, ParameterId id) {
  const auto own = scenario.priors.find(id);
  return own == scenario.priors.end() ? spec(id).prior : own->second;
}

}  // namespace chokepoint
