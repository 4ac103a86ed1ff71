#include "core/expression/margin.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

#include "core/expression/evaluation.h"

namespace chokepoint {

namespace {

constexpr double kTie = std::numeric_limits<double>::min();

// How far a lies below b, of their size.
double below(double a, double b) {
  const double size = std::abs(a) + std::abs(b);
  return size == 0.0 ? 0.0 : (b - a) / size;
}

struct MarginLogic {
  static constexpr bool kWeighsBothSides = true;

  static double compare(Op op, double a, double b) {
    if (a == b) return detail::Truth<double>::compare(op, a, b) == 0.0 ? -kTie : kTie;
    switch (op) {
      case Op::Less:
      case Op::LessEqual: return below(a, b);
      case Op::Greater:
      case Op::GreaterEqual: return below(b, a);
      case Op::Equal: return -std::abs(below(a, b));
      default: return std::abs(below(a, b));
    }
  }
  static double negate(double margin) { return -margin; }
  static bool holds(double margin) { return margin > 0.0; }
  static double both(double left, double right) { return std::min(left, right); }
  static double either(double left, double right) { return std::max(left, right); }
};

}  // namespace

Expected<double> evaluateMargin(const Expression& expression, const Subject& subject) {
  assert(expression.isCondition());
  return detail::Evaluation<double, MarginLogic>(expression.program()).of(subject);
}

}  // namespace chokepoint
