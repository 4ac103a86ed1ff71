#include "core/expression/evaluate.h"

#include <array>
#include <cassert>
#include <cmath>
#include <optional>
#include <utility>

#include "core/base/calendar.h"
#include "core/base/text.h"
#include "core/expression/program.h"
#include "core/expression/utf8.h"
#include "core/model/derived.h"
#include "core/model/quantity_specs.h"

namespace chokepoint {

namespace {

// Whose values are read, and at which date. Conditions are carried as 0 and 1.
struct Context {
  enum class Date { None, Month, Year };
  const Subject* subject = nullptr;
  Date date = Date::None;
  Month month{};  // of a year its January

  [[nodiscard]] double value(QuantityId id) const {
    const auto monthly = [this](QuantityId of, int in) { return subject->value(of, in); };
    return date == Date::Year ? annual(monthly, id, yearOf(month)) : monthly(id, month.index);
  }
  [[nodiscard]] Context with(Month in) const { return {subject, Date::Month, in}; }
};

std::string dateOf(const Context& context) {
  switch (context.date) {
    case Context::Date::Month: return " in " + toText(context.month);
    case Context::Date::Year: return " in " + std::to_string(yearOf(context.month).number);
    case Context::Date::None: break;
  }
  return {};
}

double apply(Op op, double a, double b) {
  switch (op) {
    case Op::Add: return a + b;
    case Op::Subtract: return a - b;
    case Op::Multiply: return a * b;
    case Op::Divide: return a / b;
    case Op::Less: return a < b ? 1.0 : 0.0;
    case Op::LessEqual: return a <= b ? 1.0 : 0.0;
    case Op::Greater: return a > b ? 1.0 : 0.0;
    case Op::GreaterEqual: return a >= b ? 1.0 : 0.0;
    case Op::Equal: return a == b ? 1.0 : 0.0;
    default: return a != b ? 1.0 : 0.0;
  }
}

// One evaluation of one program. After a failure everything returns at once.
class Evaluation {
 public:
  explicit Evaluation(const Program& program) : m_program(program) {}

  Expected<double> of(const Subject& subject) {
    const double result = run(0, m_program.code.size(), {&subject});
    if (m_failure) return *std::move(m_failure);
    return result;
  }

 private:
  double run(std::size_t begin, std::size_t end, const Context& context);
  // Returns how many of the instructions that follow are done with.
  std::size_t step(std::size_t at, const Context& context);
  double body(std::size_t at, const Context& context) { return run(at + 1, at + 1 + code(at).length, context); }
  double total(std::size_t at, Month first, Month last, const Context& context);
  double call(std::size_t at, const Context& context);
  double scenario(std::size_t at, Context context);
  double computeLagOf(const Instruction& i, const Context& context);
  double load(const Instruction& i, const Context& context);
  double combine(const Instruction& i, const Context& context);
  std::size_t decide(const Instruction& i);

  [[nodiscard]] const Instruction& code(std::size_t at) const { return m_program.code[at]; }
  void push(double value) { m_values[m_count++] = value; }
  double pop() { return m_values[--m_count]; }
  void fail(const Instruction& i, std::string sentence);

