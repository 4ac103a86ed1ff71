#include "core/runs/scenario_inputs.h"

#include "core/model/records.h"
#include "core/scenario/timeline.h"

namespace chokepoint {

EnsembleInputs ensembleInputs(const Scenario& scenario) {
  EnsembleInputs inputs{.values = values(scenario), .drawn = {}, .tables = tablesOf(scenario, recordTables())};
  for (const auto& s : parameterSpecs())
    inputs.drawn[index(s.id)] = s.kind == ParameterKind::Assumption && !scenario.parameters.contains(s.id);
  return inputs;
}

std::vector<PriorSpec> priorsOf(const Scenario& scenario) {
  auto priors = defaultPriors();
  for (const auto& [id, prior] : scenario.priors) priors[index(id)] = prior;
  return priors;
}

}  // namespace chokepoint
