// Every prior against its formula, which is written out in prior_formula.h once more.
//
// Oracles: closed forms and Boost. Tolerances are in probability, which is what a draw is made
// of: 1e-12 where Boost is called on both sides in another order and precision, 1e-6 where the
// concentration of a beta was searched for.
#include "core/engine/prior.h"

#include <QtTest>
#include <algorithm>
#include <cmath>

#include "core/engine/narrow_beta.h"
#include "tests/core/engine/default_prior.h"
#include "tests/core/engine/prior_formula.h"

using namespace chokepoint;

namespace {

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
  void aWideBetaIsAsWideAsItsEnds();
  void whereBetasBecomeNarrowBothFormulasAgree_data();
  void whereBetasBecomeNarrowBothFormulasAgree();
  void aRangeThatCutsHalfOfANormalLeavesTheOtherHalf();
};

void PriorTest::probabilitiesAreThoseOfTheFormulaWithinTheRange() {
  const auto& s = fetchSpec();
  const auto prior = priorOf(s);
  const auto expected = truncated(s.prior, s.min, s.max);
  for (int i = 0; i <= 100; ++i) {
    const double x = s.min + (s.max - s.min) * i / 100.0;
    expectWithin(prior.probability(x), expected(x), tolerance(s));
  }
}

void PriorTest::drawsAreDistributedAsTheFormulaSays() {
  const auto& s = fetchSpec();
  const auto prior = priorOf(s);
  const auto expected = truncated(s.prior, s.min, s.max);
  for (const double u : {1e-6, 1e-3, 0.05, 0.2, 0.37, 0.5, 0.61, 0.8, 0.95, 0.999, 1.0 - 1e-6})
    if (const double x = prior.quantile(u); x < s.max)
      expectWithin(expected(x), u, tolerance(s));
    else  // so near to the end that no double is between
      QVERIFY(expected(std::nextafter(x, s.min)) <= u);
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

void PriorTest::aWideBetaIsAsWideAsItsEnds() {
  const Prior prior({Distribution::Beta, 0.001, 0.5, 0.999}, 0.0, 1.0);
  expectWithin(prior.quantile(0.05), 0.001, 1e-6);
  expectWithin(prior.quantile(0.95), 0.999, 1e-6);
}

void PriorTest::whereBetasBecomeNarrowBothFormulasAgree_data() {
  QTest::addColumn<double>("mean");
  QTest::addColumn<double>("lesserCount");
  for (const double mean : {0.5, 0.3, 0.01, 0.999})
    for (const double times : {1.0, 10.0}) QTest::addRow("%g, %g", mean, times) << mean << times * NarrowBeta::kLeast;
}

// Boost's, in long double, is still exact to 1e-9 there.
void PriorTest::whereBetasBecomeNarrowBothFormulasAgree() {
  QFETCH(double, mean);
  QFETCH(double, lesserCount);
  const double concentration = lesserCount / std::min(mean, 1.0 - mean);
  const Beta beta = betaOf(mean, concentration);
  const NarrowBeta narrow(beta.alpha(), beta.beta());
  const double deviation = standard_deviation(beta);
  for (const double score : {-5.0, -2.0, -0.5, 0.0, 1.0, 3.0}) {
    const double x = mean + score * deviation;
    expectWithin(narrow.below(x), cdf(beta, x), 1e-7);
    expectWithin(narrow.above(x), cdf(complement(beta, x)), 1e-7);
    expectWithin(narrow.density(x) * deviation, pdf(beta, x) * deviation, 1e-6);
    expectWithin(narrow.quantile(narrow.below(x)), x, 1e-6 * deviation);
    expectWithin(narrow.upperQuantile(narrow.above(x)), x, 1e-6 * deviation);
  }
}

// Of a standard normal above its mean, the median is the three-quarter point: 0.6744897501960817.
void PriorTest::aRangeThatCutsHalfOfANormalLeavesTheOtherHalf() {
  const PriorSpec standard{Distribution::Normal, -kNinetyPercentWidth / 2.0, 0.0, kNinetyPercentWidth / 2.0};
  expectWithin(Prior(standard, 0.0, 1e9).quantile(0.5), 0.6744897501960817, 1e-14);
}

QTEST_APPLESS_MAIN(PriorTest)
#include "prior_test.moc"
