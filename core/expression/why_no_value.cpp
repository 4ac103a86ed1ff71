#include "core/expression/why_no_value.h"

#include <cmath>

namespace chokepoint {

namespace {

Message tooLarge() { return say("the result is too large for a number"); }

}  // namespace

Message whyNoValue(Op op, double of) {
  if (op == Op::Log && of == 0.0) return say("logarithm of zero");
  if (op == Op::Log && of < 0.0) return say("logarithm of a negative number");
  if (op == Op::Sqrt && of < 0.0) return say("square root of a negative number");
  return tooLarge();
}

Message whyNoValue(Op op, double left, double right) {
  if (op == Op::Divide && right == 0.0) return say("division by zero");
  if (op == Op::Power && left == 0.0) return say("negative power of zero");
  if (op == Op::Power && left < 0.0 && right != std::trunc(right))
    return say("power of a negative number that is not whole");
  return tooLarge();
}

}  // namespace chokepoint
