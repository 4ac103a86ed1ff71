// The smallest change of a scenario's assumptions that overturns a statement (core/method/overturn.h), input by
// input.
#pragma once

#include "core/method/overturn.h"
#include "core/runs/member_values.h"
#include "core/study/study.h"

namespace chokepoint {

struct AssumptionMove {
  ParameterId input{};
  double from = 0.0;  // its prior's median
  double to = 0.0;
  double z = 0.0;  // standard deviations of a standard normal
};

struct OverturnedStatement {
  Overturn found;
  std::vector<AssumptionMove> moves;  // of every input, the farthest first
  std::size_t moved = 0;              // the first so many; the others stay where they are but for rounding

  [[nodiscard]] bool holdsAtMedians() const { return found.marginAtMedians > 0.0; }
};

// Moves that make up nine tenths of the squared distance: how many of the first ones.
[[nodiscard]] std::size_t mainMoves(const OverturnedStatement& overturned);

// == and != turn at a single point, which has no other side.
[[nodiscard]] std::optional<Error> whyNotOverturned(const Expression& condition);

// The study is of a condition; `inputs` are uncertain assumptions of its scenario. The search starts from the sample's
// seed.
[[nodiscard]] Expected<OverturnedStatement> overturnStatement(const Study& study,
                                                              const std::vector<ParameterId>& inputs, ThreadPool& pool,
                                                              const RunWatch& watch = {});

}  // namespace chokepoint
