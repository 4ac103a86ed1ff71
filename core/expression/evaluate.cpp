#include "core/expression/evaluate.h"

#include <cassert>

#include "core/expression/evaluation.h"

namespace chokepoint {

Expected<double> evaluateNumber(const Expression& expression, const Subject& subject) {
  assert(!expression.isCondition());
  return detail::Evaluation<double>(expression.program()).of(subject);
}

Expected<bool> evaluateCondition(const Expression& expression, const Subject& subject) {
  assert(expression.isCondition());
  const auto result = detail::Evaluation<double>(expression.program()).of(subject);
  if (!result) return result.errors();
  return *result != 0.0;
}

Expected<Value> evaluate(const Expression& expression, const Subject& subject) {
  const auto result = detail::Evaluation<double>(expression.program()).of(subject);
  if (!result) return result.errors();
  return expression.isCondition() ? Value(*result != 0.0) : Value(*result);
}

}  // namespace chokepoint
