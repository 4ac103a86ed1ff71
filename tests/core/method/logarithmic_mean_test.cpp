// The logarithmic mean turns logarithms back into differences, also where both ends are nearly the same.
#include "core/method/logarithmic_mean.h"

#include <QtTest>

using namespace chokepoint;

class LogarithmicMeanTest : public QObject {
  Q_OBJECT

 private slots:
  void timesTheLogarithmItIsTheDifference() {
    for (const auto& [a, b] : {std::pair{1.0, 2.0}, std::pair{36.3, 33.9}, std::pair{1e-9, 1e9}, std::pair{5.0, 5.01}})
      QVERIFY(std::abs(logarithmicMean(a, b) * std::log(b / a) - (b - a)) < 1e-12 * (a + b));
  }

  void itLiesBetweenTheGeometricAndTheArithmeticMean() {
    for (const double b : {1.00001, 1.001, 1.5, 40.0}) {
      QVERIFY(logarithmicMean(1.0, b) >= std::sqrt(b) * (1.0 - 1e-15));
      QVERIFY(logarithmicMean(1.0, b) <= 0.5 * (1.0 + b));
    }
    QCOMPARE(logarithmicMean(7.0, 7.0), 7.0);
  }

  // Beside the place where the formula is changed for its series.
  void itHasNoStep() {
    const double below = logarithmicMean(1.0, 1.0 + 1.9999e-4);
    const double above = logarithmicMean(1.0, 1.0 + 2.0001e-4);
    QVERIFY(above > below && above - below < 2e-8);
  }
};

QTEST_GUILESS_MAIN(LogarithmicMeanTest)
#include "logarithmic_mean_test.moc"
