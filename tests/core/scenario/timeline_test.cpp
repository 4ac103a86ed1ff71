// A timeline of policy events: the paths that it draws for the policy levers.
//
// Oracles: the levers, to which a timeline of six events is equal; straight lines by hand.
#include "core/scenario/timeline.h"

#include <QTest>

#include "core/model/records.h"
#include "core/model/run.h"

using namespace chokepoint;

namespace {

constexpr auto kYield = parameter("die_yield_now");
constexpr auto kStrictness = parameter("export_control_strictness");

double tableAt(const Tables& tables, Table table, int month) { return tables[table][static_cast<std::size_t>(month)]; }

Tables tablesWith(std::vector<PolicyEvent> timeline) {
  return tablesOf(Scenario{.timeline = std::move(timeline)}, recordTables());
}

}  // namespace

class TimelineTest : public QObject {
  Q_OBJECT

 private slots:
  void withoutATimelineTheTablesAreTheRecords() {
    const auto tables = tablesOf({}, recordTables());
    QVERIFY(!tables.hasTimeline);
    QCOMPARE(tables.values, recordTables().values);
  }

  void theLeversAreATimelineOfSixEvents_data() {
    QTest::addColumn<double>("strictness");
    QTest::addColumn<double>("ramp");
    QTest::newRow("looser") << 0.3 << 9.0;
    QTest::newRow("stricter, between months") << 0.95 << 6.26079;
    QTest::newRow("at once") << 0.0 << 1.0;
    QTest::newRow("as it is") << 0.7 << 36.0;
  }
  void theLeversAreATimelineOfSixEvents() {
    QFETCH(double, strictness);
    QFETCH(double, ramp);
    Scenario levers;
    for (const auto& [key, value] :
         std::vector<std::pair<const char*, double>>{{"export_control_strictness", strictness},
                                                     {"chip_control_offset", 0.1},
                                                     {"tool_control_offset", -0.25},
                                                     {"hbm_control_offset", 0.3},
                                                     {"cloud_control_offset", -0.6},
                                                     {"enforcement_offset", 0.05},
                                                     {"policy_ramp", ramp},
                                                     {"policy_drift", -0.03},
                                                     {"die_yield_now", 0.4}})
      levers.parameters[*findParameter(key)] = value;
    const auto timeline = withTimeline(levers);
    QCOMPARE(timeline.timeline->size(), std::size_t{6});
    QCOMPARE(timeline.parameters.size(),
             std::size_t{3});  // the ramp, which Beijing's gate follows too, the drift, the yield
    const auto expected = simulate(values(levers), tablesOf(levers, recordTables()));
    const auto run = simulate(values(timeline), tablesOf(timeline, recordTables()));
    for (std::size_t i = 0; i < kQuantityCount; ++i) {
      const auto id = static_cast<QuantityId>(i);
      for (int month = 0; month < kMonths; ++month) {
        const double size = std::max(std::abs(expected.value(id, month)), 1e-12);
        QVERIFY2(std::abs(run.value(id, month) - expected.value(id, month)) <= 1e-12 * size, nameOf(id).data());
      }
    }
  }

  void anEventMovesItsPathInAStraightLineAndThePathStaysThere() {
    const auto tables = tablesWith({{.start = {58}, .months = 10, .target = 0.2},
                                    {.start = {60}, .months = 0.5, .target = -0.4, .channel = Channel::hbm_control}});
    for (int month = kLastRecorded; month < kMonths; ++month) {
      const double moved = std::clamp((month - 58) / 10.0, 0.0, 1.0);
      QVERIFY(std::abs(tableAt(tables, Table::timeline_level, month) - (0.7 - 0.5 * moved)) < 1e-15);
      QCOMPARE(tableAt(tables, Table::timeline_hbm_control, month), month > 60 ? -0.4 : 0.0);
      QCOMPARE(tableAt(tables, Table::timeline_chip_control, month), -0.2);  // since January 2026
      for (const auto other :
           {Table::timeline_tool_control, Table::timeline_cloud_control, Table::timeline_enforcement})
        QCOMPARE(tableAt(tables, other, month), 0.0);
    }
  }

  void anEventTakesOverWhereTheRunningOneStands() {
    // 0.7 toward 0.9 over 20 months stands at 0.8 after 10; from there to 0 over 4.
    const std::vector<PolicyEvent> events{{.start = {66}, .months = 4, .target = 0.0},
                                          {.start = {56}, .months = 20, .target = 0.9}};
    const auto tables = tablesWith(events);  // their order in the list does not matter
    for (const auto& [month, level] :
         std::vector<std::pair<int, double>>{{56, 0.7}, {61, 0.75}, {66, 0.8}, {68, 0.4}, {70, 0.0}, {131, 0.0}})
      QVERIFY(std::abs(tableAt(tables, Table::timeline_level, month) - level) < 1e-15);
    QCOMPARE(tablesWith({events[1], events[0]}).values, tables.values);
  }

  void decisionsAreInForceAsFarAsTheMeanOfTheirOwnProgress() {
    const auto tables =
        tablesWith({{.start = {56}, .months = 20, .target = 0.9},
                    {.start = {66}, .months = 4, .target = 0.0},
                    {.start = {131}, .months = 1, .target = 1.0, .channel = Channel::enforcement},
                    {.start = {kLastRecorded}, .months = 132, .target = 0.1, .channel = Channel::enforcement}});
    for (const auto& [month, share] : std::vector<std::pair<int, double>>{
             {53, 0.0}, {56, 3.0 / 132 / 4}, {68, (0.6 + 0.5 + 15.0 / 132) / 4}, {131, (2.0 + 78.0 / 132) / 4}})
      QVERIFY(std::abs(tableAt(tables, Table::timeline_in_force, month) - share) < 1e-15);
  }

  // Before it begins the paths are those of the record.
  void whatIsOnRecordStays() {
    const auto tables = tablesWith({{.start = {58}, .months = 10, .target = 0.2, .channel = Channel::chip_control}});
    for (int month = 0; month <= kLastRecorded; ++month) {
      QCOMPARE(tableAt(tables, Table::timeline_chip_control, month),
               tableAt(recordTables(), Table::chip_offset_recorded, month));
      QCOMPARE(tableAt(tables, Table::timeline_level, month),
               tableAt(recordTables(), Table::historical_strictness, month));
    }
    QVERIFY(std::abs(tableAt(tables, Table::timeline_chip_control, 63)) < 1e-15);  // half way from -0.2 to 0.2
  }

  void anEmptyTimelineLeavesTheRulesOnRecordInForce() {
    const auto tables = tablesWith({});
    QVERIFY(tables.hasTimeline);
    for (int month = kLastRecorded; month < kMonths; ++month) {
      QCOMPARE(tableAt(tables, Table::timeline_in_force, month), 0.0);
      QCOMPARE(tableAt(tables, Table::timeline_level, month), 0.7);
      QCOMPARE(tableAt(tables, Table::timeline_chip_control, month), -0.2);
    }
  }
};

QTEST_APPLESS_MAIN(TimelineTest)
#include "timeline_test.moc"
