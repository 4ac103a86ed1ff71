// Belief in published estimates as weights of an ensemble's members.
//
// A fact that shaped an assumption's prior (its `facts`) must not be used twice: where an estimate that rests on it is
// believed, the prior is replaced by one that reaches twice as far on either side, within the input's range.
#pragma once

#include "core/analysis/member_values.h"
#include "core/evidence/belief.h"

namespace chokepoint {

// Twice as far from its centre on either side: of a lognormal by factors, of the others by differences.
[[nodiscard]] PriorSpec widened(const PriorSpec& prior, double min, double max);

// Assumptions whose default prior rests on a fact of a believed estimate, but for those that the scenario fixes or
// gives a prior of its own.
[[nodiscard]] std::vector<ParameterId> shapedBy(const Beliefs& beliefs, const Scenario& scenario);

// The scenario to be conditioned on the beliefs: with those priors widened.
[[nodiscard]] Scenario withWiderPriors(Scenario scenario, const Beliefs& beliefs);

struct Reweighting {
  std::vector<double> weights;  // of each member; they add up to 1
  double effective = 0.0;       // so many members of equal weight would say as much: 1 / sum of squares
};

// `scenario` and `draws`, of its priors, as withWiderPriors leaves them. An error if the evidence cannot be true in any
// run, or the computation was stopped.
[[nodiscard]] Expected<Reweighting> reweight(const Beliefs& beliefs, const Scenario& scenario, const MemberDraws& draws,
                                             ThreadPool& pool, const RunWatch& watch = {});

// From logarithms of weights; nothing if all are -infinity.
[[nodiscard]] std::optional<Reweighting> reweightingOf(std::vector<double> logWeights);

}  // namespace chokepoint
