// Quantiles of weighted numbers.
//
// Oracles: quantiles() where all weights are equal; the definition, computed on sorted numbers.
#include "core/engine/weighted_quantiles.h"

#include <QtTest>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <vector>

#include "core/engine/quantiles.h"

using namespace chokepoint;

namespace {

const std::vector<double> kProbabilities{0.0, 0.05, 0.25, 0.5, 0.75, 0.95, 1.0};

std::vector<double> weighted(const std::vector<double>& values, const std::vector<double>& weights) {
  std::vector<double> into(kProbabilities.size());
  weightedQuantiles(values, weights, kProbabilities, into);
  return into;
}

std::vector<double> byDefinition(const std::vector<double>& values, const std::vector<double>& weights) {
  std::vector<std::pair<double, double>> sorted;
  for (std::size_t i = 0; i < values.size(); ++i)
    if (weights[i] > 0.0) sorted.emplace_back(values[i], weights[i]);
  std::ranges::sort(sorted);
  std::vector<double> places;
  double before = 0.0;
  for (const auto& [value, weight] : sorted) {
    places.push_back(before + weight / 2.0);
    before += weight;
  }
  std::vector<double> result;
  for (const double p : kProbabilities) {
    const double place = places.front() + p * (places.back() - places.front());
    std::size_t k = 0;
    while (k + 2 < places.size() && places[k + 1] < place) ++k;
    const double share = places.size() > 1 ? (place - places[k]) / (places[k + 1] - places[k]) : 0.0;
    const double next = places.size() > 1 ? sorted[k + 1].first : sorted[k].first;
    result.push_back(sorted[k].first + share * (next - sorted[k].first));
  }
  return result;
}

void compare(const std::vector<double>& got, const std::vector<double>& expected) {
  for (std::size_t i = 0; i < got.size(); ++i)
    QVERIFY2(std::abs(got[i] - expected[i]) <= 1e-9 * (1.0 + std::abs(expected[i])),
             qPrintable(QStringLiteral("%1: %2, not %3").arg(kProbabilities[i]).arg(got[i]).arg(expected[i])));
}

}  // namespace

class WeightedQuantilesTest : public QObject {
  Q_OBJECT

 private slots:
  void equalWeightsGiveTheUsualQuantiles_data() { addSizes(); }
  void equalWeightsGiveTheUsualQuantiles() {
    QFETCH(int, size);
    const auto values = numbers(static_cast<std::size_t>(size), 1);
    std::vector<double> expected(kProbabilities.size());
    quantiles(values, kProbabilities, expected);
    compare(weighted(values, std::vector<double>(values.size(), 0.3)), expected);
  }

  void anyWeightsGiveWhatTheDefinitionSays_data() { addSizes(); }
  void anyWeightsGiveWhatTheDefinitionSays() {
    QFETCH(int, size);
    const auto values = numbers(static_cast<std::size_t>(size), 2);
    auto weights = numbers(values.size(), 3);
    for (std::size_t i = 0; i < weights.size(); ++i)
      if (i % 3 == 1 && size > 3) weights[i] = 0.0;
    compare(weighted(values, weights), byDefinition(values, weights));
  }

  void oneNumberAlone() { compare(weighted({1.0, 7.0, 3.0}, {0.0, 2.0, 0.0}), std::vector<double>(7, 7.0)); }

  void theSameNumberEverywhere() { compare(weighted({4.0, 4.0, 4.0}, {0.2, 0.5, 0.3}), std::vector<double>(7, 4.0)); }

  // Almost all in one bucket, some far away.
  void skewedNumbers() {
    auto values = numbers(5000, 4);
    values[17] = 1e9;
    values[99] = -1e6;
    const auto weights = numbers(values.size(), 5);
    compare(weighted(values, weights), byDefinition(values, weights));
  }

 private:
  static void addSizes() {
    QTest::addColumn<int>("size");
    for (const int size : {1, 2, 3, 10, 1024, 10000}) QTest::addRow("%d", size) << size;
  }

  static std::vector<double> numbers(std::size_t count, unsigned seed) {
    std::mt19937_64 random(seed);
    std::lognormal_distribution<double> distribution(1.0, 1.5);
    std::vector<double> all(count);
    for (double& value : all) value = distribution(random);
    return all;
  }
};

QTEST_APPLESS_MAIN(WeightedQuantilesTest)
#include "weighted_quantiles_test.moc"
