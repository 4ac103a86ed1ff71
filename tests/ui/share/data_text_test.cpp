// Figures as text for other programs: numbers stay numbers to the last digit, and words stay words.
#include "ui/share/data_text.h"

#include <QLocale>
#include <QtTest>

#include "core/base/csv.h"
#include "core/base/text.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

DataTable oneTable() {
  return {"Gap", {{"Year"}, {"median", "times"}, {"Who"}}, {{2027.0, 36.123456789012345, QString("CFR")}}};
}

DataTable wordsTable(const QString& words) { return {{}, {{"Who"}}, {{words}}}; }

std::vector<CsvRow> read(const std::string& csv) {
  const auto rows = readCsv(csv, "test");
  return rows ? rows->rows : std::vector<CsvRow>();
}

}  // namespace

class DataTextTest : public QObject {
  Q_OBJECT

 private slots:
  void cleanup() { QLocale::setDefault(QLocale::c()); }

  void headersSayWhatAndInWhichUnit() {
    QCOMPARE(tabSeparated({oneTable()}).section('\n', 1, 1), "Year\tmedian (times)\tWho");
    QCOMPARE(read(commaSeparated({oneTable()}))[1].cells[1], "median (times)");
  }

  void aNumberReadsBackAsTheSameUnderAnyLocale() {
    QLocale::setDefault(QLocale(QLocale::German));
    const DataTable table{{}, {{"n"}}, {{1234567.0}, {0.1}, {-3.5e-7}, {36.123456789012345}}};
    const auto rows = read(commaSeparated({table}));
    QCOMPARE(rows.size(), 5U);
    for (std::size_t i = 0; i < table.rows.size(); ++i)
      QCOMPARE(numberFromText(rows[i + 1].cells[0]).value(), *table.rows[i][0].number);
    QVERIFY(!tabSeparated({table}).contains(','));
  }

  void whatIsNotKnownIsAnEmptyCell() {
    const DataTable table{{}, {{"a"}, {"b"}, {"c"}}, {{1.0, DataCell(), std::nan("")}}};
    QCOMPARE(tabSeparated({table}).section('\n', 1, 1), "1\t\t");
  }

  void wordsThatAreNoFormulaStayAsTheyAre() {
    QCOMPARE(tabSeparated({wordsTable("a = b + c")}).section('\n', 1, 1), "a = b + c");
  }

  void noCellOfWordsIsTakenForAFormula_data() {
    QTest::addColumn<QString>("words");
    for (const auto* words : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", " =1+1"}) QTest::newRow(words) << words;
  }
  void noCellOfWordsIsTakenForAFormula() {
    QFETCH(QString, words);
    const QString safe = '\'' + words.simplified();
    QCOMPARE(tabSeparated({wordsTable(words)}).section('\n', 1, 1), safe);
    QVERIFY(commaSeparated({wordsTable(words)}).find('\n' + safe.toStdString()) != std::string::npos);
    QCOMPARE(read(commaSeparated({wordsTable(words)}))[1].cells[0], words.simplified().toStdString());
    QVERIFY(inHtml({wordsTable(words)}).contains("<td>" + safe.toHtmlEscaped() + "</td>"));
  }

  void aNegativeNumberIsNoFormula() {
    QCOMPARE(tabSeparated({DataTable{{}, {{"by"}}, {{-3.5}}}}).section('\n', 1, 1), "-3.5");
  }

  void noWordsBreakTheTable() {
    const QString words = "a\tb\nc, \"d\"";
    QCOMPARE(tabSeparated({wordsTable(words)}).split('\n', Qt::SkipEmptyParts).size(), 2);
    QCOMPARE(read(commaSeparated({wordsTable(words)}))[1].cells, std::vector<std::string>{"a b c, \"d\""});
  }

  void noWordsAreMarkup() {
    const QString html = inHtml({wordsTable("<script>alert(1)</script> & \"more\"")});
    QVERIFY2(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp;") && !html.contains("<script"),
             qPrintable(html));
  }

  void aSpreadsheetReadsTheNumberWhateverItsLocale() {
    QVERIFY(inHtml({oneTable()}).contains("sdval=\"2027\" sdnum=\"1033;\">2027</td>"));
  }

  // Alone too: it may hold the only word of what the figures are of.
  void aTableStandsUnderItsTitle() {
    QCOMPARE(tabSeparated({oneTable()}).section('\n', 0, 0), "Gap");
    QCOMPARE(read(commaSeparated({oneTable()})).front().cells.front(), "Gap");
  }

  void severalTablesStandUnderTheirTitles() {
    DataTable words = wordsTable("x");
    words.title = "Words";
    const QStringList lines = tabSeparated({oneTable(), words}).split('\n');
    QCOMPARE(lines, (QStringList{"Gap", "Year\tmedian (times)\tWho", "2027\t36.123456789012344\tCFR", "", "Words",
                                 "Who", "x", ""}));
  }
};

QTEST_APPLESS_MAIN(DataTextTest)
#include "data_text_test.moc"
