// The score card of 2023 to 2025.
//
// Oracles: closed form, the definition of the score summed pair by pair.
#include "core/study/sources/hindcast.h"

#include <QtTest>
#include <cmath>
#include <random>

#include "core/runs/scenario_inputs.h"

using namespace chokepoint;

namespace {

Hindcast cardOf(const Scenario& scenario = {}, std::size_t members = 500) {
  ThreadPool pool(2);
  return *hindcast(scenario, {.members = members, .seed = 11}, pool);
}

const HindcastScore* scoreOf(const Hindcast& card, const std::string& id) {
  const auto found = std::ranges::find_if(card.scores, [&](const auto& s) { return s.estimate->id == id; });
  return found == card.scores.end() ? nullptr : &*found;
}

}  // namespace

class HindcastTest : public QObject {
  Q_OBJECT

 private slots:
  void theScoreIsItsDefinition() {
    std::mt19937_64 random(5);
    std::normal_distribution<double> normal(2.0, 3.0);
    std::vector<double> ensemble(200);
    for (double& value : ensemble) value = normal(random);
    for (const double outcome : {-4.0, 2.0, 11.0}) {
      double off = 0.0;
      double apart = 0.0;
      for (const double x : ensemble) {
        off += std::abs(x - outcome);
        for (const double y : ensemble) apart += std::abs(x - y);
      }
      const double expected = off / 200.0 - apart / (2.0 * 200.0 * 200.0);
      QVERIFY(std::abs(crpsOf(ensemble, outcome) - expected) < 1e-12 * (1.0 + expected));
    }
  }

  // Gneiting and Raftery 2007, the score of a normal forecast at its mean: sigma (sqrt(2) - 1) / sqrt(pi).
  void aNormalForecastScoresWhatTheFormulaSays() {
    std::mt19937_64 random(6);
    std::normal_distribution<double> normal(0.0, 2.0);
    std::vector<double> ensemble(200000);
    for (double& value : ensemble) value = normal(random);
    const double expected = 2.0 * (std::sqrt(2.0) - 1.0) / std::sqrt(std::acos(-1.0));
    QVERIFY(std::abs(crpsOf(ensemble, 0.0) / expected - 1.0) < 0.01);
  }

  void aForecastWithoutSpreadScoresHowFarItIsOff() {
    QCOMPARE(crpsOf(std::vector<double>(10, 3.0), 4.5), 1.5);
    QCOMPARE(crpsOf({3.0}, 3.0), 0.0);
  }

  void everyFigureOfThoseYearsIsScoredOrListed() {
    const auto card = cardOf();
    std::size_t outcomes = 0;
    for (const auto& e : estimates()) {
      const bool isOutcome =
          e.kind == EstimateKind::Count || e.kind == EstimateKind::Estimate || e.kind == EstimateKind::Computed;
      if (isOutcome && e.central && e.period.year.number >= 2023 && e.period.year.number <= 2025) ++outcomes;
    }
    QCOMPARE(card.scores.size() + card.unscored.size(), outcomes);
    for (const char* plan : {"huawei-2025-ft-plan", "huawei-2025-commerce", "huawei-2026-cfr"})
      QVERIFY2(scoreOf(card, plan) == nullptr, plan);
  }

  void recordAndInputsScoreNothing() {
    const auto card = cardOf();
    for (const char* id : {"us-2025-epoch", "imports-2024-epoch", "tsmc-dies-semianalysis"}) {
      QVERIFY2(scoreOf(card, id) == nullptr, id);
      QVERIFY2(
          std::ranges::find(card.unscored, std::string(id), [](const auto* e) { return e->id; }) != card.unscored.end(),
          id);
    }
  }

  void scoresCompareTheRunsWithTheFigure() {
    const auto card = cardOf();
    for (const auto& s : card.scores) {
      QVERIFY(std::abs(s.bias - (s.spread.p50 / *s.estimate->central - 1.0)) < 1e-12);
      QCOMPARE(s.isCovered, s.spread.p05 <= s.figure && s.figure <= s.spread.p95);
      QVERIFY(s.crps > 0.0);
    }
    QVERIFY(scoreOf(card, "huawei-2025-idc")->isCovered);
    QVERIFY(!scoreOf(card, "yield-2025-article")->isCovered);  // failures are shown
  }

  // Smuggling can be nothing in a run, and still counts.
  void aQuantityThatMayBeNothingIsScored() { QVERIFY(scoreOf(cardOf(), "smuggled-2025-epoch") != nullptr); }

  void quantitiesAddUpTheirFigures() {
    const auto card = cardOf();
    std::size_t figures = 0;
    std::size_t covered = 0;
    for (const auto& q : card.quantities) {
      figures += q.figures;
      covered += q.covered;
      QVERIFY(q.covered <= q.figures && !q.quantities.empty());
    }
    QCOMPARE(figures, card.scores.size());
    QCOMPARE(covered, static_cast<std::size_t>(std::ranges::count(card.scores, true, &HindcastScore::isCovered)));
  }
};

QTEST_APPLESS_MAIN(HindcastTest)
#include "hindcast_test.moc"
