// A question whose answer matters: the statement holds as things stand, and lies far enough from where they are.
#include "core/study/statements/worth_asking.h"

#include <QtTest>

#include "core/expression/evaluate.h"
#include "core/runs/central_run.h"
#include "core/runs/figures.h"

using namespace chokepoint;

namespace {

Expression gap() { return figure("output_ratio").of(Year{2027}); }

double valueOn(const Scenario& scenario, const Expression& of) {
  const CentralRun run(scenario);
  return *evaluateNumber(of, run.subject());
}

}  // namespace

class WorthAskingTest : public QObject {
  Q_OBJECT

 private slots:
  void byDefaultTheFigureStaysAboveHalfOfWhatItIs() {
    const auto worth = worthAsking(gap(), {});
    QVERIFY(worth && worth->isAtLeast);
    const double half = valueOn({}, gap()) / 2.0;
    QVERIFY2(std::abs(worth->number - half) < 0.05 * half, qPrintable(QString::number(worth->number)));
  }

  void aScenarioThatMovesItIsHeldAgainstTheDefault() {
    const double byDefault = valueOn({}, gap());
    for (const double yield : {0.12, 0.5}) {
      Scenario scenario;
      scenario.parameters[parameter("die_yield_now")] = yield;
      const double now = valueOn(scenario, gap());
      const auto worth = worthAsking(gap(), scenario);
      QVERIFY(worth);
      QCOMPARE(worth->isAtLeast, now > byDefault);
      QVERIFY(std::abs(worth->number - byDefault) < 0.006 * byDefault);
      QVERIFY(worth->isAtLeast ? now >= worth->number : now <= worth->number);
    }
  }

  void whatHasNoValueIsNotAskedAbout() {
    QVERIFY(!worthAsking(*Expression::parse("1 / 0"), {}));
    QVERIFY(!worthAsking(*Expression::parse("1 > 0"), {}));
  }
};

QTEST_APPLESS_MAIN(WorthAskingTest)
#include "worth_asking_test.moc"
