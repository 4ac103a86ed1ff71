// Single equations against closed forms and limits: what a sector does with the simplest inputs.
//
// The whole model is held against an independent engine (tests/reference); this says what each
// equation is for, and finds the one that is wrong.
#include <QtTest>
#include <cmath>
#include <numbers>

#include "core/model/parameter_specs.h"
#include "core/model/records.h"
#include "core/model/run.h"

using namespace chokepoint;

class SectorsTest : public QObject {
  Q_OBJECT

 private slots:
  void theYieldAtTheRecordsEndIsTheInput();
  void theCapacityAtTheRecordsEndIsTheInput();
  void aWaferHasItsAreaInDiesLessTheEdge();
  void theSmoothMinimumOfTwoEqualLimitsIsTheFourthRootOfAHalf();
  void aSingleTightLimitRules();
  void withoutBuyersATenthIsMade();
  void withoutToolDenialThePlanIsMetAtTheEndOf2028();
  void aPlanBelowTodayIsReachedByAnEvenPercentage();
  void theLevelMovesToItsTargetInAStraightLine();
  void moreLobbyingThanIn2025Loosens();
  void channelsStandApartFromTheLevelByTheirOffsets();
  void outputGrowsMonthlyAtItsYearlyRate();
  void noForeignChipIsSoldUnderTotalControl();
  void nothingIsSmuggledWhereNothingIsDenied();
  void licensedImportsPassTwoGates();
  void wafersTurnToThe950Family();
  void packagingThatWasCountedHardlyMoves();
  void aDieOfEqualComputeLosesNothingByBundling();
  void theThreeGapsAreOfDifferentThings();
};

namespace {

// A dozen operations on numbers of one size, each off by 1e-16 of it at most.
bool close(double a, double b) { return std::abs(a - b) <= 1e-13 * std::max(std::abs(a), std::abs(b)); }

Run runWith(std::initializer_list<std::pair<ParameterId, double>> overrides) {
  auto p = defaultParameters();
  for (const auto& [id, value] : overrides) at(p, id) = value;
  return simulate(p, recordTables());
}

}  // namespace

void SectorsTest::theYieldAtTheRecordsEndIsTheInput() {
  for (const double yield : {0.01, 0.25, 0.6, 0.95})
    QVERIFY(close(runWith({{parameter("die_yield_now"), yield}}).value(quantity("die_yield"), kFirstProjected), yield));
}

void SectorsTest::theCapacityAtTheRecordsEndIsTheInput() {
  for (const double capacity : {5.0, 36.0, 120.0})
    QVERIFY(
        close(runWith({{parameter("smic_capacity_now"), capacity}}).value(quantity("smic_capacity"), kFirstProjected),
              capacity));
}

// pi r^2 / A - pi d / sqrt(2 A): of 100 mm2 on 300 mm, 706.858 - 66.643.
void SectorsTest::aWaferHasItsAreaInDiesLessTheEdge() {
  QVERIFY(std::abs(gross_dies_of(100.0) - 640.215) < 0.001);
  QVERIFY(close(gross_dies_of(800.0), std::numbers::pi * 22500.0 / 800.0 - std::numbers::pi * 300.0 / 40.0));
}

void SectorsTest::theSmoothMinimumOfTwoEqualLimitsIsTheFourthRootOfAHalf() {
  QVERIFY(close(ready(1000.0, 1000.0), 1000.0 * std::pow(2.0, -0.25)));
  Huawei<double> q{};
  q.packaging_capacity = 1000.0;
  q.ready_910 = 300.0;
  q.ready_950 = 700.0;
  q.buyer_pull = 1.0;
  QVERIFY(close(dies_used(q), 1000.0 * std::pow(2.0, -0.25)));
}

// The other is a hundred times as wide: 1e-8 of the fourth power, a quarter of it of the value.
void SectorsTest::aSingleTightLimitRules() {
  QVERIFY(ready(1000.0, 100000.0) < 1000.0);
  QVERIFY(ready(1000.0, 100000.0) > 1000.0 * (1.0 - 1e-8));
  QVERIFY(ready(0.0, 100000.0) < 2.0 * kLeastLimit);
  QVERIFY(ready(100000.0, 0.0) < 2.0 * kLeastLimit);
}

void SectorsTest::withoutBuyersATenthIsMade() {
  const auto run = runWith({{parameter("demand_fraction"), 0.05},
                            {parameter("export_control_strictness"), 0.0},
                            {parameter("beijing_discouragement"), 0.0}});
  QVERIFY(run.value(quantity("shortage"), kMonths - 1) == 0.0);
  QVERIFY(run.value(quantity("buyer_pull"), kMonths - 1) == 0.1);
}

