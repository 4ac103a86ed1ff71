// Members that are there several times: what an ensemble has of them.
//
// Oracle: the same members, each run for itself.
#include <QtTest>
#include <array>
#include <cmath>

#include "core/belief/sampler.h"
#include "core/runs/scenario_inputs.h"
#include "core/scenario/packs.h"
#include "core/study/outlook.h"

using namespace chokepoint;

class RepeatedMembersTest : public QObject {
  Q_OBJECT

 private slots:
  void eachIsThereAsOftenAsItsCopies() {
    ThreadPool pool(2);
    const auto id = parameter("die_yield_now");
    const Draws of(defaultPriors(), {.members = 4, .seed = 3}, pool);
    const RepeatedDraws repeated(of, std::vector<std::uint32_t>{0, 2, 0, 3}, 0.25, pool);
    QCOMPARE(repeated.members(), 5U);
    QCOMPARE(repeated.worth(), 0.25);
    for (const std::size_t member : {0, 1}) QCOMPARE(repeated.value(id, member), of.value(id, 1));
    // Those up to a whole group are run too.
    for (const std::size_t member : {2, 3, 4, 7}) QCOMPARE(repeated.value(id, member), of.value(id, 3));
    const auto once = repeated.once();
    QCOMPARE(once.draws.members(), 2U);
    QCOMPARE(once.draws.value(id, 0), of.value(id, 1));
    QVERIFY(std::ranges::equal(once.copies, std::array{2U, 3U}));
    QVERIFY(of.once().copies.empty());
  }

  // Outlooks run a member that is there several times once and count it as often; others run each copy.
  void anOutlookCountsEachMemberAsOftenAsItIsThere() {
    const Scenario scenario{.beliefs = findPack("epoch-idc")->beliefs};
    Workshop workshop;
    Sampler sampler({.members = 3000, .seed = 3}, workshop.pool);
    const auto drawn = *sampler.of(scenario);
    const auto& draws = drawn.draws;
    QVERIFY(draws->once().draws.members() < draws->members());
    const auto outlook = computeOutlook(scenario, drawn, workshop);
    const auto eachCopy = std::make_shared<const DrawsRange>(*draws, 0, draws->members());
    const auto slowly = computeOutlook(scenario, {eachCopy}, workshop);
    for (int year = kFirstYear; year <= kLastYear; ++year) {
      const auto y = yearIndex(Year{year});
      QCOMPARE(outlook->annual(figure("huawei_chips"))[y].p05, slowly->annual(figure("huawei_chips"))[y].p05);
      QCOMPARE(outlook->annual(figure("output_ratio"))[y].p95, slowly->annual(figure("output_ratio"))[y].p95);
      const Figure& lag = figure("compute_lag");
      QCOMPARE(outlook->of(lag).atLeast[y].median, slowly->of(lag).atLeast[y].median);
      QCOMPARE(outlook->likeliest_bottleneck[y].hbm, slowly->likeliest_bottleneck[y].hbm);
    }
    for (std::size_t month = 0; month < kMonths; ++month) {
      QVERIFY(std::abs(outlook->bottlenecks[month].dies - slowly->bottlenecks[month].dies) < 1e-12);
      for (std::size_t source = 0; source < kComputeSources; ++source)
        QVERIFY(std::abs(outlook->compute_by_source[month][source] - slowly->compute_by_source[month][source]) <=
                1e-12 * outlook->compute_by_source[month][source]);
    }
    QCOMPARE(outlook->parity.probability, slowly->parity.probability);
    QVERIFY(outlook->parity.early == slowly->parity.early);
  }

  // Of so many members that they would be counted in bins, few are different.
  void whereFewAreDifferentAnOutlookIsExactHoweverManyThereAre() {
    const Scenario scenario{.beliefs = findPack("commerce-cfr")->beliefs};
    Workshop workshop;
    Sampler sampler({.members = 20000, .seed = 3}, workshop.pool);
    const auto drawn = *sampler.of(scenario);
    std::atomic<std::size_t> done = 0;
    const auto outlook = computeOutlook(scenario, drawn, workshop, {.stop = {}, .membersDone = &done});
    QCOMPARE(done.load(), 20000U);
    const std::vector of{*Expression::parse("annual(huawei_chips, 2030)")};
    const auto values = *evaluateMembers(of, scenario, ensembleInputs, *drawn.draws, workshop.pool);
    QCOMPARE(outlook->annual(figure("huawei_chips"), Year{2030}).p05, spreadOf(values.front().values).p05);
  }
};

QTEST_APPLESS_MAIN(RepeatedMembersTest)
#include "repeated_members_test.moc"
