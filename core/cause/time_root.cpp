#include "core/cause/time_root.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/cause/time_equations.h"
#include "core/expression/evaluate.h"
#include "core/expression/program.h"
#include "core/method/shapley.h"

namespace chokepoint {

namespace {

std::vector<TimeCause> listedCauses(const FigureCauses& listed) {
  std::vector<TimeCause> causes;
  for (const auto& cause : listed.causes) causes.push_back({.quantity = cause.quantity, .listed = &cause});
  return causes;
}

std::vector<TimeCause> causesAmong(std::span<const QuantityId> quantities) {
  std::vector<TimeCause> causes;
  for (const auto id : quantities) causes.push_back({.quantity = id});
  return causes;
}

// What a formula reads: the causes of a coalition, and the inputs of the run.
class CoalitionSubject final : public Subject {
 public:
  CoalitionSubject(const FigureCauses& listed, const Subject& run) : m_listed(listed) {
    for (const auto& instruction : listed.formula.program().code)
      if (instruction.op == Op::Parameter) {
        const auto id = static_cast<ParameterId>(instruction.operand);
        m_inputs.emplace_back(id, run.parameter(id));
      }
  }

  void show(std::size_t cause, double value) { m_values[cause] = value; }

  [[nodiscard]] double value(QuantityId id, int) const override {
    const auto found = std::ranges::find(m_listed.causes, id, &FigureCause::quantity);
    return m_values[static_cast<std::size_t>(found - m_listed.causes.begin())];
  }
  [[nodiscard]] double parameter(ParameterId id) const override {
    return std::ranges::find(m_inputs, id, &std::pair<ParameterId, double>::first)->second;
  }
  [[nodiscard]] const Subject* scenario(std::string_view) const override { return nullptr; }

 private:
  const FigureCauses& m_listed;
  std::array<double, kExactPlayers> m_values{};
  std::vector<std::pair<ParameterId, double>> m_inputs;
};

class ListedRoot final : public TimeRoot {
 public:
  explicit ListedRoot(const FigureOverTime& figure)
      : TimeRoot(listedCauses(*figure.listed)),
        m_listed(*figure.listed),
        m_window(windowBetween(figure.since, figure.at)) {
    for (const auto& cause : m_listed.causes) {
      m_before.push_back(expressionOf(cause, figure.since));
      m_after.push_back(expressionOf(cause, figure.at));
    }
  }

  [[nodiscard]] std::vector<Expression> expressions() const override {
    auto all = m_before;
    all.insert(all.end(), m_after.begin(), m_after.end());
    return all;
  }

  // One that is no year of its quantity is made of all months.
  [[nodiscard]] int firstMonth(const TimeCause& cause) const override {
    const bool isOwnYear = cause.listed->years.front().program().code.size() == 2;  // annual, and the quantity
    return isOwnYear ? firstCounted(m_window, *cause.quantity) : 0;
  }
  [[nodiscard]] bool worths(const Subject& subject, std::span<double> into) const override {
    std::array<std::array<double, 2>, kExactPlayers> ends{};
    for (std::size_t i = 0; i < m_before.size(); ++i) {
      const auto before = evaluateNumber(m_before[i], subject);
      const auto after = evaluateNumber(m_after[i], subject);
      if (!before || !after) return false;
      ends[i] = {*before, *after};
    }
    CoalitionSubject causes(m_listed, subject);
    for (std::size_t moved = 0; moved < into.size(); ++moved) {
      for (std::size_t i = 0; i < m_before.size(); ++i) causes.show(i, ends[i][moved >> i & 1U]);
      const auto value = evaluateNumber(m_listed.formula, causes);
      if (!value) return false;
      into[moved] = *value;
    }
    return true;
  }

 private:
  static Expression expressionOf(const FigureCause& cause, const Period& period) {
    if (!period.month) return cause.of(period.year);
    return *Expression::parse("at(" + std::string(nameOf(cause.quantity)) + ", " + toText(*period.month) + ")");
  }

  const FigureCauses& m_listed;
  TimeWindow m_window;
  std::vector<Expression> m_before;
  std::vector<Expression> m_after;
};

// The run, in which the quantities that have not moved stand where they stood.
class UnmovedSubject final : public Subject {
 public:
  UnmovedSubject(const Subject& run, std::span<const TimeCause> causes, int shift)
      : m_run(run), m_causes(causes), m_shift(shift) {}

  void show(std::size_t moved) { m_moved = moved; }

  [[nodiscard]] double value(QuantityId id, int month) const override {
    const auto found = std::ranges::find(m_causes, std::optional(id), &TimeCause::quantity);
    const bool hasMoved = (m_moved >> static_cast<std::size_t>(found - m_causes.begin()) & 1U) != 0;
    return m_run.value(id, hasMoved ? month : std::max(0, month - m_shift));
  }
  [[nodiscard]] double parameter(ParameterId id) const override { return m_run.parameter(id); }
  [[nodiscard]] const Subject* scenario(std::string_view) const override { return nullptr; }

