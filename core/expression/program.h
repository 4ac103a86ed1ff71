// What an expression is compiled to.
//
// A flat list of instructions in postfix order rather than a tree: evaluating it allocates
// nothing, and a chain of thousands of terms is no deeper than one. at, annual, mean, sum and
// scenario stand before the instructions of their X (the body), which are run once or once a
// month; and, or stand before their right side, which is skipped where the left side decides.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/model/quantities.h"

namespace chokepoint {

inline constexpr std::size_t kMaxExpressionLength = 10000;  // characters
inline constexpr std::size_t kMaxExpressionNesting = 64;
// A level of nesting leaves at most the left sides of a comparison (or what min and max have so far), a sum and a
// product waiting; the level that a power opens leaves no more than its base, which the level around it has room for.
// Sums over months wait too where a column is computed (core/runs/figure_columns.h), in place of comparisons.
inline constexpr std::size_t kMaxPendingValues = 3 * (kMaxExpressionNesting + 1) + 1;

enum class Op : std::uint8_t {
  Number,
  Quantity,
  Parameter,
  Negate,
  Abs,
  Log,
  Exp,
  Sqrt,
  Not,
  Add,
  Subtract,
  Multiply,
  Divide,
  Power,
  Min,
  Max,
  Less,
  LessEqual,
  Greater,
  GreaterEqual,
  Equal,
  NotEqual,
  And,
  Or,
  At,
  Annual,
  Mean,
  Sum,
  ComputeLag,
  Scenario,
};

// What has a date of its own, a month or the January of a year.
[[nodiscard]] constexpr bool isDated(Op op) { return op >= Op::At && op <= Op::ComputeLag; }

struct Instruction {
  Op op = Op::Number;
  std::uint16_t place = 0;    // where in the text, bytes
  std::uint16_t length = 0;   // of the body
  std::uint16_t operand = 0;  // quantity, parameter, scenario; month, or January of the year
  double number = 0.0;
};

struct Program {
  std::string text;
  std::vector<Instruction> code;
  std::vector<QuantityId> quantities;
  std::vector<std::string> scenarios;
  bool isCondition = false;
};

}  // namespace chokepoint
