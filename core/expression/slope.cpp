#include "core/expression/slope.h"

#include <cassert>

#include "core/expression/evaluation.h"

namespace chokepoint {

Expected<Slope> evaluateSlope(const Expression& expression, const SubjectOf<Slope>& subject) {
  assert(!expression.isCondition());
  return detail::Evaluation<Slope>(expression.program()).of(subject);
}

}  // namespace chokepoint
