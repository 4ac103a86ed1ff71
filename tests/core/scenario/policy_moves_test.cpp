// A timeline that is edited: by events, by the levers that move its last segments, and by decisions on record.
//
// Oracles: runs of the levers, to which nothing may jump; paths by hand.
#include "core/scenario/policy_moves.h"

#include <QTest>

#include "core/model/records.h"
#include "core/model/run.h"
#include "core/scenario/rules.h"

using namespace chokepoint;

namespace {

constexpr auto kStrictness = parameter("export_control_strictness");
constexpr auto kChips = parameter("chip_control_offset");
constexpr auto kTools = parameter("tool_control_offset");

double levelAt(const Scenario& scenario, int month) {
  return policyPathOf(scenario, std::nullopt)[static_cast<std::size_t>(month)];
}

RecordedEvent decision(int month, std::vector<RecordedMove> moves) {
  return {.id = "d" + std::to_string(month),
          .date = "",
          .month = {month},
          .event = "A decision",
          .channels = {},
          .facts = {},
          .moves = std::move(moves)};
}

Scenario with(ParameterId lever, double value) { return {.parameters = {{lever, value}}}; }

double outputOf(const Scenario& scenario, int month) {
  return simulate(values(scenario), tablesOf(scenario, recordTables())).value(*findQuantity("output_ratio"), month);
}

}  // namespace

class PolicyMovesTest : public QObject {
  Q_OBJECT

 private slots:
  void nothingJumpsWhereLeversBecomeATimeline() {
    for (const double strictness : {0.0, 0.7, 0.95}) {
      const auto levers = with(kStrictness, strictness);
      const auto timeline = withEvents(levers, policyEvents(levers));
      QVERIFY(timeline.timeline && check(timeline).empty());
      for (const int month : {40, 54, 60, 90, 131})
        QVERIFY(std::abs(outputOf(timeline, month) / outputOf(levers, month) - 1.0) < 1e-12);
    }
  }

  void aLeverMovesTheLastSegment() {
    const Scenario before{.timeline = {{{.start = {72}, .months = 6, .target = 0.9},
                                        {.start = {60}, .months = 1, .target = 0.2},
                                        {.start = {66}, .target = -0.5, .channel = Channel::chip_control}}}};
    QCOMPARE(lastTarget(before, kStrictness), 0.9);
    QCOMPARE(lastTarget(before, kChips), -0.5);
    const auto after = withLastTarget(before, kStrictness, 0.4);
    QCOMPARE(lastTarget(after, kStrictness), 0.4);
    QCOMPARE(levelAt(after, 71), 0.2);
    QCOMPARE(levelAt(after, 131), 0.4);
    QCOMPARE(lastTarget(after, kChips), -0.5);
    QVERIFY(check(after).empty());
  }

  void aLeverWhosePathHasNoEventBeginsOneWhereTheRecordEnds() {
    const Scenario before{.timeline = std::vector<PolicyEvent>{}};
    QCOMPARE(lastTarget(before, kStrictness), 0.7);
    QCOMPARE(lastTarget(before, kChips), -0.2);
    QCOMPARE(lastTarget(before, kTools), 0.0);
    const auto after = withLastTarget(before, kTools, 0.2);
    const PolicyEvent expected{.start = {kLastRecorded}, .months = 6, .target = 0.2, .channel = Channel::tool_control};
    QVERIFY(after.timeline->size() == 1 && after.timeline->front() == expected);
  }

  void whatLeversCanDoIsPutBackIntoThem() {
    auto levers = with(kStrictness, 0.9);
    levers.parameters[kTools] = -0.3;
    levers.parameters[parameter("policy_ramp")] = 9.0;
    QVERIFY(inLevers(withTimeline(levers)) == levers);
    QVERIFY(inLevers(withTimeline({})) == Scenario());
    QVERIFY(inLevers({.timeline = std::vector<PolicyEvent>{}}) == Scenario());  // where the rules on record stay
    for (const PolicyEvent& other : {PolicyEvent{.start = {54}, .months = 6, .target = 0.9},
                                     PolicyEvent{.start = {kLastRecorded}, .months = 7, .target = 0.9}}) {
      const Scenario timeline{.timeline = {{other}}};
      QVERIFY(inLevers(timeline) == timeline);
    }
  }

