// How a program (program.h) is evaluated, in any number type: plain doubles, or numbers that carry
// derivatives.
//
// `Logic` says what becomes of conditions: true and false as 1 and 0 (evaluate.cpp), or by how much
// they hold (margin.cpp).
#pragma once

#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

#include "core/base/calendar.h"
#include "core/base/expected.h"
#include "core/base/text.h"
#include "core/expression/program.h"
#include "core/expression/subject.h"
#include "core/expression/utf8.h"
#include "core/expression/why_no_value.h"
#include "core/model/derived.h"
#include "core/model/number.h"
#include "core/model/quantity_specs.h"

namespace chokepoint::detail {

// Whose values are read, and at which date.
template <class T>
struct Context {
  enum class Date { None, Month, Year };
  const SubjectOf<T>* subject = nullptr;
  Date date = Date::None;
  Month month{};  // of a year its January

  [[nodiscard]] T value(QuantityId id) const {
    const auto monthly = [this](QuantityId of, int in) { return subject->value(of, in); };
    return date == Date::Year ? annual(monthly, id, yearOf(month)) : monthly(id, month.index);
  }
  [[nodiscard]] Context with(Month in) const { return {subject, Date::Month, in}; }
  [[nodiscard]] Message dated(Message sentence) const {
    if (date == Date::None) return sentence;
    return say("%1 in %2", std::move(sentence),
               date == Date::Month ? toText(month) : std::to_string(yearOf(month).number));
  }
};

template <class T>
T arithmetic(Op op, const T& a, const T& b) {
  switch (op) {
    case Op::Add: return a + b;
    case Op::Subtract: return a - b;
    case Op::Multiply: return a * b;
    case Op::Power: return pow(a, b);
    case Op::Min: return min(a, b);
    case Op::Max: return max(a, b);
    default: return a / b;
  }
}

template <class T>
T functionOf(Op op, const T& a) {
  switch (op) {
    case Op::Negate: return -a;
    case Op::Abs: return max(a, -a);
    case Op::Log: return log(a);
    case Op::Exp: return exp(a);
    default: return sqrt(a);
  }
}

// Conditions as 0 and 1; what stands right of `and` and `or` is left alone where the left decides.
template <class T>
struct Truth {
  static constexpr bool kWeighsBothSides = false;

  static T compare(Op op, const T& left, const T& right) {
    const double a = plain(left);
    const double b = plain(right);
    switch (op) {
      case Op::Less: return T(a < b ? 1.0 : 0.0);
      case Op::LessEqual: return T(a <= b ? 1.0 : 0.0);
      case Op::Greater: return T(a > b ? 1.0 : 0.0);
      case Op::GreaterEqual: return T(a >= b ? 1.0 : 0.0);
      case Op::Equal: return T(a == b ? 1.0 : 0.0);
      default: return T(a != b ? 1.0 : 0.0);
    }
  }
  static T negate(const T& truth) { return T(1.0) - truth; }
  static bool holds(const T& truth) { return plain(truth) != 0.0; }
};

template <class T, class Logic = Truth<T>>
class Evaluation {
 public:
  explicit Evaluation(const Program& program) : m_program(program) {}

  Expected<T> of(const SubjectOf<T>& subject) {
    const T result = run(0, m_program.code.size(), {&subject});
    if (m_failure) return *std::move(m_failure);
    return result;
  }

 private:
  using Place = Context<T>;

  T run(std::size_t begin, std::size_t end, const Place& place);
  // Returns how many of the instructions that follow are done with.
  std::size_t step(std::size_t at, const Place& place);
  T body(std::size_t at, const Place& place) { return run(at + 1, at + 1 + code(at).length, place); }
  T total(std::size_t at, Month first, Month last, const Place& place);
  T call(std::size_t at, const Place& place);
  T scenario(std::size_t at, Place place);
  T computeLagOf(const Instruction& i, const Place& place);
  T load(const Instruction& i, const Place& place);
  T transform(const Instruction& i, const Place& place);
  T combine(const Instruction& i, const Place& place);
  std::size_t decide(std::size_t at, const Place& place);

  [[nodiscard]] const Instruction& code(std::size_t at) const { return m_program.code[at]; }
  void push(const T& value) { m_values[m_count++] = value; }
  T pop() { return m_values[--m_count]; }
  void fail(const Instruction& i, Message sentence);

