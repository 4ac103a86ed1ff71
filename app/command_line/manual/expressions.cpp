#include "app/command_line/manual/expressions.h"

#include <cassert>

#include "core/expression/syntax.h"

namespace chokepoint::app {

namespace {

Message meaningOf(Op op) {
  switch (op) {
    case Op::At: return say("X in that month");
    case Op::Annual:
      return say(
          "X with each quantity replaced by its value of the year: flows added up, stocks at its end, ratios of "
          "two sums");
    case Op::Mean: return say("the mean of X in the twelve months");
    case Op::Sum: return say("X added up from January 2022 to that month");
    case Op::ComputeLag: return say("months by which China's usable compute trails what the U.S. has installed");
    case Op::Scenario: return say("X under another scenario, one of `chokepoint list presets`");
    case Op::Min: return say("the least of two or more");
    case Op::Max: return say("the greatest of two or more");
    case Op::Abs: return say("X without its sign");
    case Op::Log: return say("the natural logarithm, to the base e; log(X) / log(10) is that to the base 10");
    case Op::Exp: return say("e to the power X");
    default: assert(op == Op::Sqrt); return say("the square root");
  }
}

std::vector<ExpressionForm> allForms() {
  std::vector<ExpressionForm> forms{
      {"+ - * /", say("as usual")},
      {"X ^ Y", say("X to the power Y; it binds tightest, from the right: -2^2 is -4, 2^3^2 is 2^9")},
      {"< <= > >= == !=", say("conditions; they do not chain")},
      {"and or not",
       say("of conditions; what stands right of `and` and `or` counts only where the left leaves it open")}};
  for (const auto& function : kFunctions) forms.push_back({std::string(function.usage), meaningOf(function.op)});
  return forms;
}

}  // namespace

const std::vector<ExpressionForm>& expressionForms() {
  static const auto forms = allForms();
  return forms;
}

Message expressionRules() {
  return say(
      "An expression is arithmetic of inputs (`chokepoint list parameters`) and of quantities (`chokepoint list "
      "variables`), which at, annual, mean or sum give a date from 2022-01 to 2032-12. Where there is no finite "
      "value (a division by zero, a negative power of zero, the logarithm or square root of a negative number) a "
      "run counts as unknown.");
}

}  // namespace chokepoint::app
