// Scenario documents: what is read, what is refused and in which words.
//
// Oracle: the published schema, which has to accept and refuse the same documents as the reader.
#include "core/scenario/scenario_json.h"

#include <QTest>
// GCC 12 warns of its own <regex> under the sanitizers (GCC bug 105562).
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "core/base/resources.h"
#include "core/base/text.h"
#include "core/scenario/rules.h"

using namespace chokepoint;

namespace {

// A document with the given members behind format and model.
std::string documentWith(const std::string& members) {
  return R"({"format": "chokepoint-scenario/1", "model": "1.1")" + (members.empty() ? "" : ", " + members) + "}";
}

std::string scenarioErrors(const std::string& document) {
  const auto file = readScenario(document, "s.json");
  return file ? "" : inWords(file.errors());
}

bool schemaAccepts(const std::string& document) {
  static const auto schema = [] {
    const auto text = nlohmann::json::parse(resource("schemas/scenario.schema.json"));
    auto parsed = std::make_unique<valijson::Schema>();
    valijson::SchemaParser(valijson::SchemaParser::kDraft7)
        .populateSchema(valijson::adapters::NlohmannJsonAdapter(text), *parsed);
    return parsed;
  }();
  const auto json = nlohmann::json::parse(document);
  return valijson::Validator().validate(*schema, valijson::adapters::NlohmannJsonAdapter(json), nullptr);
}

}  // namespace

class ScenarioJsonTest : public QObject {
  Q_OBJECT

