// Estimates and packs as a table: what is written reads back, and one bad row keeps all out.
#include "core/scenario/evidence_csv.h"

#include <QTest>

#include "core/base/csv.h"
#include "core/scenario/csv_table.h"
#include "core/scenario/own_evidence.h"
#include "core/scenario/packs.h"
#include "tests/core/scenario/own_estimate.h"

using namespace chokepoint;

namespace {

const std::string kHeader = "id,expression,period,low,central,high,unit,kind,publisher,label,note,weight\n";

std::string errorsOf(const std::string& csv) {
  const auto scenario = withEvidenceOf(csv, "t.csv", {});
  return scenario ? std::string() : inWords(scenario.errors());
}

}  // namespace

class EvidenceCsvTest : public QObject {
  Q_OBJECT

 private slots:
  void whatIsWrittenReadsBack() {
    auto quoted = ownEstimate("quoted", "annual(huawei_chips, 2025)", 7.5e5, 6e5);
    quoted.note = "\"so\" it says,\nand more";
    auto plain = ownEstimate("plain", "tsmc_dies_total", 2.9e6);
    plain.unit = "die";
    plain.facts = {"S01", "S02"};
    const Scenario scenario{.evidence = {quoted, plain}, .beliefs = {{"quoted", 2.5}, {"huawei-2025-idc", 1.0}}};
    const auto read = withEvidenceOf(writeEvidence(scenario), "t.csv", {});
    QVERIFY2(read.ok(), read ? "" : inWords(read.errors()).c_str());
    QVERIFY(*read == scenario);
  }

  void aPackIsATableToo() {
    for (const auto& pack : packs()) {
      const Scenario scenario{.beliefs = pack.beliefs};
      QVERIFY(*withEvidenceOf(writeEvidence(scenario), "t.csv", {}) == scenario);
    }
  }

  void theTemplateCanBeImported() {
    const auto read = withEvidenceOf(evidenceTemplate(), "t.csv", {});
    QVERIFY2(read.ok(), read ? "" : inWords(read.errors()).c_str());
    QCOMPARE(read->evidence.size(), std::size_t{1});
    QVERIFY(evidenceTemplate().find("600000") != std::string::npos);
  }

  void ownEstimatesAreReplacedAndOthersStay() {
    const Scenario before{
        .evidence = {ownEstimate("a", "tsmc_dies_total", 1.0), ownEstimate("b", "tsmc_dies_total", 2.0)},
        .beliefs = {{"a", 1.0}, {"huawei-2025-idc", 1.0}}};
    const auto after =
        withEvidenceOf("id,expression,period,central,publisher\r\na,tsmc_dies_total,2025,3,I\r\n", "t.csv", before);
    QVERIFY2(after.ok(), after ? "" : inWords(after.errors()).c_str());
    QCOMPARE(after->evidence.front().central, std::optional(3.0));
    QCOMPARE(after->evidence.back().central, std::optional(2.0));
    QVERIFY(after->beliefs == before.beliefs);  // there are no weights in the table
  }

  // It would say of itself that it is of these beliefs.
  void aPosteriorOfAnotherFigureIsForgotten() {
    Scenario before{
        .evidence = {ownEstimate("a", "tsmc_dies_total", 1.0), ownEstimate("b", "tsmc_dies_total", 2.0)},
        .beliefs = {{"a", 1.0}},
        .posterior = Posterior{.beliefs = {{"a", 1.0}}, .inputs = {}, .mean = {}, .root = {}, .diagnostics = {}}};
    const auto with = [&](const std::string& row) {
      return withEvidenceOf("id,expression,period,central,publisher\n" + row + "\n", "t.csv", before)
          ->posterior.has_value();
    };
    QVERIFY(!with("a,tsmc_dies_total,2025,3,I"));
    QVERIFY(with("b,tsmc_dies_total,2025,3,I"));
    QVERIFY(withEstimate(before, before.evidence.front()).posterior);
    QVERIFY(!withoutEstimate(before, "a").posterior);
    QVERIFY(withoutEstimate(before, "a").beliefs.empty());
  }

  void everyBadRowIsReportedByItsLine() {
    const auto errors = errorsOf(kHeader +
                                 "mine,\"annual(huawei_chips, 2026)\",2026,,abc,,chip,estimate,I,,,1\n"
                                 "\n"
                                 "mine,tsmc_dies_total,2026,,5e5,,chip,estimate,I,,,1\n"
                                 "b,foo,2026,,5e5,,chip,estimate,I,,,200\n"
                                 "c,tsmc_dies_total,2026,,-1,,chip,estimate,I,,,\n");
    for (const auto* part : {"t.csv, line 2.central: \"abc\" is not a number",
                             "t.csv, line 4: \"mine\" stands in two rows", "t.csv, line 5.expression: ",
                             "t.csv, line 5.weight: 200 is no weight", "t.csv, line 6.central: -1 is not above 0"})
      QVERIFY2(errors.find(part) != std::string::npos, errors.c_str());
  }

