// Messages of core on screen: numbers by the locale, and nothing that a user wrote is taken for a tag.
#include "ui/format/words.h"

#include <QLocale>
#include <QtTest>

#include "ui/format/format.h"
#include "ui/format/rich_words.h"

using namespace chokepoint;
using namespace chokepoint::ui;

class WordsTest : public QObject {
  Q_OBJECT

 private slots:
  void cleanup() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

  void numbersAreWrittenByTheLocale() {
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(worded(say("%1", Number{1234567.0, 3})), "1.230.000");
    QCOMPARE(worded(say("%1", Number{0.5, 3})), "0,5");
    QCOMPARE(worded(say("%1", Number{0.5, 3, true})), "0,500");
    QCOMPARE(worded(say("%1", countOf(131072))), "131.072");
    QCOMPARE(translated(DataText{"%1 dies", {Number{170000.0, 2}}}), "170.000 dies");
  }

  void whatAUserWroteIsNoTag() {
    QCOMPARE(richText(say("%1 < %2", std::string("<b>"), Term{"a", "a & b"})), "&lt;b&gt; &lt; a &amp; b");
    QCOMPARE(richText(say("%1", MessageList{{say("%1", std::string("&")), say("%1", std::string("&"))}, Joint::And})),
             "&amp; and &amp;");
  }

  void whatIsToBeBoldIsBoldWithinTheMessage() {
    const auto name = say("%1", Term{"smic_capacity", "SMIC capacity"});
    QCOMPARE(richText(say("%1: %2 higher", name, Number{2.0, 3}), name), "<b>SMIC capacity</b>: 2 higher");
    QCOMPARE(richText(name, name), "<b>SMIC capacity</b>");
  }
};

QTEST_APPLESS_MAIN(WordsTest)
#include "words_test.moc"
