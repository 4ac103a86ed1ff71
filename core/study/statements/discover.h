// A rule for the runs of a scenario's ensemble in which a condition holds (prim.h).
#pragma once

#include "core/engine/ensemble.h"
#include "core/expression/expression.h"
#include "core/method/prim.h"
#include "core/scenario/scenario.h"

namespace chokepoint {

struct DiscoveredRule {
  std::vector<ParameterId> inputs;  // all that are drawn, in the order of the box
  Discovery found;
  std::size_t members = 0;

  [[nodiscard]] bool tellsApart() const { return found.share > 0.0 && found.share < 1.0; }
  // Inputs of the rule that were found in fewer than half of the halves of the sample: chance may be in them.
  [[nodiscard]] std::vector<ParameterId> seldomFound() const;
};

// `draws` are of the scenario's priors. Where the condition holds in no run or in all there is nothing to tell apart:
// the share says so, and the rule is empty.
[[nodiscard]] Expected<DiscoveredRule> discoverRule(const Expression& where, const Scenario& scenario,
                                                    const Draws& draws, const PrimOptions& options, ThreadPool& pool,
                                                    const RunWatch& watch = {});

}  // namespace chokepoint
