// Quotients, exp, log and x^(-1/4) of each instruction set.
//
// Oracle: the C library's functions in extended precision, and the values that are exact.
#include "core/engine/vector_math.h"

#include <QtTest>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

#include "core/engine/kernel.h"

using namespace chokepoint;

class VectorMathTest : public QObject {
  Q_OBJECT

 private slots:
  void exponentialsAreWithinFourUlp_data() { addSets(); }
  void exponentialsAreWithinFourUlp();
  void logarithmsAreWithinFourUlp_data() { addSets(); }
  void logarithmsAreWithinFourUlp();
  void fourthRootsAreWithinFourUlp_data() { addSets(); }
  void fourthRootsAreWithinFourUlp();
  void quotientsAreWithinOneUlp_data() { addSets(); }
  void quotientsAreWithinOneUlp();
  void quotientsOfWhatIsZeroOrInfinite_data() { addSets(); }
  void quotientsOfWhatIsZeroOrInfinite();
  void exactValuesAreExact_data() { addSets(); }
  void exactValuesAreExact();
  void whatIsTooLargeIsInfiniteAndWhatIsTooSmallIsZero_data() { addSets(); }
  void whatIsTooLargeIsInfiniteAndWhatIsTooSmallIsZero();
  void logarithmsOfWhatIsNotPositive_data() { addSets(); }
  void logarithmsOfWhatIsNotPositive();
  void whatIsNoNumberStaysNone_data() { addSets(); }
  void whatIsNoNumberStaysNone();

 private:
  static void addSets() {
    QTest::addColumn<InstructionSet>("set");
    for (const auto set : availableInstructionSets()) QTest::newRow(std::string(nameOf(set)).c_str()) << set;
  }
};

namespace {

constexpr double kMostUlp = 4.0;

std::vector<double> results(InstructionSet set, LoopOperation operation, std::vector<double> from) {
  const std::size_t count = from.size();
  from.resize(wholeGroups(count), 1.0);
  std::vector<double> into(from.size());
  loopFor(set)({.operation = operation, .from = from.data(), .into = into.data(), .count = from.size()});
  into.resize(count);
  return into;
}

double result(InstructionSet set, LoopOperation operation, double x) { return results(set, operation, {x}).front(); }

double ulp(double x) { return std::nextafter(std::abs(x), std::numeric_limits<double>::infinity()) - std::abs(x); }

template <class Exact>
void compareWithin(const std::vector<double>& got, const std::vector<double>& from, Exact exact,
                   double mostUlp = kMostUlp) {
  for (std::size_t i = 0; i < from.size(); ++i) {
    const long double expected = exact(static_cast<long double>(from[i]));
    const double off = static_cast<double>(std::abs(got[i] - expected)) / ulp(static_cast<double>(expected));
    QVERIFY2(off <= mostUlp, qPrintable(QStringLiteral("of %1: %2 ULP off").arg(from[i], 0, 'g', 17).arg(off)));
  }
}

// In (0, inf): over all magnitudes, close to 1, and on both sides of each sixteenth of a doubling.
std::vector<double> positiveNumbers() {
  std::mt19937_64 random;
  std::uniform_real_distribution<double> exponent(-690.0, 700.0);
  std::uniform_real_distribution<double> near(0.5, 2.0);
  std::vector<double> all;
  for (int i = 0; i < 20000; ++i) all.insert(all.end(), {std::exp(exponent(random)), near(random)});
  for (int k = 0; k <= 64; ++k) {
    const double border = 0.5 + k / 64.0;
    all.insert(all.end(), {std::nextafter(border, 0.0), border, std::nextafter(border, 2.0)});
  }
  for (double off = 0.25; off > 1e-16; off /= 2.0) all.insert(all.end(), {1.0 - off, 1.0 + off});
  return all;
}

}  // namespace

void VectorMathTest::exponentialsAreWithinFourUlp() {
  QFETCH(InstructionSet, set);
  std::mt19937_64 random;
  std::uniform_real_distribution<double> wide(-700.0, 700.0);
  std::uniform_real_distribution<double> near(-1.0, 1.0);
  std::vector<double> from;
  for (int i = 0; i < 20000; ++i) from.insert(from.end(), {wide(random), near(random), 1e-6 * near(random)});
  compareWithin(results(set, LoopOperation::Exponential, from), from, [](long double x) { return std::exp(x); });
}

void VectorMathTest::logarithmsAreWithinFourUlp() {
  QFETCH(InstructionSet, set);
  const auto from = positiveNumbers();
  compareWithin(results(set, LoopOperation::Logarithm, from), from, [](long double x) { return std::log(x); });
}

void VectorMathTest::fourthRootsAreWithinFourUlp() {
  QFETCH(InstructionSet, set);
  const auto from = positiveNumbers();
  compareWithin(results(set, LoopOperation::PerFourthRoot, from), from,
                [](long double x) { return 1.0L / std::sqrt(std::sqrt(x)); });
}

void VectorMathTest::quotientsAreWithinOneUlp() {
  QFETCH(InstructionSet, set);
  auto from = positiveNumbers();
  for (std::size_t i = 0; i < from.size(); i += 2) from[i] = -from[i];
  compareWithin(
      results(set, LoopOperation::Division, from), from,
      [](long double x) { return static_cast<long double>(kDividend) / x; }, 1.0);
}

void VectorMathTest::quotientsOfWhatIsZeroOrInfinite() {
  QFETCH(InstructionSet, set);
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  for (const double x : {0.0, -0.0, kInfinity, -kInfinity, 1e-310, 1e308, -1e308})
    QCOMPARE(result(set, LoopOperation::Division, x), kDividend / x);
  QVERIFY(std::isnan(result(set, LoopOperation::Division, std::numeric_limits<double>::quiet_NaN())));
}

void VectorMathTest::exactValuesAreExact() {
  QFETCH(InstructionSet, set);
  QCOMPARE(result(set, LoopOperation::Exponential, 0.0), 1.0);
  QCOMPARE(result(set, LoopOperation::Logarithm, 1.0), 0.0);
  QCOMPARE(result(set, LoopOperation::PerFourthRoot, 1.0), 1.0);
}

void VectorMathTest::whatIsTooLargeIsInfiniteAndWhatIsTooSmallIsZero() {
  QFETCH(InstructionSet, set);
  for (const double x : {800.0, 7000.0, 1e300, std::numeric_limits<double>::infinity()}) {
    QVERIFY(std::isinf(result(set, LoopOperation::Exponential, x)));
    QCOMPARE(result(set, LoopOperation::Exponential, -x), 0.0);
  }
}

void VectorMathTest::logarithmsOfWhatIsNotPositive() {
  QFETCH(InstructionSet, set);
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  QCOMPARE(result(set, LoopOperation::Logarithm, 0.0), -kInfinity);
  QCOMPARE(result(set, LoopOperation::Logarithm, kInfinity), kInfinity);
  QVERIFY(std::isnan(result(set, LoopOperation::Logarithm, -2.0)));
  QVERIFY(std::isnan(result(set, LoopOperation::Logarithm, -kInfinity)));
}

void VectorMathTest::whatIsNoNumberStaysNone() {
  QFETCH(InstructionSet, set);
  const double none = std::numeric_limits<double>::quiet_NaN();
  QVERIFY(std::isnan(result(set, LoopOperation::Exponential, none)));
  QVERIFY(std::isnan(result(set, LoopOperation::Logarithm, none)));
}

QTEST_APPLESS_MAIN(VectorMathTest)
#include "vector_math_test.moc"
