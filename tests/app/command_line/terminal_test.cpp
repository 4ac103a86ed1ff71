// The program among others in a terminal: standard streams, closed pipes, numbers and lists as people type them.
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include "tests/app/command_line/expect_sentences.h"

using namespace chokepoint;

class TerminalTest : public QObject {
  Q_OBJECT

 private slots:
  // A line is that file's words and nothing else, whichever way it came.
  void aLineStandsForStandardInputAndOutput() {
    const Ending plain = run({"run", "--set", "die_yield_now=0.4"});
    QCOMPARE(plain.exitCode, 0);
    const QByteArray scenario =
        R"({"format": "chokepoint-scenario/1", "model": "1.1", "parameters": {"die_yield_now": 0.4}})";
    const Ending piped = run({"run", "-", "--output", "-"}, {.folder = m_folder.path(), .input = scenario});
    QVERIFY2(piped.exitCode == 0, piped.err);
    QCOMPARE(piped.out, plain.out);
    QVERIFY(QDir(m_folder.path()).isEmpty());
  }

  void whoHasReadEnoughIsNoError() {
    QProcess process;
    process.setProgram("/bin/sh");
    process.setArguments(
        {"-c", QString("'%1' model 2>'%2'; echo $? >'%3'").arg(CHOKEPOINT_PROGRAM, file("err"), file("code"))});
    process.setStandardOutputProcess(&m_reader);
    m_reader.setProgram("/usr/bin/head");
    m_reader.setArguments({"-1"});
    process.start();
    m_reader.start();
    QVERIFY(process.waitForFinished(120000) && m_reader.waitForFinished(120000));
    QCOMPARE(contentOf("code"), "0\n");
    QCOMPARE(contentOf("err"), "");
  }

  void numbersAreReadAsTheyAreTyped_data() {
    QTest::addColumn<QString>("typed");
    for (const char* typed : {"16", "016", "1.6e1", "+16", "16.0"}) QTest::newRow(typed) << typed;
  }
  void numbersAreReadAsTheyAreTyped() {
    QFETCH(QString, typed);
    const QStringList asked{"ensemble", "--of", "annual(output_ratio, 2026)", "--members"};
    QCOMPARE(run(asked + QStringList{typed}).out, run(asked + QStringList{"16"}).out);
    QCOMPARE(run(asked + QStringList{"16", "--seed", "010"}).out, run(asked + QStringList{"16", "--seed", "10"}).out);
  }

  void nothingElseIs() {
    for (const char* typed : {"0x10", "16%", "1,6", "1.5", "-16"})
      expectSentences(
          {}, {"ensemble", "--members", typed}, kInvalidInput,
          {QString(R"(--members: "%1" is not allowed; allowed are whole numbers from 1 to 10000000)").arg(typed)});
  }

  void everySeedOf64BitsIsOne() {
    const QStringList asked{"ensemble", "--of", "annual(output_ratio, 2026)", "--members", "16", "--seed"};
    QCOMPARE(run(asked + QStringList{"18446744073709551615"}).exitCode, 0);
    QCOMPARE(run(asked + QStringList{"18446744073709551616"}).exitCode, kInvalidInput);
  }

  void listsMayHaveSpacesAfterCommas() {
    const auto ask = [](const char* list) { return run({"ensemble", "--members", "8", "--variables", list}); };
    QCOMPARE(ask("output_ratio, huawei_chips").out, ask("output_ratio,huawei_chips").out);
    QCOMPARE(ask("output_ratio, huawei_chips").exitCode, 0);
  }

  void withoutFontsItSaysSo() {
    QFile none(file("none.conf"));
    QVERIFY(none.open(QIODevice::WriteOnly) &&
            none.write("<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig/>") > 0);
    none.close();
    qputenv("FONTCONFIG_FILE", none.fileName().toLocal8Bit());
    const Ending ending = run({"render", "--view", "ratio", "--output", "picture.png"}, {.folder = m_folder.path()});
    qunsetenv("FONTCONFIG_FILE");
    QCOMPARE(ending.exitCode, 1);
    QCOMPARE(ending.err.count('\n'), 1);
    QVERIFY2(ending.err.startsWith("chokepoint: fonts: there are none on this machine"), ending.err);
  }

 private:
  [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }
  [[nodiscard]] QString contentOf(const QString& name) const {
    QFile opened(file(name));
    return opened.open(QIODevice::ReadOnly) ? QString::fromUtf8(opened.readAll()) : QString("nothing");
  }

  QTemporaryDir m_folder;
  QProcess m_reader;
};

QTEST_GUILESS_MAIN(TerminalTest)
#include "terminal_test.moc"
