// Lookups and years: linear between points, held beyond them; a year is made of its months as the
// quantity's kind asks.
#include "core/model/records.h"

#include <QtTest>
#include <array>
#include <cmath>

#include "core/model/parameter_specs.h"
#include "core/model/quantity_specs.h"

using namespace chokepoint;

class RecordsTest : public QObject {
  Q_OBJECT

 private slots:
  void aLookupIsLinearBetweenItsPointsAndHoldsItsEnds_data();
  void aLookupIsLinearBetweenItsPointsAndHoldsItsEnds();
  void everyMonthOfATableIsTheLookupOfItsPoints();
  void thereAreEightTablesAndNoTimeline();
  void aSumOfAYearIsItsTwelveMonths();
  void aStockOfAYearIsItsDecember();
  void aRatioOfAYearIsThatOfTwoSums();
  void everyRatioOfAYearLiesWithinItsMonths();
};

namespace {

constexpr std::array<std::pair<double, double>, 3> kPoints{{{2.0, 10.0}, {4.0, 20.0}, {10.0, -10.0}}};

// A month's number stands for its value.
double monthItself(QuantityId, int month) { return month; }

}  // namespace

void RecordsTest::aLookupIsLinearBetweenItsPointsAndHoldsItsEnds_data() {
  QTest::addColumn<double>("month");
  QTest::addColumn<double>("expected");
  const auto row = [](double month, double expected) { QTest::addRow("%g", month) << month << expected; };
  row(-5.0, 10.0);
  row(2.0, 10.0);
  row(3.0, 15.0);
  row(4.0, 20.0);
  row(5.0, 15.0);
  row(8.0, 0.0);
  row(10.0, -10.0);
  row(131.0, -10.0);
}

void RecordsTest::aLookupIsLinearBetweenItsPointsAndHoldsItsEnds() {
  QFETCH(double, month);
  QFETCH(double, expected);
  QVERIFY(lookUp(kPoints, month) == expected);
}

void RecordsTest::everyMonthOfATableIsTheLookupOfItsPoints() {
  for (const auto& record : recordSpecs())
    for (int month = 0; month < kMonths; ++month)
      QVERIFY(recordTables()[record.table][static_cast<std::size_t>(month)] == lookUp(record.points, month));
}

void RecordsTest::thereAreEightTablesAndNoTimeline() {
  QCOMPARE(recordSpecs().size(), kRecordTables);
  QVERIFY(!recordTables().hasTimeline);
}

// 2023 is months 12 to 23: their sum is 12 * 17.5.
void RecordsTest::aSumOfAYearIsItsTwelveMonths() {
  QVERIFY(annual(monthItself, quantity("huawei_chips"), Year{2023}) == 210.0);
  QVERIFY(annual(monthItself, quantity("huawei_chips"), Year{2022}) == 66.0);
}

void RecordsTest::aStockOfAYearIsItsDecember() {
  QVERIFY(annual(monthItself, quantity("smic_capacity"), Year{2023}) == 23.0);
  QVERIFY(annual(monthItself, quantity("compute_ratio"), Year{2032}) == 131.0);
}

void RecordsTest::aRatioOfAYearIsThatOfTwoSums() {
  const auto value = [](QuantityId id, int month) { return id == quantity("us_output") ? 2.0 * month : 4.0; };
  QVERIFY(annual(value, quantity("output_ratio"), Year{2023}) == 2.0 * 210.0 / 48.0);
}

void RecordsTest::everyRatioOfAYearLiesWithinItsMonths() {
  const auto run = simulate(defaultParameters(), recordTables());
  for (const auto& s : quantitySpecs()) {
    if (s.annual != Annual::Ratio) continue;
    for (int year = kFirstYear; year <= kLastYear; ++year) {
      const auto series = run.series(s.id);
      const auto first = series.begin() + january(Year{year}).index;
      const auto [least, greatest] = std::minmax_element(first, first + 12);
      const double ofYear = annual(run, s.id, Year{year});
      QVERIFY2(ofYear >= *least && ofYear <= *greatest, s.name.c_str());
    }
  }
}

QTEST_APPLESS_MAIN(RecordsTest)
#include "records_test.moc"
