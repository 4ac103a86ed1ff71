// Sample quantiles of type 7 against published values and hand computation.
#include "core/engine/quantiles.h"

#include <QtTest>
#include <algorithm>
#include <array>
#include <cmath>

#include "core/engine/random.h"

using namespace chokepoint;

class QuantilesTest : public QObject {
  Q_OBJECT

 private slots:
  void theQuartilesOfMtcarsAreThoseThatRPrints();
  void theExamplesOfNumPysManualComeOut();
  void aRankBetweenTwoValuesIsInterpolated_data();
  void aRankBetweenTwoValuesIsInterpolated();
  void zeroAndOneGiveTheLeastAndTheGreatest();
  void aSingleValueIsEveryQuantile();
  void equalValuesGiveThatValue();
  void manyProbabilitiesAtOnceGiveWhatEachGivesAlone();
  void theOrderOfTheValuesDoesNotMatter();
  void everyQuantileIsThatOfTheSortedValues_data();
  void everyQuantileIsThatOfTheSortedValues();
};

namespace {

// Sums of a few terms of the values' size: a handful of roundings of 1e-16 each.
bool close(double a, double b) { return std::abs(a - b) <= 1e-14 * std::max(1.0, std::abs(b)); }

// Motor Trend 1974, R's data set mtcars, column mpg.
const std::vector<double> kMilesPerGallon{21.0, 21.0, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8,
                                          16.4, 17.3, 15.2, 10.4, 10.4, 14.7, 32.4, 30.4, 33.9, 21.5, 15.5,
                                          15.2, 13.3, 19.2, 27.3, 26.0, 30.4, 15.8, 19.7, 15.0, 21.4};

std::vector<double> randomValues(std::size_t count) {
  std::vector<double> values(count);
  for (std::size_t i = 0; i < count; ++i) values[i] = uniform(3, i, 0);
  return values;
}

}  // namespace

// quantile(mtcars$mpg) in R: 10.400 15.425 19.200 22.800 33.900.
void QuantilesTest::theQuartilesOfMtcarsAreThoseThatRPrints() {
  constexpr std::array kProbabilities{0.0, 0.25, 0.5, 0.75, 1.0};
  constexpr std::array kPrinted{10.4, 15.425, 19.2, 22.8, 33.9};
  for (std::size_t i = 0; i < kProbabilities.size(); ++i)
    QVERIFY(close(quantile(kMilesPerGallon, kProbabilities[i]), kPrinted[i]));
}

// numpy.quantile and numpy.percentile: a = [[10, 7, 4], [3, 2, 1]]; the median is 3.5, by rows 7
// and 2, by columns 6.5, 4.5 and 2.5.
void QuantilesTest::theExamplesOfNumPysManualComeOut() {
  QVERIFY(close(quantile(std::vector<double>{10, 7, 4, 3, 2, 1}, 0.5), 3.5));
  QVERIFY(close(quantile(std::vector<double>{10, 7, 4}, 0.5), 7.0));
  QVERIFY(close(quantile(std::vector<double>{3, 2, 1}, 0.5), 2.0));
  QVERIFY(close(quantile(std::vector<double>{10, 3}, 0.5), 6.5));
  QVERIFY(close(quantile(std::vector<double>{7, 2}, 0.5), 4.5));
  QVERIFY(close(quantile(std::vector<double>{4, 1}, 0.5), 2.5));
}

// By hand: rank p (n - 1) from zero, so that of 1..10 the quantile is 1 + 9 p.
void QuantilesTest::aRankBetweenTwoValuesIsInterpolated_data() {
  QTest::addColumn<double>("probability");
  QTest::addColumn<double>("expected");
  QTest::newRow("0.05") << 0.05 << 1.45;
  QTest::newRow("0.1") << 0.1 << 1.9;
  QTest::newRow("0.25") << 0.25 << 3.25;
  QTest::newRow("1/3") << 1.0 / 3.0 << 4.0;
  QTest::newRow("0.5") << 0.5 << 5.5;
  QTest::newRow("0.95") << 0.95 << 9.55;
}

void QuantilesTest::aRankBetweenTwoValuesIsInterpolated() {
  QFETCH(double, probability);
  QFETCH(double, expected);
  QVERIFY(close(quantile(std::vector<double>{10, 9, 8, 7, 6, 5, 4, 3, 2, 1}, probability), expected));
}