  const Program& m_program;
  std::array<double, kMaxPendingValues> m_values{};
  std::size_t m_count = 0;
  std::optional<Error> m_failure;
};

double Evaluation::run(std::size_t begin, std::size_t end, const Context& context) {
  for (std::size_t at = begin; at < end && !m_failure; ++at) at += step(at, context);
  return m_failure ? 0.0 : pop();
}

std::size_t Evaluation::step(std::size_t at, const Context& context) {
  const Instruction& i = code(at);
  switch (i.op) {
    case Op::Number:
    case Op::Quantity:
    case Op::Parameter: push(load(i, context)); return 0;
    case Op::Negate: push(-pop()); return 0;
    case Op::Not: push(1.0 - pop()); return 0;
    case Op::And:
    case Op::Or: return decide(i);
    case Op::At:
    case Op::Annual:
    case Op::Mean:
    case Op::Sum:
    case Op::ComputeLag:
    case Op::Scenario: push(call(at, context)); return i.length;
    default: push(combine(i, context)); return 0;
  }
}

double Evaluation::load(const Instruction& i, const Context& context) {
  if (i.op == Op::Number) return i.number;
  const bool isQuantity = i.op == Op::Quantity;
  const double value = isQuantity ? context.value(QuantityId{static_cast<std::uint8_t>(i.operand)})
                                  : context.subject->parameter(ParameterId{static_cast<std::uint8_t>(i.operand)});
  if (!std::isfinite(value)) {
    const auto name =
        isQuantity ? nameOf(static_cast<QuantityId>(i.operand)) : nameOf(static_cast<ParameterId>(i.operand));
    fail(i, inQuotes(name) + " has no finite value" + dateOf(context));
  }
  return value;
}

double Evaluation::combine(const Instruction& i, const Context& context) {
  const double b = pop();
  const double a = pop();
  const double result = apply(i.op, a, b);
  if (!std::isfinite(result))
    fail(i, (i.op == Op::Divide && b == 0.0 ? "division by zero" : "the result is too large for a number") +
                dateOf(context));
  return result;
}

std::size_t Evaluation::decide(const Instruction& i) {
  const bool left = pop() != 0.0;
  const bool decided = left == (i.op == Op::Or);
  if (decided) push(left ? 1.0 : 0.0);
  return decided ? i.length : 0;
}

double Evaluation::call(std::size_t at, const Context& context) {
  const Instruction& i = code(at);
  const Month month{i.operand};
  switch (i.op) {
    case Op::At: return body(at, context.with(month));
    case Op::Annual: return body(at, {context.subject, Context::Date::Year, month});
    case Op::Mean: return total(at, month, december(yearOf(month)), context) / kMonthsPerYear;
    case Op::Sum: return total(at, Month{0}, month, context);
    case Op::ComputeLag: return computeLagOf(i, context);
    default: return scenario(at, context);
  }
}

double Evaluation::total(std::size_t at, Month first, Month last, const Context& context) {
  double sum = 0.0;
  for (Month month = first; month <= last && !m_failure; ++month.index) sum += body(at, context.with(month));
  if (!std::isfinite(sum)) fail(code(at), "the sum is too large for a number");
  return sum;
}

double Evaluation::computeLagOf(const Instruction& i, const Context& context) {
  const Month month{i.operand};
  const Lag lag = computeLag([&](QuantityId id, int in) { return context.subject->value(id, in); }, month);
  if (lag.atLeast)
    fail(i, "compute_lag(" + toText(month) + ") is more than " + toText(lag.months) +
                (lag.months == 1.0 ? " month" : " months") + ": the run does not reach further back");
  return lag.months;
}

double Evaluation::scenario(std::size_t at, Context context) {
  const std::string& name = m_program.scenarios[code(at).operand];
  context.subject = context.subject->scenario(name);
  if (context.subject != nullptr) return body(at, context);
  fail(code(at), "there is no scenario " + inQuotes(name));
  return 0.0;
}

void Evaluation::fail(const Instruction& i, std::string sentence) {
  if (!m_failure) m_failure = Error{ErrorCode::InvalidInput, placeInText(m_program.text, i.place), std::move(sentence)};
}

}  // namespace

Expected<double> evaluateNumber(const Expression& expression, const Subject& subject) {
  assert(!expression.isCondition());
  return Evaluation(expression.program()).of(subject);
}

Expected<bool> evaluateCondition(const Expression& expression, const Subject& subject) {
  assert(expression.isCondition());
  const auto result = Evaluation(expression.program()).of(subject);
  if (!result) return result.errors();
  return *result != 0.0;
}

Expected<Value> evaluate(const Expression& expression, const Subject& subject) {
  const auto result = Evaluation(expression.program()).of(subject);
  if (!result) return result.errors();
  return expression.isCondition() ? Value(*result != 0.0) : Value(*result);
}

}  // namespace chokepoint
