// Every prior against its formula, which is written out here once more on Boost's distributions
// and, for the fit of a beta, on a search of its own.
//
// Oracles: closed forms and Boost. Tolerances are in probability, which is what a draw is made
// of: 1e-12 where Boost is called on both sides in another order, 1e-6 where a table is read.
#include "core/engine/prior.h"

#include <QtTest>
#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/lognormal.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/triangular.hpp>
#include <cmath>
#include <functional>

using namespace chokepoint;

namespace {

constexpr double kNinetyPercentWidth = 3.29;
using Beta = boost::math::beta_distribution<>;
using Probability = std::function<double(double)>;

Beta betaOf(double mean, double concentration) { return {mean * concentration, (1.0 - mean) * concentration}; }

double misfit(const PriorSpec& s, double low, double high) {
  return (low - s.low) * (low - s.low) + (high - s.high) * (high - s.high);
}
double misfit(const PriorSpec& s, double concentration) {
  const auto beta = betaOf(s.central, concentration);
  return misfit(s, quantile(beta, 0.05), quantile(beta, 0.95));
}

// Brute force: concentrations from 0.1 to 1,000,000 in steps of 2 %, far beyond what the search
// of the program tries.
double bestOfTheGrid(const PriorSpec& s) {
  double best = 0.1;
  double least = misfit(s, best);
  for (double concentration = 0.1; concentration < 1e6; concentration *= 1.02)
    if (const double here = misfit(s, concentration); here < least) {
      least = here;
      best = concentration;
    }
  return best;
}

// From the grid's best, ever finer steps to both sides.
double fittedConcentration(const PriorSpec& s) {
  double best = bestOfTheGrid(s);
  for (double factor = 1.01; factor > 1.0 + 1e-9; factor = 1.0 + (factor - 1.0) / 2.0)
    for (const double to : {best / factor, best * factor})
      if (misfit(s, to) < misfit(s, best)) best = to;
  return best;
}

template <class D>
Probability probabilityOf(D distribution, double least, double greatest) {
  return [=](double x) { return x <= least ? 0.0 : x >= greatest ? 1.0 : cdf(distribution, x); };
}

Probability untruncated(const PriorSpec& s) {
  constexpr double kNone = std::numeric_limits<double>::infinity();
  switch (s.distribution) {
    case Distribution::Normal:
      return probabilityOf(boost::math::normal(s.central, (s.high - s.low) / kNinetyPercentWidth), -kNone, kNone);
    case Distribution::Lognormal:
      return probabilityOf(boost::math::lognormal(std::log(s.central), std::log(s.high / s.low) / kNinetyPercentWidth),
                           0.0, kNone);
    case Distribution::Beta: return probabilityOf(betaOf(s.central, fittedConcentration(s)), 0.0, 1.0);
    case Distribution::Triangular: break;
  }
  return probabilityOf(boost::math::triangular(s.low, s.central, s.high), s.low, s.high);
}

Probability truncated(const ParameterSpec& s) {
  const auto whole = untruncated(s.prior);
  const double below = whole(s.min);
  const double within = whole(s.max) - below;
  return [=](double x) { return (whole(x) - below) / within; };
}

// Far beyond every normal's and lognormal's range: as if not truncated.
Prior untruncatedPrior(const PriorSpec& s) {
  if (s.distribution == Distribution::Beta) return Prior(s, 0.0, 1.0);
  if (s.distribution == Distribution::Lognormal) return Prior(s, 0.0, 1e300);
  return Prior(s, -1e300, 1e300);
}

double tolerance(const ParameterSpec& s) { return s.prior.distribution == Distribution::Beta ? 1e-6 : 1e-12; }

void addPriors(std::initializer_list<Distribution> only) {
  QTest::addColumn<ParameterId>("id");
  for (const auto& s : parameterSpecs())
    if (std::ranges::count(only, s.prior.distribution)) QTest::newRow(s.key.c_str()) << s.id;
}
void addPriors() {
  addPriors({Distribution::Normal, Distribution::Lognormal, Distribution::Beta, Distribution::Triangular});
}
const ParameterSpec& fetchSpec() {
  QFETCH(ParameterId, id);
  return spec(id);
}

// Quantiles at the middles of equal shares: their mean is the distribution's.
double mean(const Prior& prior) {
  constexpr int kShares = 20000;
  double sum = 0.0;
  for (int i = 0; i < kShares; ++i) sum += prior.quantile((i + 0.5) / kShares);
  return sum / kShares;
}

void expectWithin(double a, double b, double allowed) {
  QVERIFY2(std::abs(a - b) <= allowed, qPrintable(QStringLiteral("%1 for %2").arg(a, 0, 'g', 17).arg(b, 0, 'g', 17)));
}

}  // namespace

