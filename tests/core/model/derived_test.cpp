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
  void equalLimitsOfAFamilyBindAlike();
  void aSingleTightLimitBindsAlone();
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

// Of one family, the other having nothing; or of both, alike.
Huawei<double> limits(double packaging, double dies, double hbm, double share950 = 0.0) {
  Huawei<double> q{};
  q.packaging_capacity = packaging;
  q.dies_available_910 = dies * (1.0 - share950);
  q.hbm_limit_910 = hbm * (1.0 - share950);
  q.dies_available_950 = dies * share950;
  q.hbm_limit_950 = hbm * share950;
  q.ready_910 = ready(q.dies_available_910, q.hbm_limit_910);
  q.ready_950 = ready(q.dies_available_950, q.hbm_limit_950);
  q.buyer_pull = 1.0;
  return q;
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

// Two equal limits make a fourth root of a half of either ready, which packaging has to equal.
void DerivedTest::equalLimitsOfAFamilyBindAlike() {
  for (const double share950 : {0.0, 0.3, 1.0}) {
    const auto shares = bottleneckShares(limits(7.0 * std::pow(2.0, -0.25), 7.0, 7.0, share950));
    QVERIFY(std::abs(shares.packaging - 0.5) < 1e-12);
    QVERIFY(std::abs(shares.dies - 0.25) < 1e-12);
    QVERIFY(std::abs(shares.hbm - 0.25) < 1e-12);
  }
}

// The other is a hundred times as wide: 1e-8 of the fourth power.
void DerivedTest::aSingleTightLimitBindsAlone() {
  QVERIFY(bottleneckShares(limits(100.0, 1.0, 100.0)).dies > 1.0 - 3e-8);
  QVERIFY(bottleneckShares(limits(100.0, 100.0, 1.0)).hbm > 1.0 - 3e-8);
  QVERIFY(bottleneckShares(limits(1.0, 1e4, 1e4, 0.5)).packaging > 1.0 - 1e-12);
  QVERIFY(std::abs(bottleneckShares(limits(100.0, 0.0, 0.0)).hbm - 0.5) < 1e-12);
}

// d log(dies_used) / d log(limit) by central differences, good to the square of the step; a limit of both families
// moves both.
void DerivedTest::theBottleneckSharesAreTheElasticities() {
  constexpr double kStep = 1e-5;
  using Limit = double Huawei<double>::*;
  const auto elasticity = [&](const Huawei<double>& of, std::initializer_list<Limit> limits) {
    const auto moved = [&](double by) {
      Huawei<double> q = of;
      for (const Limit limit : limits) q.*limit *= std::exp(by);
      return diesUsedUnder(q);
    };
    return std::log(moved(kStep) / moved(-kStep)) / (2.0 * kStep);
  };
  for (const int month : {0, 24, kLastRecorded, kFirstProjected + 6, kMonths - 1}) {
    const Huawei<double>& q = baseline().months[static_cast<std::size_t>(month)];
    const auto shares = bottleneckShares(q);
    QVERIFY(std::abs(elasticity(q, {&Huawei<double>::packaging_capacity}) - shares.packaging) < 1e-8);
    QVERIFY(std::abs(elasticity(q, {&Huawei<double>::dies_available_910, &Huawei<double>::dies_available_950}) -
                     shares.dies) < 1e-8);
    QVERIFY(std::abs(elasticity(q, {&Huawei<double>::hbm_limit_910, &Huawei<double>::hbm_limit_950}) - shares.hbm) <
            1e-8);
  }
}

void DerivedTest::bottleneckSharesAddUpToOne() {
  for (const auto& month : baseline().months) {
    const auto shares = bottleneckShares(month);
    QVERIFY(std::abs(shares.packaging + shares.dies + shares.hbm - 1.0) < 1e-14);
  }
  const auto none = bottleneckShares(limits(1000.0, 0.0, 0.0));
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