void QuantilesTest::zeroAndOneGiveTheLeastAndTheGreatest() {
  QVERIFY(quantile(std::vector<double>{3.0, -1.0, 2.0}, 0.0) == -1.0);
  QVERIFY(quantile(std::vector<double>{3.0, -1.0, 2.0}, 1.0) == 3.0);
}

void QuantilesTest::aSingleValueIsEveryQuantile() {
  for (const double p : {0.0, 0.05, 0.5, 0.95, 1.0}) QVERIFY(quantile(std::vector<double>{7.5}, p) == 7.5);
}

void QuantilesTest::equalValuesGiveThatValue() {
  for (const double p : {0.0, 0.3, 0.5, 0.95, 1.0}) QVERIFY(quantile(std::vector<double>(100, 0.1), p) == 0.1);
}

// The selection goes on from where the last one stopped: it must not lose its place, with ranks
// that are equal, neighbours, at both ends, and far apart.
void QuantilesTest::manyProbabilitiesAtOnceGiveWhatEachGivesAlone() {
  constexpr std::array kProbabilities{0.0, 0.0, 0.0001, 0.05, 0.25,   0.25, 0.2504,
                                      0.5, 0.5, 0.75,   0.95, 0.9999, 1.0,  1.0};
  for (const std::size_t count : {1U, 2U, 3U, 10U, 999U, 4096U}) {
    const auto values = randomValues(count);
    auto scratch = values;
    std::array<double, kProbabilities.size()> together{};
    quantiles(scratch, kProbabilities, together);
    for (std::size_t i = 0; i < kProbabilities.size(); ++i) QVERIFY(together[i] == quantile(values, kProbabilities[i]));
  }
}

void QuantilesTest::theOrderOfTheValuesDoesNotMatter() {
  auto values = randomValues(1001);
  const double shuffled = quantile(values, 0.377);
  std::ranges::sort(values);
  QVERIFY(quantile(values, 0.377) == shuffled);
  std::ranges::reverse(values);
  QVERIFY(quantile(values, 0.377) == shuffled);
}

// Selection by buckets of equal width must stand the widths that cannot be divided.
void QuantilesTest::everyQuantileIsThatOfTheSortedValues_data() {
  QTest::addColumn<std::vector<double>>("values");
  const auto uniforms = randomValues(1000);
  const auto made = [&](auto f) {
    auto values = uniforms;
    std::ranges::transform(values, values.begin(), f);
    return values;
  };
  QTest::newRow("evenly spread") << uniforms;
  QTest::newRow("over six hundred powers of ten") << made([](double u) { return std::pow(10.0, 600.0 * u - 300.0); });
  QTest::newRow("few different values") << made([](double u) { return std::floor(4.0 * u); });
  QTest::newRow("one far away") << made([](double u) { return u > 0.999 ? 1e300 : u; });
  QTest::newRow("neighbours") << made([](double u) { return u > 0.5 ? 1.0 : std::nextafter(1.0, 0.0); });
  QTest::newRow("a range that overflows") << made([](double u) { return (2.0 * u - 1.0) * 1.7e308; });
  QTest::newRow("a range whose reciprocal overflows") << made([](double u) { return u * 1e-307; });
  QTest::newRow("subnormal numbers") << made([](double u) { return u * 1e-310; });
}

void QuantilesTest::everyQuantileIsThatOfTheSortedValues() {
  QFETCH(std::vector<double>, values);
  auto sorted = values;
  std::ranges::sort(sorted);
  for (std::size_t rank = 0; rank < values.size(); ++rank) {
    const double probability = static_cast<double>(rank) / static_cast<double>(values.size() - 1);
    const double ours = quantile(values, probability);
    // Rounding of the probability may lead just below the rank or above it.
    QVERIFY(ours >= sorted[rank == 0 ? 0 : rank - 1] && ours <= sorted[std::min(rank + 1, sorted.size() - 1)]);
    if (probability * static_cast<double>(values.size() - 1) == static_cast<double>(rank))
      QVERIFY(ours == sorted[rank]);
  }
}

QTEST_APPLESS_MAIN(QuantilesTest)
#include "quantiles_test.moc"
