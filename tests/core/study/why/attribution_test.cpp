// Whose doing a change is: two parts that add up, fair to both, and nothing for who moved nothing.
//
// Oracles: the Shapley value by its definition, over outlooks of the four corners whose settings
// are written out by hand; identity.
#include "core/study/why/attribution.h"

#include <QtTest>
#include <array>
#include <cmath>

#include "core/runs/scenario_inputs.h"
#include "tests/core/study/plain_draws.h"

using namespace chokepoint;

class AttributionTest : public QObject {
  Q_OBJECT

 private slots:
  void thePartsAreTheMeanOfBothOrders_data();
  void thePartsAreTheMeanOfBothOrders();
  void thePartsAddUpToTheChangeOfTheMedians_data();
  void thePartsAddUpToTheChangeOfTheMedians();
  void goingBackTurnsTheSigns_data();
  void goingBackTurnsTheSigns();
  void whereOnlyPolicyMovedAssumptionsHaveExactlyNoPart_data();
  void whereOnlyPolicyMovedAssumptionsHaveExactlyNoPart();
  void whereOnlyAssumptionsMovedPolicyHasExactlyNoPart_data();
  void whereOnlyAssumptionsMovedPolicyHasExactlyNoPart();
  void threadsChangeNothing();
  void whatWasMovedIsToldApart_data();
  void whatWasMovedIsToldApart();
};

namespace {

constexpr std::size_t kMembers = 64;
constexpr std::uint64_t kSeed = 5;
// Relative to the medians, which are of order 10 to 100: rounding of four of them.
constexpr double kTolerance = 1e-9;

constexpr auto kYield = parameter("die_yield_now");
constexpr auto kMemory = parameter("hbm_domestic_now");
constexpr auto kPlan = parameter("smic_capacity_2028");
constexpr auto kStrictness = parameter("export_control_strictness");
constexpr auto kLobbying = parameter("lobbying_spend");
const PriorSpec kGoodYield{Distribution::Triangular, 0.5, 0.6, 0.7};

using Parameters = std::map<ParameterId, double>;

std::vector<PolicyEvent> loosening() {
  return {{.start = {58}, .months = 10, .target = 0.2},
          {.start = {60}, .months = 3, .target = -0.4, .channel = Channel::hbm_control}};
}

Workshop& workshop() {
  static Workshop all{ThreadPool(2), {}};
  return all;
}

// A scenario with the outlook and the draws that belong to it.
struct Corner {
  explicit Corner(const Scenario& scenario)
      : drawn(plainDraws(scenario, {.members = kMembers, .seed = kSeed}, workshop().pool)),
        outlook(computeOutlook(scenario, drawn, workshop())) {}

  [[nodiscard]] DrawnOutlook both() const { return {*outlook, *drawn.draws}; }

