// What a sample says of its distribution, and where it says nothing.
//
// Oracle: closed form.
#include "core/method/sample_statistics.h"

#include <QtTest>
#include <cmath>

using namespace chokepoint;

class SampleStatisticsTest : public QObject {
  Q_OBJECT

 private slots:
  void ofTwoNumbersTheyAreTheFormulas() {
    const std::vector values{1.0, 3.0};
    QCOMPARE(*standardDeviation(values), std::sqrt(2.0));
    const auto mean = estimatedMean(values);
    QCOMPARE(mean.value, 2.0);
    QVERIFY(std::abs(*mean.high - *mean.low - 2.0 * 1.959963984540054) < 1e-12);
  }

  void aDeviationIsThatOfNumbersOfAnySize() {
    for (const double unit : {1.0, std::ldexp(1.0, -700), std::ldexp(1.0, 700)}) {
      const std::vector<double> values{unit, 2.0 * unit, 3.0 * unit};
      QCOMPARE(*standardDeviation(values), unit);
    }
    QCOMPARE(*standardDeviation(std::vector<double>(3, 5.0)), 0.0);
  }

  void aSingleNumberHasNoIntervalAndNoDeviation() {
    const std::vector values{7.0};
    QVERIFY(!standardDeviation(values));
    for (const auto& estimate : {estimatedMean(values), estimatedQuantile(values, 0.9)}) {
      QCOMPARE(estimate.value, 7.0);
      QVERIFY(!estimate.low && !estimate.high);
    }
  }

  // Wilson 1927 for 1 of 1: from 1 / (1 + z^2) to 1.
  void aShareOfASingleRunHasItsInterval() {
    const auto share = estimatedShare(1, 1);
    QVERIFY(std::abs(*share.low - 1.0 / (1.0 + 1.959963984540054 * 1.959963984540054)) < 1e-12);
    QCOMPARE(*share.high, 1.0);
  }
};

QTEST_APPLESS_MAIN(SampleStatisticsTest)
#include "sample_statistics_test.moc"
