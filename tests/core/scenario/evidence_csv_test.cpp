// Estimates and packs as a table: what is written reads back, and one bad row keeps all out.
#include "core/scenario/evidence_csv.h"

#include <QTest>

#include "core/base/csv.h"
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
    QVERIFY(errorsOf("id;weight\na;1\n").find("line 1: has semicolons between its cells; allowed are commas") !=
            std::string::npos);
    QVERIFY(errorsOf("\"id\";\"weight\"\n").find("has semicolons between its cells") != std::string::npos);
    QVERIFY(errorsOf("id,weight\n,1\n,2\n").find("stands in two rows") == std::string::npos);
    QVERIFY(errorsOf("publisher\nI\n").find("the column id is missing") != std::string::npos);
    QVERIFY(errorsOf("id,weight\na\n").find("t.csv, line 2: has 1 cells; the first line has 2") != std::string::npos);
    QVERIFY(errorsOf("id,weight\n\"a,1\n").find("t.csv, line 2: the quote is never closed") != std::string::npos);
    QVERIFY(errorsOf("id,weight\n\"a\"b,1\n").find("a quote ends before its cell does") != std::string::npos);
  }

  void cellsAreReadAsSpreadsheetsWriteThem() {
    const auto rows = *readCsv(
        "\xEF\xBB\xBF"
        "a,\"b\"\"c\",\"d,\r\ne\"\r\n\r\n1,,\n",
        "t");
    QCOMPARE(rows.size(), std::size_t{2});
    QVERIFY(rows[0].cells == (std::vector<std::string>{"a", "b\"c", "d,\r\ne"}));
    QCOMPARE(rows[1].line, std::size_t{4});
    QVERIFY(rows[1].cells == (std::vector<std::string>{"1", "", ""}));
  }
};

QTEST_APPLESS_MAIN(EvidenceCsvTest)
#include "evidence_csv_test.moc"
