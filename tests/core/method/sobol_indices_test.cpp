// Sobol' indices against the published ones of Ishigami's function and of Sobol's G.
#include "core/method/sobol_indices.h"

#include <sys/resource.h>

#include <QtTest>
#include <cmath>
#include <numbers>

using namespace chokepoint;

namespace {

void copy(std::span<const double> u, std::span<double> into) { std::ranges::copy(u, into.begin()); }
void aroundZero(std::span<const double> u, std::span<double> into) {
  std::ranges::transform(u, into.begin(), [](double x) { return std::numbers::pi * (2.0 * x - 1.0); });
}

Response pointwise(std::function<double(const std::vector<double>&)> formula) {
  return [formula](const Design& design) -> Expected<std::vector<double>> {
    std::vector<double> values;
    std::vector<double> point(design.size());
    for (std::size_t i = 0; i < design.front().size(); ++i) {
      for (std::size_t k = 0; k < design.size(); ++k) point[k] = design[k][i];
      values.push_back(formula(point));
    }
    return values;
  };
}

double ishigami(const std::vector<double>& x) {
  return std::sin(x[0]) + 7.0 * std::pow(std::sin(x[1]), 2) + 0.1 * std::pow(x[2], 4) * std::sin(x[0]);
}

double sobolG(const std::vector<double>& x) {
  constexpr std::array kA{78.0, 12.0, 0.5, 2.0, 97.0, 33.0};
  double product = 1.0;
  for (std::size_t i = 0; i < x.size(); ++i) product *= (std::abs(4.0 * x[i] - 2.0) + kA[i]) / (1.0 + kA[i]);
  return product;
}

SobolIndices indicesOf(const Response& response, const std::vector<Inverse>& inputs, std::size_t threads = 2) {
  ThreadPool pool(threads);
  const auto indices = sobolIndices(response, inputs, {.basePoints = 16384, .seed = 7, .resamples = 60}, pool);
  return indices ? *indices : SobolIndices{};
}

bool isIn(double value, const Interval& range) { return value >= range.low && value <= range.high; }

}  // namespace

class SobolIndicesTest : public QObject {
  Q_OBJECT

 private slots:
  // First, as the peak of what others took would hide it: weights of all 600 resamples would be 79 MB.
  void theMemoryDoesNotGrowWithTheResamples() {
    const auto peakMegabytes = [] {
      rusage usage{};
      getrusage(RUSAGE_SELF, &usage);
      return static_cast<double>(usage.ru_maxrss) / 1024.0;
    };
    ThreadPool pool(2);
    const double before = peakMegabytes();
    const auto found = sobolIndices(pointwise([](const auto& x) { return x[0]; }), std::vector<Inverse>(1, copy),
                                    {.basePoints = 16384, .seed = 3, .resamples = 600}, pool);
    QVERIFY(found);
    QVERIFY2(peakMegabytes() - before < 25.0, qPrintable(QString::number(peakMegabytes() - before)));
  }

  // Ishigami and Homma 1990, A = 7, B = 0.1; total indices in closed form: .55759 .44241 .24369.
  void ishigamisAreThePublishedOnes() {
    const auto indices = indicesOf(pointwise(ishigami), std::vector<Inverse>(3, aroundZero));
    constexpr std::array kFirst{0.31390, 0.44241, 0.0};
    constexpr std::array kTotal{0.55759, 0.44241, 0.24369};
    for (std::size_t i = 0; i < 3; ++i) {
      QVERIFY2(std::abs(indices.inputs[i].first - kFirst[i]) < 0.01,
               qPrintable(QString::number(indices.inputs[i].first)));
      QVERIFY2(std::abs(indices.inputs[i].total - kTotal[i]) < 0.01,
               qPrintable(QString::number(indices.inputs[i].total)));
    }
    QVERIFY(std::abs(indices.mean - 3.5) < 0.02);
    QVERIFY(std::abs(indices.variance - 13.8446) < 0.1);
    QCOMPARE(indices.runs, std::size_t{5 * 16384});
  }

