// Scenarios drawn at random: every kind of setting, each now and then.
#pragma once

#include <random>
#include <string>

#include "core/scenario/scenario.h"
#include "core/scenario/timeline.h"

namespace chokepoint {

// A value within the input's range.
inline double draw(std::mt19937& random, ParameterId id) {
  return std::uniform_real_distribution(spec(id).min, spec(id).max)(random);
}

inline Scenario randomScenario(std::mt19937& random) {
  Scenario scenario{.name = "n" + std::to_string(random() % 100)};
  if (random() % 2 == 0) scenario.notes = "\"\\\n\xe4\xb8\xad";
  for (const auto& s : parameterSpecs()) {
    if (random() % 4 == 0) scenario.parameters[s.id] = draw(random, s.id);
    if (random() % 4 == 0) scenario.priors[s.id] = s.prior;
  }
  return random() % 2 == 0 ? withTimeline(scenario) : scenario;
}

}  // namespace chokepoint
