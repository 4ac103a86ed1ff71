// What is computed after a run, on series simple enough to reckon by hand.
#include "core/model/derived.h"

#include <QtTest>
#include <cmath>

#include "core/model/parameter_specs.h"
#include "core/model/records.h"
#include "tests/core/model/bottleneck_shares.h"

using namespace chokepoint;

class DerivedTest : public QObject {
  Q_OBJECT

 private slots:
  void theLagIsHowLongAgoTheOtherHadAsMuch_data();
  void theLagIsHowLongAgoTheOtherHadAsMuch();
  void aLagBeyondThePastIsSaidToBeMore();
  void thereIsNoLagForTheOneAhead();
  void theLagSolvesItsDefinitionInARun();
  void equalLimitsBindByAThirdEach();
  void theBottleneckSharesAreTheElasticities();
  void bottleneckSharesAddUpToOne();
  void parityIsTheFirstProjectedMonthAtTheThreshold();
  void withoutParityThereIsNoMonth();
};

namespace {

// us_installed grows by 10 a month; china_compute is the same in all months.
auto growingAgainst(double chinaCompute) {
  return [=](QuantityId id, int month) { return id == quantity("us_installed") ? 10.0 * month : chinaCompute; };
}

const Run& baseline() {
  static const auto run = simulate(defaultParameters(), recordTables());
  return run;
}

auto limits(double packaging, double dies, double hbm) {
  return [=](QuantityId id, int) {
    if (id == quantity("packaging_capacity")) return packaging;
    return id == quantity("dies_available") ? dies : hbm;
  };
}

double used(double packaging, double dies, double hbm) {
  Huawei<double> q{};
  q.packaging_capacity = packaging;
  q.dies_available = dies;
  q.hbm_dies_available = hbm;
  q.buyer_pull = 1.0;
  return dies_used(q);
}

}  // namespace

// In month 100 the U.S. has 1,000.
void DerivedTest::theLagIsHowLongAgoTheOtherHadAsMuch_data() {
  QTest::addColumn<double>("chinaCompute");
  QTest::addColumn<double>("lag");
  QTest::newRow("as much") << 1000.0 << 0.0;
  QTest::newRow("half a month behind") << 995.0 << 0.5;
  QTest::newRow("a month behind") << 990.0 << 1.0;
  QTest::newRow("sixty months behind") << 400.0 << 60.0;
  QTest::newRow("all of the past behind") << 0.0 << 100.0;
}

void DerivedTest::theLagIsHowLongAgoTheOtherHadAsMuch() {
  QFETCH(double, chinaCompute);
  QFETCH(double, lag);
  const auto ours = computeLag(growingAgainst(chinaCompute), Month{100});
  QVERIFY(!ours.atLeast);
  QVERIFY(std::abs(ours.months - lag) < 1e-12);
}

void DerivedTest::aLagBeyondThePastIsSaidToBeMore() {
  const auto ours = computeLag(growingAgainst(-1.0), Month{100});
  QVERIFY(ours.atLeast);
  QVERIFY(ours.months == 100.0);
}

void DerivedTest::thereIsNoLagForTheOneAhead() {
  const auto ours = computeLag(growingAgainst(5000.0), Month{100});
  QVERIFY(!ours.atLeast);
  QVERIFY(ours.months == 0.0);
}

// us_installed(t - lag) = china_compute(t), by linear interpolation: to rounding.
void DerivedTest::theLagSolvesItsDefinitionInARun() {
  const auto value = valuesOf(baseline());
  for (int month = kFirstProjected; month < kMonths; ++month) {
    const auto lag = computeLag(value, Month{month});
    QVERIFY(!lag.atLeast);
    const double then = month - lag.months;
    const int before = static_cast<int>(std::floor(then));
    const double low = value(quantity("us_installed"), before);
    const double high = value(quantity("us_installed"), std::min(before + 1, month));
    const double level = value(quantity("china_compute"), month);
    QVERIFY(std::abs(low + (high - low) * (then - before) - level) <= 1e-9 * level);
  }
}

void DerivedTest::equalLimitsBindByAThirdEach() {
  const auto shares = bottleneckShares(limits(7.0, 7.0, 7.0), Month{60});
  for (const double share : {shares.packaging, shares.dies, shares.hbm}) QVERIFY(std::abs(share - 1.0 / 3.0) < 1e-15);
}

// d log(dies_used) / d log(limit) by central differences, good to the square of the step.
void DerivedTest::theBottleneckSharesAreTheElasticities() {
  constexpr double kStep = 1e-5;
  const auto shares = bottleneckShares(limits(900.0, 1000.0, 1300.0), Month{60});
  const auto elasticity = [](double up, double down) { return std::log(up / down) / (2.0 * kStep); };
  const double up = std::exp(kStep);
  const double down = std::exp(-kStep);
  QVERIFY(std::abs(elasticity(used(900 * up, 1000, 1300), used(900 * down, 1000, 1300)) - shares.packaging) < 1e-8);
  QVERIFY(std::abs(elasticity(used(900, 1000 * up, 1300), used(900, 1000 * down, 1300)) - shares.dies) < 1e-8);
  QVERIFY(std::abs(elasticity(used(900, 1000, 1300 * up), used(900, 1000, 1300 * down)) - shares.hbm) < 1e-8);
}

void DerivedTest::bottleneckSharesAddUpToOne() {
  for (int month = 0; month < kMonths; ++month) {
    const auto shares = bottleneckShares(valuesOf(baseline()), Month{month});
    QVERIFY(std::abs(shares.packaging + shares.dies + shares.hbm - 1.0) < 1e-14);
  }
  const auto none = bottleneckShares(limits(1000.0, 0.0, 0.0), Month{60});
  QVERIFY(std::abs(none.packaging + none.dies + none.hbm - 1.0) < 1e-14);
}

void DerivedTest::parityIsTheFirstProjectedMonthAtTheThreshold() {
  const auto falling = [](QuantityId, int month) { return 100.0 - month; };
  QVERIFY(parityMonth(falling) == Month{90});
  QVERIFY(parityMonth(falling, 100.0) == Month{kFirstProjected});
}

void DerivedTest::withoutParityThereIsNoMonth() {
  QVERIFY(!parityMonth([](QuantityId, int) { return 10.000001; }));
  QVERIFY(!parityMonth([](QuantityId, int month) { return month < kFirstProjected ? 1.0 : 20.0; }));
}

QTEST_APPLESS_MAIN(DerivedTest)
#include "derived_test.moc"