  Drawn drawn;
  std::shared_ptr<const Outlook> outlook;
};

// A change, and its two halves in writing.
struct Change {
  Scenario before;
  Scenario policyOnly;
  Scenario assumptionsOnly;
  Scenario after;
};

GapAttribution partsOf(const Scenario& before, const Scenario& after, ThreadPool& pool = workshop().pool) {
  const Corner from(before);
  const Corner to(after);
  return attributeChange(from.both(), to.both(), pool);
}

Change leverAndAssumption() {
  return {.before = {},
          .policyOnly = {.parameters = {{kStrictness, 0.3}}},
          .assumptionsOnly = {.parameters = {{kYield, 0.4}}},
          .after = {.parameters = {{kStrictness, 0.3}, {kYield, 0.4}}}};
}

// Both sides have settings: an assumption becomes uncertain again, a lever goes back to its default.
Change fromOneScenarioToAnother() {
  return {.before = {.parameters = {{kPlan, 140.0}, {kYield, 0.3}}},
          .policyOnly = {.parameters = {{kLobbying, 7.0}, {kYield, 0.3}}},
          .assumptionsOnly = {.parameters = {{kPlan, 140.0}, {kMemory, 200000.0}}},
          .after = {.parameters = {{kLobbying, 7.0}, {kMemory, 200000.0}}}};
}

Change timelineAndPrior() {
  return {.before = {.parameters = {{kStrictness, 0.9}, {kMemory, 100000.0}}},
          .policyOnly = {.parameters = {{kPlan, 100.0}, {kMemory, 100000.0}}, .timeline = loosening()},
          .assumptionsOnly = {.parameters = {{kStrictness, 0.9}}, .priors = {{kYield, kGoodYield}}},
          .after = {.parameters = {{kPlan, 100.0}}, .priors = {{kYield, kGoodYield}}, .timeline = loosening()}};
}

Change timelineGivenUp() {
  const Change there = timelineAndPrior();
  return {there.after, there.assumptionsOnly, there.policyOnly, there.before};
}

void addChanges() {
  QTest::addColumn<Change>("change");
  QTest::newRow("a lever and an assumption") << leverAndAssumption();
  QTest::newRow("from one scenario to another") << fromOneScenarioToAnother();
  QTest::newRow("to a timeline and a prior of its own") << timelineAndPrior();
  QTest::newRow("from a timeline to levers") << timelineGivenUp();
}

using Parts = ByYear<Attribution> GapAttribution::*;
constexpr std::array kGaps{std::pair<const char*, Parts>{"output_ratio", &GapAttribution::output_ratio},
                           std::pair<const char*, Parts>{"compute_ratio", &GapAttribution::compute_ratio}};

bool isNear(double ours, double expected, double size) { return std::abs(ours - expected) <= kTolerance * size; }

// A group's gain when it moves first and when it moves last, each half the time.
double shapley(double before, double alone, double otherAlone, double after) {
  return ((alone - before) + (after - otherAlone)) / 2.0;
}

bool isNothing(double part) { return part == 0.0; }

}  // namespace

void AttributionTest::thePartsAreTheMeanOfBothOrders_data() { addChanges(); }
void AttributionTest::thePartsAreTheMeanOfBothOrders() {
  QFETCH(Change, change);
  const auto ours = partsOf(change.before, change.after);
  const Corner corners[]{Corner(change.before), Corner(change.policyOnly), Corner(change.assumptionsOnly),
                         Corner(change.after)};
  for (const auto& [gap, parts] : kGaps)
    for (std::size_t y = 0; y < kYears; ++y) {
      const auto median = [&](std::size_t corner) { return corners[corner].outlook->annual(figure(gap))[y].p50; };
      const double size = median(0) + median(3);
      QVERIFY(isNear((ours.*parts)[y].policy, shapley(median(0), median(1), median(2), median(3)), size));
      QVERIFY(isNear((ours.*parts)[y].assumptions, shapley(median(0), median(2), median(1), median(3)), size));
    }
}

void AttributionTest::thePartsAddUpToTheChangeOfTheMedians_data() { addChanges(); }
void AttributionTest::thePartsAddUpToTheChangeOfTheMedians() {
  QFETCH(Change, change);
  const auto ours = partsOf(change.before, change.after);
  const Corner before(change.before);
  const Corner after(change.after);
  for (const auto& [gap, parts] : kGaps)
    for (std::size_t y = 0; y < kYears; ++y) {
      const auto& part = (ours.*parts)[y];
      const double from = before.outlook->annual(figure(gap))[y].p50;
      const double to = after.outlook->annual(figure(gap))[y].p50;
      QVERIFY(isNear(part.policy + part.assumptions, to - from, from + to));
    }
  const auto& last = ours.output_ratio[yearIndex(Year{2030})];
  QVERIFY(!isNothing(last.policy) && !isNothing(last.assumptions));
}