class PriorTest : public QObject {
  Q_OBJECT

 private slots:
  void probabilitiesAreThoseOfTheFormulaWithinTheRange_data() { addPriors(); }
  void probabilitiesAreThoseOfTheFormulaWithinTheRange();
  void drawsAreDistributedAsTheFormulaSays_data() { addPriors(); }
  void drawsAreDistributedAsTheFormulaSays();
  void everyDrawLiesWithinTheRange_data() { addPriors(); }
  void everyDrawLiesWithinTheRange();
  void quantilesRise_data() { addPriors(); }
  void quantilesRise();
  void aBetaFitsItsPercentilesNoWorseThanAnyOtherConcentration_data() { addPriors({Distribution::Beta}); }
  void aBetaFitsItsPercentilesNoWorseThanAnyOtherConcentration();
  void theBetaTableIsWithinAMillionthOfBoost_data() { addPriors({Distribution::Beta}); }
  void theBetaTableIsWithinAMillionthOfBoost();
  void theMeanOfANormalOrBetaIsCentral_data() { addPriors({Distribution::Normal, Distribution::Beta}); }
  void theMeanOfANormalOrBetaIsCentral();
  void theMedianOfALognormalIsCentral_data() { addPriors({Distribution::Lognormal}); }
  void theMedianOfALognormalIsCentral();
  void theEndsOfANormalOrLognormalAreItsPercentiles_data() {
    addPriors({Distribution::Normal, Distribution::Lognormal});
  }
  void theEndsOfANormalOrLognormalAreItsPercentiles();
  void aTriangularHasItsModeAtCentral_data() { addPriors({Distribution::Triangular}); }
  void aTriangularHasItsModeAtCentral();
  void aNarrowBetaIsAsNarrowAsItsEnds();
  void aRangeThatCutsHalfOfANormalLeavesTheOtherHalf();
};

void PriorTest::probabilitiesAreThoseOfTheFormulaWithinTheRange() {
  const auto& s = fetchSpec();
  const auto prior = priorOf(s);
  const auto expected = truncated(s);
  for (int i = 0; i <= 100; ++i) {
    const double x = s.min + (s.max - s.min) * i / 100.0;
    expectWithin(prior.probability(x), expected(x), tolerance(s));
  }
}

void PriorTest::drawsAreDistributedAsTheFormulaSays() {
  const auto& s = fetchSpec();
  const auto prior = priorOf(s);
  const auto expected = truncated(s);
  for (const double u : {1e-6, 1e-3, 0.05, 0.2, 0.37, 0.5, 0.61, 0.8, 0.95, 0.999, 1.0 - 1e-6})
    expectWithin(expected(prior.quantile(u)), u, tolerance(s));
}

void PriorTest::everyDrawLiesWithinTheRange() {
  const auto& s = fetchSpec();
  const auto prior = priorOf(s);
  for (const double u : {0x1p-54, 1e-12, 1e-7, 1e-3, 0.5, 1.0 - 1e-3, 1.0 - 1e-7, 1.0 - 1e-12, 1.0 - 0x1p-53}) {
    const double x = prior.quantile(u);
    QVERIFY2(x >= s.min && x <= s.max, qPrintable(QStringLiteral("%1 at %2").arg(x).arg(u)));
  }
}

void PriorTest::quantilesRise() {
  const auto prior = priorOf(fetchSpec());
  double before = prior.quantile(1e-9);
  for (int i = 1; i < 2000; ++i) {
    const double x = prior.quantile(i / 2000.0);
    QVERIFY(x >= before);
    before = x;
  }
  QVERIFY(prior.quantile(1.0 - 1e-9) >= before);
}