 private:
  const Subject& m_run;
  std::span<const TimeCause> m_causes;
  int m_shift;
  std::size_t m_moved = 0;
};

bool hasOp(const Expression& expression, Op op) {
  return std::ranges::find(expression.program().code, op, &Instruction::op) != expression.program().code.end();
}

class ReadRoot final : public TimeRoot {
 public:
  explicit ReadRoot(const FigureOverTime& figure)
      : TimeRoot(causesAmong(figure.after.quantities())),
        m_after(figure.after),
        m_window(windowBetween(figure.since, figure.at)),
        m_readsAllMonths(hasOp(figure.after, Op::Mean)) {}

  [[nodiscard]] int firstMonth(const TimeCause& cause) const override {
    return m_readsAllMonths ? 0 : firstCounted(m_window, *cause.quantity);
  }

  [[nodiscard]] bool worths(const Subject& subject, std::span<double> into) const override {
    UnmovedSubject run(subject, causes(), m_window.shift);
    for (std::size_t moved = 0; moved < into.size(); ++moved) {
      run.show(moved);
      const auto value = evaluateNumber(m_after, run);
      if (!value) return false;
      into[moved] = *value;
    }
    return true;
  }

 private:
  Expression m_after;
  TimeWindow m_window;
  bool m_readsAllMonths;
};

class EquationRoot final : public TimeRoot {
 public:
  EquationRoot(const TimeEquation& equation, const TimeWindow& window, int firstCounted)
      : TimeRoot(equation.causes()), m_equation(equation), m_window(window), m_firstCounted(firstCounted) {}

  [[nodiscard]] std::vector<QuantityId> quantities() const override {
    return {m_equation.quantities().begin(), m_equation.quantities().end()};
  }
  [[nodiscard]] int firstMonth(const TimeCause&) const override { return m_firstCounted; }
  [[nodiscard]] bool worths(const Subject& subject, std::span<double> into) const override {
    m_equation.worths(subject, m_window, m_firstCounted, into);
    return true;
  }

 private:
  const TimeEquation& m_equation;
  TimeWindow m_window;
  int m_firstCounted;
};

Error refusal(Message sentence) { return {ErrorCode::InvalidInput, {}, std::move(sentence)}; }

Message labelled(QuantityId id) { return say("%1", Term{spec(id).name, spec(id).label}); }

// Whether it is a ratio of two sums, whose year is made of theirs.
bool isRatioOfYear(const FigureOverTime& figure) {
  return !figure.at.month && spec(*figure.quantity).annual == Annual::Ratio;
}

using Root = Expected<std::unique_ptr<const TimeRoot>>;

Root rootOfQuantity(const FigureOverTime& figure, const TimeEquations& equations) {
  const auto id = *figure.quantity;
  if (const auto* equation = equations.find(id)) {
    const auto window = windowBetween(figure.since, figure.at);
    return Root(std::make_unique<EquationRoot>(*equation, window, firstCounted(window, id)));
  }
  if (spec(id).kind == "stock")
    return refusal(
        say("%1 is a stock, which carries over from month to month: no equation makes it of other quantities "
            "of the same month",
            labelled(id)));
  if (spec(id).kind == "record") return refusal(say("%1 is a record: it reads nothing of the model", labelled(id)));
  return refusal(say("%1 is made of inputs alone, which do not change over time", labelled(id)));
}

Root rootOfExpression(const FigureOverTime& figure) {
  const auto& of = figure.after;
  if (hasOp(of, Op::Sum))
    return refusal(say("%1 adds up from January 2022 on, and every month stays in it: ask for a year or a month of it",
                       inQuotes(of.text())));
  if (!of.scenarios().empty())
    return refusal(say("%1 reads another scenario: a change over time is one scenario's own", inQuotes(of.text())));
  if (of.quantities().empty())
    return refusal(say("%1 reads no quantity, and inputs do not change over time", inQuotes(of.text())));
  if (of.quantities().size() > kExactPlayers)
    return refusal(say("%1 reads %2 quantities; its change is split over up to %3", inQuotes(of.text()),
                       of.quantities().size(), kExactPlayers));
  return Root(std::make_unique<ReadRoot>(figure));
}

}  // namespace

Expected<std::unique_ptr<const TimeRoot>> timeRootOf(const FigureOverTime& figure, const TimeEquations& equations) {
  if (figure.listed != nullptr) return Root(std::make_unique<ListedRoot>(figure));
  if (figure.quantity && !isRatioOfYear(figure)) return rootOfQuantity(figure, equations);
  return rootOfExpression(figure);
}

}  // namespace chokepoint
