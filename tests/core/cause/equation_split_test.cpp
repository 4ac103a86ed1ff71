// The difference of every equation is split over its inputs without a rest, and what flows along the
// parts is what the runs differ by.
#include "core/cause/equation_split.h"

#include <QtTest>
#include <cmath>

#include "core/cause/cause_flow.h"
#include "tests/core/cause/explained_scenarios.h"

using namespace chokepoint;

namespace {

// An auxiliary's value, a stock's change, or its start.
double resultIn(const Run& run, const EquationSplit& equation) {
  const double now = run.value(equation.of, equation.month);
  return equation.kind == Equation::Kind::Change ? run.value(equation.of, equation.month + 1) - now : now;
}

const EquationSplit& equationOf(const SplitRuns& runs, std::string_view name, int month) {
  return *std::ranges::find_if(runs.equations,
                               [&](const EquationSplit& e) { return nameOf(e.of) == name && e.month == month; });
}

const InputPart& partOf(const EquationSplit& equation, std::string_view name) {
  return *std::ranges::find_if(equation.inputs, [&](const InputPart& i) { return nameOf(i.cause) == name; });
}

}  // namespace

class EquationSplitTest : public QObject {
  Q_OBJECT

 private slots:
  void partsAddUpToTheDifferenceOfEachEquation_data() { addScenarioRows(); }
  void partsAddUpToTheDifferenceOfEachEquation() {
    QFETCH(Scenario, to);
    const auto runs = splitRuns({}, to);
    for (const auto& equation : runs.equations) {
      if (monthOfResult(equation) == kMonths) continue;
      double sum = 0.0;
      for (const auto& input : equation.inputs) sum += input.part;
      const double scale = std::max(std::abs(runs.before.value(equation.of, monthOfResult(equation))),
                                    std::abs(runs.after.value(equation.of, monthOfResult(equation))));
      const double difference = resultIn(runs.after, equation) - resultIn(runs.before, equation);
      QVERIFY2(addUp(sum, difference, scale), qPrintable(QString::fromUtf8(nameOf(equation.of).data())));
    }
  }

  void whatFlowsIntoAQuantityIsItsDifference_data() { addScenarioRows(); }
  void whatFlowsIntoAQuantityIsItsDifference() {
    QFETCH(Scenario, to);
    const auto runs = splitRuns({}, to);
    const auto differences = differencesPast({}, runs);
    for (std::size_t i = 0; i < kQuantityCount; ++i)
      for (int month = 0; month < kMonths; ++month) {
        const auto id = static_cast<QuantityId>(i);
        const double before = runs.before.value(id, month);
        const double after = runs.after.value(id, month);
        QVERIFY2(addUp(differences.at(id, month), after - before, std::max(std::abs(before), std::abs(after))),
                 qPrintable(QString::fromUtf8(nameOf(id).data())));
      }
  }

  // Of n / d, by hand: (n1 - n0) (1 / d0 + 1 / d1) / 2 and (n0 + n1) / 2 (1 / d1 - 1 / d0).
  void aRatioIsSplitIntoNumeratorAndDenominator() {
    constexpr int kMonth = 107;
    const auto runs = splitRuns({}, presetNamed("no-controls"));
    const double n0 = runs.before.value(quantity("us_output"), kMonth);
    const double n1 = runs.after.value(quantity("us_output"), kMonth);
    const double d0 = runs.before.value(quantity("china_output"), kMonth);
    const double d1 = runs.after.value(quantity("china_output"), kMonth);
    QVERIFY(n0 != n1 && d0 != d1);
    const auto& ratio = equationOf(runs, "output_ratio", kMonth);
    QCOMPARE(ratio.inputs.size(), std::size_t{2});
    const double numerator = 0.5 * (n1 - n0) * (1.0 / d0 + 1.0 / d1);
    const double denominator = 0.5 * (n0 + n1) * (1.0 / d1 - 1.0 / d0);
    QVERIFY(std::abs(partOf(ratio, "us_output").part - numerator) < 1e-12 * n1 / d1);
    QVERIFY(std::abs(partOf(ratio, "china_output").part - denominator) < 1e-12 * n1 / d1);
  }

  // By hand: what is made in month j is still in service in month m by (1 - 1 / lifetime)^(m - 1 - j).
  void aStockKeepsOfItsFlowWhatIsNotRetired() {
    constexpr int kMonth = 107;
    constexpr int kMade = 60;
    const auto runs = splitRuns({}, {.parameters = {{parameter("us_growth_now"), 1.0}}});
    MonthlyFlow entry{};
    entry[kMonth] = 1.0;
    const auto reaches = reachesPast({}, quantity("us_installed"), entry, runs);
    const double kept = std::pow(1.0 - 1.0 / runs.before.parameters.lifetime, kMonth - 1 - kMade);
    QVERIFY(std::abs(reaches.at(quantity("us_output"), kMade) - kept) < 1e-9 * kept);
  }

  void aTimelineMovesTogetherWithTheLeversThatItReplaces() {
    const auto runs = splitRuns(presetNamed("total-denial"), withEvents());
    for (const auto& equation : runs.equations)
      for (const auto& input : equation.inputs)
        if (const auto* id = std::get_if<ParameterId>(&input.cause))
          QVERIFY(std::ranges::find(kTimelineLevers, *id) == kTimelineLevers.end());
    const auto& force = equationOf(runs, "policy_in_force", 55);
    QCOMPARE(force.inputs.size(), std::size_t{1});
    QCOMPARE(nameOf(force.inputs.front().cause), std::string_view("timeline"));
  }

  void anEquationOfTheSameScenarioHasNoParts() {
    const auto runs = splitRuns(withEvents(), withEvents());
    for (const auto& equation : runs.equations) QVERIFY(equation.inputs.empty());
  }
};

QTEST_APPLESS_MAIN(EquationSplitTest)
#include "equation_split_test.moc"
