// The user's own estimates, beliefs and a posterior in documents: what is wrong is named where it stands.
#include "core/scenario/evidence_json.h"

#include <QTest>

#include "core/scenario/posterior_json.h"
#include "core/scenario/scenario_json.h"

using namespace chokepoint;

namespace {

// With a delimiter of its own: what is computed has a parenthesis before a quote.
const std::string kOwn = R"own({"id": "mine", "expression": "annual(huawei_chips, 2025)", "period": "2025",
                                "central": 700000, "publisher": "The desk"})own";

std::string document(const std::string& members) {
  return R"({"format": "chokepoint-scenario/1", "model": "1.1", )" + members + "}";
}

std::string errorsIn(const std::string& members) {
  const auto file = readScenario(document(members), "s.json");
  return file ? std::string() : inWords(file.errors());
}

// An own estimate with one member replaced, or added.
std::string ownWith(const std::string& key, const std::string& value) {
  auto json = *readJson(kOwn, "");
  json[key] = *readJson(value, "");
  return "\"evidence\": [" + writeJson(json) + "]";
}

}  // namespace

class EvidenceJsonTest : public QObject {
  Q_OBJECT

 private slots:
  void whatIsReadIsWrittenAgain() {
    const auto file = readScenario(
        document("\"evidence\": [" + kOwn + R"(], "beliefs": {"mine": 2, "huawei-2025-idc": 1}, "posterior": {
          "beliefs": {"mine": 2}, "inputs": ["die_yield_now", "lifetime"], "mean": [0.5, -1], "root": [[1], [0.2, 0.9]],
          "diagnostics": {"seed": 7, "particles": 256, "stages": 3, "moves": 20, "acceptance": 0.3, "distinct": 1}})"),
        "");
    QVERIFY2(file.ok(), file ? "" : inWords(file.errors()).c_str());
    const auto& scenario = file->scenario;
    QCOMPARE(scenario.evidence.front().label, std::string("The desk"));
    QCOMPARE(scenario.beliefs.at("mine"), 2.0);
    const auto facts = readScenario(document(ownWith("facts", R"(["H06", "S01"])")), "")->scenario;
    QCOMPARE(facts.evidence.front().facts, (std::vector<std::string>{"H06", "S01"}));
    QVERIFY(readScenario(writeScenario(facts), "")->scenario == facts);
    QCOMPARE(scenario.posterior->root, (std::vector{1.0, 0.2, 0.9}));
    QCOMPARE(scenario.posterior->diagnostics.seed, std::uint64_t{7});
    QVERIFY(readScenario(writeScenario(scenario), "")->scenario == scenario);
  }

  void aUnitIsItsExpressionsUnlessGiven() {
    const auto unitOf = [](const std::string& members) {
      return readScenario(document(members), "")->scenario.evidence.front().unit;
    };
    QCOMPARE(unitOf("\"evidence\": [" + kOwn + "]"), std::string("chip"));
    // 2000 is no year here.
    QCOMPARE(unitOf(ownWith("expression", "\"annual(huawei_chips, 2025) * 2000\"")), std::string());
    QCOMPARE(unitOf(ownWith("expression", "\"tsmc_dies_total * 0.20\"")), std::string());
    QCOMPARE(unitOf(ownWith("expression", "\"annual(output_ratio, 2025)\"")), std::string());
  }

  void whatIsWrongIsNamed_data() {
    QTest::addColumn<QString>("members");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const std::string& members, const char* sentence) {
      QTest::newRow(sentence) << QString::fromStdString(members) << QString(sentence);
    };
    row(R"("beliefs": [])", "s.json, beliefs: a list is not an object; allowed is one with the ids of estimates");
    row(R"("beliefs": {"huawei-2025-icd": 1})",
        "\"huawei-2025-icd\" is no estimate that can be believed; did you mean \"huawei-2025-idc\"?");
    row(R"("beliefs": {"huawei-2025-idc": 0})", "0 is no weight; allowed is a weight above 0, up to 100");
    row(R"("beliefs": {"huawei-2025-idc": 101})", "101 is no weight");
    row(R"("beliefs": {"huawei-2025-idc": "much"})", "\"much\" is not a number");
    row(R"("evidence": {})", "s.json, evidence: an object; allowed is a list of up to 500 estimates");
    row("\"evidence\": [" + kOwn + ", " + kOwn + "]", "s.json, evidence[1].id: \"mine\" is given twice");
    row(ownWith("id", "\"huawei-2025-idc\""), "evidence[0].id: \"huawei-2025-idc\" is a published estimate's");
    row(ownWith("id", "\"My count\""), "\"My count\" is no id; allowed are up to 60 small letters");
    row(ownWith("expression", "\"annual(huawei_chps, 2025)\""), "evidence[0].expression: ");
    row(ownWith("expression", "\"annual(unit_ratio, 2026) > 3\""), "is a condition; allowed is a number of a run");
    row(ownWith("expression", "\"annual(scenario(no-controls, huawei_chips), 2025)\""), "names another scenario");
    row(ownWith("period", "\"2021\""), "\"2021\" is no such time; allowed is a year or a month from 2022 to 2032");
    row(ownWith("period", "\"2021-05\""), "\"2021-05\" is no such time");
    row(ownWith("expression", "\"\""), "evidence[0].expression: is empty");
    row(ownWith("period", "\"2026\""), "2026 is not the time of \"annual(huawei_chips, 2025)\"");
    row(ownWith("central", "0"), "evidence[0].central: 0 is not above 0");
    row(ownWith("central", "null"), "evidence[0].central: null is not a number");
    row(ownWith("low", "800000"), "evidence[0]: low 800000 is above central 700000");
    row(ownWith("unit", "\"chips\""), "\"chips\" is not known; allowed are H100e, Month, chip");
    row(ownWith("unit", "\"H100e\""),
        "\"H100e\" is not the unit of \"annual(huawei_chips, 2025)\"; allowed is chip, or none");
    row(ownWith("central", "1e300"),
        "evidence[0].central: 1e+300 is out of reach; allowed is a number above 0, from 1e-12 to 1e15");
    row("\"evidence\": [" +
            std::string(R"own({"id": "a", "expression": "at(huawei_chips, 2026-06)", "period": "2026-06",
             "central": 1, "unit": "chip", "publisher": "P"})own") +
            "]",
        "evidence[0].unit: \"chip\" is not the unit of \"at(huawei_chips, 2026-06)\", which is chip/Month; allowed is "
        "none");
    row(ownWith("facts", "\"H06\""), "evidence[0].facts: \"H06\" is no list; allowed is a list of facts");
    row(ownWith("facts", "[\"H06\", \"H99\"]"), "evidence[0].facts: \"H99\" is no fact");
    row(ownWith("kind", "\"note\""), "\"note\" is not known");
    row(ownWith("label", "\"" + std::string(33, 'x') + "\""), "is 33 characters long; allowed are 1 to 32");
    row(ownWith("url", "\"x\""), "evidence[0].url: there is no key \"url\"");
    row(R"("evidence": [{"id": "a", "expression": "tsmc_dies_total", "period": "2025", "publisher": "P"}])",
        "evidence[0]: has neither low, central nor high");
    row(R"("posterior": {"beliefs": {}, "inputs": ["policy_ramp"], "mean": [9], "root": [[0]], "diagnostics": {}})",
        "\"policy_ramp\" is a lever or given twice");
    row(R"("posterior": {"beliefs": {}, "inputs": ["lifetime"], "mean": [9], "root": [[0]], "diagnostics": {}})",
        "s.json, posterior.root[0]: ends with 0; allowed is a number above 0");
    row(R"("posterior": {"beliefs": {}, "inputs": ["lifetime"], "mean": [], "root": [], "diagnostics": {}})",
        "s.json, posterior.mean: a list; allowed is 1 number from -8 to 8");
  }
  void whatIsWrongIsNamed() {
    QFETCH(QString, members);
    QFETCH(QString, sentence);
    const auto errors = QString::fromStdString(errorsIn(members.toStdString()));
    QVERIFY2(errors.contains(sentence), qPrintable(errors));
  }

  void everythingThatIsWrongIsReportedAtOnce() {
    const auto errors =
        errorsIn(R"("evidence": [{"id": "A", "period": "x", "central": -1}], "beliefs": {"nobody": 1})");
    for (const auto* part : {"evidence[0].expression: is missing", "evidence[0].publisher: is missing",
                             "\"A\" is no id", "\"x\" is no such time", "-1 is not above 0", "beliefs.nobody"})
      QVERIFY2(errors.find(part) != std::string::npos, (std::string(part) + "\n" + errors).c_str());
  }

  // What is believed may be one of the estimates that could not be read.
  void noFindingFollowsFromAnUnreadableEstimate() {
    const std::string beliefs(R"(, "beliefs": {"mine": 1, "huawei-2025-idc": -1})");
    for (const std::string evidence : {R"({})", R"([5])", R"([{"id": 5}])"}) {
      const auto errors = errorsIn("\"evidence\": " + evidence + beliefs);
      QVERIFY2(errors.find("beliefs.mine") == std::string::npos, errors.c_str());
      QVERIFY2(errors.find("-1 is no weight") != std::string::npos, errors.c_str());
    }
  }
};

QTEST_APPLESS_MAIN(EvidenceJsonTest)
#include "evidence_json_test.moc"