  void anEventIsAddedMovedAndDeleted() {
    const PolicyEvent strict{.start = {72}, .months = 1, .target = 0.9};
    const PolicyEvent later{.start = {75}, .months = 1, .target = 0.8};
    const auto added = withReplaced({}, std::nullopt, strict);
    QVERIFY(added && added->timeline->size() == 7 && check(*added).empty());
    QCOMPARE(levelAt(*added, 73), 0.9);
    const auto moved = withReplaced(*added, strict, later);
    QCOMPARE(levelAt(*moved, 75), 0.7);
    QCOMPARE(levelAt(*moved, 76), 0.8);
    QVERIFY(*withReplaced(*moved, later, std::nullopt) == Scenario());  // nothing is left of it
    QVERIFY(!withReplaced(*moved, std::nullopt, later));                // two would start together
    QVERIFY(*withReplaced(*moved, later, later) == *moved);
    QVERIFY(!withReplaced(*moved, strict, later) && !withReplaced(*moved, strict, {}));  // it is there no more
  }

  void aLeversEventIsAsGoodAsAnyOther() {
    const auto levers = with(kStrictness, 0.9);
    const PolicyEvent own = policyEvents(levers).front();
    auto lower = own;
    lower.target = 0.8;
    QVERIFY(*withReplaced(levers, own, lower) == with(kStrictness, 0.8));
    QVERIFY(*withReplaced(levers, own, std::nullopt) == Scenario());
    auto later = own;
    later.start = {60};
    QVERIFY(withReplaced(levers, own, later)->timeline && withReplaced(levers, own, later)->parameters.empty());
  }

  void anEventOfAnotherPathLeadsToTheSameLevelAsFarAsItMay() {
    constexpr auto kMemory = std::optional(Channel::hbm_control);
    const PolicyEvent level{.start = {72}, .months = 3, .target = 0.4};
    const auto memory = withPath({}, level, kMemory);
    QCOMPARE(memory, (PolicyEvent{.start = {72}, .months = 3, .target = -0.3, .channel = kMemory}));
    QCOMPARE(withPath({}, memory, std::nullopt), level);
    QCOMPARE(withPath({}, level, std::nullopt), level);
    auto fine = memory;
    fine.target = -0.1234;
    QCOMPARE(withPath({}, fine, Channel::tool_control).target, -0.1234);  // both count from the level
    for (const double target : {-1.0, -0.9, 0.8, 1.0}) {
      auto far = memory;
      far.target = target;
      QCOMPARE(withPath({}, far, std::nullopt).target, target < 0.0 ? 0.0 : 1.0);
      QVERIFY(check(*withReplaced({}, std::nullopt, withPath({}, far, std::nullopt))).empty());
    }
    const auto cloud = withPath(with(parameter("cloud_reach"), 0.5), level, Channel::cloud_control);
    QCOMPARE(cloud.target, 0.05);  // above half of 0.7
  }

  void anEventMovesItsPathWhereItLeadsElsewhere() {
    const Scenario scenario{.timeline = {{{.start = {60}, .target = 0.7},
                                          {.start = {70}, .target = 0.8},
                                          {.start = {80}, .target = 0.8},
                                          {.start = {60}, .target = -0.2, .channel = Channel::chip_control}}}};
    QList<bool> moving;
    for (const auto& event : *scenario.timeline) moving << movesItsPath(event, scenario);
    QCOMPARE(moving, (QList<bool>{false, true, false, false}));
  }

