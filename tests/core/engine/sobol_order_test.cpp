// Which input of Sobol's sequence each parameter has: those that matter have the ones that fill space well.
//
// Oracle: random draws. A quantile of any figure must not scatter farther from seed to seed than theirs; with
// the parameters in the specification's order one scattered five times as far.
#include <QtTest>
#include <cmath>
#include <set>

#include "core/runs/ensemble_bands.h"
#include "core/runs/scenario_inputs.h"
#include "core/study/outlook.h"

using namespace chokepoint;

namespace {

constexpr std::size_t kSeeds = 10;
constexpr std::size_t kMembers = 10000;

constexpr std::array kStudied{quantity("huawei_installed"), quantity("output_ratio"), quantity("huawei_chips")};

// Of the annual quantiles of all, [quantity, year and probability][seed].
std::vector<std::vector<double>> quantilesBySeed(SampleMethod method) {
  ThreadPool pool;
  std::vector<std::vector<double>> all;
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
    const DrawSource draws(defaultPriors(), {.members = kMembers, .seed = seed, .method = method}, pool);
    const BandsRequest request{{kStudied.begin(), kStudied.end()}, {0.05, 0.5, 0.95}, true};
    const auto bands = computeBands(request, ensembleInputs({}), draws, pool);
    std::size_t row = 0;
    for (const auto& quantity : bands->quantities)
      for (const auto& year : quantity.times)
        for (const double value : year) {
          if (all.size() == row) all.emplace_back();
          all[row++].push_back(value);
        }
  }
  return all;
}

double scatter(const std::vector<double>& values) {
  double mean = 0.0;
  for (const double value : values) mean += value / static_cast<double>(values.size());
  double squares = 0.0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  return std::sqrt(squares / static_cast<double>(values.size() - 1));
}

}  // namespace

class SobolOrderTest : public QObject {
  Q_OBJECT

 private slots:
  void everyParameterHasAnInputOfItsOwn() {
    for (const auto method : {SampleMethod::Sobol, SampleMethod::Random}) {
      std::set<std::uint32_t> inputs;
      for (const auto& s : parameterSpecs()) inputs.insert(inputOfPoints(method, s.id));
      QCOMPARE(inputs.size(), kParameterCount);
      QCOMPARE(*inputs.rbegin(), static_cast<std::uint32_t>(kParameterCount - 1));
    }
  }

  // With ten seeds a ratio of scatters passes 2 once in fifty by chance, of equal ones; those here are mostly 0.6.
  void noQuantileScattersFartherThanWithRandomDraws() {
    constexpr double kFarthest = 2.5;
    const auto sobol = quantilesBySeed(SampleMethod::Sobol);
    const auto random = quantilesBySeed(SampleMethod::Random);
    for (std::size_t row = 0; row < sobol.size(); ++row) {
      const double ratio = scatter(sobol[row]) / scatter(random[row]);
      QVERIFY2(ratio < kFarthest, qPrintable(QStringLiteral("row %1: %2").arg(row).arg(ratio)));
    }
  }
};

QTEST_MAIN(SobolOrderTest)
#include "sobol_order_test.moc"