// The bottom of the misfit is flat: 1e-9 of its depth is far below what the 5th percentile shows.
void PriorTest::aBetaFitsItsPercentilesNoWorseThanAnyOtherConcentration() {
  const auto& s = fetchSpec().prior;
  const auto prior = untruncatedPrior(s);
  const double ours = misfit(s, prior.quantile(0.05), prior.quantile(0.95));
  const double best = misfit(s, bestOfTheGrid(s));
  QVERIFY2(ours <= best + 1e-9, qPrintable(QStringLiteral("%1, but %2 is possible").arg(ours).arg(best)));
}

void PriorTest::theBetaTableIsWithinAMillionthOfBoost() {
  const auto& s = fetchSpec().prior;
  const auto prior = untruncatedPrior(s);
  const auto boost = untruncated(s);
  const boost::math::normal score;
  const double widest = boost::math::quantile(score, 1.0 - 1e-7);
  constexpr int kSteps = 1000;  // ten between two points of the table
  for (int i = -kSteps; i <= kSteps; ++i) {
    const double u = cdf(score, widest * i / kSteps);
    expectWithin(boost(prior.quantile(u)), u, 1e-6);
  }
}

// The sum over 20,000 shares misses up to 1e-4 of the standard deviation, in the last share of a
// long tail.
void PriorTest::theMeanOfANormalOrBetaIsCentral() {
  const auto& s = fetchSpec().prior;
  expectWithin(mean(untruncatedPrior(s)), s.central, 1e-4 * (s.high - s.low));
}

void PriorTest::theMedianOfALognormalIsCentral() {
  const auto& s = fetchSpec().prior;
  expectWithin(untruncatedPrior(s).quantile(0.5), s.central, 1e-12 * s.central);
}

// Of a normal 95 in 100 lie below 1.645 standard deviations, half of 3.29: to four digits.
void PriorTest::theEndsOfANormalOrLognormalAreItsPercentiles() {
  const auto& s = fetchSpec().prior;
  const auto prior = untruncatedPrior(s);
  const double ninety = s.distribution == Distribution::Normal
                            ? prior.quantile(0.95) - prior.quantile(0.05) - (s.high - s.low)
                            : std::log(prior.quantile(0.95) / prior.quantile(0.05)) - std::log(s.high / s.low);
  const double size = s.distribution == Distribution::Normal ? s.high - s.low : std::log(s.high / s.low);
  expectWithin(ninety, 0.0, 2e-4 * size);
}

// Below the mode lies the share (mode - low) / (high - low).
void PriorTest::aTriangularHasItsModeAtCentral() {
  const auto& s = fetchSpec().prior;
  expectWithin(Prior(s, s.low, s.high).probability(s.central), (s.central - s.low) / (s.high - s.low), 1e-12);
}

// A beta so narrow is a normal: the ends are its percentiles, and it is no wider.
void PriorTest::aNarrowBetaIsAsNarrowAsItsEnds() {
  for (const double central : {0.01, 0.02, 0.1, 0.2, 0.3, 0.5, 0.8, 0.95})
    for (const double halfWidth : {1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-9, 1e-12}) {
      const Prior prior({Distribution::Beta, central - halfWidth, central, central + halfWidth}, 0.0, 1.0);
      expectWithin(prior.quantile(0.95) - prior.quantile(0.05), 2.0 * halfWidth, 1e-2 * halfWidth);
      expectWithin(prior.quantile(0.5), central, 0.1 * halfWidth);
    }
}

// Of a standard normal above its mean, the median is the three-quarter point: 0.6744897501960817.
void PriorTest::aRangeThatCutsHalfOfANormalLeavesTheOtherHalf() {
  const PriorSpec standard{Distribution::Normal, -kNinetyPercentWidth / 2.0, 0.0, kNinetyPercentWidth / 2.0};
  expectWithin(Prior(standard, 0.0, 1e9).quantile(0.5), 0.6744897501960817, 1e-14);
}

QTEST_APPLESS_MAIN(PriorTest)
#include "prior_test.moc"
