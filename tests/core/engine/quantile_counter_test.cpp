// Counted quantiles against sorted numbers: as near in rank as they say, and near enough.
#include "core/engine/quantile_counter.h"

#include <QtTest>
#include <algorithm>
#include <cmath>
#include <functional>

#include "core/engine/random.h"

using namespace chokepoint;

namespace {

constexpr std::size_t kMany = 200000;
const std::vector kProbabilities{0.0, 0.001, 0.05, 0.25, 0.5, 0.75, 0.95, 0.999, 1.0};

double score(std::size_t i) {
  const double u = uniform(5, i, 0);
  const double v = uniform(5, i, 1);
  return std::sqrt(-2.0 * std::log(u)) * std::cos(2.0 * std::acos(-1.0) * v);
}

std::vector<double> numbersOf(double (*formula)(double)) {
  std::vector<double> numbers(kMany);
  for (std::size_t i = 0; i < kMany; ++i) numbers[i] = formula(score(i));
  return numbers;
}

QuantileCounter counted(const std::vector<double>& numbers, std::size_t part = 4096) {
  QuantileCounter counter({numbers.data(), kPilotMembers}, kProbabilities);
  for (std::size_t first = 0; first < numbers.size(); first += part)
    counter.count({numbers.data() + first, std::min(part, numbers.size() - first)});
  return counter;
}

// By how much of all numbers a value misses the rank of a quantile; none where it is among equal ones.
double missOf(const std::vector<double>& sorted, double value, double probability) {
  const auto [first, last] = std::ranges::equal_range(sorted, value);
  const auto rank = probability * static_cast<double>(sorted.size() - 1);
  const auto low = static_cast<double>(first - sorted.begin());
  const auto high = static_cast<double>(last - sorted.begin());
  return std::max({0.0, low - 1.0 - rank, rank - high}) / static_cast<double>(sorted.size());
}

}  // namespace

class QuantileCounterTest : public QObject {
  Q_OBJECT

 private slots:
  void ranksAreAsNearAsTheyAreSaidToBe_data() {
    QTest::addColumn<std::function<std::vector<double>()>>("numbers");
    QTest::addColumn<bool>("isContinuous");
    const auto row = [](const char* name, double (*formula)(double), bool isContinuous = true) {
      QTest::newRow(name) << std::function([formula] { return numbersOf(formula); }) << isContinuous;
    };
    row("normal", [](double z) { return z; });
    row("long tail", [](double z) { return std::exp(1.5 * z); });
    row("both tails long", [](double z) { return std::sinh(1.5 * z); });
    row(
        "a peak without end", [](double z) { return z * z * z * z * z; }, false);
    row("half of them zero", [](double z) { return std::max(0.0, z); });
    row("clamped at both ends", [](double z) { return std::clamp(z, -1.6, 1.6); });
    row("all the same", [](double) { return 0.1; });
    row(
        "a gap where the median is", [](double z) { return z < 0.0 ? z - 100.0 : z + 100.0; }, false);
    row(
        "whole numbers", [](double z) { return std::floor(200.0 * z); }, false);
  }
  void ranksAreAsNearAsTheyAreSaidToBe() {
    QFETCH(std::function<std::vector<double>()>, numbers);
    QFETCH(bool, isContinuous);
    auto all = numbers();
    const auto counter = counted(all);
    std::ranges::sort(all);
    for (const double p : kProbabilities) {
      const auto [value, rankError] = counter.quantile(p);
      QVERIFY(missOf(all, value, p) <= rankError + 1e-12);
      if (isContinuous) QVERIFY2(rankError <= 1e-4, qPrintable(QString::number(rankError)));
    }
  }

  // Two peaks with nothing between them, where the median is: a narrow gap costs nothing, and of a
  // wide one, which leaves few bins to the peaks, it is said how far off the rank may be.
  void aGapAtAQuantileIsNarrowOrSaidToBeInTheWay_data() {
    QTest::addColumn<double>("gap");
    QTest::addColumn<bool>("isNarrow");
    QTest::newRow("narrow") << 0.05 << true;
    QTest::newRow("as wide as a peak") << 2.0 << false;
    QTest::newRow("a hundred times as wide") << 200.0 << false;
  }
  void aGapAtAQuantileIsNarrowOrSaidToBeInTheWay() {
    QFETCH(double, gap);
    QFETCH(bool, isNarrow);
    std::vector<double> all(kMany);
    for (std::size_t i = 0; i < kMany; ++i) all[i] = score(i) + std::copysign(0.5 * gap, score(i));
    const auto counter = counted(all);
    std::ranges::sort(all);
    for (const double p : kProbabilities) {
      const auto [value, rankError] = counter.quantile(p);
      QVERIFY(missOf(all, value, p) <= rankError + 1e-12);
      QVERIFY2(rankError <= 1e-4 || !isNarrow, qPrintable(QString::number(rankError)));
    }
    QVERIFY(isNarrow || counter.quantile(0.5).rankError > 1e-4);
  }

  void theEndsAreExact() {
    const auto all = numbersOf([](double z) { return z; });
    const auto counter = counted(all);
    QCOMPARE(counter.quantile(0.0).value, std::ranges::min(all));
    QCOMPARE(counter.quantile(1.0).value, std::ranges::max(all));
  }

  void theOrderOfTheNumbersChangesNothing() {
    auto all = numbersOf([](double z) { return std::exp(z); });
    const auto once = counted(all, 999);
    QuantileCounter again({all.data(), kPilotMembers}, kProbabilities);
    std::vector<double> reversed(all.rbegin(), all.rend());
    again.count(reversed);
    for (const double p : kProbabilities) QCOMPARE(again.quantile(p).value, once.quantile(p).value);
  }

  void aNumberThatIsRepeatedIsExact() {
    const auto all = numbersOf([](double z) { return std::max(0.0, z); });
    QCOMPARE(counted(all).quantile(0.25).value, 0.0);
    QCOMPARE(counted(all).quantile(0.25).rankError, 0.0);
  }
};

QTEST_APPLESS_MAIN(QuantileCounterTest)
#include "quantile_counter_test.moc"
