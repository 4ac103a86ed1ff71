#include "core/runs/figure_columns.h"

#include <algorithm>
#include <numeric>

#include "core/expression/program.h"
#include "core/model/quantity_specs.h"

namespace chokepoint {

namespace {

Column ratio(const Places& above, const Places& below) {
  return eachPlace([&](std::size_t i) { return above[i] / below[i]; });
}

// Results that nothing else reads are made anew of what they are made of: a kernel that keeps one of its sector
// computes that sector whole, powers among it.
struct ResultRatio {
  QuantityId id{};
  QuantityId above{};
  QuantityId below{};
};
constexpr std::array kResultRatios{
    ResultRatio{quantity("output_ratio"), quantity("us_output"), quantity("china_output")},
    ResultRatio{quantity("compute_ratio"), quantity("us_installed"), quantity("china_compute")},
    ResultRatio{quantity("unit_ratio"), quantity("us_units"), quantity("huawei_chips")},
    ResultRatio{quantity("bandwidth_ratio"), quantity("us_bandwidth"), quantity("china_bandwidth_output")},
    ResultRatio{quantity("usable_bandwidth_ratio"), quantity("us_bandwidth_installed"), quantity("china_bandwidth")}};
constexpr auto kSelfSufficiency = quantity("self_sufficiency");
constexpr std::array kReadBySelfSufficiency{quantity("huawei_installed"), quantity("other_installed"),
                                            quantity("domestic_effect"), quantity("china_compute")};

Column selfSufficiency(const MemberBlock& block, int month) {
  const auto of = [&](std::size_t part) { return block.places(kReadBySelfSufficiency[part], month); };
  const Places huawei = of(0);
  const Places other = of(1);
  const Places effect = of(2);
  const Places total = of(3);
  return eachPlace([&](std::size_t i) { return (huawei[i] + other[i]) * effect[i] / total[i]; });
}

Column columnFrom(const Places& places) {
  Column column;
  std::ranges::copy(places, column.begin());
  return column;
}

// Of a quantity that is kept itself: none of the results above adds up over a year.
Column yearlySum(const MemberBlock& block, QuantityId id, Year year) {
  Column sums{};
  for (int month = january(year).index; month <= december(year).index; ++month) {
    const Places values = block.places(id, month);
    for (std::size_t i = 0; i < kBlockMembers; ++i) sums[i] += values[i];
  }
  return sums;
}

// As annual() of quantity_specs.h.
Column columnOfYear(QuantityId id, const MemberBlock& block, Year year) {
  const QuantitySpec& s = spec(id);
  switch (s.annual) {
    case Annual::Sum: return yearlySum(block, id, year);
    case Annual::Ratio: return ratio(yearlySum(block, s.numerator, year), yearlySum(block, s.denominator, year));
    case Annual::Last: break;
  }
  return columnOf(id, block, december(year).index);
}

bool isArithmetic(Op op) {
  switch (op) {
    case Op::Number:
    case Op::Quantity:
    case Op::Parameter:
    case Op::Negate:
    case Op::Add:
    case Op::Subtract:
    case Op::Multiply:
    case Op::Divide:
    case Op::At:
    case Op::Annual:
    case Op::Mean:
    case Op::Sum: return true;
    default: return false;
  }
}

double arithmetic(Op op, double a, double b) {
  switch (op) {
    case Op::Add: return a + b;
    case Op::Subtract: return a - b;
    case Op::Multiply: return a * b;
    default: return a / b;
  }
}

// A program (core/expression/program.h) on a block.
class ColumnEvaluation {
 public:
  ColumnEvaluation(const Program& program, const MemberBlock& block) : m_program(program), m_block(block) {}

  Column run() { return run(0, m_program.code.size(), {}); }

 private:
  struct Date {
    Month month{};  // of a year its January
    bool isYear = false;
  };

  Column run(std::size_t begin, std::size_t end, const Date& date) {
    for (std::size_t at = begin; at < end; ++at) at += step(at, date);
    return pop();
  }

