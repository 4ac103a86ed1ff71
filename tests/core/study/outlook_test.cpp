// An outlook's figures: each is what plain runs of the same draws give, one member at a time.
//
// Oracles: the double-precision run, which the independent engine checks (tests/reference);
// quantiles of type 7 by the textbook; conservation; identity.
#include "core/study/outlook.h"

#include <QtTest>
#include <cmath>

#include "core/engine/quantile_counter.h"
#include "core/runs/member_values.h"
#include "core/runs/scenario_inputs.h"
#include "tests/core/study/direct_outlook.h"
#include "tests/core/study/outlook_numbers.h"
#include "tests/core/study/plain_draws.h"

using namespace chokepoint;

class OutlookTest : public QObject {
  Q_OBJECT

 private slots:
  void everyFigureIsWhatPlainRunsGive_data();
  void everyFigureIsWhatPlainRunsGive();
  void everyFigureIsTheSpreadOfItsExpression();
  void aLastBlockThatIsNotFullCountsLikeTheOthers();
  void moreMembersThanAreHeldAreCountedToTheSameFigures();
  void whoStopsItGetsNoOutlook();
  void theCentralRunHasAllInputsAtTheirSetOrDefaultValues_data();
  void theCentralRunHasAllInputsAtTheirSetOrDefaultValues();
  void sourcesAddUpToTheMedianOfUsableCompute_data();
  void sourcesAddUpToTheMedianOfUsableCompute();
  void theLimitsSharesAddUpToOne_data();
  void theLimitsSharesAddUpToOne();
  void whereThePastDoesNotReachBackTheLagSaysAtLeast();
  void aQuantileBetweenAKnownLagAndABoundIsABound();
  void aShareOfRunsIsExactWhateverTheirNumber();
  void parityThatNoRunReachesHasNoMonth();
  void threadsAndUsedMemoryChangeNothing_data();
  void threadsAndUsedMemoryChangeNothing();
  void aPriorOfALeverOrOfAFixedInputChangesNothing();
};

namespace {

constexpr std::size_t kMembers = 64;
constexpr std::uint64_t kSeed = 5;
constexpr auto kYield = parameter("die_yield_now");
constexpr auto kPlan = parameter("smic_capacity_2028");
constexpr auto kStrictness = parameter("export_control_strictness");
// Relative to the figure, or to a part in a million of a unit. Vector and scalar functions differ
// in the last bits, and 132 months carry that on.
constexpr double kTolerance = 1e-9;
// What a sum of a hundred shares may be off by.
constexpr double kRounding = 1e-13;

Workshop& workshop() {
  static Workshop all{ThreadPool(2), {}};
  return all;
}

SampleOptions sampleOf(std::size_t members) { return {.members = members, .seed = kSeed}; }

Draws drawsOf(const Scenario& scenario, std::size_t members = kMembers) {
  return {priorsOf(scenario), sampleOf(members), workshop().pool};
}

Drawn drawnOf(const Scenario& scenario, std::size_t members = kMembers) {
  return plainDraws(scenario, sampleOf(members), workshop().pool);
}

std::shared_ptr<const Outlook> outlookOf(const Scenario& scenario, std::size_t members = kMembers) {
  return computeOutlook(scenario, drawnOf(scenario, members), workshop());
}

Scenario fixedAndMoved() { return {.parameters = {{kYield, 0.4}, {kPlan, 140.0}}}; }
Scenario withOwnPrior() { return {.priors = {{kYield, {Distribution::Triangular, 0.5, 0.6, 0.7}}}}; }
Scenario withEvents() {
  return {.parameters = {{kYield, 0.1}},
          .timeline = {{{.start = {58}, .months = 10, .target = 0.2},
                        {.start = {60}, .months = 3, .target = -0.4, .channel = Channel::hbm_control}}}};
}

void addScenarios() {
  QTest::addColumn<Scenario>("scenario");
  QTest::newRow("baseline") << Scenario{};
  QTest::newRow("a fixed assumption and a moved lever") << fixedAndMoved();
  QTest::newRow("a timeline") << withEvents();
  QTest::newRow("a prior of its own") << withOwnPrior();
}

Outlook directOutlook(const Scenario& scenario, std::size_t members = kMembers) {
  return Direct(runsOf(scenario, drawsOf(scenario, members))).outlook();
}

bool isNear(double ours, double expected) {
  return std::abs(ours - expected) <= kTolerance * std::max(std::abs(expected), 1e-6);
}

void compareNumbers(const OutlookNumbers& ours, const OutlookNumbers& expected) {
  QCOMPARE(ours.size(), expected.size());
  for (std::size_t i = 0; i < ours.size(); ++i)
    if (!isNear(ours[i].value, expected[i].value))
      QFAIL(qPrintable(QStringLiteral("%1: %2 for %3")
                           .arg(ours[i].name)
                           .arg(ours[i].value, 0, 'g', 17)
                           .arg(expected[i].value, 0, 'g', 17)));
}

double sum(const BottleneckShares& shares) { return shares.packaging + shares.dies + shares.hbm; }

}  // namespace

