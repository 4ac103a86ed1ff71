#include "core/runs/figure_columns.h"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <optional>

#include "core/expression/program.h"
#include "core/model/quantity_specs.h"

namespace chokepoint {

namespace {

void fillRatio(Cells cells, const Places& above, const Places& below) {
  fillEach(cells, [&](std::size_t i) { return above[i] / below[i]; });
}

void add(Cells sums, const Places& more) {
  for (std::size_t i = 0; i < kBlockMembers; ++i) sums[i] += more[i];
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

void fillSelfSufficiency(Cells cells, const MemberBlock& block, int month) {
  const auto of = [&](std::size_t part) { return block.places(kReadBySelfSufficiency[part], month); };
  const Places huawei = of(0);
  const Places other = of(1);
  const Places effect = of(2);
  const Places total = of(3);
  fillEach(cells, [&](std::size_t i) { return (huawei[i] + other[i]) * effect[i] / total[i]; });
}

const ResultRatio* resultRatio(QuantityId id) {
  const auto result = std::ranges::find(kResultRatios, id, &ResultRatio::id);
  return result == kResultRatios.end() ? nullptr : &*result;
}

// Whether it is read as a run has it.
bool isKept(QuantityId id) { return id != kSelfSufficiency && resultRatio(id) == nullptr; }

// Of a quantity that is kept itself, from month to month.
void fillSum(Cells cells, const MemberBlock& block, QuantityId id, Month first, Month last) {
  Column sums{};  // of its own: the compiler knows that nothing else is written to
  for (Month month = first; month <= last; ++month.index) add(sums, block.places(id, month.index));
  std::ranges::copy(sums, cells.begin());
}

// As annual() of quantity_specs.h; none of the results above adds up over a year.
void fillYear(Cells cells, QuantityId id, const MemberBlock& block, Year year) {
  const QuantitySpec& s = spec(id);
  if (s.annual == Annual::Last) return fill(cells, id, block, december(year).index);
  const auto sum = [&](Cells of, QuantityId part) { fillSum(of, block, part, january(year), december(year)); };
  if (s.annual == Annual::Sum) return sum(cells, id);
  Column below;
  sum(cells, s.numerator);
  sum(below, s.denominator);
  fillRatio(cells, cells, below);
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

// A program (core/expression/program.h) on a block. What is pending stands on a stack, and is worked on there.
class ColumnEvaluation {
 public:
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): what is pending is set when it is pushed
  ColumnEvaluation(const Program& program, const MemberBlock& block) : m_program(program), m_block(block) {}

  Column run() {
    run(0, m_program.code.size(), {});
    return m_pending.front();
  }

 private:
  struct Date {
    Month month{};  // of a year its January
    bool isYear = false;
  };

  // Leaves one column more.
  void run(std::size_t begin, std::size_t end, const Date& date) {
    for (std::size_t at = begin; at < end; ++at) at += step(at, date);
  }

  // Returns how many of the instructions that follow are done with.
  std::size_t step(std::size_t at, const Date& date) {
    const Instruction& i = m_program.code[at];
    const Month month{i.operand};
    switch (i.op) {
      case Op::Number: push().fill(i.number); return 0;
      case Op::Quantity: read(QuantityId{static_cast<std::uint8_t>(i.operand)}, date); return 0;
      case Op::Parameter: readInput(ParameterId{static_cast<std::uint8_t>(i.operand)}); return 0;
      case Op::Negate: change([](double value) { return -value; }); return 0;
      case Op::At: body(at, {month}); return i.length;
      case Op::Annual: body(at, {month, true}); return i.length;
      case Op::Mean:
        total(at, month, december(yearOf(month)));
        change([](double sum) { return sum / kMonthsPerYear; });
        return i.length;
      case Op::Sum: total(at, Month{0}, month); return i.length;
      default: combine(i.op); return 0;
    }
  }

  void body(std::size_t at, const Date& date) { run(at + 1, at + 1 + m_program.code[at].length, date); }

  void read(QuantityId id, const Date& date) {
    if (date.isYear)
      fillYear(push(), id, m_block, yearOf(date.month));
    else
      fill(push(), id, m_block, date.month.index);
  }

  // Members that are not there have no input.
  void readInput(ParameterId id) {
    Column& column = push();
    column.fill(0.0);
    for (std::size_t i = 0; i < m_block.members(); ++i) column[i] = m_block.input(id, i);
  }

  void total(std::size_t at, Month first, Month last) {
    if (const auto id = keptAlone(at)) return fillSum(push(), m_block, *id, first, last);
    Column& sums = push();
    sums.fill(0.0);
    for (Month month = first; month <= last; ++month.index) {
      body(at, {month});
      add(sums, pop());
    }
  }

  // The quantity that is all of a body.
  [[nodiscard]] std::optional<QuantityId> keptAlone(std::size_t at) const {
    const Instruction& first = m_program.code[at + 1];
    if (m_program.code[at].length != 1 || first.op != Op::Quantity) return std::nullopt;
    const QuantityId id{static_cast<std::uint8_t>(first.operand)};
    return isKept(id) ? std::optional(id) : std::nullopt;
  }

  template <class Of>
  void change(Of of) {
    Column& top = m_pending[m_count - 1];
    for (double& value : top) value = of(value);
  }

  void combine(Op op) {
    const Column& b = pop();
    Column& a = m_pending[m_count - 1];
    for (std::size_t i = 0; i < kBlockMembers; ++i) a[i] = arithmetic(op, a[i], b[i]);
  }

  // To be filled.
  Column& push() {
    assert(m_count < m_pending.size());
    return m_pending[m_count++];
  }
  const Column& pop() { return m_pending[--m_count]; }

  const Program& m_program;
  const MemberBlock& m_block;
  std::array<Column, kMaxPendingValues> m_pending;  // not set to anything: most of it is never used
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

void fill(Cells cells, QuantityId id, const MemberBlock& block, int month) {
  if (id == kSelfSufficiency) return fillSelfSufficiency(cells, block, month);
  if (const ResultRatio* of = resultRatio(id))
    return fillRatio(cells, block.places(of->above, month), block.places(of->below, month));
  std::ranges::copy(block.places(id, month), cells.begin());
}

std::vector<QuantityId> keptFor(QuantityId id) {
  if (id == kSelfSufficiency) return {kReadBySelfSufficiency.begin(), kReadBySelfSufficiency.end()};
  if (const ResultRatio* of = resultRatio(id)) return {of->above, of->below};
  return {id};
}

}  // namespace chokepoint
