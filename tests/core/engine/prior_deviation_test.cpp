// The standard deviation of a prior within its range.
//
// Oracles: closed forms; a sum over quantiles.
#include <QtTest>
#include <cmath>
#include <numbers>

#include "core/engine/prior.h"
#include "tests/core/engine/default_prior.h"

using namespace chokepoint;

namespace {

bool isNear(double a, double b, double tolerance) { return std::abs(a - b) <= tolerance * b; }

}  // namespace

class PriorDeviationTest : public QObject {
  Q_OBJECT

 private slots:
  void itHasItsClosedForm() {
    constexpr double kTolerance = 1e-8;
    // Half a normal: sqrt(1 - 2 / pi).
    QVERIFY(isNear(Prior({Distribution::Normal, -1.645, 0.0, 1.645}, 0.0, 60.0).standardDeviation(),
                   std::sqrt(1.0 - 2.0 / std::numbers::pi), kTolerance));
    QVERIFY(
        isNear(Prior({Distribution::Normal, -1.645, 0.0, 1.645}, -60.0, 60.0).standardDeviation(), 1.0, kTolerance));
    // Triangular: sqrt((a^2 + b^2 + c^2 - ab - ac - bc) / 18).
    QVERIFY(isNear(Prior({Distribution::Triangular, 0.0, 1.0, 3.0}, -1.0, 5.0).standardDeviation(),
                   std::sqrt(7.0 / 18.0), kTolerance));
    // Lognormal with sigma s: median e^(s^2/2) sqrt(e^(s^2) - 1).
    const double s = std::log(4.0) / 3.29;
    QVERIFY(isNear(Prior({Distribution::Lognormal, 1.0, 2.0, 4.0}, 0.0, 1e4).standardDeviation(),
                   2.0 * std::exp(s * s / 2.0) * std::sqrt(std::expm1(s * s)), kTolerance));
  }

  // The middle of each of 2,000 equal shares: what the tails hold beyond leaves a few thousandths.
  void ofEveryInputItIsThatOfItsQuantiles() {
    constexpr int kShares = 2000;
    for (const auto& spec : parameterSpecs()) {
      const auto prior = priorOf(spec);
      double sum = 0.0;
      double squares = 0.0;
      const double median = prior.quantile(0.5);
      for (int i = 0; i < kShares; ++i) {
        const double d = prior.quantile((i + 0.5) / kShares) - median;
        sum += d / kShares;
        squares += d * d / kShares;
      }
      QVERIFY2(isNear(prior.standardDeviation(), std::sqrt(squares - sum * sum), 5e-3), spec.key.c_str());
    }
  }
};

QTEST_APPLESS_MAIN(PriorDeviationTest)
#include "prior_deviation_test.moc"
