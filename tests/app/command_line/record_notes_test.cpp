// A month on record is spread from a published quarter, and some quarters have designers of an older one: that is noted
// beside every table that shows such months, in JSON too, and beside no other.
#include "tests/app/command_line/record_notes.h"

#include <QTest>

#include "core/base/json.h"
#include "tests/app/command_line/program.h"

using namespace chokepoint;

class RecordNotesTest : public QObject {
  Q_OBJECT

 private slots:
  void monthsOnRecordAreNotedBesideTheTable_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("said");
    const QStringList ensemble{"ensemble", "--members", "8"};
    QTest::newRow("run") << QStringList{"run", "--variables", "shortage,us_units"} << notes("us_units", true);
    QTest::newRow("run, annual") << QStringList{"run", "--annual", "--variables", "us_units"}
                                 << notes("us_units", false);
    QTest::newRow("run, neither") << QStringList{"run", "--variables", "output_ratio"} << QByteArray();
    QTest::newRow("ensemble") << ensemble + QStringList{"--variables", "us_bandwidth"} << notes("us_bandwidth", true);
    QTest::newRow("ensemble, annual") << ensemble + QStringList{"--variables", "us_bandwidth", "--annual"}
                                      << notes("us_bandwidth", false);
    QTest::newRow("ensemble, neither") << ensemble << QByteArray();
  }

  void monthsOnRecordAreNotedBesideTheTable() {
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, said);
    QCOMPARE(run(arguments).err, said);
    const auto json = run(arguments + QStringList{"--format", "json"});
    QCOMPARE(json.err, said);
    QByteArray within;
    for (const auto& note : readJson(json.out.toStdString(), "output")->value("notes", Json::array()))
      within += QByteArray::fromStdString("chokepoint: " + note.get<std::string>() + "\n");
    QCOMPARE(within, said);
  }

  // Standard output has the table alone, and a table that could not be written has no notes.
  void notesAreNoPartOfACsvTable() {
    const auto table = run({"run", "--annual", "--variables", "us_output"});
    QVERIFY(!table.out.contains("held"));
    QCOMPARE(table.out.split('\n').front(), QByteArray("year,us_output"));
    const auto refused = run({"run", "--annual", "--output", "/dev/full"});
    QVERIFY2(!refused.err.contains("held"), refused.err);
  }
};

QTEST_GUILESS_MAIN(RecordNotesTest)
#include "record_notes_test.moc"
