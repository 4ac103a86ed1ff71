// Functions that look at more than one month: lag, binding shares, parity, useful power.
//
// Oracles: closed forms on a run written by hand; elasticities by finite differences.
#include <QTest>
#include <array>
#include <cmath>
#include <vector>

#include "core/model/derived.h"
#include "tests/core/expression/runs.h"
#include "tests/core/model/bottleneck_shares.h"

using namespace chokepoint;

class DerivedFunctionsTest : public QObject {
  Q_OBJECT

 private slots:
  void theLagIsTheLatestPassing() const;
  void bottleneckSharesAddToOneAndFollowTheFourthPower() const;
  void bottleneckSharesAreElasticitiesOfDiesUsed() const;
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

void DerivedFunctionsTest::bottleneckSharesAddToOneAndFollowTheFourthPower() const {
  const auto shares = [](double packaging, double dies, double hbm) {
    return bottleneckShares(
        [=](QuantityId id, int) {
          if (id == quantity("packaging_capacity")) return packaging;
          return id == quantity("dies_available") ? dies : hbm;
        },
        Month{0});
  };
  QCOMPARE(shares(5, 5, 5).packaging, 1.0 / 3.0);
  QCOMPARE(shares(2, 1, 2).dies, 16.0 / 18.0);
  QCOMPARE(shares(2, 1, 2).hbm, 1.0 / 18.0);
  QCOMPARE(shares(100, 0, 100).dies, 1.0);
  QCOMPARE(shares(100, 0, 0).hbm, 0.5);
  for (int month = 0; month < kMonths; ++month) {
    const auto s = bottleneckShares(valuesOf(baseline()), Month{month});
    QCOMPARE(s.packaging + s.dies + s.hbm, 1.0);
  }
}

// A finite difference of dies_used is the independent oracle; its error is of the order of the step squared.
void DerivedFunctionsTest::bottleneckSharesAreElasticitiesOfDiesUsed() const {
  constexpr double kStep = 1e-4;
  const auto elasticity = [&](Quantities<double> q, double Huawei<double>::*limit) {
    const double middle = q.*limit;
    q.*limit = middle * (1.0 + kStep);
    const double above = dies_used<double>(q);
    q.*limit = middle * (1.0 - kStep);
    return std::log(above / dies_used<double>(q)) / (2.0 * kStep);
  };
  for (const int month : {0, 24, 47, 83, 131}) {
    const auto& q = baseline().months[static_cast<std::size_t>(month)];
    const auto s = bottleneckShares(valuesOf(baseline()), Month{month});
    QVERIFY(std::abs(elasticity(q, &Quantities<double>::packaging_capacity) - s.packaging) < 1e-6);
    QVERIFY(std::abs(elasticity(q, &Quantities<double>::dies_available) - s.dies) < 1e-6);
    QVERIFY(std::abs(elasticity(q, &Quantities<double>::hbm_dies_available) - s.hbm) < 1e-6);
  }
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
