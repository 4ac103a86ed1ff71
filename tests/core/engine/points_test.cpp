// The points that draws stand on: Sobol's as published, scrambled without spoiling what they are
// good for, and a function of method, seed, member and input alone.
//
// Oracles: Boost's Sobol' engine; the definition of a net, counted out; the chi-squared and
// Kolmogorov's distribution; integrals in closed form.
#include "core/engine/points.h"

#include <QtTest>
#include <boost/random/sobol.hpp>
#include <cmath>
#include <numeric>
#include <vector>

#include "core/engine/random.h"
#include "core/model/parameter_specs.h"

using namespace chokepoint;

namespace {

constexpr auto kInputs = static_cast<std::uint32_t>(kParameterCount);
constexpr std::array<std::uint64_t, 3> kSeeds{0, 20260101, ~std::uint64_t{0}};

std::vector<double> column(SampleMethod method, std::uint64_t seed, std::uint32_t input, std::size_t count,
                           std::uint64_t first = 0) {
  std::vector<double> u(count);
  points(method, seed, input, first, u);
  return u;
}

std::vector<double> sobol(std::uint64_t seed, std::uint32_t input, std::size_t count) {
  return column(SampleMethod::Sobol, seed, input, count);
}

std::uint32_t asWholeNumber(SobolDigits digits) {
  return static_cast<std::uint32_t>(reversedBits(digits) >> kSobolDigits);
}

std::vector<double> unscrambled(std::uint32_t input, std::size_t count) {
  std::vector<double> u(count);
  for (std::size_t i = 0; i < count; ++i) u[i] = std::ldexp(asWholeNumber(sobolPoint(sobolDirections(input), i)), -32);
  return u;
}

// Whether every box of 2^-a by 2^-b holds one point.
bool everyBoxHoldsOne(const std::vector<double>& x, const std::vector<double>& y, int a, int b) {
  std::vector<int> held(x.size(), 0);
  for (std::size_t i = 0; i < x.size(); ++i) {
    const auto across = static_cast<std::size_t>(std::ldexp(x[i], a));
    const auto up = static_cast<std::size_t>(std::ldexp(y[i], b));
    ++held[across << static_cast<unsigned>(b) | up];
  }
  return std::ranges::all_of(held, [](int count) { return count == 1; });
}

void expectNet(const std::vector<double>& x, const std::vector<double>& y) {
  const int digits = static_cast<int>(std::log2(static_cast<double>(x.size())));
  for (int a = 0; a <= digits; ++a) QVERIFY2(everyBoxHoldsOne(x, y, a, digits - a), qPrintable(QString::number(a)));
}

// Kolmogorov and Smirnov's distance of n uniforms stays below 1.95 / sqrt(n) in 999 of 1,000.
void expectUniform(std::vector<double> values) {
  std::ranges::sort(values);
  const auto count = static_cast<double>(values.size());
  double distance = 0.0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto rank = static_cast<double>(i);
    distance = std::max({distance, std::abs(values[i] - rank / count), std::abs(values[i] - (rank + 1.0) / count)});
  }
  QVERIFY2(distance < 1.95 / std::sqrt(count), qPrintable(QString::number(distance * std::sqrt(count))));
}

// What follows the first digits, as numbers from 0 to 1 again.
std::vector<double> behind(int digits, std::vector<double> values) {
  for (double& x : values) x = std::ldexp(x, digits) - std::floor(std::ldexp(x, digits));
  return values;
}

// Its mean over the unit cube is 1.
double meanOfASmoothFunction(SampleMethod method, std::uint64_t seed, std::size_t members) {
  constexpr std::uint32_t kFactors = 8;
  std::vector<double> product(members, 1.0);
  for (std::uint32_t input = 0; input < kFactors; ++input) {
    const auto u = column(method, seed, 10 * input, members);
    for (std::size_t i = 0; i < members; ++i) product[i] *= 1.0 + 0.5 * (u[i] - 0.5);
  }
  return std::accumulate(product.begin(), product.end(), 0.0) / static_cast<double>(members);
}

double errorOfTheMean(SampleMethod method, std::size_t members) {
  constexpr std::uint64_t kRepeats = 16;
  double sum = 0.0;
  for (std::uint64_t seed = 0; seed < kRepeats; ++seed) {
    const double off = meanOfASmoothFunction(method, seed, members) - 1.0;
    sum += off * off;
  }
  return std::sqrt(sum / static_cast<double>(kRepeats));
}

