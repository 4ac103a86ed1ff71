// Operators and functions of the language, and how each is written.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "core/expression/program.h"

namespace chokepoint {

struct Operator {
  std::string_view text;
  Op op;
};
inline constexpr std::array<Operator, 6> kComparisons{{{"<", Op::Less},
                                                       {"<=", Op::LessEqual},
                                                       {">", Op::Greater},
                                                       {">=", Op::GreaterEqual},
                                                       {"==", Op::Equal},
                                                       {"!=", Op::NotEqual}}};
inline constexpr std::array<Operator, 2> kSums{{{"+", Op::Add}, {"-", Op::Subtract}}};
inline constexpr std::array<Operator, 2> kProducts{{{"*", Op::Multiply}, {"/", Op::Divide}}};
inline constexpr std::array<Operator, 1> kPowers{{{"^", Op::Power}}};
inline constexpr std::array<Operator, 1> kConjunctions{{{"and", Op::And}}};
inline constexpr std::array<Operator, 1> kDisjunctions{{{"or", Op::Or}}};
inline constexpr std::array<std::string_view, 3> kKeywords{"and", "or", "not"};

// What the last argument of a function is.
enum class DateKind { None, Month, Year };

struct Function {
  std::string_view name;
  Op op;
  DateKind date;
  std::string_view usage;
};
inline constexpr std::array<Function, 12> kFunctions{
    {{"at", Op::At, DateKind::Month, "at(X, 2028-12)"},
     {"annual", Op::Annual, DateKind::Year, "annual(X, 2026)"},
     {"mean", Op::Mean, DateKind::Year, "mean(X, 2026)"},
     {"sum", Op::Sum, DateKind::Month, "sum(X, 2025-12)"},
     {"compute_lag", Op::ComputeLag, DateKind::Month, "compute_lag(2025-12)"},
     {"scenario", Op::Scenario, DateKind::None, "scenario(no-controls, X)"},
     {"min", Op::Min, DateKind::None, "min(X, Y, ...)"},
     {"max", Op::Max, DateKind::None, "max(X, Y, ...)"},
     {"abs", Op::Abs, DateKind::None, "abs(X)"},
     {"log", Op::Log, DateKind::None, "log(X)"},
     {"exp", Op::Exp, DateKind::None, "exp(X)"},
     {"sqrt", Op::Sqrt, DateKind::None, "sqrt(X)"}}};

// Of one number.
[[nodiscard]] constexpr bool isOfNumber(Op op) { return op >= Op::Abs && op <= Op::Sqrt; }
// Of two or more.
[[nodiscard]] constexpr bool isOfNumbers(Op op) { return op == Op::Min || op == Op::Max; }

[[nodiscard]] constexpr const Function* findFunction(std::string_view name) {
  const auto found = std::ranges::find(kFunctions, name, &Function::name);
  return found == kFunctions.end() ? nullptr : &*found;
}

}  // namespace chokepoint
