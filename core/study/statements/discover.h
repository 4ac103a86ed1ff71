// A rule for the runs of a scenario's ensemble in which a condition holds (core/method/prim.h).
#pragma once

#include "core/method/prim.h"
#include "core/runs/member_values.h"
#include "core/study/study.h"

namespace chokepoint {

struct DiscoveredRule {
  std::vector<ParameterId> inputs;  // all that are drawn, in the order of the box
  Discovery found;
  std::size_t members = 0;

  [[nodiscard]] bool tellsApart() const { return found.share > 0.0 && found.share < 1.0; }
  // Whether it is likelier under the rule by a twentieth of the runs or more: our judgement of what is worth a word.
  [[nodiscard]] bool tellsMuch() const { return found.box.density - found.share >= 0.05; }
  // Inputs of the rule that were found in fewer than half of the halves of the sample: chance may be in them.
  [[nodiscard]] std::vector<ParameterId> seldomFound() const;
};

// A twentieth of the runs is peeled off at a time, also of half of them.
inline constexpr std::size_t kFewestForRule = 40;
// Fewer of a kind could all lie on one side by chance (0.5 to the power 5 is 3 %).
inline constexpr std::size_t kFewestOfAKind = 5;

// The study is of a condition. Where it holds in no run or in all there is nothing to tell apart: the share says so,
// and the rule is empty. An error where it holds in fewer than kFewestOfAKind runs, or fails in fewer. The runs are
// those of the priors, whatever is believed.
[[nodiscard]] Expected<DiscoveredRule> discoverRule(const Study& study, std::size_t resamples, ThreadPool& pool,
                                                    const RunWatch& watch = {});

}  // namespace chokepoint