void OutlookTest::everyFigureIsWhatPlainRunsGive_data() { addScenarios(); }
void OutlookTest::everyFigureIsWhatPlainRunsGive() {
  QFETCH(Scenario, scenario);
  const auto outlook = outlookOf(scenario);
  QCOMPARE(outlook->scenario, scenario);
  QCOMPARE(outlook->sample.members, kMembers);
  QCOMPARE(outlook->sample.seed, kSeed);
  compareNumbers(numbersOf(*outlook), numbersOf(directOutlook(scenario)));
}

// On the same members, by way of the language. Lags before 2026 are bounds, of which the language has no value.
void OutlookTest::everyFigureIsTheSpreadOfItsExpression() {
  const auto scenario = fixedAndMoved();
  const auto draws = drawsOf(scenario);
  const auto outlook = outlookOf(scenario);
  int compared = 0;
  for (const Figure& figure : figures()) {
    if (!isComputed(figure)) continue;
    const std::vector expressions(figure.years.begin() + 4, figure.years.end());
    const auto values = *evaluateMembers(expressions, scenario, ensembleInputs, draws, workshop().pool);
    for (std::size_t i = 0; i < values.size(); ++i) {
      QCOMPARE(values[i].unknown, 0U);
      const Spread expected = spreadOf(values[i].values);
      const Spread& ours = outlook->annual(figure)[i + 4];
      for (const auto value : {&Spread::p05, &Spread::p25, &Spread::p50, &Spread::p75, &Spread::p95})
        QVERIFY2(isNear(ours.*value, expected.*value), expressions[i].text().c_str());
      ++compared;
    }
  }
  QVERIFY(compared >= 7 * 7);
}

// Three blocks and a part of one.
void OutlookTest::aLastBlockThatIsNotFullCountsLikeTheOthers() {
  constexpr std::size_t kMany = 3 * kBlockMembers + 5;
  compareNumbers(numbersOf(*outlookOf({}, kMany)), numbersOf(directOutlook({}, kMany)));
}

// A chunk more than is held, so that quantiles are counted: each within the rank error of the exact one.
void OutlookTest::moreMembersThanAreHeldAreCountedToTheSameFigures() {
  constexpr std::size_t kMany = kPilotMembers + kBlockMembers;
  const auto drawn = drawnOf({}, kMany);
  const auto counted = computeOutlook({}, drawn, workshop());
  const auto gap = runEnsemble(ensembleInputs({}), *drawn.draws, {quantity("output_ratio")}, workshop().pool);
  for (const int month : {3, 60, 131}) {
    std::vector<double> sorted(gap.values(quantity("output_ratio"), month).begin(),
                               gap.values(quantity("output_ratio"), month).end());
    std::ranges::sort(sorted);
    const auto& spread = counted->monthly(figure("output_ratio"))[static_cast<std::size_t>(month)];
    for (const auto& [probability, value] :
         {std::pair(0.05, spread.p05), std::pair(0.5, spread.p50), std::pair(0.95, spread.p95)}) {
      const auto rank = std::ranges::lower_bound(sorted, value) - sorted.begin();
      QVERIFY(std::abs(static_cast<double>(rank) / static_cast<double>(kMany) - probability) < 3e-4);
    }
  }
  for (const auto& shares : counted->likeliest_bottleneck) QVERIFY(std::abs(sum(shares) - 1.0) < kRounding);
}

void OutlookTest::whoStopsItGetsNoOutlook() {
  std::stop_source stop;
  stop.request_stop();
  QVERIFY(computeOutlook({}, drawnOf({}), workshop(), {.stop = stop.get_token()}) == nullptr);
}

void OutlookTest::theCentralRunHasAllInputsAtTheirSetOrDefaultValues_data() { addScenarios(); }
void OutlookTest::theCentralRunHasAllInputsAtTheirSetOrDefaultValues() {
  QFETCH(Scenario, scenario);
  const auto central = outlookOf(scenario)->central;
  auto inputs = defaultParameters();
  for (const auto& [id, prior] : scenario.priors) at(inputs, id) = prior.central;
  for (const auto& [id, value] : scenario.parameters) at(inputs, id) = value;
  const auto expected = simulate(inputs, tablesOf(scenario, recordTables()));
  for (const auto& s : quantitySpecs()) QCOMPARE(central.series(s.id), expected.series(s.id));
}

