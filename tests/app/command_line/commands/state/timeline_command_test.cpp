// `chokepoint timeline` and --timeline: the policy events of a scenario as a table, out and in.
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <nlohmann/json.hpp>

#include "tests/app/command_line/expect_sentences.h"

using namespace chokepoint;

class TimelineCommandTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() {
    write("strict.csv", "start,months,target,channel\n2028-01,6,0.85,\n2028-06,1,-0.4,chip_control\n");
    write("wrong.csv", "start,months,target\n2025-01,6,0.85\n2028-01,0,2\n");
  }

  void leversAreWrittenAsTheEventsThatDoWhatTheyDo() {
    const auto answer = run({"timeline", "--set", "export_control_strictness=0.9", "--set", "policy_ramp=9"});
    QCOMPARE(answer.exitCode, 0);
    QCOMPARE(answer.out, QByteArray("start,months,target,channel\n"
                                    "2026-06,9,0.9,\n2026-06,9,-0.2,chip_control\n2026-06,9,0,tool_control\n"
                                    "2026-06,9,0,hbm_control\n2026-06,9,0,cloud_control\n2026-06,9,0,enforcement\n"));
  }

  void whatIsWrittenIsRead() {
    const auto written = run({"timeline", "--timeline", file("strict.csv")});
    QFile given(file("strict.csv"));
    QVERIFY(given.open(QIODevice::ReadOnly));
    QCOMPARE(written.out, given.readAll());
  }

  // The events of the levers, given back as a table, give the numbers of the levers.
  void aTableTakesThePlaceOfTheLevers() {
    const QStringList of{"evaluate", "annual(output_ratio,2030)"};
    const auto levers = run(of + QStringList{"--preset", "no-controls"});
    const auto table = file("levers.csv");
    QCOMPARE(run({"timeline", "--preset", "no-controls", "--output", table}).exitCode, 0);
    QCOMPARE(run(of + QStringList{"--preset", "no-controls", "--timeline", table}).out, levers.out);
    const auto strict = run(of + QStringList{"--timeline", file("strict.csv")});
    QCOMPARE(strict.exitCode, 0);
    QVERIFY(strict.out != run(of).out);
  }

  void whatIsWrongIsNamedByLineAndColumn() {
    expectSentences(m_folder.path(), {"run", "--timeline", "wrong.csv"}, kInvalidInput,
                    {"wrong.csv, line 2.start: \"2025-01\" is not a month in which an event may start...",
                     "wrong.csv, line 3.months: 0 months is no time that a decision may take...",
                     "wrong.csv, line 3.target: 2 is above 1..."});
    expectSentences(m_folder.path(), {"run", "--timeline", "missing.csv"}, kFileError, {"missing.csv: does not exist"});
    expectSentences(m_folder.path(), {"run", "--timeline", "strict.csv", "--set", "export_control_strictness=1"},
                    kInvalidInput,
                    {"timeline: takes the place of parameters.export_control_strictness; give the one or the other"});
    expectSentences(m_folder.path(), {"timeline", "--timeline", "strict.csv", "--output", "strict.csv"}, kInvalidInput,
                    {"--output: \"strict.csv\" is the timeline's file too; give another one"});
  }

  void decisionsOnRecordSayWhatTheyMove() {
    const auto listed = nlohmann::json::parse(run({"list", "events", "--format", "json"}).out.toStdString());
    for (const auto& event : listed)
      QCOMPARE(event.at("why").size(), std::max<std::size_t>(1, event.at("moves").size()));
    QVERIFY(listed.front().at("moves") == nlohmann::json::parse(R"([{"path": "level", "target": 0.45, "months": 1}])"));
    QVERIFY(listed.back().at("moves").empty());
    const auto table = run({"list", "events", "--language", "en"}).out;
    QVERIFY2(table.contains("path=chip_control target=-0.2 months=1"), table);
    QVERIFY2(table.contains("nothing was decided about chips"), table);
  }

 private:
  [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }
  void write(const QString& name, const QByteArray& content) const {
    QFile target(file(name));
    if (!target.open(QIODevice::WriteOnly) || target.write(content) != content.size())
      qFatal("cannot write a test's file");
  }

  QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TimelineCommandTest)
#include "timeline_command_test.moc"