  // Returns how many of the instructions that follow are done with.
  std::size_t step(std::size_t at, const Date& date) {
    const Instruction& i = m_program.code[at];
    const Month month{i.operand};
    switch (i.op) {
      case Op::Number: push(eachPlace([&](std::size_t) { return i.number; })); return 0;
      case Op::Quantity: push(value(QuantityId{static_cast<std::uint8_t>(i.operand)}, date)); return 0;
      case Op::Parameter: push(input(ParameterId{static_cast<std::uint8_t>(i.operand)})); return 0;
      case Op::Negate: negate(); return 0;
      case Op::At: push(body(at, {month})); return i.length;
      case Op::Annual: push(body(at, {month, true})); return i.length;
      case Op::Mean: push(mean(at, month)); return i.length;
      case Op::Sum: push(total(at, Month{0}, month)); return i.length;
      default: combine(i.op); return 0;
    }
  }

  Column body(std::size_t at, const Date& date) { return run(at + 1, at + 1 + m_program.code[at].length, date); }

  [[nodiscard]] Column value(QuantityId id, const Date& date) const {
    return date.isYear ? columnOfYear(id, m_block, yearOf(date.month)) : columnOf(id, m_block, date.month.index);
  }

  // Members that are not there have no input.
  [[nodiscard]] Column input(ParameterId id) const {
    Column column{};
    for (std::size_t i = 0; i < m_block.members(); ++i) column[i] = m_block.input(id, i);
    return column;
  }

  Column total(std::size_t at, Month first, Month last) {
    Column sums{};
    for (Month month = first; month <= last; ++month.index) {
      const Column values = body(at, {month});
      for (std::size_t i = 0; i < kBlockMembers; ++i) sums[i] += values[i];
    }
    return sums;
  }

  Column mean(std::size_t at, Month january) {
    const Column sums = total(at, january, december(yearOf(january)));
    return eachPlace([&](std::size_t i) { return sums[i] / kMonthsPerYear; });
  }

  void negate() {
    const Column values = pop();
    push(eachPlace([&](std::size_t i) { return -values[i]; }));
  }

  void combine(Op op) {
    const Column b = pop();
    const Column a = pop();
    push(eachPlace([&](std::size_t i) { return arithmetic(op, a[i], b[i]); }));
  }

  void push(const Column& column) { m_columns[m_count++] = column; }
  Column pop() { return m_columns[--m_count]; }

  const Program& m_program;
  const MemberBlock& m_block;
  std::array<Column, kMaxPendingValues> m_columns;  // not set to anything: most of it is never used
  std::size_t m_count = 0;
};

}  // namespace

// Several sums side by side: one after another, each would wait for the last.
double sumOf(const Column& column, const Column& copies) {
  constexpr std::size_t kSideBySide = 8;
  static_assert(kBlockMembers % kSideBySide == 0);
  std::array<double, kSideBySide> sums{};
  for (std::size_t i = 0; i < kBlockMembers; i += kSideBySide)
    for (std::size_t k = 0; k < kSideBySide; ++k)
      // What stands where there is no member may be no number.
      sums[k] += copies[i + k] > 0.0 ? column[i + k] * copies[i + k] : 0.0;
  return std::accumulate(sums.begin(), sums.end(), 0.0);
}

bool isColumnar(const Expression& expression) {
  return std::ranges::all_of(expression.program().code, isArithmetic, &Instruction::op);
}

Column columnOf(const Expression& expression, const MemberBlock& block) {
  return ColumnEvaluation(expression.program(), block).run();
}

Column columnOf(QuantityId id, const MemberBlock& block, int month) {
  if (id == kSelfSufficiency) return selfSufficiency(block, month);
  const auto result = std::ranges::find(kResultRatios, id, &ResultRatio::id);
  if (result != kResultRatios.end())
    return ratio(block.places(result->above, month), block.places(result->below, month));
  return columnFrom(block.places(id, month));
}

std::vector<QuantityId> keptFor(QuantityId id) {
  if (id == kSelfSufficiency) return {kReadBySelfSufficiency.begin(), kReadBySelfSufficiency.end()};
  const auto result = std::ranges::find(kResultRatios, id, &ResultRatio::id);
  if (result != kResultRatios.end()) return {result->above, result->below};
  return {id};
}

}  // namespace chokepoint