void OutlookTest::sourcesAddUpToTheMedianOfUsableCompute_data() { addScenarios(); }
void OutlookTest::sourcesAddUpToTheMedianOfUsableCompute() {
  QFETCH(Scenario, scenario);
  const auto outlook = outlookOf(scenario);
  for (int year = kFirstYear; year <= kLastYear; ++year) {
    const auto& parts = outlook->compute_by_source[static_cast<std::size_t>(december(Year{year}).index)];
    const double total = std::accumulate(parts.begin(), parts.end(), 0.0);
    QVERIFY(isNear(total, outlook->annual(figure("china_compute"), Year{year}).p50));
    QVERIFY(std::ranges::all_of(parts, [](double part) { return part >= 0.0; }));
  }
}

void OutlookTest::theLimitsSharesAddUpToOne_data() { addScenarios(); }
void OutlookTest::theLimitsSharesAddUpToOne() {
  QFETCH(Scenario, scenario);
  const auto outlook = outlookOf(scenario, 100);  // a hundredth is no sum of halves
  for (const auto& shares : outlook->likeliest_bottleneck) QVERIFY(std::abs(sum(shares) - 1.0) < kRounding);
  for (const auto& shares : outlook->bottlenecks) QVERIFY(std::abs(sum(shares) - 1.0) < kRounding);
}

// At the end of 2022 China could use less than U.S. firms had in service in January; from 2026 on the
// lag of every run is known.
void OutlookTest::whereThePastDoesNotReachBackTheLagSaysAtLeast() {
  const auto outlook = outlookOf({});
  const FigureSpreads& lags = outlook->of(figure("compute_lag"));
  QVERIFY(lags.atLeast.front().median && lags.atLeast.front().high);
  QCOMPARE(lags.years.front().p50, 11.0);
  for (int year = 2026; year <= kLastYear; ++year) {
    const auto y = yearIndex(Year{year});
    QVERIFY(!lags.atLeast[y].median && !lags.atLeast[y].high);
    QVERIFY(lags.years[y].p95 < december(Year{year}).index);
  }
}

// Few runs with little foreign compute in 2023, so that a quantile falls between a known lag and a
// bound.
void OutlookTest::aQuantileBetweenAKnownLagAndABoundIsABound() {
  const Scenario scenario{.parameters = {{parameter("foreign_utilisation"), 0.24}}};
  bool between = false;
  for (std::size_t members = 1; members <= 16; ++members) {
    const FigureSpreads ours = outlookOf(scenario, members)->of(figure("compute_lag"));
    const FigureSpreads expected = directOutlook(scenario, members).of(figure("compute_lag"));
    for (std::size_t y = 0; y < kYears; ++y) {
      QCOMPARE(ours.atLeast[y].median, expected.atLeast[y].median);
      QCOMPARE(ours.atLeast[y].high, expected.atLeast[y].high);
    }
    constexpr auto k2023 = yearIndex(Year{2023});
    between |= ours.atLeast[k2023].median && ours.years[k2023].p50 < 23.0;
  }
  QVERIFY(between);
}

// To the last bit: half of the runs are half also where their number is no power of two.
void OutlookTest::aShareOfRunsIsExactWhateverTheirNumber() {
  for (const std::size_t members : {1, 2, 3, 7, 12, 20, 38}) {
    const auto ours = outlookOf({}, members)->parity;
    const auto expected = directOutlook({}, members).parity;
    QVERIFY(ours.probability == expected.probability);
    QCOMPARE(ours.median, expected.median);
    QCOMPARE(ours.early, expected.early);
  }
}

void OutlookTest::parityThatNoRunReachesHasNoMonth() {
  const auto parity =
      outlookOf({.parameters = {{parameter("us_growth_now"), 3.0}, {parameter("us_growth_long"), 1.0}, {kYield, 0.01}}})
          ->parity;
  QCOMPARE(parity.probability, 0.0);
  QVERIFY(!parity.median && !parity.early);
}

void OutlookTest::threadsAndUsedMemoryChangeNothing_data() { addScenarios(); }
void OutlookTest::threadsAndUsedMemoryChangeNothing() {
  QFETCH(Scenario, scenario);
  const auto drawn = drawnOf(scenario);
  Workshop one{ThreadPool(1), {}};
  Workshop three{ThreadPool(3), Storage(1000, -1.0)};
  const auto alone = computeOutlook(scenario, drawn, one);
  QVERIFY(sameBits(*computeOutlook(scenario, drawn, three), *alone));
  QVERIFY(sameBits(*computeOutlook(scenario, drawn, three), *alone));
}

void OutlookTest::aPriorOfALeverOrOfAFixedInputChangesNothing() {
  auto scenario = fixedAndMoved();
  const auto expected = outlookOf(scenario);
  scenario.priors = {{kStrictness, {Distribution::Triangular, 0.1, 0.2, 0.3}},
                     {kYield, {Distribution::Triangular, 0.5, 0.6, 0.7}}};
  QVERIFY(sameBits(*outlookOf(scenario), *expected));
}

QTEST_APPLESS_MAIN(OutlookTest)
#include "outlook_test.moc"
