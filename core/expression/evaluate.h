// The value of an expression on a subject.
//
// An error where an operation has no finite result (a division by zero, a logarithm of a negative number), where a lag
// reaches beyond the run's start, and where a scenario is unknown; its place is "character 7" of the expression's text.
// Nothing is allocated and no quantity or parameter looked up by name unless it fails.
#pragma once

#include <variant>

#include "core/base/expected.h"
#include "core/expression/expression.h"
#include "core/expression/subject.h"

namespace chokepoint {

using Value = std::variant<double, bool>;

[[nodiscard]] Expected<Value> evaluate(const Expression& expression, const Subject& subject);
// For an expression that is not a condition.
[[nodiscard]] Expected<double> evaluateNumber(const Expression& expression, const Subject& subject);
// For one that is.
[[nodiscard]] Expected<bool> evaluateCondition(const Expression& expression, const Subject& subject);

}  // namespace chokepoint
