// What limits Huawei and what it has, over the runs.
//
// Oracle: each member run for itself in double precision (tests/reference checks that), its years made by hand.
#include "core/study/state/bottlenecks.h"

#include <QtTest>
#include <cmath>

#include "core/model/records.h"
#include "core/model/run.h"
#include "core/runs/scenario_inputs.h"
#include "core/study/outlook.h"
#include "tests/core/engine/member_inputs.h"

using namespace chokepoint;

namespace {

const SampleOptions kSmallSample{.members = 64, .seed = 3};

Workshop& workshop() {
  static Workshop one;
  return one;
}

std::vector<Run> runsOf(const Scenario& scenario) {
  const auto inputs = ensembleInputs(scenario);
  const auto drawn = Sampler(kSmallSample, workshop().pool).of(scenario);
  std::vector<Run> runs;
  for (std::size_t member = 0; member < kSmallSample.members; ++member)
    runs.push_back(simulate(parametersOf(inputs, *drawn->draws, member), recordTables()));
  return runs;
}

// `ofYear(run, first, last month)` of every run.
template <class OfYear>
Spread spreadOver(const std::vector<Run>& runs, Year year, OfYear ofYear) {
  std::vector<double> values;
  for (const auto& run : runs) values.push_back(ofYear(run, january(year).index, december(year).index));
  return spreadOf(values);
}

bool areEqual(const Spread& a, const Spread& b) {
  const auto near = [](double x, double y) { return std::abs(x - y) <= 1e-9 * std::max(1.0, std::abs(y)); };
  return near(a.p05, b.p05) && near(a.p50, b.p50) && near(a.p95, b.p95);
}

const SupplyYears& supplyOf(const Bottlenecks& found, QuantityId id) {
  return *std::ranges::find(found.supply, id, &SupplyYears::quantity);
}

}  // namespace

class BottlenecksTest : public QObject {
  Q_OBJECT

 private slots:
  void whatIsInStoreIsDecembersAndWhatFlowsIsTheYears() {
    const auto found = bottlenecks({}, kSmallSample, workshop());
    const auto runs = runsOf({});
    QVERIFY(found);
    for (const Year year : {Year{2026}, Year{2030}}) {
      const auto store = spreadOver(
          runs, year, [](const Run& run, int, int last) { return run.value(quantity("die_stock_950"), last); });
      QVERIFY(areEqual(supplyOf(*found, quantity("die_stock_950")).years[yearIndex(year)], store));
      const auto made = spreadOver(runs, year, [](const Run& run, int first, int last) {
        double sum = 0.0;
        for (int month = first; month <= last; ++month) sum += run.value(quantity("dies_made_910"), month);
        return sum;
      });
      QVERIFY(areEqual(supplyOf(*found, quantity("dies_made_910")).years[yearIndex(year)], made));
    }
  }

  // What the sentence says of the likeliest limit comes from the outlook, which counts in another way.
  void whatBindsIsWhatTheSentenceSays() {
    const auto drawn = Sampler(kSmallSample, workshop().pool).of({});
    const auto outlook = computeOutlook({}, *drawn, workshop());
    const auto found = bottlenecks({}, kSmallSample, workshop());
    for (std::size_t year = 0; year < kYears; ++year)
      for (const Bottleneck one : kBottlenecks)
        QCOMPARE(found->likeliest[year].of(one), outlook->likeliest_bottleneck[year].of(one));
  }

  void wafersByUseAreMeansOverTheRunsAndAddUpToAll() {
    const auto found = bottlenecks({}, kSmallSample, workshop());
    const auto runs = runsOf({});
    const Year year{2028};
    double all = 0.0;
    double new950 = 0.0;
    for (const auto& run : runs)
      for (int month = january(year).index; month <= december(year).index; ++month) {
        const double wafers = run.value(quantity("wafers"), month);
        all += wafers / static_cast<double>(runs.size());
        new950 += wafers * run.value(quantity("wafer_share_950"), month) / static_cast<double>(runs.size());
      }
    const auto& of = found->wafers[yearIndex(year)];
    QVERIFY(std::abs(of[static_cast<std::size_t>(WaferUse::Ascend950)] - new950) < 1e-9 * all);
    QVERIFY(std::abs(of[0] + of[1] + of[2] + of[3] - all) < 1e-9 * all);
  }

  void itTakesTheRunsOnce() {
    std::atomic<std::size_t> done{0};
    QVERIFY(bottlenecks({}, kSmallSample, workshop(), {.stop = {}, .membersDone = &done}));
    QCOMPARE(done.load(), kSmallSample.members);
    QCOMPARE(runsOfBottlenecks(kSmallSample.members), kSmallSample.members);
  }

  void sharesOfRunsAddUpToOne() {
    const auto found = bottlenecks({}, kSmallSample, workshop());
    for (const auto& shares : found->likeliest)
      QVERIFY(std::abs(shares.packaging + shares.dies + shares.hbm - 1.0) < 1e-12);
  }

  // Five good dies in a hundred instead of twenty-five.
  void fewerGoodDiesMakeDiesBindInMoreRuns() {
    const auto before = bottlenecks({}, kSmallSample, workshop());
    const auto after = bottlenecks({.parameters = {{parameter("die_yield_now"), 0.05}}}, kSmallSample, workshop());
    QVERIFY(after->likeliest[yearIndex(Year{2028})].dies > before->likeliest[yearIndex(Year{2028})].dies);
  }

  void oneThatIsStoppedSaysSo() {
    std::stop_source source;
    source.request_stop();
    const auto stopped = bottlenecks({}, kSmallSample, workshop(), {.stop = source.get_token()});
    QVERIFY(!stopped);
    QCOMPARE(stopped.errors().front().code, ErrorCode::Cancelled);
  }
};

QTEST_APPLESS_MAIN(BottlenecksTest)
#include "bottlenecks_test.moc"
