// Every input moves something that is shown: a headline, a figure with a column, or an observable.
//
// Oracle: the central run with the input at its low and at its high.
#include "core/runs/observables.h"

#include <QtTest>
#include <cmath>

#include "core/expression/evaluate.h"
#include "core/model/parameter_specs.h"
#include "core/runs/central_run.h"
#include "core/runs/figures.h"
#include "core/runs/year_pattern.h"

using namespace chokepoint;

namespace {

constexpr double kVisibly = 0.005;  // of the greater of both

std::vector<Expression> shownOf(const std::vector<Expression>& years) {
  std::vector<Expression> shown;
  for (const int year : {2026, 2027, 2028, 2030, 2032})
    shown.push_back(years[static_cast<std::size_t>(year - kFirstYear)]);
  return shown;
}

// Of all headlines and columns.
const std::vector<Expression>& figuresShown() {
  static const std::vector<Expression> all = [] {
    std::vector<Expression> found;
    for (const Figure& figure : figures())
      if (figure.headline || figure.column)
        for (auto& one : shownOf(figure.years)) found.push_back(one);
    return found;
  }();
  return all;
}

bool isMoved(const std::vector<Expression>& shown, const CentralRun& low, const CentralRun& high) {
  return std::ranges::any_of(shown, [&](const Expression& expression) {
    const auto below = evaluateNumber(expression, low.subject());
    const auto above = evaluateNumber(expression, high.subject());
    if (!below || !above) return false;
    return std::abs(*above - *below) > kVisibly * std::max(std::abs(*above), std::abs(*below));
  });
}

struct Ends {
  CentralRun low;
  CentralRun high;
};

Ends endsOf(ParameterId input, const std::map<ParameterId, double>& where) {
  const auto at = [&](double value) {
    Scenario scenario;
    for (const auto& [id, other] : where) scenario.parameters[id] = other;
    scenario.parameters[input] = value;
    return scenario;
  };
  return {.low = CentralRun(at(spec(input).prior.low)), .high = CentralRun(at(spec(input).prior.high))};
}

void addInputs() {
  QTest::addColumn<int>("number");
  for (std::size_t i = 0; i < parameterSpecs().size(); ++i)
    QTest::newRow(parameterSpecs()[i].key.c_str()) << static_cast<int>(i);
}

}  // namespace

class ObservablesTest : public QObject {
  Q_OBJECT

 private slots:
  void eachInputMovesSomethingThatIsShown_data() { addInputs(); }
  void eachInputMovesSomethingThatIsShown() {
    QFETCH(int, number);
    const ParameterId input = parameterSpecs()[static_cast<std::size_t>(number)].id;
    const auto ends = endsOf(input, {});
    bool moves = isMoved(figuresShown(), ends.low, ends.high);
    for (const auto& one : observables()) {
      if (moves || std::ranges::find(one.inputs, input) == one.inputs.end()) continue;
      const auto where = std::ranges::find(one.where, input, &Observable::Where::input);
      const auto there = where == one.where.end() ? endsOf(input, {}) : endsOf(input, where->set);
      moves = isMoved(shownOf(one.years), there.low, there.high);
    }
    QVERIFY(moves);
  }

  // What a row says of its inputs is so.
  void eachObservableIsMovedByItsInputs_data() {
    QTest::addColumn<int>("number");
    for (std::size_t i = 0; i < observables().size(); ++i)
      QTest::newRow(observables()[i].key.c_str()) << static_cast<int>(i);
  }
  void eachObservableIsMovedByItsInputs() {
    QFETCH(int, number);
    const auto& one = observables()[static_cast<std::size_t>(number)];
    for (const auto input : one.inputs) {
      const auto where = std::ranges::find(one.where, input, &Observable::Where::input);
      const auto ends = where == one.where.end() ? endsOf(input, {}) : endsOf(input, where->set);
      QVERIFY2(isMoved(shownOf(one.years), ends.low, ends.high), spec(input).key.c_str());
    }
  }

  // Only then is the condition worth saying.
  void whereAConditionIsSaidNothingMovesWithoutIt() {
    for (const auto& one : observables())
      for (const auto& where : one.where) {
        const auto ends = endsOf(where.input, {});
        QVERIFY2(!isMoved(shownOf(one.years), ends.low, ends.high), one.key.c_str());
      }
  }

  void anExpressionOfOneYearHasAPlaceForIt() {
    QCOMPARE(*patternOfOneYear("annual(us_output, 2027) / 12"), std::string("annual(us_output, %1) / 12"));
    QCOMPARE(*patternOfOneYear("at(us_output,2027-06)"), std::string("at(us_output,%1-06)"));
    QCOMPARE(*patternOfOneYear("compute_lag(2027-12)"), std::string("compute_lag(%1-12)"));
    QCOMPARE(*patternOfOneYear("scenario(no-controls, annual(us_output, 2030)) / annual(us_output, 2030)"),
             std::string("scenario(no-controls, annual(us_output, %1)) / annual(us_output, %1)"));
    QVERIFY(!patternOfOneYear("annual(us_output, 2027) / annual(us_output, 2026)"));
    QVERIFY(!patternOfOneYear("2 * 2027"));
    QVERIFY(!patternOfOneYear("die_yield_now * (2027)"));
  }

  void aPatternIsReadForEveryYear() {
    const auto years = everyYear("annual(us_output, %1)");
    QVERIFY(years);
    QCOMPARE(years->size(), std::size_t{kYears});
    QCOMPARE(years->back().text(), std::string("annual(us_output, 2032)"));
    QVERIFY(!everyYear("annual(no_quantity, %1)"));
  }
};

QTEST_APPLESS_MAIN(ObservablesTest)
#include "observables_test.moc"
