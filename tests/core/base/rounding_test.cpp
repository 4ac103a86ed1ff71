// Rounded parts add up to the rounded total, and none is off by a step or more.
#include "core/base/rounding.h"

#include <QtTest>
#include <cmath>
#include <numeric>

#include "core/engine/random.h"

using namespace chokepoint;

class RoundingTest : public QObject {
  Q_OBJECT

 private slots:
  // Hamilton's own: 100 seats for populations whose quotas are 43.7, 31.4 and 24.9.
  void theLargestRemaindersAreRoundedUp() {
    const std::vector<double> quotas{43.7, 31.4, 24.9};
    QCOMPARE(largestRemainder(quotas, 100.0, 1.0), (std::vector<double>{44.0, 31.0, 25.0}));
  }

  // Each by itself would be 21, -25, 12, -3, -2 and -1, which add up to 2; from 33.9 to 36.3 they do so as 34 to 36.
  void partsOfAChangeLeadFromOnePrintedEndToTheOther() {
    const std::vector<double> parts{21.4, -25.1, 11.6, -3.1, -1.5, -0.9};
    const auto shown = largestRemainder(parts, 2.0, 1.0);
    QCOMPARE(std::accumulate(shown.begin(), shown.end(), 0.0), 2.0);
    QCOMPARE(shown.front(), 21.0);
  }

  void theyAddUpWhateverTheyAre() {
    for (std::size_t game = 0; game < 2000; ++game) {
      std::vector<double> parts;
      for (std::uint32_t i = 0; i < 1 + game % 7; ++i) parts.push_back(20.0 * uniform(3, game, i) - 10.0);
      const double step = std::pow(10.0, static_cast<double>(game % 4) - 2.0);
      const double total = roundedTo(step, std::accumulate(parts.begin(), parts.end(), 0.0));
      const auto shown = largestRemainder(parts, total, step);
      QVERIFY(std::abs(std::accumulate(shown.begin(), shown.end(), 0.0) - total) < 1e-9);
      for (std::size_t i = 0; i < parts.size(); ++i) QVERIFY(std::abs(shown[i] - parts[i]) < step * (1.0 + 1e-9));
    }
  }

  // Both ends were rounded, so that the total may be a step from what the parts add up to.
  void aTotalThatWasRoundedElsewhereIsReached() {
    const std::vector<double> parts{0.2, 0.3};
    const auto more = largestRemainder(parts, 3.0, 1.0);
    QCOMPARE(more[0] + more[1], 3.0);
    const auto less = largestRemainder(parts, -2.0, 1.0);
    QCOMPARE(less[0] + less[1], -2.0);
    QVERIFY(largestRemainder({}, 0.0, 1.0).empty());
  }

  void aStepIsTheLastOfTheDigits() {
    QCOMPARE(stepOf(36.3, 2), 1.0);
    QCOMPARE(stepOf(-8.4, 2), 0.1);
    QCOMPARE(stepOf(9.96, 2), 1.0);
    QCOMPARE(stepOf(1.36e6, 2), 1e5);
    QCOMPARE(stepOf(0.0, 2), 1.0);
    QCOMPARE(roundedTo(0.1, 0.30000000000000004), 0.3);
    QVERIFY(!std::signbit(roundedTo(1.0, -0.2)));
  }
};

QTEST_GUILESS_MAIN(RoundingTest)
#include "rounding_test.moc"
