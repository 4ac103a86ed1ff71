// The timeline of a scenario that an older model made: what is on record by now is listed and left out, and what the
// levers had made moves on with the record's end.
#include "core/scenario/upgrade_timeline.h"

#include <QtTest>

#include "core/base/record_end.h"
#include "core/scenario/timeline.h"
#include "tests/core/scenario/older_file.h"

using namespace chokepoint;

class UpgradeTimelineTest : public QObject {
  Q_OBJECT

 private slots:
  void eventsThatAreOnRecordAreListedAndLeftOut() {
    const auto file = opened(R"("timeline": [{"start": "2026-03", "months": 6, "target": 0.85},
        {"start": 47, "months": 1, "target": -0.3, "channel": "tool_control"},
        {"start": "2026-06", "months": 2, "target": 0.9}])");
    QCOMPARE(file.scenario.timeline->size(), std::size_t{1});
    QCOMPARE(file.scenario.timeline->front().target, 0.9);
    QVERIFY2(file.says("timeline[0] is left out, as March 2026 is on record now: it led the level to 0.85 (start "
                       "2026-03, months 6)"),
             qPrintable(file.all()));
    QVERIFY2(file.says("timeline[1] is left out, as December 2025 is on record now: it led tool_control to -0.3 (start "
                       "2025-12, months 1)"),
             qPrintable(file.all()));
    QVERIFY2(file.says("no event of chip_control, so that its offset stays where the record ends: at -0.2 since "
                       "January 2026, where model 1.0 had 0"),
             qPrintable(file.all()));
    // What a timeline takes the place of has no default that counts.
    QVERIFY(!file.says("(chip_control_offset) is not set"));
    const auto moved =
        opened(R"("timeline": [{"start": "2027-01", "months": 6, "target": 0, "channel": "chip_control"}])");
    QVERIFY(!moved.says("no event of chip_control"));
  }

  void aTimelineThatLosesItsLastEventGivesWayToTheLevers() {
    const auto file = opened(R"("timeline": [{"start": "2025-12", "months": 6, "target": 0.85},
        {"start": "2026-02", "months": 6, "target": 0.9}])");
    QVERIFY(!file.scenario.timeline);
    QVERIFY2(file.says("the timeline has no event left and is left out"), qPrintable(file.all()));
    QVERIFY(file.says("(chip_control_offset) is not set"));
    const auto empty = opened(R"("timeline": [])");
    QVERIFY(empty.scenario.timeline && empty.scenario.timeline->empty());
  }

  // What the levers do is phased in from where the record ends, wherever that is.
  void aTimelineOfTheLeversMovesToWhereTheRecordEndsNow() {
    auto levers = timelineOfLevers(values(Scenario()));
    Scenario older;
    older.timeline = levers;
    for (auto& event : *older.timeline) event.start = *monthFromText("2025-12");
    const auto members = contentToJson(older).dump();
    const auto file = opened(members.substr(1, members.size() - 2));
    QVERIFY(file.scenario.timeline == levers);
    QVERIFY2(file.says("the timeline is re-dated: all of it started in December 2025, where the record of model 1.0 "
                       "ended, as the levers do, and starts in June 2026 now"),
             qPrintable(file.all()));
    QVERIFY2(!file.says("left out"), qPrintable(file.all()));
  }

  void aTimelineOfOneEventThereMovesTooAndKeepsTheRest() {
    const auto file = opened(R"("timeline": [{"start": 47, "months": 6, "target": 0.85}])");
    QVERIFY(file.scenario.timeline == (std::vector<PolicyEvent>{{.start = kRecordEnds, .months = 6, .target = 0.85}}));
    QVERIFY2(file.says("no event of chip_control"), qPrintable(file.all()));
  }

  // A megabyte of events makes no megabyte of sentences.
  void aHostileTimelineIsToldInAThousandSentences() {
    std::string events;
    for (int i = 0; i < 5000; ++i) events += R"({"start": "2026-03", "months": 6, "target": 0.85}, )";
    const auto file = opened("\"timeline\": [" + events + R"({"start": "2027-01", "months": 6, "target": 0.85}])");
    QVERIFY(file.notices.size() < 1100);
    QVERIFY2(file.notices.back().startsWith("and "), qPrintable(file.notices.back()));
  }
};

QTEST_APPLESS_MAIN(UpgradeTimelineTest)
#include "upgrade_timeline_test.moc"