// 30 months from July 2026; the 100 of the default are reached in January 2029, of a plan half built 68.
void SectorsTest::withoutToolDenialThePlanIsMetAtTheEndOf2028() {
  const auto capacity = [](double delivery, int month) {
    return runWith({{parameter("tool_dependence"), 0.0},
                    {parameter("parts_attrition"), 0.0},
                    {parameter("plan_delivery"), delivery}})
        .value(quantity("smic_capacity"), month);
  };
  QVERIFY(close(capacity(1.0, kFirstProjected + 15), 36.0 + (100.0 - 36.0) / 2.0));
  QVERIFY(close(capacity(1.0, kPlanEnd), 100.0));
  QVERIFY(close(capacity(0.5, kPlanEnd), 68.0));
}

// Euler's step of a month turns ln(18/36) / 30 into a power of 1 + that.
void SectorsTest::aPlanBelowTodayIsReachedByAnEvenPercentage() {
  const auto run = runWith({{parameter("smic_capacity_2028"), 18.0}, {parameter("parts_attrition"), 0.0}});
  const double monthly = 1.0 + std::log(0.5) / 30.0;
  QVERIFY(close(run.value(quantity("smic_capacity"), kPlanEnd), 36.0 * std::pow(monthly, 30)));
  QVERIFY(std::abs(run.value(quantity("smic_capacity"), kPlanEnd) - 18.0) < 0.2);
}

// From 0.7 where the record ends to 1 over six months.
void SectorsTest::theLevelMovesToItsTargetInAStraightLine() {
  const auto run = runWith({{parameter("export_control_strictness"), 1.0}, {parameter("policy_ramp"), 6.0}});
  QVERIFY(close(run.value(quantity("strictness"), kLastRecorded), 0.7));
  for (int month = 1; month <= 6; ++month)
    QVERIFY(close(run.value(quantity("strictness"), kLastRecorded + month), 0.7 + 0.05 * month));
  QVERIFY(close(run.value(quantity("strictness"), kMonths - 1), 1.0));
}

// An e-fold above 3.5 M$ takes lobbying_effect off a year: 5 years from the first projected month.
void SectorsTest::moreLobbyingThanIn2025Loosens() {
  const auto run =
      runWith({{parameter("lobbying_spend"), 3.5 * std::numbers::e}, {parameter("lobbying_effect"), 0.02}});
  QVERIFY(close(run.value(quantity("strictness_drift"), 0), -0.02));
  QVERIFY(close(run.value(quantity("strictness"), kFirstProjected + 60), 0.7 - 5.0 * 0.02));
}

void SectorsTest::channelsStandApartFromTheLevelByTheirOffsets() {
  const auto run = runWith({{parameter("chip_control_offset"), -0.2},
                            {parameter("tool_control_offset"), 0.1},
                            {parameter("hbm_control_offset"), 1.0},
                            {parameter("enforcement_offset"), -1.0}});
  constexpr int kInForce = kMonths - 1;
  QVERIFY(close(run.value(quantity("chip_control"), kInForce), 0.5));
  QVERIFY(close(run.value(quantity("tool_control"), kInForce), 0.8));
  QVERIFY(run.value(quantity("hbm_control"), kInForce) == 1.0);
  QVERIFY(run.value(quantity("enforcement"), kInForce) == 0.0);
  QVERIFY(close(run.value(quantity("cloud_control"), kInForce), defaultParameters().cloud_reach * 0.7));
}

void SectorsTest::outputGrowsMonthlyAtItsYearlyRate() {
  const auto run = runWith({{parameter("us_growth_now"), 0.5},
                            {parameter("us_growth_long"), 0.5},
                            {parameter("china_revenue_feedback"), 0.0}});
  QVERIFY(close(run.value(quantity("us_output"), kLastRecorded), 1834611.0));
  QVERIFY(close(run.value(quantity("us_output"), kLastRecorded + 12), 1834611.0 * 1.5));
  QVERIFY(close(run.value(quantity("us_output"), kLastRecorded + 72), 1834611.0 * std::pow(1.5, 6)));
}

void SectorsTest::noForeignChipIsSoldUnderTotalControl() {
  const auto run = runWith({{parameter("export_control_strictness"), 1.0},
                            {parameter("chip_control_offset"), 0.0},
                            {parameter("policy_ramp"), 1.0}});
  for (int month = kFirstProjected; month < kMonths; ++month)
    QVERIFY(std::abs(run.value(quantity("licensed_imports"), month)) < 1e-9);
}

