// Axis ranges that fit their data, and are held open while somebody drags.
#include "ui/charts/layout/steady_range.h"

#include <QtTest>
#include <cmath>

using namespace chokepoint::ui;

namespace {

// What a value is in units of its decade: 250 is 2.5.
double mantissaOf(double value) { return value / std::pow(10.0, std::floor(std::log10(value) + 1e-9)); }

bool isOneOf(double value, std::initializer_list<double> mantissas) {
  return std::ranges::any_of(mantissas, [&](double m) { return std::abs(mantissaOf(value) - m) < 1e-6; });
}

// Values over nine decades, of every size within a decade.
std::vector<double> manyValues() {
  std::vector<double> values;
  for (double value = 1e-4; value < 1e5; value *= 1.037) values.push_back(value);
  return values;
}

}  // namespace

class SteadyRangeTest : public QObject {
  Q_OBJECT

 private slots:
  void endsOfALogAxisAreRound_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("below");
    QTest::addColumn<double>("above");
    QTest::newRow("between") << 3.3 << 3.0 << 5.0;
    QTest::newRow("in the next decade") << 7.0 << 6.0 << 10.0;
    QTest::newRow("small") << 0.013 << 0.01 << 0.02;
    QTest::newRow("itself") << 200.0 << 200.0 << 200.0;
    QTest::newRow("a power of ten") << 1000.0 << 1000.0 << 1000.0;
    QTest::newRow("a power below one") << 0.001 << 0.001 << 0.001;
  }
  void endsOfALogAxisAreRound() {
    QFETCH(double, value);
    QTEST(footBelow(value), "below");
    QTEST(roundUp125(value), "above");
  }

  void roundingNeverPassesTheValueNorANeighbour() {
    for (const double value : manyValues()) {
      QVERIFY(footBelow(value) <= value * (1 + 1e-9) && roundUp125(value) >= value * (1 - 1e-9));
      QVERIFY(isOneOf(footBelow(value), {1, 1.5, 2, 2.5, 3, 4, 5, 6, 8}) && isOneOf(roundUp125(value), {1, 2, 5}));
      QVERIFY(roundUp125(value) <= 2.5 * footBelow(value) * (1 + 1e-9));
    }
  }

  void aLogRangeHoldsItsDataBetweenRoundNumbers() {
    for (const double value : manyValues()) {
      SteadyLogRange range;
      const Extent shown = range.fit({value, 7 * value}, false);
      QCOMPARE(shown.high, roundUp125(7 * value));
      QVERIFY(shown.low <= value * (1 + 1e-9) && shown.low >= footBelow(value) && shown.low >= value / 1.5);
    }
  }

  // Huawei's first year: the lowest whisker ends at 0.048 million, and the axis began at 0.02.
  void anAxisBeginsCloseBelowItsData() {
    SteadyLogRange range;
    QCOMPARE(range.fit({0.048, 9.7}, false), (Extent{0.04, 10}));
    QCOMPARE(range.fit({0.05, 9.7}, false), (Extent{0.05, 10}));
  }

  void whileSomebodyDragsAnEndMovesOutAtOnceAndNeverIn() {
    SteadyLogRange range;
    static_cast<void>(range.fit({6, 90}, false));
    QCOMPARE(range.fit({4.9, 101}, true), (Extent{4, 200}));
    QCOMPARE(range.fit({20, 30}, true), (Extent{4, 200}));
  }

  void theSameDataGivesTheSameEndsWhateverWasDragged() {
    SteadyLogRange range;
    for (const double high : {99.0, 5000.0, 12.0}) static_cast<void>(range.fit({2, high}, true));
    QCOMPARE(range.fit({5.1, 99}, false), (Extent{5, 100}));
    SteadyLinearRange linear;
    static_cast<void>(linear.fit(800.0, true));
    QCOMPARE(linear.fit(9.9, false), 10.0);
  }

  void whatIsForgottenHoldsNothingOpen() {
    SteadyLogRange range;
    static_cast<void>(range.fit({4.9, 101}, true));
    range.forget();
    QCOMPARE(range.fit({5.1, 99}, true), (Extent{5, 100}));
  }

  void anExtentGrowsToHoldWhatIsIncluded() {
    Extent extent{2, 3};
    for (const double value : {2.5, 1.0, 7.0}) extent.include(value);
    QCOMPARE(extent, (Extent{1, 7}));
  }

  // At most a fifth of the plot stays empty, for data of any size.
  void aLinearRangeHoldsItsDataAndWastesLittle() {
    for (const double value : manyValues()) {
      SteadyLinearRange range;
      const double upper = range.fit(value, false);
      QVERIFY(upper >= value * (1 - 1e-9));
      QVERIFY(upper <= value * 1.25 * (1 + 1e-9));
    }
  }

  void aLinearEndIsHeldOpenToo() {
    SteadyLinearRange range;
    QCOMPARE(range.fit(10.1, true), 12.0);
    QCOMPARE(range.fit(9.9, true), 12.0);
    QCOMPARE(range.fit(9.9, false), 10.0);
  }

  void noDataAtAllStillMakesARange() {
    SteadyLinearRange range;
    QVERIFY(range.fit(0.0, false) > 0.0);
  }

  void ticksStandOnRoundSteps_data() {
    QTest::addColumn<double>("upper");
    QTest::addColumn<int>("most");
    QTest::addColumn<double>("step");
    QTest::newRow("12,000 in eight") << 12000.0 << 8 << 2000.0;
    QTest::newRow("20 in eight") << 20.0 << 8 << 2.5;
    QTest::newRow("50 in five") << 50.0 << 5 << 10.0;
    QTest::newRow("50 in three") << 50.0 << 3 << 20.0;
    QTest::newRow("1.2 in six") << 1.2 << 6 << 0.2;
    QTest::newRow("no room at all") << 50.0 << 0 << 50.0;
  }
  void ticksStandOnRoundSteps() {
    QFETCH(double, upper);
    QFETCH(int, most);
    QTEST(tickStep(upper, most), "step");
  }

  void thereAreNoMoreTicksThanHaveRoomAndHardlyFewer() {
    for (const double upper : manyValues())
      for (const int most : {1, 3, 5, 8}) {
        const double step = tickStep(upper, most);
        QVERIFY(upper / step <= most * (1 + 1e-9));
        QVERIFY(isOneOf(step, {1, 2, 2.5, 5}));
        QVERIFY(upper / step > most / 2.0 - 1e-9);  // the next finer step would be too many
      }
  }
};

QTEST_APPLESS_MAIN(SteadyRangeTest)
#include "steady_range_test.moc"