  void aTableThatIsNoneIsRefused() {
    QVERIFY(errorsOf("").find("t.csv: is empty; allowed is a first line with id") != std::string::npos);
    QVERIFY(errorsOf("id,weigth\n").find("no column \"weigth\"; did you mean \"weight\"?") != std::string::npos);
    QVERIFY(errorsOf("id,id\n").find("the column id stands twice") != std::string::npos);
    QVERIFY(errorsOf("id,weight\n,1\n,2\n").find("stands in two rows") == std::string::npos);
    QVERIFY(errorsOf("publisher\nI\n").find("the column id is missing") != std::string::npos);
    QVERIFY(errorsOf("id,weight\na\n").find("t.csv, line 2: has 1 cells; the first line has 2") != std::string::npos);
    QVERIFY(errorsOf("id,weight\n\"a,1\n").find("t.csv, line 2: the quote is never closed") != std::string::npos);
    QVERIFY(errorsOf("id,weight\n\"a\"b,1\n").find("a quote ends before its cell does") != std::string::npos);
  }

  // Of one table as spreadsheets of the world write it.
  void tablesOfAllSpreadsheetsAreRead_data() {
    QTest::addColumn<QByteArray>("csv");
    QTest::newRow("commas") << QByteArray("id,weight\nhuawei-2025-idc,0.5\n");
    QTest::newRow("semicolons") << QByteArray("id;weight\nhuawei-2025-idc;0,5\n");
    QTest::newRow("tabs") << QByteArray("id\tweight\nhuawei-2025-idc\t0.5\n");
    QTest::newRow("a notice") << QByteArray("sep=;\r\nid;weight\r\nhuawei-2025-idc;0,5\r\n");
    QTest::newRow("CR") << QByteArray("id,weight\rhuawei-2025-idc,0.5\r");
    QTest::newRow("a mark") << QByteArray("\xEF\xBB\xBFid,weight\nhuawei-2025-idc,5E-01");
    QTest::newRow("empty cells") << QByteArray("id,weight,,\n,,,\nhuawei-2025-idc,0.5,,\n   \n\t\n");
    QByteArray utf16("\xFF\xFE", 2);
    for (const char c : QByteArray("id\tweight\r\nhuawei-2025-idc\t0.5\r\n")) utf16.append(c).append('\0');
    QTest::newRow("UTF-16") << utf16;
  }
  void tablesOfAllSpreadsheetsAreRead() {
    QFETCH(QByteArray, csv);
    const auto scenario = withEvidenceOf(csv.toStdString(), "t.csv", {});
    QVERIFY2(scenario.ok(),
             scenario ? "" : qPrintable(QString::fromStdString(inWords(scenario.errors().front().sentence))));
    QVERIFY(scenario->beliefs == (Beliefs{{"huawei-2025-idc", 0.5}}));
  }

  void timesAreReadAsSpreadsheetsRewriteThem() {
    const auto read = [](const std::string& cell) { return timeCell(cell).get<std::string>(); };
    for (const char* cell : {"2026-01", "2026-1", "Jan-26", "jan 2026", "2026-01-01"})
      QCOMPARE(read(cell), std::string("2026-01"));
    for (const char* cell : {"2026", "2,026", "2026.0"}) QCOMPARE(read(cell), std::string("2026"));
    for (const char* cell : {"FY2026", "2026.5", "Jänner 26", "26", "2026-", "2026-01-15"})
      QCOMPARE(read(cell), std::string(cell));
  }

  void oneFaultGivesOneMessage() {
    QCOMPARE(errorsOf("id;weight\nhuawei-2025-idc;750.000\n"),
             std::string("t.csv, line 2.weight: \"750.000\" may be thousands or decimals; write thousands without "
                         "separators; allowed is a weight above 0, up to 100"));
  }

  // What a spreadsheet would run has an apostrophe before it in the file, and none in the program.
  void aFormulaIsWrittenAndReadAsText() {
    for (const char* text : {"=1+1", "+1", "-1", "@SUM(A1)", "'=1", "''-", "'", "it's", "a=b", ""}) {
      const std::string cell = csvCell(text);
      QVERIFY(std::string("=+-@").find(cell[0]) == std::string::npos || cell.empty());
      QCOMPARE(readCsv("x," + cell + "\n", "t")->rows[0].cells[1], std::string(text));
    }
  }

  void cellsAreReadAsSpreadsheetsWriteThem() {
    const auto rows = readCsv(
                          "\xEF\xBB\xBF"
                          "a,\"b\"\"c\",\"d,\r\ne\"\r\n\r\n1,,\n",
                          "t")
                          ->rows;
    QCOMPARE(rows.size(), std::size_t{2});
    QVERIFY(rows[0].cells == (std::vector<std::string>{"a", "b\"c", "d,\r\ne"}));
    QCOMPARE(rows[1].line, std::size_t{4});
    QVERIFY(rows[1].cells == (std::vector<std::string>{"1", "", ""}));
  }
};

QTEST_APPLESS_MAIN(EvidenceCsvTest)
#include "evidence_csv_test.moc"
