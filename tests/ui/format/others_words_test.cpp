// What others wrote stands in lines of ours without bending them.
#include "ui/format/others_words.h"

#include <QtTest>

#include "core/base/expected.h"
#include "ui/format/format.h"
#include "ui/format/words.h"

using namespace chokepoint;
using namespace chokepoint::ui;

class OthersWordsTest : public QObject {
  Q_OBJECT

 private slots:
  void othersStayOnOneLineAndTurnNothing_data() {
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << "Epoch AI, <b>2025</b>"
                           << "Epoch AI, <b>2025</b>";
    QTest::newRow("Chinese") << QStringLiteral(u"\u4e2d\u82af") << QStringLiteral(u"\u4e2d\u82af");
    QTest::newRow("line breaks") << QStringLiteral(u"one\ntwo\rthree\u2028four\u2029five") << "one two three four five";
    QTest::newRow("tabs and bells") << QStringLiteral(u"one\ttwo\athree") << "one two three";
    QTest::newRow("override") << QStringLiteral(u"\u202e40 times") << "40 times";
    QTest::newRow("embedding") << QStringLiteral(u"\u202b40\u202c") << "40";
    QTest::newRow("open isolate") << QStringLiteral(u"\u2067forty") << "forty";
    QTest::newRow("Hebrew") << QStringLiteral(u"\u05d0\u05d1") << QStringLiteral(u"\u2068\u05d0\u05d1\u2069");
    QTest::newRow("Hebrew in words of ours") << QStringLiteral(u"\u2068\u05d0\u05d1\u2069 (yours) 40")
                                             << QStringLiteral(u"\u2068\u05d0\u05d1\u2069 (yours) 40");
    QTest::newRow("end before begin") << QStringLiteral(u"\u2069a\u2068") << "a";
    QTest::newRow("Arabic beside ours") << QStringLiteral(u"X \u0645") << QStringLiteral(u"\u2068X \u0645\u2069");
  }
  void othersStayOnOneLineAndTurnNothing() {
    QFETCH(QString, written);
    QFETCH(QString, shown);
    QCOMPARE(othersWords(written), shown);
    QCOMPARE(translated(written.toStdString()), shown);
    QCOMPARE(worded(say("%1", written.toStdString())), shown);
  }
};

QTEST_MAIN(OthersWordsTest)
#include "others_words_test.moc"