  // The numbers of resources/policy_events.json are those of resources/records.json.
  void decisionsOnRecordMoveThePathsAsTheRecordHasThem_data() {
    QTest::addColumn<int>("index");
    const auto all = recordedEvents();
    for (std::size_t i = 0; i < all.size(); ++i)
      if (!isAfterRecord(all[i]) && !all[i].moves.empty()) QTest::newRow(all[i].id.c_str()) << static_cast<int>(i);
  }
  void decisionsOnRecordMoveThePathsAsTheRecordHasThem() {
    constexpr double kRounding = 0.006;  // the index is given to a hundredth
    QFETCH(int, index);
    const auto& event = recordedEvents()[static_cast<std::size_t>(index)];
    for (const auto& move : event.moves) {
      const auto path = policyPathOf({}, move.channel);
      const auto at = [&](double month) { return path.at(static_cast<std::size_t>(month)); };
      const double start = startOf(event).index;
      QVERIFY(std::abs(at(start + move.months) - move.target) < kRounding);
      for (double passed = 0; passed <= move.months; ++passed) {
        const double line = at(start) + (move.target - at(start)) * passed / move.months;
        QVERIFY(std::abs(at(start + passed) - line) < kRounding);
      }
    }
  }

  // A rule that the record's index leaves out would make it jump where no decision stands.
  void whereTheRecordJumpsADecisionStands() {
    constexpr double kJump = 0.1;  // in a month
    for (int month = 1; month <= kLastRecorded; ++month) {
      const double jump = std::abs(levelAt({}, month) - levelAt({}, month - 1));
      const bool isMoved = std::ranges::any_of(recordedEvents(), [&](const auto& event) {
        return event.month == Month{month} && !event.moves.empty() && !event.moves.front().channel;
      });
      QVERIFY2(jump < kJump || isMoved, toText(Month{month}).c_str());
    }
  }

  void everyDecisionMovesAPathOrSaysWhyNot() {
    for (const auto& event : recordedEvents()) {
      QCOMPARE(event.moves.empty(), !event.stays.empty());
      for (const auto& move : event.moves) QVERIFY(!move.reason.empty());
    }
  }

  void whatIsOnRecordOrMovesNothingCannotBeApplied() {
    for (const auto& event : recordedEvents())
      if (!isAfterRecord(event) || event.moves.empty()) {
        QVERIFY(!canApply(event));
        QVERIFY(withApplied({}, {&event, 1}) == Scenario());
        QVERIFY(!isApplied(event, {}));
      }
  }

  void aDecisionIsInForceInItsOwnMonth() {
    const auto rule = decision(60, {{.channel = {}, .target = 0.9, .months = 1, .reason = "so"},
                                    {.channel = Channel::chip_control, .target = 0.1, .months = 2, .reason = "so"}});
    const auto after = withApplied({}, {&rule, 1});
    QVERIFY(check(after).empty());
    QCOMPARE(levelAt(after, 59), 0.7);
    QCOMPARE(levelAt(after, 60), 0.9);
    QVERIFY(std::abs(policyPathOf(after, Channel::chip_control)[60] + 0.05) < 1e-15);
    QVERIFY(isApplied(rule, after) && !isApplied(rule, {}));
    QVERIFY(withApplied(after, {&rule, 1}) == after);  // once
    QCOMPARE(appliedAs(after.timeline->back(), *after.timeline, {&rule, 1}), &rule);
    QCOMPARE(appliedAs(after.timeline->front(), *after.timeline, {&rule, 1}), nullptr);
    QVERIFY(withoutApplied(after, rule) == withTimeline({}));
  }

