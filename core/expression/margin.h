// By how much a condition holds: a number that is positive where it holds, negative where it does not,
// and never 0.
//
//   a < b      (b - a) / (|a| + |b|): near b about half the relative distance, so that conditions on
//              chips and on shares weigh alike; within -1 and 1
//   a == b     minus the distance: it holds at a point, and at its sides never
//   not X      minus the margin of X
//   X and Y    the smaller of the two; X or Y: the larger
// Where a tie decides (a <= b with a equal to b) the margin is the least that there is, with the sign
// of the answer. The right side of `and` and `or` counts even where the left decides, unless it has no
// value there.
#pragma once

#include "core/expression/evaluate.h"

namespace chokepoint {

// For an expression that is a condition.
[[nodiscard]] Expected<double> evaluateMargin(const Expression& expression, const Subject& subject);

}  // namespace chokepoint
