// What is watched, and what China's compute gains in a year.
//
// Oracle: each member run for itself; its years made by hand.
#include "core/study/state/watched.h"

#include <QtTest>
#include <cmath>

#include "core/base/text.h"
#include "core/model/records.h"
#include "core/model/run.h"
#include "core/runs/scenario_inputs.h"
#include "core/study/state/compute_flow.h"
#include "tests/core/engine/member_inputs.h"

using namespace chokepoint;

namespace {

const SampleOptions kFewMembers{.members = 64, .seed = 3};

std::vector<Run> memberRuns(ThreadPool& pool) {
  const auto inputs = ensembleInputs({});
  const auto drawn = Sampler(kFewMembers, pool).of({});
  std::vector<Run> runs;
  for (std::size_t member = 0; member < kFewMembers.members; ++member)
    runs.push_back(simulate(parametersOf(inputs, *drawn->draws, member), recordTables()));
  return runs;
}

double yearSum(const Run& run, QuantityId id, Year year) {
  double sum = 0.0;
  for (int month = january(year).index; month <= december(year).index; ++month) sum += run.value(id, month);
  return sum;
}

}  // namespace

class WatchedTest : public QObject {
  Q_OBJECT

 private slots:
  void aFigureGoesBeforeAQuantityOfItsName() {
    const auto gap = watched("output_ratio");
    QVERIFY(gap && gap->figure == &figure("output_ratio") && !gap->quantity);
    const auto quantity = watched("china_demand");
    QVERIFY(quantity && quantity->quantity == *findQuantity("china_demand") && quantity->figure == nullptr);
    QCOMPARE(quantity->of(Year{2030}).text(), std::string("annual(china_demand, 2030)"));
  }

  void anExpressionOfOneYearIsWatchedInEachAndOneOfSeveralOnce() {
    const auto one = watched("annual(us_output, 2027) / 12");
    QVERIFY(one && one->isYearly());
    QCOMPARE(one->of(Year{2031}).text(), std::string("annual(us_output, 2031) / 12"));
    const auto several = watched("annual(us_output, 2027) / annual(us_output, 2026)");
    QVERIFY(several && !several->isYearly());
    QCOMPARE(several->expressions.size(), std::size_t{1});
  }

  void whatIsNoNumberIsAnError() {
    QVERIFY(!watched("no_such_thing"));
    QVERIFY(!watched("annual(us_output, "));
    const auto condition = watched("annual(output_ratio, 2027) > 10");
    QVERIFY(!condition);
    QVERIFY(inWords(condition.errors()).find("a number is wanted") != std::string::npos);
  }

  void spreadsAreThoseOfTheRuns() {
    ThreadPool pool(2);
    const auto found =
        watchedSpreads(std::vector{*Expression::parse("annual(huawei_chips, 2027)")}, {}, kFewMembers, pool);
    QVERIFY(found);
    std::vector<double> values;
    for (const auto& run : memberRuns(pool)) values.push_back(yearSum(run, quantity("huawei_chips"), Year{2027}));
    const Spread expected = spreadOf(values);
    QVERIFY(std::abs(found->front().spread->p50 - expected.p50) < 1e-9 * expected.p50);
    QVERIFY(std::abs(found->front().spread->p95 - expected.p95) < 1e-9 * expected.p95);
  }

  void whatHasAValueInNoRunHasNoSpread() {
    ThreadPool pool(2);
    const auto found =
        watchedSpreads(std::vector{*Expression::parse("1 / (die_yield_now - die_yield_now)")}, {}, kFewMembers, pool);
    QVERIFY(found && !found->front().spread);
    QCOMPARE(found->front().unknown, found->front().runs);
  }

  // In some runs China is so far behind that the month in question lies before the run's start.
  void howManyRunsHaveNoValueIsToldWithTheReason() {
    ThreadPool pool(2);
    const auto found = watchedSpreads(
        std::vector{*Expression::parse("compute_lag(2023-12)"), *Expression::parse("annual(huawei_chips, 2027)")}, {},
        kFewMembers, pool);
    QVERIFY(found);
    const auto& some = found->front();
    QVERIFY(some.spread && some.unknown > 0 && some.unknown < some.runs);
    QCOMPARE(some.runs, std::size_t(kFewMembers.members));
    QVERIFY(some.why.has_value() && !inWords({*some.why}).empty());
    QVERIFY(found->back().unknown == 0 && !found->back().why);
  }

  void aYearGainsWhatIsMadeAtHomeAndBought() {
    ThreadPool pool(2);
    const Year year{2028};
    const auto flow = computeFlow({}, kFewMembers, Measure::Compute, pool);
    QVERIFY(flow);
    double made = 0.0;
    double bought = 0.0;
    for (const auto& run : memberRuns(pool)) {
      const double kept =
          yearSum(run, quantity("huawei_output"), year) - yearSum(run, quantity("huawei_exports"), year);
      made += kept * run.value(quantity("domestic_effect"), december(year).index) / 64.0;
      bought += yearSum(run, quantity("licensed_imports"), year) / 64.0;
    }
    const auto& of = flow->years[yearIndex(year)];
    QVERIFY(std::abs(of[static_cast<std::size_t>(ComputeSource::Huawei)] - made) < 1e-9 * made);
    QVERIFY(std::abs(of[static_cast<std::size_t>(ComputeSource::Licensed)] - bought) < 1e-9 * bought);
  }

  // Of each source in each year, in both measures: the texts of the flows are all expressions.
  void everySourceHasAFlowInBothMeasures() {
    ThreadPool pool(2);
    for (const Measure measure : kMeasures) {
      const auto flow = computeFlow({}, kFewMembers, measure, pool);
      QVERIFY(flow);
      for (const auto& sources : flow->years)
        for (const double source : sources) QVERIFY(std::isfinite(source));
      QVERIFY(flow->years[yearIndex(Year{2030})][static_cast<std::size_t>(ComputeSource::OverseasCloud)] > 0.0);
    }
  }
};

QTEST_APPLESS_MAIN(WatchedTest)
#include "watched_test.moc"