void SectorsTest::nothingIsSmuggledWhereNothingIsDenied() {
  const auto run = runWith({{parameter("export_control_strictness"), 0.0},
                            {parameter("chip_control_offset"), 0.0},
                            {parameter("beijing_discouragement"), 0.0},
                            {parameter("policy_ramp"), 1.0}});
  for (int month = kFirstProjected; month < kMonths; ++month) QVERIFY(run.value(quantity("smuggled"), month) == 0.0);
}

// What is wanted, times what each gate lets through; the second moves from what is on record in policy_ramp months.
void SectorsTest::licensedImportsPassTwoGates() {
  const auto run = runWith({{parameter("china_market_share"), 0.2},
                            {parameter("chip_control_power"), 2.0},
                            {parameter("beijing_discouragement"), 0.5},
                            {parameter("policy_ramp"), 4.0}});
  QVERIFY(close(run.value(quantity("beijing_gate"), kLastRecorded), 0.1));
  QVERIFY(close(run.value(quantity("beijing_gate"), kLastRecorded + 2), 0.3));
  QVERIFY(close(run.value(quantity("beijing_gate"), kMonths - 1), 0.5));
  QVERIFY(close(run.value(quantity("us_gate"), kMonths - 1), 0.25));
  QVERIFY(close(run.value(quantity("licensed_imports"), kMonths - 1),
                0.2 * run.value(quantity("us_output"), kMonths - 1) * 0.125));
}

// All wafers of Ascend have turned to the 950 family a year after October 2025; the TSMC-made store serves the 910
// only.
void SectorsTest::wafersTurnToThe950Family() {
  const auto run = runWith({{parameter("family_950_ramp"), 12.0}});
  QVERIFY(run.value(quantity("family_950_share"), 45) == 0.0);
  QVERIFY(close(run.value(quantity("family_950_share"), 51), 0.5));
  QVERIFY(run.value(quantity("family_950_share"), 57) == 1.0);
  QVERIFY(run.value(quantity("wafer_share_910"), 57) == 0.0);
  const auto noStore = runWith({{parameter("tsmc_dies_total"), 0.0}});
  QVERIFY(noStore.value(quantity("die_stock_910"), kLastRecorded) <
          run.value(quantity("die_stock_910"), kLastRecorded));
}

// What is assumed of July 2026 moves 2025 by its fourth root only, and in full where the record ends.
void SectorsTest::packagingThatWasCountedHardlyMoves() {
  const auto one = runWith({{parameter("packaging_capacity_now"), 270000.0}});
  const auto twice = runWith({{parameter("packaging_capacity_now"), 540000.0}});
  const auto by = [&](int month) {
    return twice.value(quantity("packaging_capacity"), month) / one.value(quantity("packaging_capacity"), month);
  };
  QVERIFY(close(by(40), std::pow(2.0, 0.25)));
  QVERIFY(close(by(47), std::pow(2.0, 0.25)));
  QVERIFY(close(by(kFirstProjected), 2.0));
}

void SectorsTest::aDieOfEqualComputeLosesNothingByBundling() {
  const auto p = defaultParameters();
  QVERIFY(bundling_factor(p, 2.0, 2.0) == 1.0);
  QVERIFY(bundling_factor(p, 10.0, 2.0) == 1.0);
  QVERIFY(close(bundling_factor(p, 1.0, 2.0), std::pow(0.5, p.bundling_exponent)));
}

// Selling chips widens the gap in what is made and narrows the one in what can be used.
void SectorsTest::theThreeGapsAreOfDifferentThings() {
  const auto strict = runWith({});
  const auto open = runWith({{parameter("chip_control_offset"), -0.7}, {parameter("beijing_discouragement"), 0.2}});
  constexpr int kDecember2032 = kMonths - 1;
  QVERIFY(open.value(quantity("output_ratio"), kDecember2032) > strict.value(quantity("output_ratio"), kDecember2032));
  QVERIFY(open.value(quantity("unit_ratio"), kDecember2032) > strict.value(quantity("unit_ratio"), kDecember2032));
  QVERIFY(open.value(quantity("compute_ratio"), kDecember2032) <
          strict.value(quantity("compute_ratio"), kDecember2032));
}

QTEST_APPLESS_MAIN(SectorsTest)
#include "sectors_test.moc"
