// The value of an expression with its derivative along one direction, carried exactly through every
// operation and function of the language.
//
// Where an expression has a kink of its own (compute_lag, at the ends of the piece of the past that it
// reaches into) the direction decides, as in core/engine/dual.h. A slope that is not finite says that
// there is no derivative. Conditions have none, and are refused by an assertion.
#pragma once

#include "core/engine/dual.h"
#include "core/expression/evaluate.h"

namespace chokepoint {

using Slope = Dual<1>;

[[nodiscard]] Expected<Slope> evaluateSlope(const Expression& expression, const SubjectOf<Slope>& subject);

}  // namespace chokepoint