  // Saltelli and Sobol' 1995, a = 78, 12, .5, 2, 97, 33.
  void thoseOfSobolsGAreThePublishedOnes() {
    const auto indices = indicesOf(pointwise(sobolG), std::vector<Inverse>(6, copy));
    constexpr std::array kFirst{0.00028, 0.01019, 0.76574, 0.19144, 0.00018, 0.00149};
    for (std::size_t i = 0; i < kFirst.size(); ++i) QVERIFY(std::abs(indices.inputs[i].first - kFirst[i]) < 0.005);
  }

  void aConstantIsMovedByNothing() {
    const auto indices = indicesOf(pointwise([](const auto&) { return 0.1; }), std::vector<Inverse>(4, copy));
    QCOMPARE(indices.variance, 0.0);
    QVERIFY(indices.isConstant);
    for (const auto& index : indices.inputs) {
      QCOMPARE(index.first, 0.0);
      QCOMPARE(index.total, 0.0);
      QCOMPARE(index.totalRange.high, 0.0);
    }
    QCOMPARE(widestRange(indices), 0.0);
  }

  // Whose squares would vanish, or overflow.
  void theUnitOfTheResponseCountsForNothing() {
    const auto indicesIn = [](double unit) {
      return indicesOf(pointwise([unit](const auto& x) { return unit * (3.0 * x[0] + x[1]); }),
                       std::vector<Inverse>(2, copy));
    };
    const auto usual = indicesIn(1.0);
    for (const int power : {-700, 700}) {
      const auto indices = indicesIn(std::ldexp(1.0, power));
      QVERIFY(!indices.isConstant);
      for (std::size_t i = 0; i < 2; ++i) QCOMPARE(indices.inputs[i].first, usual.inputs[i].first);
      QCOMPARE(indices.mean, std::ldexp(usual.mean, power));
    }
  }

  void ofASumFirstAndTotalAreTheSharesOfItsVariance() {
    const auto indices =
        indicesOf(pointwise([](const auto& x) { return 1000.0 + 3.0 * x[0] + x[1]; }), std::vector<Inverse>(2, copy));
    for (const auto& [share, index] : {std::pair(0.9, indices.inputs[0]), std::pair(0.1, indices.inputs[1])}) {
      QVERIFY(std::abs(index.first - share) < 0.005);
      QVERIFY(std::abs(index.total - share) < 0.005);
    }
  }

  void theIntervalsHoldTheTruthAndNarrowWithMorePoints() {
    ThreadPool pool(2);
    const std::vector<Inverse> inputs(3, aroundZero);
    double widest = 10.0;
    for (const std::size_t points : {512U, 8192U}) {
      const auto found =
          sobolIndices(pointwise(ishigami), inputs, {.basePoints = points, .seed = 3, .resamples = 200}, pool);
      QVERIFY(isIn(0.55759, found->inputs[0].totalRange));
      QVERIFY(isIn(0.44241, found->inputs[1].firstRange));
      QVERIFY(widestRange(*found) < 0.5 * widest);
      widest = widestRange(*found);
    }
  }

  void threadsChangeNothing() {
    const auto one = indicesOf(pointwise(ishigami), std::vector<Inverse>(3, aroundZero), 1);
    const auto three = indicesOf(pointwise(ishigami), std::vector<Inverse>(3, aroundZero), 3);
    for (std::size_t i = 0; i < 3; ++i) {
      QCOMPARE(one.inputs[i].first, three.inputs[i].first);
      QCOMPARE(one.inputs[i].totalRange.high, three.inputs[i].totalRange.high);
    }
  }

  void whatHasNoValueIsSaid() {
    ThreadPool pool(1);
    const auto fails = [](const Design&) -> Expected<std::vector<double>> {
      return Error{ErrorCode::InvalidInput, "here", say("no value")};
    };
    const auto found = sobolIndices(fails, std::vector<Inverse>(2, copy), {.basePoints = 8}, pool);
    QVERIFY(!found);
    QCOMPARE(found.errors().size(), std::size_t{1});
  }
};

QTEST_APPLESS_MAIN(SobolIndicesTest)
#include "sobol_indices_test.moc"
