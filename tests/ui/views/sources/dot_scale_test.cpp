// What different sources say, as dots on one scale: its numbers are round, and there is always one.
#include "ui/views/sources/dot_scale.h"

#include <QtTest>
#include <cmath>

using namespace chokepoint::ui;

class DotScaleTest : public QObject {
  Q_OBJECT

 private slots:
  void numbersOnTheScaleAreRound_data() {
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("chips") << 2.0e5 << 9.7e5;
    QTest::newRow("few chips") << 3.5e5 << 3.6e5;
    QTest::newRow("per 100") << 5.0 << 50.0;
    QTest::newRow("far apart") << 13.0 << 8.8e6;
    QTest::newRow("below zero") << -0.3 << 0.2;
    QTest::newRow("one number") << 812000.0 << 812000.0;
    QTest::newRow("nothing") << 0.0 << 0.0;
  }
  void numbersOnTheScaleAreRound() {
    QFETCH(double, low);
    QFETCH(double, high);
    DotScale scale(nullptr);
    for (const int width : {150, 260, 700}) {
      scale.resize(width, 100);
      scale.setDots({{.label = "one", .low = low, .value = high}}, "chips");
      const auto ticks = scale.ticks();
      QVERIFY(!ticks.empty() && ticks.size() < 30);
      for (const double tick : ticks) {
        QVERIFY(tick >= low - 0.7 * std::abs(low) - 0.1 && tick <= 3.0 * std::abs(high) + 0.1);
        const double digits = tick == 0.0 ? 0.0 : tick / std::pow(10.0, std::floor(std::log10(std::abs(tick))) - 2.0);
        QVERIFY2(std::abs(digits - std::round(digits)) < 1e-6, qPrintable(QString::number(tick)));
      }
    }
  }
};

QTEST_MAIN(DotScaleTest)
#include "dot_scale_test.moc"
