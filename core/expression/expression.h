// The one language of claims, estimates, conditions, targets and tables.
//
//   quantities and parameters by name; numbers: 12, .5, 1e5
//   + - * / ^ and unary minus; < <= > >= == !=; and, or, not; parentheses
//   min(X, Y, ...)         the least of two or more; max(X, Y, ...) the greatest
//   abs(X)  exp(X)  sqrt(X)  log(X)    size, power of e, square root; the logarithm is the natural one
//   at(X, 2028-12)         X in that month
//   annual(X, 2026)        X with each quantity replaced by its value of the year, made as its
//                          spec says: annual(us_output / china_output, 2026) is the ratio of two
//                          sums and equals annual(output_ratio, 2026)
//   mean(X, 2026)          mean of X in each of the twelve months
//   sum(X, 2025-12)        sum of X in each month from 2022-01 to that one
//   compute_lag(2025-12)   months by which China's usable compute trails U.S. installed compute
//   scenario(name, X)      X in another scenario; a name with other characters than letters,
//                          digits, - and _ stands in double quotes and cannot contain them
//
// X is arithmetic, not a condition. ^ binds tightest and from the right: -2^2 is -4, 2^3^2 is 2^9, and
// 2^-1 is a half. A quantity stands only where at, annual, mean or sum gives it a date, and they do not stand in one
// another; a parameter is a plain number anywhere (sum counts it once a month). scenario may stand inside a dated
// function or around one, but not inside scenario: the inner one alone would decide. `and` and `or` leave their right
// side alone where the left decides, so that it can guard a division. Comparisons do not chain; `not` binds looser than
// they do, `and` looser than `not`, `or` loosest. Dates from 2022-01 to 2032-12, at most 10,000 characters, 64 levels.
// Leaves out: functions of the user's own, units, whether two units may be added.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "core/base/expected.h"
#include "core/model/quantities.h"

namespace chokepoint {

struct Program;

// A parsed text, valid by construction; copies share it.
class Expression {
 public:
  // The place of an error is "character 7", counted from 1.
  [[nodiscard]] static Expected<Expression> parse(std::string_view text);

  [[nodiscard]] const std::string& text() const;
  // What is read of a run, once each and in the order of the specification: also the parts of a
  // ratio that annual takes, what compute_lag needs, and what is read of other scenarios.
  [[nodiscard]] std::span<const QuantityId> quantities() const;
  // Named in scenario(name, X), once each.
  [[nodiscard]] std::span<const std::string> scenarios() const;
  // True or false rather than a number.
  [[nodiscard]] bool isCondition() const;

  [[nodiscard]] const Program& program() const { return *m_program; }
  bool operator==(const Expression& other) const { return text() == other.text(); }

 private:
  explicit Expression(std::shared_ptr<const Program> program) : m_program(std::move(program)) {}

  std::shared_ptr<const Program> m_program;
};

}  // namespace chokepoint