// How the first four digits of the first sixteen points are turned, one bit for each digit and
// digits before it: a number below 2^15.
std::size_t treeOf(std::uint64_t seed) {
  constexpr unsigned kDigits = 4;
  const auto u = sobol(seed, 0, 1U << kDigits);
  std::size_t tree = 0;
  for (std::size_t i = 0; i < u.size(); ++i) {
    const SobolDigits before = sobolPoint(sobolDirections(0), i);
    const auto after = static_cast<unsigned>(std::ldexp(u[i], kDigits));
    for (unsigned digit = 0; digit < kDigits; ++digit) {
      const unsigned turn = (before >> digit ^ after >> (kDigits - 1 - digit)) & 1U;
      const unsigned node = (1U << digit) - 1 + before % (1U << digit);
      tree |= std::size_t{turn} << node;
    }
  }
  return tree;
}

void addMethods() {
  QTest::addColumn<SampleMethod>("method");
  QTest::newRow("sobol") << SampleMethod::Sobol;
  QTest::newRow("random") << SampleMethod::Random;
}

}  // namespace

class PointsTest : public QObject {
  Q_OBJECT

 private slots:
  void unscrambledTheyAreBoostsWithPointZeroRestored_data();
  void unscrambledTheyAreBoostsWithPointZeroRestored();
  void everyEqualIntervalHoldsOnePoint_data();
  void everyEqualIntervalHoldsOnePoint();
  void theFirstTwoInputsAreANet();
  void aMeanConvergesFasterThanByChance();
  void aPointIsUniformOverTheSeeds_data();
  void aPointIsUniformOverTheSeeds();
  void allWaysToTurnTheFirstDigitsAreEquallyLikely();
  void digitsBehindTheSequencesOwnAreRandom();
  void theyLieInsideTheUnitInterval_data() { addMethods(); }
  void theyLieInsideTheUnitInterval();
  void cutAnyhowTheyAreTheSame_data() { addMethods(); }
  void cutAnyhowTheyAreTheSame();
  void anotherSeedOrInputGivesOtherPoints_data() { addMethods(); }
  void anotherSeedOrInputGivesOtherPoints();
  void randomOnesAreUniformOfSeedMemberAndInput();
  void theLastPointOfTheSequenceIsThere();
  void methodsHaveNames();
};

void PointsTest::unscrambledTheyAreBoostsWithPointZeroRestored_data() {
  QTest::addColumn<quint32>("first");
  for (const quint32 first : {1U, 4000U, 1'000'000U, 0x80000000U - 50U, 0xffffff00U})
    QTest::addRow("%u", first) << first;
}

void PointsTest::unscrambledTheyAreBoostsWithPointZeroRestored() {
  QFETCH(quint32, first);
  boost::random::sobol_engine<std::uint32_t, 32> boosts(kSobolInputs);
  boosts.seed(first - 1);
  for (std::uint64_t point = first; point < first + 100ULL; ++point)
    for (std::uint32_t input = 0; input < kSobolInputs; ++input)
      QCOMPARE(asWholeNumber(sobolPoint(sobolDirections(input), point)), boosts());
  for (std::uint32_t input = 0; input < kSobolInputs; ++input) QCOMPARE(sobolPoint(sobolDirections(input), 0), 0U);
}

void PointsTest::everyEqualIntervalHoldsOnePoint_data() {
  QTest::addColumn<quint64>("seed");
  QTest::addColumn<int>("digits");
  for (const quint64 seed : kSeeds)
    for (const int digits : {0, 1, 3, 5, 8, 9, 12})
      QTest::addRow("seed %llu, %d digits", seed, digits) << seed << digits;
}

void PointsTest::everyEqualIntervalHoldsOnePoint() {
  QFETCH(quint64, seed);
  QFETCH(int, digits);
  const std::size_t count = std::size_t{1} << static_cast<unsigned>(digits);
  for (std::uint32_t input = 0; input < kInputs; ++input) {
    const auto u = sobol(seed, input, count);
    QVERIFY2(everyBoxHoldsOne(u, std::vector<double>(count, 0.0), digits, 0), qPrintable(QString::number(input)));
  }
}

void PointsTest::theFirstTwoInputsAreANet() {
  for (const std::size_t count : {16U, 1024U, 4096U}) {
    expectNet(unscrambled(0, count), unscrambled(1, count));
    for (const auto seed : kSeeds) expectNet(sobol(seed, 0, count), sobol(seed, 1, count));
  }
}

// By chance the error is 1 / sqrt(4,096) of the spread; a fifteenth of that is far from what luck
// does in sixteen repeats, and four times the members leave less than half of it.
void PointsTest::aMeanConvergesFasterThanByChance() {
  const double random = errorOfTheMean(SampleMethod::Random, 4096);
  const double sobols = errorOfTheMean(SampleMethod::Sobol, 4096);
  QVERIFY2(sobols < random / 15.0, qPrintable(QStringLiteral("%1 and %2").arg(sobols).arg(random)));
  QVERIFY(sobols < errorOfTheMean(SampleMethod::Sobol, 1024) / 2.5);
}

