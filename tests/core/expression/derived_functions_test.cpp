// Functions that look at more than one month: lag, binding shares, parity, useful power.
//
// Oracles: closed forms on a run written by hand; elasticities by finite differences.
#include <QTest>
#include <array>
#include <cmath>
#include <vector>

#include "core/model/derived.h"
#include "tests/core/expression/runs.h"

using namespace chokepoint;

class DerivedFunctionsTest : public QObject {
  Q_OBJECT

 private slots:
  void theLagIsTheLatestPassing() const;
  void parityIsTheFirstProjectedMonthBelowTheThreshold() const;
};

void DerivedFunctionsTest::theLagIsTheLatestPassing() const {
  const std::vector<double> installed{0, 10, 40, 20, 30};
  const auto lag = [&](double usable, int month) {
    return computeLag(
        [&](QuantityId id, int m) {
          return id == quantity("china_compute") ? usable : installed[static_cast<std::size_t>(m)];
        },
        Month{month});
  };
  QCOMPARE(lag(30, 4).months, 0.0);
  QCOMPARE(lag(25, 4).months, 0.5);
  QCOMPARE(lag(20, 4).months, 1.0);
  QCOMPARE(lag(4, 4).months, 3.6);
  QCOMPARE(lag(0, 4).months, 4.0);
  QVERIFY(!lag(0, 4).atLeast);
  QCOMPARE(lag(-1, 4).months, 4.0);
  QVERIFY(lag(-1, 4).atLeast);
  QCOMPARE(lag(35, 4).months, 1.75);  // the U.S. fell below it since
  QCOMPARE(lag(50, 4).months, 0.0);   // the U.S. never had so much
  QVERIFY(!lag(50, 4).atLeast);
  QVERIFY(lag(-1, 0).atLeast);
}

void DerivedFunctionsTest::parityIsTheFirstProjectedMonthBelowTheThreshold() const {
  const auto falling = [](QuantityId, int month) { return 100.0 - month; };
  QCOMPARE(parityMonth(falling)->index, 90);
  QCOMPARE(parityMonth(falling, 40.0)->index, 60);
  QCOMPARE(parityMonth(falling, 99.0)->index, kFirstProjected);
  QVERIFY(!parityMonth(falling, -31.5));
}

QTEST_APPLESS_MAIN(DerivedFunctionsTest)
#include "derived_functions_test.moc"
