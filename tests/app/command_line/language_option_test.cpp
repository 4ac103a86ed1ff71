// --language: a code or a translator's file, before or behind the command; what scripts read stays as it is.
#include <QTemporaryDir>
#include <QTest>

#include "tests/app/command_line/expect_sentences.h"
#include "tests/ui/format/catalogue_file.h"

using namespace chokepoint;

class LanguageOptionTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() {
    QVERIFY(makeCatalogue(m_folder.filePath("de.qm"), "de",
                          {{"Message", "does not exist", {"gibt es nicht"}},
                           {"Message", "Usage: %1", {"Aufruf: %1"}},
                           {"Message", "[OPTIONS]", {"[OPTIONEN ...]"}},
                           {"Message", "WHAT", {"WAS DENN"}},
                           {"Message", "%1 is required; see `%2`", {"%1 fehlt; siehe `%2`"}},
                           {"Message", "By default %1.", {"Sonst %1."}},
                           {"Message", "How the answer is written", {"Form der Antwort"}},
                           {"Message", "What happens", {"Was geschieht"}}}));
  }

  void itMayStandAnywhere_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("before the command") << QStringList{"--language", "de.qm", "run", "missing.json"};
    QTest::newRow("behind it") << QStringList{"run", "missing.json", "--language", "de.qm"};
    QTest::newRow("in one word") << QStringList{"run", "--language=de.qm", "missing.json"};
  }
  void itMayStandAnywhere() {
    QFETCH(QStringList, arguments);
    expectSentences(m_folder.path(), arguments, kFileError, {"missing.json: gibt es nicht"});
  }

  void helpIsInTheLanguage() {
    const auto help = QString::fromUtf8(answer({"run", "--help", "--language", "de.qm"}).out);
    QVERIFY2(help.contains("Aufruf: chokepoint run [OPTIONEN ...] [SCENARIO.json]"), qPrintable(help));
    QVERIFY2(help.contains(QRegularExpression("Form der Antwort\\. .*Sonst csv\\.")), qPrintable(help));
    QVERIFY(QString::fromUtf8(answer({"--help", "--language", "de.qm"}).out).contains("\nWas geschieht:\n  run "));
  }

  // Also where a translation has a space, which the library does not allow in names.
  void argumentsWithoutAnOptionAreNamedInTheLanguage() {
    expectSentences(m_folder.path(), {"list", "--language", "de.qm"}, kInvalidInput,
                    {QStringLiteral("WAS\u00a0DENN fehlt; siehe `chokepoint list --help`")});
  }

  void whatScriptsReadIsInNoLanguage_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("run") << QStringList{"run", "--annual"};
    QTest::newRow("list") << QStringList{"list", "presets", "--format", "json"};
  }
  void whatScriptsReadIsInNoLanguage() {
    QFETCH(QStringList, arguments);
    QCOMPARE(answer(arguments + QStringList{"--language", "de.qm"}).out, answer(arguments).out);
  }

  void whatIsNoLanguageIsRefused_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("unknown") << QStringList{"--language", "klingon"} << kInvalidInput
                             << R"(--language: "klingon" is not allowed; allowed are ..., or a file of ...)";
    QTest::newRow("no file") << QStringList{"--language", "missing.qm"} << kFileError << "missing.qm: does not exist";
    QTest::newRow("nothing") << QStringList{"run", "--language"} << kInvalidInput << "--language: its value is missing";
    QTest::newRow("two") << QStringList{"run", "--language", "en", "--language", "en"} << kInvalidInput
                         << "--language: is given more than once; give it one value";
  }
  void whatIsNoLanguageIsRefused() {
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QFETCH(QString, sentence);
    const auto parts = sentence.split(" ...").front();
    const auto ending = answer(arguments);
    QVERIFY2(QString::fromUtf8(ending.err).startsWith("chokepoint: " + parts), ending.err);
    QCOMPARE(ending.exitCode, code);
  }

 private:
  [[nodiscard]] Ending answer(const QStringList& arguments) const {
    return run(arguments, {.folder = m_folder.path()});
  }

  QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(LanguageOptionTest)
#include "language_option_test.moc"