void AttributionTest::goingBackTurnsTheSigns_data() { addChanges(); }
void AttributionTest::goingBackTurnsTheSigns() {
  QFETCH(Change, change);
  const auto there = partsOf(change.before, change.after);
  const auto back = partsOf(change.after, change.before);
  for (const auto& [gap, parts] : kGaps)
    for (std::size_t y = 0; y < kYears; ++y) {
      const double size = std::abs((there.*parts)[y].policy) + std::abs((there.*parts)[y].assumptions) + 1.0;
      QVERIFY(isNear((back.*parts)[y].policy, -(there.*parts)[y].policy, size));
      QVERIFY(isNear((back.*parts)[y].assumptions, -(there.*parts)[y].assumptions, size));
    }
}

void AttributionTest::whereOnlyPolicyMovedAssumptionsHaveExactlyNoPart_data() { addChanges(); }
void AttributionTest::whereOnlyPolicyMovedAssumptionsHaveExactlyNoPart() {
  QFETCH(Change, change);
  const auto ours = partsOf(change.before, change.policyOnly);
  for (const auto& parts : {ours.output_ratio, ours.compute_ratio})
    QVERIFY(std::ranges::all_of(parts, isNothing, &Attribution::assumptions));
  QVERIFY(!isNothing(ours.output_ratio.back().policy));
}

void AttributionTest::whereOnlyAssumptionsMovedPolicyHasExactlyNoPart_data() { addChanges(); }
void AttributionTest::whereOnlyAssumptionsMovedPolicyHasExactlyNoPart() {
  QFETCH(Change, change);
  const auto ours = partsOf(change.before, change.assumptionsOnly);
  for (const auto& parts : {ours.output_ratio, ours.compute_ratio})
    QVERIFY(std::ranges::all_of(parts, isNothing, &Attribution::policy));
  QVERIFY(!isNothing(ours.output_ratio.back().assumptions));
}

void AttributionTest::threadsChangeNothing() {
  ThreadPool one(1);
  ThreadPool three(3);
  const Change change = timelineAndPrior();
  const auto alone = partsOf(change.before, change.after, one);
  const auto together = partsOf(change.before, change.after, three);
  for (std::size_t y = 0; y < kYears; ++y) {
    QVERIFY(together.output_ratio[y].policy == alone.output_ratio[y].policy);
    QVERIFY(together.compute_ratio[y].assumptions == alone.compute_ratio[y].assumptions);
  }
}

void AttributionTest::whatWasMovedIsToldApart_data() {
  QTest::addColumn<Scenario>("scenario");
  QTest::addColumn<bool>("policy");
  QTest::addColumn<bool>("assumptions");
  const double planByDefault = spec(kPlan).defaultValue();
  QTest::newRow("nothing") << Scenario{.name = "a name"} << false << false;
  QTest::newRow("a lever") << Scenario{.parameters = {{kPlan, 140.0}}} << true << false;
  QTest::newRow("a lever at its default") << Scenario{.parameters = {{kPlan, planByDefault}}} << false << false;
  QTest::newRow("an assumption") << Scenario{.parameters = {{kYield, 0.4}}} << false << true;
  QTest::newRow("an assumption fixed at its default")
      << Scenario{.parameters = {{kYield, spec(kYield).defaultValue()}}} << false << true;
  QTest::newRow("both") << leverAndAssumption().after << true << true;
  QTest::newRow("a timeline") << Scenario{.timeline = loosening()} << true << false;
  QTest::newRow("a prior of its own") << Scenario{.priors = {{kYield, kGoodYield}}} << false << true;
  QTest::newRow("the prior that it has anyway") << Scenario{.priors = {{kYield, spec(kYield).prior}}} << false << false;
  QTest::newRow("a prior of a lever") << Scenario{.priors = {{kPlan, spec(kPlan).prior}}} << false << false;
  QTest::newRow("a lever's own prior") << Scenario{.priors = {{kPlan, {Distribution::Triangular, 100.0, 110.0, 120.0}}}}
                                       << false << false;
}

void AttributionTest::whatWasMovedIsToldApart() {
  QFETCH(Scenario, scenario);
  QTEST(movesPolicy(scenario), "policy");
  QTEST(movesAssumptions(scenario), "assumptions");
}

QTEST_APPLESS_MAIN(AttributionTest)
#include "attribution_test.moc"
