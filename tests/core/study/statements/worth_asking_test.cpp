// A question whose answer matters: the statement holds as things stand, and lies far enough from where they are.
#include "core/study/statements/worth_asking.h"

#include <QtTest>

#include "core/expression/evaluate.h"
#include "core/runs/central_run.h"
#include "core/runs/figures.h"
#include "core/study/outlook.h"
#include "tests/core/study/plain_draws.h"

using namespace chokepoint;

namespace {

constexpr std::size_t kMembers = 256;

Expression gap() { return figure("output_ratio").of(Year{2027}); }

Study studyOf(const Expression& of, const Scenario& scenario = {}) {
  return {.scenario = scenario, .sample = {.members = kMembers}, .of = of, .year = Year{2027}};
}

std::vector<WorthAsking> asked(const Expression& of, const Scenario& scenario = {}) {
  ThreadPool pool(2);
  return worthAsking(studyOf(of, scenario), pool);
}

// By an outlook of its own.
double medianIn(const Scenario& scenario) {
  Workshop workshop{ThreadPool(2), {}};
  const auto drawn = plainDraws(scenario, {.members = kMembers}, workshop.pool);
  return computeOutlook(scenario, drawn, workshop)->annual(figure("output_ratio"), Year{2027}).p50;
}

}  // namespace

class WorthAskingTest : public QObject {
  Q_OBJECT

 private slots:
  void byDefaultTheFigureStaysAboveHalfOfWhatItIsAndBelowDouble() {
    const auto worth = asked(gap());
    QCOMPARE(worth.size(), 2U);
    const double now = medianIn({});
    QVERIFY(worth[0].isAtLeast && std::abs(worth[0].number - now / 2.0) < 0.03 * now);
    QVERIFY(!worth[1].isAtLeast && std::abs(worth[1].number - now * 2.0) < 0.1 * now);
  }

  void aScenarioThatMovesItIsHeldAgainstTheDefault() {
    const double byDefault = medianIn({});
    for (const double yield : {0.12, 0.5}) {
      Scenario scenario;
      scenario.parameters[parameter("die_yield_now")] = yield;
      const double now = medianIn(scenario);
      const auto worth = asked(gap(), scenario);
      QCOMPARE(worth.size(), 3U);
      const auto against = std::ranges::find(worth, WorthAsking::Against::Default, &WorthAsking::against);
      QVERIFY(against != worth.end());
      QCOMPARE(against->isAtLeast, now > byDefault);
      QVERIFY(std::abs(against->number - byDefault) < 0.01 * byDefault);
      for (const auto& one : worth) QVERIFY(one.isAtLeast ? now >= one.number : now <= one.number);
      const double central = *evaluateNumber(gap(), CentralRun(scenario).subject());
      QVERIFY(worth[0].isAtLeast ? central >= worth[0].number : central <= worth[0].number);
    }
  }

  void whatHasNoValueIsNotAskedAbout() {
    QVERIFY(asked(*Expression::parse("1 / 0")).empty());
    QVERIFY(asked(*Expression::parse("1 > 0")).empty());
    QVERIFY(asked(*Expression::parse("0")).empty());
  }

  void whatIsBelowNothingStaysBelowHalfOfIt() {
    const auto worth = asked(*Expression::parse("-6"));
    QCOMPARE(worth, (std::vector<WorthAsking>{{WorthAsking::Against::Half, false, -3.0},
                                              {WorthAsking::Against::Double, true, -12.0}}));
  }

  void theNearestClaimSpeaksOfTheFigure() {
    QCOMPARE(nearestClaim(gap(), Year{2027})->id, "ratio-40");
    QCOMPARE(nearestClaim(figure("huawei_chips").of(Year{2027}), Year{2027})->id, "huawei-800k");
    QVERIFY(nearestClaim(figure("compute_ratio").of(Year{2030}), Year{2030}) != nullptr);
    QVERIFY(nearestClaim(*Expression::parse("at(hbm_imports, 2027-12)"), Year{2027}) == nullptr);
  }
};

QTEST_APPLESS_MAIN(WorthAskingTest)
#include "worth_asking_test.moc"