void PointsTest::aPointIsUniformOverTheSeeds_data() {
  QTest::addColumn<quint32>("input");
  QTest::addColumn<quint64>("member");
  for (const quint32 input : {0U, 1U, 84U, 255U})
    for (const quint64 member : {0ULL, 1ULL, 4095ULL, 12'345'678ULL})
      QTest::addRow("input %u, member %llu", input, member) << input << member;
}

void PointsTest::aPointIsUniformOverTheSeeds() {
  QFETCH(quint32, input);
  QFETCH(quint64, member);
  std::vector<double> values(20000);
  for (std::size_t seed = 0; seed < values.size(); ++seed)
    values[seed] = column(SampleMethod::Sobol, seed, input, 1, member).front();
  expectUniform(values);
  expectUniform(behind(12, values));
}

// Chi-squared of n degrees of freedom, n large, stays below n + 3.1 sqrt(2 n) in 999 of 1,000.
void PointsTest::allWaysToTurnTheFirstDigitsAreEquallyLikely() {
  constexpr std::size_t kTrees = 1U << 15U;
  constexpr std::size_t kCount = 8 * kTrees;
  std::vector<int> seen(kTrees, 0);
  for (std::uint64_t seed = 0; seed < kCount; ++seed) ++seen[treeOf(seed)];
  double chiSquared = 0.0;
  for (const int count : seen) chiSquared += (count - 8.0) * (count - 8.0) / 8.0;
  QVERIFY2(chiSquared < kTrees + 3.1 * std::sqrt(2.0 * kTrees), qPrintable(QString::number(chiSquared)));
}

void PointsTest::digitsBehindTheSequencesOwnAreRandom() { expectUniform(behind(32, sobol(1, 7, 20000))); }

void PointsTest::theyLieInsideTheUnitInterval() {
  QFETCH(SampleMethod, method);
  for (std::uint32_t input = 0; input < kInputs; ++input)
    for (const double u : column(method, 3, input, 10000)) QVERIFY(u > 0.0 && u < 1.0);
  QVERIFY(openUnit(0) == 0x1p-54);
  QVERIFY(openUnit(~std::uint64_t{0}) == 1.0 - 0x1p-53);
}

void PointsTest::cutAnyhowTheyAreTheSame() {
  QFETCH(SampleMethod, method);
  constexpr std::size_t kCount = 3000;
  for (const std::uint64_t first : {0ULL, 5ULL, 1'000'003ULL})
    for (const std::size_t length : {1U, 7U, 31U, 32U, 33U, 500U}) {
      const auto whole = column(method, 9, 42, kCount, first);
      std::vector<double> parts(kCount, -1.0);
      const PointColumn column(method, 9, 42);
      for (std::size_t begin = 0; begin < kCount; begin += length)
        column.fill(first + begin, std::span(parts).subspan(begin, std::min(length, kCount - begin)));
      QCOMPARE(parts, whole);
    }
}

void PointsTest::anotherSeedOrInputGivesOtherPoints() {
  QFETCH(SampleMethod, method);
  constexpr std::size_t kCount = 1000;
  const auto ours = column(method, 9, 42, kCount);
  for (const auto& other :
       {column(method, 10, 42, kCount), column(method, 9 + (1ULL << 32U), 42, kCount), column(method, 9, 43, kCount)})
    for (std::size_t i = 0; i < kCount; ++i) QVERIFY(ours[i] != other[i]);
}

void PointsTest::randomOnesAreUniformOfSeedMemberAndInput() {
  const auto u = column(SampleMethod::Random, 5, 17, 100, 1000);
  for (std::size_t i = 0; i < u.size(); ++i) QVERIFY(u[i] == uniform(5, 1000 + i, 17));
}

void PointsTest::theLastPointOfTheSequenceIsThere() {
  const auto u = column(SampleMethod::Sobol, 5, 17, 40, kSobolPoints - 40);
  QVERIFY(u.back() == column(SampleMethod::Sobol, 5, 17, 1, kSobolPoints - 1).front());
}

void PointsTest::methodsHaveNames() {
  for (const auto method : {SampleMethod::Sobol, SampleMethod::Random}) QVERIFY(sampleMethod(nameOf(method)) == method);
  QVERIFY(nameOf(SampleMethod::Sobol) == "sobol" && nameOf(SampleMethod::Random) == "random");
  QVERIFY(!sampleMethod("Sobol") && !sampleMethod(""));
}

QTEST_APPLESS_MAIN(PointsTest)
#include "points_test.moc"
