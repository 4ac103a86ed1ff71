// A policy timeline as a table: what is written reads back, and one bad cell keeps all out.
#include "core/scenario/timeline_csv.h"

#include <QTest>

#include "core/scenario/policy_moves.h"
#include "core/scenario/presets.h"

using namespace chokepoint;

namespace {

std::string errorsOf(const std::string& csv) {
  const auto scenario = withTimelineOf(csv, "t.csv", {});
  return scenario ? std::string() : inWords(scenario.errors());
}

}  // namespace

class TimelineCsvTest : public QObject {
  Q_OBJECT

 private slots:
  void whatIsWrittenReadsBack() {
    const Scenario scenario{
        .timeline = {{{.start = monthOf(Year{2028}, 1), .months = 6.5, .target = 0.85},
                      {.start = monthOf(Year{2032}, 12), .months = 132, .target = 0.1 + 0.2},
                      {.start = {kLastRecorded}, .months = 1e-3, .target = -1, .channel = Channel::chip_control},
                      {.start = {60}, .months = 12, .target = 0, .channel = Channel::enforcement}}}};
    const auto read = withTimelineOf(writeTimeline(scenario), "t.csv", {});
    QVERIFY2(read.ok(), read ? "" : inWords(read.errors()).c_str());
    QVERIFY(*read == scenario);
  }

  void everyPresetIsATableToo() {
    for (const auto& preset : presets()) {
      const auto read = withTimelineOf(writeTimeline(preset.scenario), "t.csv", preset.scenario);
      QVERIFY2(read.ok(), preset.id.c_str());
      QVERIFY(*read == withTimeline(preset.scenario));
    }
  }

  void aTableTakesThePlaceOfLeversAndEvents() {
    Scenario before{.name = "Mine", .timeline = {{{.start = {70}, .target = 0.2}}}};
    before.parameters[parameter("die_yield_now")] = 0.4;
    const auto after = withTimelineOf("start,months,target\r\n2028-01,6,0.85\r\n", "t.csv", before);
    QVERIFY2(after.ok(), after ? "" : inWords(after.errors()).c_str());
    QCOMPARE(after->timeline->size(), std::size_t{1});
    QCOMPARE(after->timeline->front().start, monthOf(Year{2028}, 1));
    QCOMPARE(after->parameters, before.parameters);
    Scenario levers;
    levers.parameters[parameter("export_control_strictness")] = 0.9;
    QVERIFY(withTimelineOf("start,months,target\n", "t.csv", levers)->parameters.empty());
    QVERIFY(withTimelineOf("start,months,target\n", "t.csv", levers)->timeline->empty());
  }

  void columnsMayStandInAnyOrder() {
    const auto read = withTimelineOf("channel,target,start,months\nhbm_control,-0.25,2027-03,3\n", "t.csv", {});
    QVERIFY2(read.ok(), read ? "" : inWords(read.errors()).c_str());
    const PolicyEvent expected{.start = {62}, .months = 3, .target = -0.25, .channel = Channel::hbm_control};
    QVERIFY(read->timeline->front() == expected);
  }

  void whatIsWrongIsNamedByLineAndColumn_data() {
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QByteArray>("sentence");
    const QByteArray header = "start,months,target,channel\n";
    QTest::newRow("nothing") << QByteArray() << QByteArray("t.csv: is empty; allowed is a first line with start");
    QTest::newRow("no start") << QByteArray("months,target\n1,0.5\n")
                              << QByteArray("t.csv, line 1: the column start is missing");
    QTest::newRow("a slip") << QByteArray("start,month,target\n")
                            << QByteArray("t.csv, line 1: there is no column \"month\"; did you mean \"months\"?");
    QTest::newRow("too wide") << header + "2028-01,6,0.85,,x\n" << QByteArray("t.csv, line 2: has 5 cells");
    QTest::newRow("too early") << header + "2028-01,6,0.8,\n2025-01,6,0.85,\n"
                               << QByteArray("t.csv, line 3.start: \"2025-01\" is not a month in which");
    QTest::newRow("no month") << header + "soon,6,0.85,\n"
                              << QByteArray("t.csv, line 2.start: \"soon\" is not a month");
    QTest::newRow("no number") << header + "2028-01,six,0.85,\n" << QByteArray("t.csv, line 2.months: \"six\"");
    QTest::newRow("at once") << header + "2028-01,0,0.85,\n" << QByteArray("t.csv, line 2.months: 0 months is no time");
    QTest::newRow("no target") << header + "2028-01,6,,\n" << QByteArray("t.csv, line 2.target: is missing");
    QTest::newRow("too strict") << header + "2028-01,6,1.2,\n" << QByteArray("t.csv, line 2.target: 1.2 is above 1");
    QTest::newRow("below none") << header + "2028-01,6,-0.2,\n" << QByteArray("t.csv, line 2.target: -0.2 is below 0");
    QTest::newRow("a channel's slip") << header + "2028-01,6,-0.2,chip_controls\n"
                                      << QByteArray("t.csv, line 2.channel: \"chip_controls\" is not a channel");
    QTest::newRow("together") << header + "2028-01,6,0.8,\n2028-01,1,0.9,\n"
                              << QByteArray("t.csv, line 3: starts to move the level in 2028-01 as line 2 does");
    QTest::newRow("a comma of decimals") << header + "2028-01,6,\"0,85\",\n"
                                         << QByteArray("t.csv, line 2.target: \"0,85\" has a comma");
    QTest::newRow("another text") << QByteArray("start,months,target\n\xff,1,0.5\n")
                                  << QByteArray("t.csv: is no text in UTF-8");
  }
  void whatIsWrongIsNamedByLineAndColumn() {
    QFETCH(QByteArray, csv);
    QFETCH(QByteArray, sentence);
    const auto said = errorsOf(csv.toStdString());
    QVERIFY2(QByteArray::fromStdString(said).contains(sentence), said.c_str());
  }

  void everyBadRowIsReportedAtOnce() {
    const auto said = errorsOf("start,months,target,channel\n2020-01,1,0.5,\n2028-01,1,0.5,\n2028-02,-1,7,\n");
    for (const auto* place : {"line 2.start", "line 4.months", "line 4.target"})
      QVERIFY2(said.find(place) != std::string::npos, said.c_str());
  }
};

QTEST_APPLESS_MAIN(TimelineCsvTest)
#include "timeline_csv_test.moc"
