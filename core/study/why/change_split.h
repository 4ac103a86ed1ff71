// The change of an expression between two scenarios, split over what was moved (shapley.h), and
// summed up as policy against assumptions.
//
// What moves: each input that the scenarios set or draw differently; a timeline together with the
// levers that it takes the place of, as they cannot stand beside each other; and what is believed, which counts as an
// assumption. Either on the central run, which beliefs do not move, or on the median of the ensemble.
//
// scenario(name, X) stands still on the central run, for assumptions too: the change is from what
// `evaluate` gives for the one scenario to what it gives for the other, and what a scenario fixes is
// its own. On the median likewise, as `ensemble` has it: a moved value is the scenario's own, while
// scenario(name, X) is run on the same draws, so that a moved prior moves those there too.
#pragma once

#include <string>

#include "core/method/shapley.h"
#include "core/runs/member_values.h"

namespace chokepoint {

struct Mover {
  std::string name;  // the input's, "timeline" or "beliefs"
  bool isPolicy = false;
  std::vector<ParameterId> inputs;  // that move together
  bool movesTimeline = false;
  bool movesBeliefs = false;
};
[[nodiscard]] std::vector<Mover> moversBetween(const Scenario& from, const Scenario& to);

struct ChangeSplit {
  std::vector<Mover> movers;
  ShapleyParts parts;  // in the order of the movers
  double policy = 0.0;
  double assumptions = 0.0;  // both add up to the change
};

[[nodiscard]] Expected<ChangeSplit> splitOnCentralRun(const Expression& of, const Scenario& from, const Scenario& to,
                                                      ThreadPool& pool, const ShapleyOptions& options = {},
                                                      const RunWatch& watch = {});
[[nodiscard]] Expected<ChangeSplit> splitOnMedian(const Expression& of, const Scenario& from, const Scenario& to,
                                                  const SampleOptions& sample, ThreadPool& pool,
                                                  const ShapleyOptions& options = {}, const RunWatch& watch = {});

}  // namespace chokepoint
