// The language in use: a catalogue, which messages and texts of data are looked up in, or English.
#include "ui/format/language.h"

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

#include "tests/ui/format/catalogue_file.h"
#include "ui/format/format.h"
#include "ui/format/words.h"

using namespace chokepoint;
using namespace chokepoint::ui;

class LanguageTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() {
    QVERIFY(makeCatalogue(file(), "de",
                          {{"Message", "%1 is here", {"hier ist %1"}},
                           {"Message", "%n runs fit", {"%n Lauf passt", "%n Läufe passen"}},
                           {"Data", "Die yield", {"Ausbeute"}}}));
  }
  void init() { QVERIFY(useLanguage("en")); }

  void englishIsWhatStandsInTheSource() {
    QCOMPARE(language(), std::string("en"));
    QCOMPARE(worded(say("%1 is here", std::string("Q"))), QString("Q is here"));
    QCOMPARE(worded(sayCount(1, "%n run fits", "%n runs fit")), QString("1 run fits"));
    QCOMPARE(worded(sayCount(2000, "%n run fits", "%n runs fit")), QString("2,000 runs fit"));
  }

  void aCataloguesPatternsAreFilled() {
    QVERIFY(useLanguage(file().toStdString()));
    QCOMPARE(language(), std::string("de"));
    QCOMPARE(worded(say("%1 is here", std::string("Q"))), QString("hier ist Q"));
    QCOMPARE(worded(sayCount(1, "%n run fits", "%n runs fit")), QString("1 Lauf passt"));
    QCOMPARE(worded(sayCount(2, "%n run fits", "%n runs fit")), QString("2 Läufe passen"));
    QCOMPARE(translated("Die yield"), QString("Ausbeute"));
  }

  // Also where one is counted, whose %n Qt would fill by itself.
  void whatHasNoTranslationIsEnglish() {
    QVERIFY(useLanguage(file().toStdString()));
    QCOMPARE(worded(say("nothing is known")), QString("nothing is known"));
    QCOMPARE(worded(sayCount(1, "%n year", "%n years")), QString("1 year"));
    QCOMPARE(translated("Pull"), QString("Pull"));
  }

  // Of words on the command line.
  void numbersMayStandAsInFiles() {
    QVERIFY(useLanguage(file().toStdString()));
    QCOMPARE(inWords(sayCount(2000, "%n run fits", "%n runs fit"), CatalogueWords()), std::string("2000 Läufe passen"));
  }

  // As systems name them.
  void aCountrysLanguageIsTheLanguageWhereItHasNoneOfItsOwn() {
    for (const auto* code : {"en_GB", "en-US", "en"}) {
      QVERIFY2(useLanguage(code), code);
      QCOMPARE(language(), std::string("en"));
    }
  }

  void aFileThatIsMissingOrSomethingElseIsSaidToBe() {
    QCOMPARE(inWords(useLanguage("missing.qm").errors()), std::string("missing.qm: does not exist"));
    QFile other(m_folder.filePath("other.qm"));
    QVERIFY(other.open(QIODevice::WriteOnly) && other.write("no translations") > 0);
    other.close();
    QVERIFY(inWords(useLanguage(other.fileName().toStdString()).errors())
                .ends_with("other.qm: cannot be read as a file of translations"));
  }

  void whatIsNoLanguageIsRefused() {
    QCOMPARE(useLanguage("klingon").errors().front().code, ErrorCode::InvalidInput);
    const auto sentence = inWords(useLanguage("klingon").errors());
    QVERIFY2(sentence.starts_with("--language: \"klingon\" is not allowed; allowed are "), sentence.c_str());
    QVERIFY(!useLanguage(""));
    QCOMPARE(language(), std::string("en"));
  }

  void aLanguageThatTheSystemAsksForIsUsedIfItIsThere() {
    const auto codes = availableLanguages();
    QVERIFY(std::ranges::find(codes, systemLanguage()) != codes.end());
  }

 private:
  [[nodiscard]] QString file() const { return m_folder.filePath("de.qm"); }

  QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(LanguageTest)
#include "language_test.moc"