  const Program& m_program;
  std::array<T, kMaxPendingValues> m_values{};
  std::size_t m_count = 0;
  std::optional<Error> m_failure;
};

template <class T, class Logic>
T Evaluation<T, Logic>::run(std::size_t begin, std::size_t end, const Place& place) {
  for (std::size_t at = begin; at < end && !m_failure; ++at) at += step(at, place);
  return m_failure ? T(0.0) : pop();
}

template <class T, class Logic>
std::size_t Evaluation<T, Logic>::step(std::size_t at, const Place& place) {
  const Instruction& i = code(at);
  switch (i.op) {
    case Op::Number:
    case Op::Quantity:
    case Op::Parameter: push(load(i, place)); return 0;
    case Op::Negate:
    case Op::Abs:
    case Op::Log:
    case Op::Exp:
    case Op::Sqrt: push(transform(i, place)); return 0;
    case Op::Not: push(Logic::negate(pop())); return 0;
    case Op::And:
    case Op::Or: return decide(at, place);
    case Op::At:
    case Op::Annual:
    case Op::Mean:
    case Op::Sum:
    case Op::ComputeLag:
    case Op::Scenario: push(call(at, place)); return i.length;
    default: push(combine(i, place)); return 0;
  }
}

template <class T, class Logic>
T Evaluation<T, Logic>::load(const Instruction& i, const Place& place) {
  if (i.op == Op::Number) return T(i.number);
  const bool isQuantity = i.op == Op::Quantity;
  const T value = isQuantity ? place.value(QuantityId{static_cast<std::uint8_t>(i.operand)})
                             : place.subject->parameter(ParameterId{static_cast<std::uint8_t>(i.operand)});
  if (!std::isfinite(plain(value))) {
    const auto name =
        isQuantity ? nameOf(static_cast<QuantityId>(i.operand)) : nameOf(static_cast<ParameterId>(i.operand));
    fail(i, place.dated(say("%1 has no finite value", inQuotes(name))));
  }
  return value;
}

template <class T, class Logic>
T Evaluation<T, Logic>::transform(const Instruction& i, const Place& place) {
  const T a = pop();
  const T result = functionOf(i.op, a);
  if (!std::isfinite(plain(result))) fail(i, place.dated(whyNoValue(i.op, plain(a))));
  return result;
}

template <class T, class Logic>
T Evaluation<T, Logic>::combine(const Instruction& i, const Place& place) {
  const T b = pop();
  const T a = pop();
  if (i.op >= Op::Less) return Logic::compare(i.op, a, b);
  const T result = arithmetic(i.op, a, b);
  if (!std::isfinite(plain(result))) fail(i, place.dated(whyNoValue(i.op, plain(a), plain(b))));
  return result;
}

template <class T, class Logic>
std::size_t Evaluation<T, Logic>::decide(std::size_t at, const Place& place) {
  const Instruction& i = code(at);
  const T left = pop();
  const bool decided = Logic::holds(left) == (i.op == Op::Or);
  if constexpr (Logic::kWeighsBothSides) {
    const std::size_t pending = m_count;
    T right = body(at, place);
    // The left guards the right where that has no value.
    if (m_failure && decided) {
      m_failure.reset();
      m_count = pending;
      right = left;
    }
    push(i.op == Op::Or ? Logic::either(left, right) : Logic::both(left, right));
    return i.length;
  }
  if (decided) push(left);
  return decided ? i.length : 0;
}

template <class T, class Logic>
T Evaluation<T, Logic>::call(std::size_t at, const Place& place) {
  const Instruction& i = code(at);
  const Month month{i.operand};
  switch (i.op) {
    case Op::At: return body(at, place.with(month));
    case Op::Annual: return body(at, {place.subject, Place::Date::Year, month});
    case Op::Mean: return total(at, month, december(yearOf(month)), place) / T(kMonthsPerYear);
    case Op::Sum: return total(at, Month{0}, month, place);
    case Op::ComputeLag: return computeLagOf(i, place);
    default: return scenario(at, place);
  }
}

template <class T, class Logic>
T Evaluation<T, Logic>::total(std::size_t at, Month first, Month last, const Place& place) {
  T sum(0.0);
  for (Month month = first; month <= last && !m_failure; ++month.index) sum = sum + body(at, place.with(month));
  if (!std::isfinite(plain(sum))) fail(code(at), say("the sum is too large for a number"));
  return sum;
}

template <class T, class Logic>
T Evaluation<T, Logic>::computeLagOf(const Instruction& i, const Place& place) {
  const Month month{i.operand};
  const auto lag = computeLag([&](QuantityId id, int in) { return place.subject->value(id, in); }, month);
  if (lag.atLeast)
    fail(i, sayCount(static_cast<std::uint64_t>(plain(lag.months)),
                     "compute_lag(%1) is more than %n month: the run does not reach further back",
                     "compute_lag(%1) is more than %n months: the run does not reach further back", toText(month)));
  return lag.months;
}

template <class T, class Logic>
T Evaluation<T, Logic>::scenario(std::size_t at, Place place) {
  const std::string& name = m_program.scenarios[code(at).operand];
  place.subject = place.subject->scenario(name);
  if (place.subject != nullptr) return body(at, place);
  fail(code(at), say("there is no scenario %1", inQuotes(name)));
  return T(0.0);
}

template <class T, class Logic>
void Evaluation<T, Logic>::fail(const Instruction& i, Message sentence) {
  if (!m_failure) m_failure = Error{ErrorCode::InvalidInput, placeInText(m_program.text, i.place), std::move(sentence)};
}

}  // namespace chokepoint::detail
