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
  void theYieldOfJanuary2026IsTheInput();
  void theCapacityOfJanuary2026IsTheInput();
  void aWaferHasItsAreaInDiesLessTheEdge();
  void theSmoothMinimumOfThreeEqualLimitsIsTheFourthRootOfAThird();
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

constexpr int kJanuary2026 = kFirstProjected;

}  // namespace

void SectorsTest::theYieldOfJanuary2026IsTheInput() {
  for (const double yield : {0.01, 0.22, 0.6, 0.95})
    QVERIFY(close(runWith({{parameter("die_yield_now"), yield}}).value(quantity("die_yield"), kJanuary2026), yield));
}

void SectorsTest::theCapacityOfJanuary2026IsTheInput() {
  for (const double capacity : {5.0, 26.0, 80.0})
    QVERIFY(close(runWith({{parameter("smic_capacity_now"), capacity}}).value(quantity("smic_capacity"), kJanuary2026),
                  capacity));
}

// pi r^2 / A - pi d / sqrt(2 A): of 100 mm2 on 300 mm, 706.858 - 66.643.
void SectorsTest::aWaferHasItsAreaInDiesLessTheEdge() {
  QVERIFY(std::abs(gross_dies_of(100.0) - 640.215) < 0.001);
  QVERIFY(close(gross_dies_of(800.0), std::numbers::pi * 22500.0 / 800.0 - std::numbers::pi * 300.0 / 40.0));
}

void SectorsTest::theSmoothMinimumOfThreeEqualLimitsIsTheFourthRootOfAThird() {
  Huawei<double> q{};
  q.packaging_capacity = q.dies_available = q.hbm_dies_available = 1000.0;
  q.buyer_pull = 1.0;
  QVERIFY(close(dies_used(q), 1000.0 * std::pow(3.0, -0.25)));
}

// The others are a hundred times as wide: 2e-8 of the fourth power, a quarter of it of the value.
void SectorsTest::aSingleTightLimitRules() {
  Huawei<double> q{};
  q.packaging_capacity = q.hbm_dies_available = 100000.0;
  q.dies_available = 1000.0;
  q.buyer_pull = 1.0;
  QVERIFY(dies_used(q) < 1000.0);
  QVERIFY(dies_used(q) > 1000.0 * (1.0 - 1e-8));
  q.dies_available = 0.0;
  QVERIFY(dies_used(q) <= kLeastLimit);
}

void SectorsTest::withoutBuyersATenthIsMade() {
  const auto run = runWith({{parameter("demand_fraction"), 0.05}, {parameter("export_control_strictness"), 0.0}});
  QVERIFY(run.value(quantity("shortage"), kMonths - 1) == 0.0);
  QVERIFY(run.value(quantity("buyer_pull"), kMonths - 1) == 0.1);
}

// 36 months from January 2026; the 90 of the default are reached in January 2029.
void SectorsTest::withoutToolDenialThePlanIsMetAtTheEndOf2028() {
  const auto run = runWith({{parameter("tool_dependence"), 0.0}, {parameter("parts_attrition"), 0.0}});
  QVERIFY(close(run.value(quantity("smic_capacity"), kJanuary2026 + 18), 26.0 + (90.0 - 26.0) / 2.0));
  QVERIFY(close(run.value(quantity("smic_capacity"), kJanuary2026 + 36), 90.0));
}

// Euler's step of a month turns ln(13/26) / 36 into a power of 1 + that.
void SectorsTest::aPlanBelowTodayIsReachedByAnEvenPercentage() {
  const auto run = runWith({{parameter("smic_capacity_2028"), 13.0}, {parameter("parts_attrition"), 0.0}});
  const double monthly = 1.0 + std::log(0.5) / 36.0;
  QVERIFY(close(run.value(quantity("smic_capacity"), kJanuary2026 + 36), 26.0 * std::pow(monthly, 36)));
  QVERIFY(std::abs(run.value(quantity("smic_capacity"), kJanuary2026 + 36) - 13.0) < 0.1);
}

// From 0.7 in December 2025 to 1 over six months.
void SectorsTest::theLevelMovesToItsTargetInAStraightLine() {
  const auto run = runWith({{parameter("export_control_strictness"), 1.0}, {parameter("policy_ramp"), 6.0}});
  QVERIFY(close(run.value(quantity("strictness"), kLastRecorded), 0.7));
  for (int month = 1; month <= 6; ++month)
    QVERIFY(close(run.value(quantity("strictness"), kLastRecorded + month), 0.7 + 0.05 * month));
  QVERIFY(close(run.value(quantity("strictness"), kMonths - 1), 1.0));
}

// An e-fold above 3.5 M$ takes lobbying_effect off a year: 5 years from January 2026.
void SectorsTest::moreLobbyingThanIn2025Loosens() {
  const auto run =
      runWith({{parameter("lobbying_spend"), 3.5 * std::numbers::e}, {parameter("lobbying_effect"), 0.02}});
  QVERIFY(close(run.value(quantity("strictness_drift"), 0), -0.02));
  QVERIFY(close(run.value(quantity("strictness"), kJanuary2026 + 60), 0.7 - 5.0 * 0.02));
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
  QVERIFY(close(run.value(quantity("us_output"), kLastRecorded), 1550000.0));
  QVERIFY(close(run.value(quantity("us_output"), kLastRecorded + 12), 1550000.0 * 1.5));
  QVERIFY(close(run.value(quantity("us_output"), kLastRecorded + 84), 1550000.0 * std::pow(1.5, 7)));
}

void SectorsTest::noForeignChipIsSoldUnderTotalControl() {
  const auto run = runWith({{parameter("export_control_strictness"), 1.0}, {parameter("policy_ramp"), 1.0}});
  for (int month = kJanuary2026; month < kMonths; ++month)
    QVERIFY(std::abs(run.value(quantity("licensed_imports"), month)) < 1e-9);
}

void SectorsTest::nothingIsSmuggledWhereNothingIsDenied() {
  const auto run = runWith({{parameter("export_control_strictness"), 0.0}, {parameter("policy_ramp"), 1.0}});
  for (int month = kJanuary2026; month < kMonths; ++month) QVERIFY(run.value(quantity("smuggled"), month) == 0.0);
}

void SectorsTest::aDieOfEqualComputeLosesNothingByBundling() {
  const auto p = defaultParameters();
  QVERIFY(bundling_factor(p, 1.0, 2.0, 2.0) == 1.0);
  QVERIFY(bundling_factor(p, 5.0, 2.0, 2.0) == 1.0);
  QVERIFY(close(bundling_factor(p, 0.5, 2.0, 2.0), std::pow(0.5, p.bundling_exponent)));
}

// Selling chips widens the gap in what is made and narrows the one in what can be used.
void SectorsTest::theThreeGapsAreOfDifferentThings() {
  const auto strict = runWith({});
  const auto open = runWith({{parameter("chip_control_offset"), -0.7}});
  constexpr int kDecember2032 = kMonths - 1;
  QVERIFY(open.value(quantity("output_ratio"), kDecember2032) > strict.value(quantity("output_ratio"), kDecember2032));
  QVERIFY(open.value(quantity("unit_ratio"), kDecember2032) > strict.value(quantity("unit_ratio"), kDecember2032));
  QVERIFY(open.value(quantity("compute_ratio"), kDecember2032) <
          strict.value(quantity("compute_ratio"), kDecember2032));
}

QTEST_APPLESS_MAIN(SectorsTest)
#include "sectors_test.moc"
