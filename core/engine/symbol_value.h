// The value of a recorded expression, in any number type: with double it is what the run computes,
// with Dual<1> (dual.h) also the slope by one of the names that it reads.
//
// `Inputs` brings reference(name) and table(table) as T, and month() as double. Of a conditional
// only the arm that is taken is looked at. Leaves out: SIMD batches, which the kernels run.
#pragma once

#include <cassert>

#include "core/engine/symbol.h"

namespace chokepoint {

template <class T, class Inputs>
T valueOf(const Symbol& symbol, const Inputs& inputs);

template <class T, class Inputs>
bool holds(const Symbol& condition, const Inputs& inputs) {
  const auto& node = condition.node();
  assert(node.operation == Operation::Greater || node.operation == Operation::GreaterOrEqual);
  const T a = valueOf<T>(node.arguments[0], inputs);
  const T b = valueOf<T>(node.arguments[1], inputs);
  return node.operation == Operation::Greater ? a > b : a >= b;
}

template <class T>
T resultOf(Operation operation, const T& a, const T& b) {
  switch (operation) {
    case Operation::Add: return a + b;
    case Operation::Subtract: return a - b;
    case Operation::Multiply: return a * b;
    case Operation::Divide: return a / b;
    case Operation::Power: return pow(a, b);
    case Operation::Min: return min(a, b);
    case Operation::Max: return max(a, b);
    default: break;
  }
  assert(false);
  return a;
}

template <class T>
T resultOf(Operation operation, const T& a) {
  switch (operation) {
    case Operation::Negate: return -a;
    case Operation::Exp: return exp(a);
    case Operation::Log: return log(a);
    case Operation::Sqrt: return sqrt(a);
    default: break;
  }
  assert(false);
  return a;
}

template <class T, class Inputs>
T valueOf(const Symbol& symbol, const Inputs& inputs) {
  const auto& node = symbol.node();
  const auto argument = [&](std::size_t i) { return valueOf<T>(node.arguments[i], inputs); };
  switch (node.operation) {
    case Operation::Constant: return T(node.constant);
    case Operation::Reference: return inputs.reference(node.name);
    case Operation::TableValue: return inputs.table(node.table);
    case Operation::Time: return T(inputs.month());
    case Operation::Choose: return holds<T>(node.arguments[0], inputs) ? argument(1) : argument(2);
    case Operation::Greater:
    case Operation::GreaterOrEqual: return T(holds<T>(symbol, inputs) ? 1.0 : 0.0);
    default: break;
  }
  return node.arguments.size() == 1 ? resultOf(node.operation, argument(0))
                                    : resultOf(node.operation, argument(0), argument(1));
}

}  // namespace chokepoint
