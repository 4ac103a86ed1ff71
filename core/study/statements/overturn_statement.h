// The smallest change of a scenario's assumptions that overturns a statement (overturn.h), input by
// input.
#pragma once

#include "core/engine/ensemble.h"
#include "core/expression/expression.h"
#include "core/method/overturn.h"
#include "core/scenario/scenario.h"

namespace chokepoint {

struct AssumptionMove {
  ParameterId input{};
  double from = 0.0;  // its prior's median
  double to = 0.0;
  double z = 0.0;  // standard deviations of a standard normal
};

struct BrokenStatement {
  Overturn found;
  std::vector<AssumptionMove> moves;  // of every input, the farthest first
  std::size_t moved = 0;              // the first so many; the others stay where they are but for rounding

  [[nodiscard]] bool holdsAtMedians() const { return found.marginAtMedians > 0.0; }
};

// Moves that make up nine tenths of the squared distance: how many of the first ones.
[[nodiscard]] std::size_t mainMoves(const BrokenStatement& broken);

// == and != turn at a single point, which has no other side.
[[nodiscard]] bool asksForEquality(const Expression& condition);

// `inputs` are uncertain assumptions of the scenario; `condition` does not ask for equality.
[[nodiscard]] Expected<BrokenStatement> breakStatement(const Expression& condition, const Scenario& scenario,
                                                       const std::vector<ParameterId>& inputs,
                                                       const OverturnOptions& options, ThreadPool& pool,
                                                       const RunWatch& watch = {});

}  // namespace chokepoint