  void aDecisionSoonAfterTheRecordTakesTurnsWithTheLevers() {
    const auto july = decision(kFirstProjected, {{.channel = {}, .target = 0.9, .months = 1, .reason = "so"}});
    const auto free = withApplied({}, {&july, 1});  // the lever's event leads nowhere, and gives way
    QCOMPARE(free.timeline->size(), std::size_t{6});
    QCOMPARE(levelAt(free, kFirstProjected), 0.9);
    const auto beside = withApplied(with(kStrictness, 0.4), {&july, 1});  // the user's stays, the decision follows
    QCOMPARE(beside.timeline->size(), std::size_t{7});
    QCOMPARE(levelAt(beside, kFirstProjected), 0.7 - 0.3 / 6);
    QCOMPARE(levelAt(beside, kFirstProjected + 1), 0.9);
    QVERIFY(isApplied(july, free) && isApplied(july, beside));
    QVERIFY(check(free).empty() && check(beside).empty());
  }

  void aDecisionFollowsAllThatStartsBeforeItAndIsAppliedOnce() {
    const auto rule = decision(60, {{.channel = {}, .target = 0.9, .months = 1, .reason = "so"}});
    Scenario taken{.timeline = std::vector<PolicyEvent>{}};
    for (const int month : {59, 60, 61}) taken.timeline->push_back({.start = {month}, .target = 0.1 + month / 100.0});
    const auto after = withApplied(taken, {&rule, 1});
    PolicyEvent applied;
    applied.start = Month{62};
    applied.target = 0.9;
    QVERIFY(after.timeline->back() == applied);
    QVERIFY(isApplied(rule, after) && !isApplied(rule, taken));
    QCOMPARE(appliedAs(after.timeline->back(), *after.timeline, {&rule, 1}), &rule);
    QVERIFY(withApplied(after, {&rule, 1}) == after);
    QVERIFY(withoutApplied(after, rule) == taken);
    auto apart = after;
    std::erase_if(*apart.timeline, [](const auto& event) { return event.start == Month{60}; });
    QVERIFY(!isApplied(rule, apart));  // it could start before
  }

  void whatStandsOfADecisionIsNotAppliedASecondTime() {
    const auto rule = decision(60, {{.channel = {}, .target = 0.9, .months = 1, .reason = "so"},
                                    {.channel = Channel::chip_control, .target = 0.1, .months = 2, .reason = "so"}});
    const auto whole = withApplied({}, {&rule, 1});
    const auto edited = withLastTarget(whole, kChips, 0.3);
    QVERIFY(!isApplied(rule, edited));
    const auto again = withApplied(edited, {&rule, 1});
    QVERIFY(isApplied(rule, again));
    QCOMPARE(again.timeline->size(), whole.timeline->size() + 1);
  }

  // Of two alike in months that follow, each has an event of its own.
  void decisionsThatAreAlikeAreToldApart() {
    const std::vector<RecordedEvent> alike{decision(60, {{.channel = {}, .target = 0.9, .months = 1, .reason = "so"}}),
                                           decision(61, {{.channel = {}, .target = 0.9, .months = 1, .reason = "so"}})};
    const auto both = withApplied({}, alike);
    QVERIFY(isApplied(alike[0], both) && isApplied(alike[1], both));
    QVERIFY(isApplied(alike[1], withoutApplied(both, alike[0])));
    QVERIFY(!isApplied(alike[0], withoutApplied(both, alike[0])));
  }

  void severalAreAppliedInOneStepAndNoneTwice() {
    const std::vector<RecordedEvent> all{
        decision(40, {{.channel = {}, .target = 0.1, .months = 1, .reason = "on record already"}}),
        decision(58, {{.channel = {}, .target = 0.8, .months = 1, .reason = "so"}}), decision(59, {}),
        decision(62, {{.channel = Channel::hbm_control, .target = 0.2, .months = 1, .reason = "so"}})};
    const auto first = withApplied({}, {&all[1], 1});
    const auto whole = withApplied(first, all);
    QCOMPARE(whole.timeline->size(), std::size_t{8});
    QVERIFY(withApplied({}, all) == whole);
    QCOMPARE(levelAt(whole, 131), 0.8);
  }
};

QTEST_APPLESS_MAIN(PolicyMovesTest)
#include "policy_moves_test.moc"