 private slots:
  void aDocumentIsWrittenInAFixedOrderWithoutWhatIsEmpty() {
    QCOMPARE(writeScenario({}), std::string("{\n  \"format\": \"chokepoint-scenario/1\",\n  \"model\": \"1.1\",\n"
                                            "  \"name\": \"\"\n}\n"));
    const auto text = writeScenario({.name = "N",
                                     .notes = "why",
                                     .parameters = {{parameter("die_yield_now"), 0.4}, {parameter("lifetime"), 60.0}},
                                     .priors = {{parameter("die_yield_now"), {Distribution::Beta, 0.1, 0.2, 0.3}}},
                                     .timeline = {{{{58}, 6, 1, Channel::enforcement}}}});
    const auto* expected = R"({
  "format": "chokepoint-scenario/1",
  "model": "1.1",
  "name": "N",
  "notes": "why",
  "parameters": {
    "die_yield_now": 0.4,
    "lifetime": 60
  },
  "priors": {
    "die_yield_now": {
      "distribution": "beta",
      "low": 0.1,
      "central": 0.2,
      "high": 0.3
    }
  },
  "timeline": [
    {
      "start": "2026-11",
      "months": 6,
      "target": 1,
      "channel": "enforcement"
    }
  ]
}
)";
    QCOMPARE(text, std::string(expected));
  }

  void whatIsAllowedIsReadAndAcceptedByTheSchema_data() {
    QTest::addColumn<QString>("members");
    const auto row = [](const char* name, const QString& members) { QTest::newRow(name) << members; };
    row("nothing", "");
    row("a name of 200 characters", "\"name\": \"" + QString(200, QChar(0x4e2d)) + "\"");
    row("notes of 20,000 characters", "\"notes\": \"" + QString(20000, QChar(0xe9)) + "\"");
    row("a key fixed and with a prior", R"("parameters": {"die_yield_now": 0.4},
        "priors": {"die_yield_now": {"distribution": "normal", "low": 0.1, "central": 0.1, "high": 0.3}})");
    row("a prior of a lever", R"("priors": {"policy_ramp": {"distribution": "lognormal", "low": 2, "central": 3,
        "high": 4}})");
    row("an empty timeline", R"("timeline": [])");
    row("the first and the last month", R"("timeline": [{"start": "2026-06", "months": 132, "target": 0},
        {"start": "2032-12", "months": 0.001, "target": 1}])");
    row("paths in the same month", R"("timeline": [{"start": "2026-11", "months": 1, "target": 0},
        {"start": "2026-11", "months": 1, "target": -1, "channel": "chip_control"},
        {"start": "2026-11", "months": 1, "target": 1, "channel": "tool_control"}])");
    row("what is believed", R"("beliefs": {"huawei-2025-idc": 100, "yield-2025-ms": 0.01})");
    row("an estimate of one's own", R"own("evidence": [{"id": "my-2", "expression": "annual(huawei_chips, 2025)",
        "period": "2025", "high": 7e5, "unit": "chip", "kind": "count", "publisher": "I", "label": "I", "note": "n"},
        {"id": "b", "expression": "tsmc_dies_total", "period": "2025-09", "low": 1, "central": 1, "high": 1,
        "publisher": "I"}], "beliefs": {"my-2": 1})own");
    row("a posterior", R"("posterior": {"beliefs": {"gone": 1}, "inputs": ["die_yield_now", "lifetime"],
        "mean": [-8, 8], "root": [[0.001], [-8, 8]], "diagnostics": {"seed": 9007199254740991, "particles": 1,
        "stages": 1, "moves": 1, "acceptance": 0.5, "distinct": 1}})");
    row("a timeline with other levers", R"("timeline": [], "parameters": {"beijing_priority": 1})");
  }
  void whatIsAllowedIsReadAndAcceptedByTheSchema() {
    QFETCH(QString, members);
    const auto document = documentWith(members.toStdString());
    QCOMPARE(scenarioErrors(document), std::string());
    QVERIFY(schemaAccepts(document));
  }

  // `saying` is what the schema cannot say: rules between values, and versions.
  void whatIsWrongIsNamedAndRefusedByTheSchema_data() {
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<bool>("schemaSays");
    const auto whole = [](const QString& document, const QString& sentence, bool schemaSays = true) {
      QTest::newRow(qUtf8Printable(sentence.left(60))) << document << sentence << schemaSays;
    };
    const auto row = [&](const QString& members, const QString& sentence, bool schemaSays = true) {
      whole(QString::fromStdString(documentWith(members.toStdString())), sentence, schemaSays);
    };
    whole("[]", "s.json: a list is not an object; allowed is one with format, model");
    whole("null", "s.json: null is not an object");
    whole("{}",
          "s.json, format: is missing; this program reads \"chokepoint-scenario/1\"\n"
          "s.json, model: is missing; allowed is a version such as \"1.1\"");
    whole(R"({"format": "chokepoint-scenario/2", "model": "1.1"})",
          "format: \"chokepoint-scenario/2\" is another format; this program reads \"chokepoint-scenario/1\"");
    whole(R"({"format": 1, "model": 1.0})", "s.json, format: 1 is not a text; this program reads");
    whole(R"({"format": "chokepoint-scenario/1", "model": "1"})", "s.json, model: \"1\" is not a version; allowed is");
    whole(R"({"format": "chokepoint-scenario/1", "model": "1.2"})",
          "s.json, model: made with model 1.2; this program is too old for it, it computes with 1.1", false);
    whole(R"({"format": "chokepoint-scenario/1", "model": "99999999999999999999.0"})", "is too old for it", false);
    row(R"("parameter": {})", "s.json, parameter: there is no key \"parameter\"; did you mean \"parameters\"?");
    row(R"("name": null)", "s.json, name: null is not a text; allowed are 200 characters");
    row("\"name\": \"" + QString(201, QChar(0x4e2d)) + "\"", "s.json, name: is 201 characters long; allowed are 200");
    row("\"notes\": \"" + QString(20001, 'x') + "\"", "s.json, notes: is 20001 characters long; allowed are 20000");
    row(R"("parameters": [])", "s.json, parameters: a list is not an object; allowed is one with the names of inputs");
    row(R"("parameters": {"die_yeild_now": 0.4})",
        "parameters.die_yeild_now: there is no key \"die_yeild_now\"; did you mean \"die_yield_now\"?");
    row(R"("parameters": {"die_yield_now": 2})",
        "s.json, parameters.die_yield_now: 2 is above 0.95; allowed are 0.01 to 0.95");
    row(R"("parameters": {"lifetime": 1})",
        "s.json, parameters.lifetime: 1 is below 12; allowed are 12 to 180 (Month)");
    for (const auto* value : {"\"0.4\"", "null", "true", "[0.4]", "{}"})
      row(QString(R"("parameters": {"die_yield_now": %1})").arg(value),
          QString("is not a number; allowed are 0.01 to 0.95"));
    row(R"("priors": [1])", "s.json, priors: a list is not an object");
    row(R"("priors": {"die_yield_no": {}})", "s.json, priors.die_yield_no: there is no key \"die_yield_no\"; did you");
    const auto prior = [&](const char* parts, const QString& sentence, bool schemaSays = false) {
      row(QString(R"("priors": {"die_yield_now": {%1}})").arg(parts), "s.json, priors.die_yield_now" + sentence,
          schemaSays);
    };
    prior(R"("distribution": "beta", "low": 0.1, "central": 0.2)", ".high: is missing", true);
    prior(R"("distribution": "betta", "low": 0.1, "central": 0.2, "high": 0.3)",
          ".distribution: \"betta\" is not a distribution; allowed are normal, lognormal, beta or triangular; did you",
          true);
    prior(R"("distribution": "beta", "low": "a", "central": 0.2, "high": 0.3)", ".low: \"a\" is not a number", true);
    prior(R"("distribution": "beta", "low": 0.1, "central": 0.2, "high": 0.3, "mean": 1)", ".mean: there is no", true);
    prior(R"("distribution": "normal", "low": 0.3, "central": 0.2, "high": 0.4)", ": low 0.3 is above central 0.2; al");
    prior(R"("distribution": "normal", "low": 0.1, "central": 0.5, "high": 0.4)", ": central 0.5 is above high 0.4");
    prior(R"("distribution": "normal", "low": 0.2, "central": 0.2, "high": 0.2)", ": low and high are both 0.2; all");
    prior(R"("distribution": "normal", "low": 0.2, "central": 0.2, "high": 0.96)", ".high: 0.96 is above 0.95; all");
    prior(R"("distribution": "normal", "low": 0.2, "central": 0.2, "high": 0.20000000000000004)",
          ": low 0.2 and high 0.20000000000000004 are too near to each other; allowed is a distance from 1e-12");
    row(R"("priors": {"hbm_leak": {"distribution": "lognormal", "low": 5e-324, "central": 1, "high": 2}})",
        "s.json, priors.hbm_leak: low 5e-324 and high 2 are too far apart for a lognormal; allowed is high / low",
        false);
    row(R"("priors": {"tool_control_offset": {"distribution": "beta", "low": -1, "central": 0, "high": 1}})",
        "priors.tool_control_offset.central: 0 cannot be the mean of a beta; allowed is above 0 and below 1", false);
    row(R"("priors": {"hbm_leak": {"distribution": "lognormal", "low": 0, "central": 1, "high": 2}})",
        "s.json, priors.hbm_leak.low: 0 cannot be a percentile of a lognormal; allowed is above 0", false);
    row(R"("timeline": {})", "s.json, timeline: an object is not a list; allowed is a list of events");
    row(R"("timeline": [5])", "s.json, timeline[0]: 5 is not an object; allowed is one with start, months, target or");
    const auto event = [&](const char* parts, const QString& sentence, bool schemaSays = true) {
      row(QString(R"("timeline": [{%1}])").arg(parts), "s.json, timeline[0]" + sentence, schemaSays);
    };
    event(R"("months": 1, "target": 0)", ".start: is missing");
    event(R"("start": "2026-05", "months": 1, "target": 0)",
          ".start: \"2026-05\" is not a month in which an event may");
    event(R"("start": "2033-01", "months": 1, "target": 0)",
          ".start: \"2033-01\" is not a month in which an event may");
    event(R"("start": "2026-13", "months": 1, "target": 0)", ".start: \"2026-13\" is not a month in which");
    event(R"("start": 52, "months": 1, "target": 0)", ".start: 52 is not a month in which an event may start; allowed");
    event(R"("start": 56.5, "months": 1, "target": 0)", ".start: 56.5 is not a month in which");
    event(R"("start": "2026-11", "months": 0, "target": 0)", ".months: 0 months is no time that a decision may take");
    event(R"("start": "2026-11", "months": 133, "target": 0)", ".months: 133 months is no time that a decision may");
    event(R"("start": "2026-11", "months": 1, "target": -2)", ".target: -2 is below 0; allowed are 0 to 1");
    event(R"("start": "2026-11", "months": 1, "target": -0.1)", ".target: -0.1 is below 0; allowed are", false);
    event(R"("start": "2026-11", "months": 1, "target": 2, "channel": "enforcement")", ".target: 2 is above 1; allowe");
    event(R"("start": "2026-11", "months": 1, "target": 0, "channel": "chips_control")",
          ".channel: \"chips_control\" is not a channel; allowed are chip_control, tool_control, hbm_control, "
          "cloud_control or enforcement, or none for the overall level; did you mean \"chip_control\"?");
    event(R"("start": "2026-11", "months": 1, "target": 0, "channel": null)", ".channel: null is not a text");
    row(R"("timeline": [{"start": "2026-11", "months": 1, "target": 0, "channel": "enforcement"},
        {"start": "2026-11", "months": 2, "target": 1, "channel": "enforcement"}])",
        "s.json, timeline[1]: starts to move enforcement in 2026-11 as timeline[0] does; allowed is one", false);
    row(R"("timeline": [{"start": "2026-11", "months": 1, "target": 0}, {"start": "2026-11", "months": 2,
        "target": 1}])",
        "s.json, timeline[1]: starts to move the level in 2026-11 as timeline[0] does", false);
    row(R"("timeline": [], "parameters": {"enforcement_offset": 0, "chip_control_offset": 0}, "priors": {"enforcement_offset":
        {"distribution": "normal", "low": -0.2, "central": 0, "high": 0.2}})",
        "s.json, timeline: takes the place of "
        "parameters.chip_control_offset, parameters.enforcement_offset, priors.enforcement_offset; give the one or the "
        "other",
        false);
  }
  void whatIsWrongIsNamedAndRefusedByTheSchema() {
    QFETCH(QString, document);
    QFETCH(QString, sentence);
    QFETCH(bool, schemaSays);
    const auto errors = scenarioErrors(document.toStdString());
    QVERIFY2(errors.find(sentence.toStdString()) != std::string::npos, errors.c_str());
    QCOMPARE(schemaAccepts(document.toStdString()), !schemaSays);
  }

  void everyViolationIsReportedAtOnce() {
    const auto* document = R"({"format": "x", "model": 2, "nam": "", "notes": 1,
        "parameters": {"x": 1, "die_area": 1, "lifetime": null, "enforcement_offset": "fast"},
        "priors": {"die_yield_now": {"distribution": 1, "low": 2, "central": 0.5}},
        "timeline": [{"start": "2026-11", "months": -1, "target": 9}, 7, {"start": "2026-11", "channel": "x", "a": 1}]})";
    const auto file = readScenario(document, "s.json");
    QVERIFY(!file.ok());
    std::string places;
    for (const auto& error : file.errors()) places += inWords(error.place).substr(8) + "; ";
    QCOMPARE(places,
             // What cannot be read, and then what is not allowed.
             std::string("nam; format; model; notes; parameters.x; parameters.lifetime; parameters.enforcement_offset; "
                         "priors.die_yield_now.high; priors.die_yield_now.distribution; timeline[1]; timeline[2].a; "
                         "timeline[2].months; timeline[2].target; timeline[2].channel; parameters.die_area; "
                         "priors.die_yield_now.low; priors.die_yield_now; timeline[0].months; timeline[0].target; "
                         "timeline; "));
  }

  void anOlderModelOpensWithNotices() {
    for (const auto* version : {"0.9", "0.99999999999999999999"}) {
      const auto file =
          readScenario("{\"format\": \"chokepoint-scenario/1\", \"model\": \"" + std::string(version) + "\"}", "");
      QVERIFY(file.ok());
      QCOMPARE(inWords(file->notices.front()),
               "made with model " + std::string(version) + "; this program computes with 1.1, so numbers may differ");
    }
  }

  void everyInputIsAllowedUpToItsLimitsAndNotBeyond() {
    for (const auto& s : parameterSpecs()) {
      const auto document = [&](double value) {
        return documentWith("\"parameters\": {\"" + s.key + "\": " + toText(value) + "}");
      };
      const double infinity = std::numeric_limits<double>::infinity();
      for (const double value : {s.min, s.max}) {
        QCOMPARE(scenarioErrors(document(value)), std::string());
        QVERIFY2(schemaAccepts(document(value)), s.key.c_str());
      }
      for (const double value : {std::nextafter(s.min, -infinity), std::nextafter(s.max, infinity)}) {
        QVERIFY2(s.unit == "Dmnl" || scenarioErrors(document(value)).find("(" + s.unit + ")") != std::string::npos,
                 s.key.c_str());
        QVERIFY2(!schemaAccepts(document(value)), s.key.c_str());
      }
      QVERIFY(check({.priors = {{s.id, s.prior}}}).empty());
    }
  }

  void theMonthOfAnEventMayBeItsNumber() {
    const auto file = readScenario(documentWith(R"("timeline": [{"start": 58, "months": 1, "target": 0}])"), "");
    QVERIFY(file.ok());
    QCOMPARE(file->scenario.timeline->front().start, (Month{58}));
  }

  void aHostileDocumentGetsAThousandSentencesAndACount() {
    std::string members = "\"a\": 1";
    for (int i = 0; i < 50000; ++i) members += ", \"key" + std::to_string(i) + "\": 1";
    const auto file = readScenario(documentWith(members), "s.json");
    QCOMPARE(file.errors().size(), kMostErrors + 1);
    QCOMPARE(inWords(file.errors().back().sentence), std::string("and 49001 more errors"));
  }
};

QTEST_APPLESS_MAIN(ScenarioJsonTest)
#include "scenario_json_test.moc"
