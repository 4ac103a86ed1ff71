// PRIM finds the box that was planted, tells chance from rule, and says how sure it is.
#include "core/method/prim.h"

#include <QtTest>

#include "core/engine/random.h"

using namespace chokepoint;

namespace {

constexpr std::size_t kCases = 3000;
constexpr std::size_t kInputs = 8;
const PrimOptions kOptions{.resamples = 10, .seed = 2};

struct Sample {
  std::vector<std::vector<double>> columns;
  Cases cases;
};

// Uniform inputs; the condition holds inside with one probability, outside with another.
Sample planted(double inside, double outside) {
  Sample sample;
  for (std::uint32_t k = 0; k < kInputs; ++k) {
    auto& column = sample.columns.emplace_back();
    for (std::size_t i = 0; i < kCases; ++i) column.push_back(uniform(11, i, k));
  }
  sample.cases.inputs = {sample.columns.begin(), sample.columns.end()};
  for (std::size_t i = 0; i < kCases; ++i) {
    const double a = sample.columns[2][i];
    const double b = sample.columns[5][i];
    const bool isIn = a > 0.6 && b > 0.1 && b < 0.5;
    sample.cases.holds.push_back(uniform(12, i, 0) < (isIn ? inside : outside));
  }
  return sample;
}

Discovery find(const Cases& cases, const PrimOptions& options) {
  ThreadPool pool;
  return *discoverBox(cases, options, pool);
}

}  // namespace

class PrimTest : public QObject {
  Q_OBJECT

 private slots:
  void thePlantedBoxIsFound() {
    const auto sample = planted(1.0, 0.0);
    const auto found = find(sample.cases, kOptions);
    const auto& a = found.box.inputs[2];
    const auto& b = found.box.inputs[5];
    QVERIFY(a.atLeast && std::abs(*a.atLeast - 0.6) < 0.03);
    QVERIFY(!a.atMost || *a.atMost > 0.97);
    QVERIFY(b.atLeast && std::abs(*b.atLeast - 0.1) < 0.03);
    QVERIFY(b.atMost && std::abs(*b.atMost - 0.5) < 0.03);
    for (const std::size_t other : {0U, 1U, 3U, 4U, 6U, 7U}) QVERIFY(!isLimited(found.box.inputs[other]));
    QVERIFY(found.box.density > 0.95);
    QVERIFY(found.box.coverage > 0.9);
  }

  void densityAndCoverageAreThoseOfTheBox() {
    const auto sample = planted(0.9, 0.05);
    const auto found = find(sample.cases, kOptions);
    std::size_t cases = 0;
    std::size_t holding = 0;
    std::size_t all = 0;
    for (std::size_t i = 0; i < kCases; ++i) {
      bool isIn = true;
      for (std::size_t k = 0; k < kInputs; ++k) {
        const auto& [atLeast, atMost] = found.box.inputs[k];
        isIn = isIn && (!atLeast || sample.columns[k][i] >= *atLeast) && (!atMost || sample.columns[k][i] <= *atMost);
      }
      cases += isIn ? 1U : 0U;
      holding += isIn && sample.cases.holds[i] ? 1U : 0U;
      all += sample.cases.holds[i] ? 1U : 0U;
    }
    QCOMPARE(found.box.cases, cases);
    QCOMPARE(found.box.density, static_cast<double>(holding) / static_cast<double>(cases));
    QCOMPARE(found.box.coverage, static_cast<double>(holding) / static_cast<double>(all));
    QCOMPARE(found.share, static_cast<double>(all) / kCases);
  }

  void theHalvesFindTheRuleAgainAndHoldOnTheOthers() {
    const auto found = find(planted(0.9, 0.05).cases, kOptions);
    QVERIFY(found.limited[2] > 0.95);
    QVERIFY(found.limited[5] > 0.95);
    for (const std::size_t other : {0U, 1U, 3U, 4U, 6U, 7U}) QVERIFY(found.limited[other] <= 0.4);
    QVERIFY(std::abs(found.heldOutDensity - found.box.density) < 0.1);
    QVERIFY(std::abs(found.heldOutCoverage - found.box.coverage) < 0.1);
  }

  void aHandfulOfCasesEndsTheSearchToo() {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
      std::vector<double> column{0.1, 0.5, 0.9};
      Cases few{.inputs = {column}, .holds = {false, true, true}};
      QVERIFY(find(few, {.resamples = 10, .seed = seed}).box.coverage > 0.0);
    }
  }

  void threadsChangeNothing() {
    const auto sample = planted(0.9, 0.05);
    ThreadPool one(1);
    ThreadPool three(3);
    const auto a = discoverBox(sample.cases, kOptions, one);
    const auto b = discoverBox(sample.cases, kOptions, three);
    QCOMPARE(a->limited, b->limited);
    QCOMPARE(a->heldOutDensity, b->heldOutDensity);
    QCOMPARE(a->box.cases, b->box.cases);
  }

  void whoStopsItGetsNothing() {
    std::stop_source stop;
    stop.request_stop();
    ThreadPool pool;
    QVERIFY(!discoverBox(planted(0.9, 0.05).cases, kOptions, pool, stop.get_token()));
  }

  // A condition that no input decides: what the search still finds does not hold on the other half.
  void aRuleMadeOfChanceFailsTheCheck() {
    const auto found = find(planted(0.3, 0.3).cases, kOptions);
    QVERIFY(found.heldOutDensity < found.share + 0.05);
    for (const double limited : found.limited) QVERIFY(limited <= 0.6);
  }
};

QTEST_APPLESS_MAIN(PrimTest)
#include "prim_test.moc"
