// Scenarios that were made with an older model: they open, nothing is dropped in silence, and what is written again is
// of this model.
#include "core/scenario/upgrade.h"

#include <QtTest>
#include <algorithm>
#include <set>

#include "core/expression/expression.h"
#include "core/model/version.h"
#include "core/scenario/model_version.h"
#include "core/scenario/upgrade_steps.h"
#include "tests/core/scenario/older_file.h"

using namespace chokepoint;

namespace {

// An own estimate of 2025 with this expression.
std::string estimateOf(const std::string& id, const std::string& expression, const std::string& unit = {}) {
  return R"({"id": ")" + id + R"(", "expression": ")" + expression + R"(", "period": "2025", "central": 5, )" +
         (unit.empty() ? "" : R"("unit": ")" + unit + "\", ") +
         R"("kind": "count", "publisher": "Me", "label": "mine"})";
}

double value(const Opened& opened, std::string_view input) {
  return opened.scenario.parameters.at(*findParameter(input));
}

}  // namespace

class UpgradeTest : public QObject {
  Q_OBJECT

 private slots:
  void aDocumentOfThisModelIsLeftAsItIs() {
    const auto document = readJson(documentOf({}, std::string(kModelVersion)), "");
    QVERIFY(!upgraded(*document));
    QVERIFY(!upgraded(*readJson(documentOf({}, "99.0"), "")));
    QVERIFY(!upgraded(*readJson(R"({"model": 1})", "")));
    QVERIFY(!upgraded(*readJson("[]", "")));
  }

  void theFirstNoticeNamesBothModels() {
    const auto file = opened({});
    QCOMPARE(file.notices.front(),
             QString("made with model 1.0; this program computes with %1, so numbers may differ")
                 .arg(QString::fromUtf8(kModelVersion.data(), static_cast<qsizetype>(kModelVersion.size()))));
  }

  void itIsSaidWhereTheRecordEndsNow() {
    QVERIFY(opened({}).says("the record ends in June 2026, where model 1.0 had it end in December 2025"));
  }

  void anInputThatKeptItsMeaningKeepsItsValueWithoutAWord() {
    const auto file = opened(R"("parameters": {"smic_capacity_2028": 120})");
    QCOMPARE(value(file, "smic_capacity_2028"), 120.0);
    QVERIFY2(!file.says("smic_capacity_2028"), qPrintable(file.all()));
  }

  void aRenamedInputKeepsItsValueAndItsPrior() {
    const auto file = opened(R"("parameters": {"h100e_per_die_now": 0.41})");
    QCOMPARE(value(file, "h100e_per_910_die"), 0.41);
    QVERIFY2(file.says("h100e_per_die_now is called Compute of a 910 die (h100e_per_910_die) now"),
             qPrintable(file.all()));
    const auto withPrior = opened(R"("priors": {"h100e_per_die_now": {"distribution": "normal", "low": 0.3,
                                                                     "central": 0.35, "high": 0.4}})");
    QCOMPARE(withPrior.scenario.priors.at(parameter("h100e_per_910_die")).central, 0.35);
    QVERIFY(withPrior.says("h100e_per_die_now is called"));
    QVERIFY(!opened({}).says("h100e_per_die_now"));
  }

  void aProductIsPutInPlaceOfWhatCountedOnlyAsOne() {
    const auto byDefault = opened(R"("parameters": {"beijing_discouragement": 0.5})");
    QCOMPARE(value(byDefault, "beijing_discouragement"), 0.5 * 0.6);
    QVERIFY2(
        byDefault.says("is now 0.3 and not 0.5: in model 1.0 it counted only multiplied by beijing_priority, which "
                       "is 0.6"),
        qPrintable(byDefault.all()));
    const auto both = opened(R"("parameters": {"beijing_discouragement": 0.8, "beijing_priority": 0.25})");
    QCOMPARE(value(both, "beijing_discouragement"), 0.2);
    QCOMPARE(value(both, "beijing_priority"), 0.25);
    const auto prior = opened(R"("parameters": {"beijing_priority": 0.5}, "priors": {"beijing_discouragement":
                                 {"distribution": "beta", "low": 0.2, "central": 0.4, "high": 0.6}})");
    QCOMPARE(prior.scenario.priors.at(parameter("beijing_discouragement")).high, 0.3);
    QVERIFY2(prior.says("is multiplied by beijing_priority, which is 0.5"), qPrintable(prior.all()));
    const auto byPrior = opened(R"("parameters": {"beijing_discouragement": 0.5}, "priors": {"beijing_priority":
                                   {"distribution": "beta", "low": 0.2, "central": 0.4, "high": 0.6}})");
    QCOMPARE(value(byPrior, "beijing_discouragement"), 0.2);
  }

  void theOtherFactorOfAProductIsTold() {
    const auto file = opened(R"("parameters": {"beijing_priority": 0.25})");
    QVERIFY2(file.says("(beijing_priority) keeps what was set, but no longer multiplies"), qPrintable(file.all()));
    QVERIFY2(file.says("(beijing_discouragement), as it did in model 1.0"), qPrintable(file.all()));
  }

  void whatSpeaksOfAnotherMonthKeepsItsValueAndIsListed() {
    const auto file = opened(R"("parameters": {"die_yield_now": 0.4, "us_growth_now": 1.5}, "priors": {
        "smic_capacity_now": {"distribution": "normal", "low": 15, "central": 26, "high": 50}})");
    QCOMPARE(value(file, "die_yield_now"), 0.4);
    for (const auto* input : {"(die_yield_now)", "(us_growth_now)", "(smic_capacity_now)"})
      QVERIFY2(file.says(QString(input) + " keeps what was set; it spoke of January 2026 and now speaks of July 2026"),
               qPrintable(file.all()));
    QVERIFY(!file.says("(indigenisation_now) keeps"));
  }

  void whatIsNotSetAndHasAnotherDefaultIsListed() {
    const auto file = opened(R"("parameters": {"die_yield_now": 0.4})");
    QVERIFY2(
        file.says("(us_growth_decay) is not set, and its default changed: 20 in model 1.0, 24 now (with a prior of "
                  "12 to 36, and 14 to 42 now)"),
        qPrintable(file.all()));
    QVERIFY(file.says("(beijing_discouragement) is not set"));
    QVERIFY2(
        file.says("(smic_capacity_now) is not set, and its default changed: 26 for January 2026 in model 1.0, 36 for "
                  "July 2026 now"),
        qPrintable(file.all()));
    QVERIFY(file.says("(chip_control_offset) is not set"));
    QVERIFY(!file.says("(die_yield_now) is not set"));
    QVERIFY(!file.says("(lifetime) is not set"));
    QVERIFY2(file.says("new inputs stand at their defaults: us_bandwidth_growth, plan_delivery"),
             qPrintable(file.all()));
  }

  void aVanishedNameGivesWayToTheNewerOne_data() {
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("offered");
    const auto row = [](const char* before, const char* after, const char* offered) {
      QTest::newRow(before) << before << after << offered;
    };
    row("annual(die_cover, 2025)", "annual(die_cover_910, 2025)",
        "no die_cover any more, but die_cover_910 or "
        "die_cover_950");
    row("annual(smic_die_starts, 2025)", "annual((die_starts_910 + die_starts_950), 2025)",
        "no smic_die_starts any more, but die_starts_910 + die_starts_950");
    row("at(dies_in_process, 2025-12) / 2", "at((dies_in_process_910 + dies_in_process_950), 2025-12) / 2",
        "no dies_in_process any more, but dies_in_process_910 + dies_in_process_950");
    row("h100e_per_die_now*annual(huawei_chips, 2025)", "h100e_per_910_die*annual(huawei_chips, 2025)",
        "no h100e_per_die_now any more, but h100e_per_910_die");
    row("annual(die_cover, 2025) / die_cover_target", "annual(die_cover_910, 2025) / die_cover_target",
        "no die_cover any more");
  }

  void aVanishedNameGivesWayToTheNewerOne() {
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, offered);
    const auto file =
        opened("\"evidence\": [" + estimateOf("mine", before.toStdString()) + R"(], "beliefs": {"mine": 2})");
    QCOMPARE(QString::fromStdString(file.scenario.evidence.front().expression), after);
    QCOMPARE(file.scenario.beliefs.at("mine"), 2.0);
    QVERIFY2(file.says("evidence[0].expression: there is " + offered), qPrintable(file.all()));
    QVERIFY2(file.says(QString("\"%1\" is put in place of \"%2\"").arg(after, before)), qPrintable(file.all()));
  }

  void anEstimateKeepsItsUnitUnderTheNewerName() {
    for (const auto& [expression, unit] :
         {std::pair("annual(smic_die_starts, 2025)", "die"), std::pair("annual(dies_in_process, 2025)", "die"),
          std::pair("annual(die_cover, 2025) / die_cover_target", "ratio")})
      QCOMPARE(opened("\"evidence\": [" + estimateOf("mine", expression, unit) + "]").scenario.evidence.front().unit,
               std::string(unit));
  }

  void anIdThatIsPublishedByNowIsRenamedWithItsBelief() {
    const auto file = opened("\"evidence\": [" + estimateOf("acquired-2026-grunewald", "annual(huawei_chips, 2025)") +
                             R"(], "beliefs": {"acquired-2026-grunewald": 3})");
    QCOMPARE(file.scenario.evidence.front().id, std::string("acquired-2026-grunewald-own"));
    QVERIFY(file.scenario.beliefs == (Beliefs{{"acquired-2026-grunewald-own", 3.0}}));
    QVERIFY2(file.says("is a published estimate's by now"), qPrintable(file.all()));
  }

  void beliefsAreKeptAndRevisedEstimatesAreNamed() {
    const auto file = opened(R"("beliefs": {"huawei-2025-idc": 1, "us-2025-epoch": 0.5})");
    QVERIFY(file.scenario.beliefs == (Beliefs{{"huawei-2025-idc", 1.0}, {"us-2025-epoch", 0.5}}));
    QVERIFY2(file.says("beliefs.us-2025-epoch is believed as before, but what it says was revised since model 1.0"),
             qPrintable(file.all()));
    QVERIFY(!file.says("huawei-2025-idc"));
  }

  void aPosteriorIsDroppedWithAnOffer() {
    const auto file = opened(R"("beliefs": {"huawei-2025-idc": 1}, "posterior": {"beliefs": {"huawei-2025-idc": 1},
        "inputs": ["h100e_per_die_now"], "mean": [0.5], "root": [[1]], "diagnostics": {"seed": 1, "particles": 8,
        "stages": 1, "moves": 1, "acceptance": 0.5, "distinct": 1}})");
    QVERIFY(!file.scenario.posterior);
    QVERIFY2(file.says("posterior is left out, as calibration found it with model 1.0; calibrate again"),
             qPrintable(file.all()));
    QCOMPARE(file.scenario.beliefs.size(), std::size_t{1});
    QVERIFY(file.wantsCalibration);
    QVERIFY(!opened(R"("beliefs": {"huawei-2025-idc": 1})").wantsCalibration);
  }

  void aPosteriorOfNobodysBeliefIsDroppedWithoutOne() {
    const auto file = opened(R"("posterior": {"beliefs": {"huawei-2025-idc": 1},
        "inputs": ["h100e_per_die_now"], "mean": [0.5], "root": [[1]], "diagnostics": {"seed": 1, "particles": 8,
        "stages": 1, "moves": 1, "acceptance": 0.5, "distinct": 1}})");
    QVERIFY(!file.scenario.posterior && !file.wantsCalibration);
    QVERIFY2(file.says("posterior is left out") && !file.says("calibrate again"), qPrintable(file.all()));
  }

  void whatIsWrongIsStillReportedAndNothingCrashes() {
    for (const auto* members :
         {R"("parameters": 1, "priors": [], "timeline": {}, "evidence": 2, "beliefs": "x")",
          R"("parameters": {"h100e_per_die_now": "x", "beijing_discouragement": null, "beijing_priority": []})",
          R"("priors": {"beijing_discouragement": 1, "h100e_per_die_now": {"low": "x"}})",
          R"("timeline": [1, {"start": "2026-03"}, {"start": 1e99, "months": 1, "target": 1},
                          {"start": "2026-03", "months": "x", "target": 1}])",
          R"("evidence": [1, {"id": 1, "expression": 2}, {"expression": "die_cover"}])",
          R"("parameters": {"h100e_per_die_now": 9, "h100e_per_910_die": 1})"})
      QVERIFY2(!readScenario(documentOf(members), "").ok(), members);
  }

  // Of the data: one step leads to the next, and the last to this model.
  void theStepsLeadToThisModel() {
    const auto steps = upgradeSteps();
    for (std::size_t i = 0; i < steps.size(); ++i) {
      QVERIFY(*modelVersionFromText(steps[i].from) < *modelVersionFromText(steps[i].to));
      QCOMPARE(steps[i].to, i + 1 < steps.size() ? steps[i + 1].from : std::string(kModelVersion));
    }
  }

  void theLastStepNamesOnlyWhatThereIs() {
    const auto& step = upgradeSteps().back();
    for (const auto& renamed : step.renamed)
      QVERIFY2(!findParameter(renamed.name) && findParameter(renamed.now), renamed.name.c_str());
    for (const auto& product : step.multiplied) QVERIFY(findParameter(product.input) && findParameter(product.by));
    for (const auto& before : step.defaults) {
      const auto id = findParameter(before.input);
      QVERIFY2(id, before.input.c_str());
      const auto& now = spec(*id).prior;
      QVERIFY2(now.low != before.low || now.central != before.central || now.high != before.high, before.input.c_str());
    }
    for (const auto& vanished : step.vanished) {
      QVERIFY2(!findQuantity(vanished.name), vanished.name.c_str());
      QVERIFY2(Expression::parse("annual(" + vanished.now + ", 2026)").ok(), vanished.now.c_str());
    }
    for (const auto& id : step.revised) QVERIFY2(findEstimate(id) != nullptr, id.c_str());
  }

  // Inputs in _now, and those whose description speaks of {now}.
  void theLastStepRedatesWhateverSpeaksOfNow() {
    const auto& step = upgradeSteps().back();
    std::set<std::string> older;
    for (const auto& renamed : step.renamed) older.insert(renamed.now);
    older.insert(step.added.begin(), step.added.end());
    for (const auto& s : parameterSpecs()) {
      const bool speaksOfNow = s.key.ends_with("_now") || s.description.find("{now}") != std::string::npos;
      const bool isRedated = std::ranges::count(step.redated, s.key) > 0;
      QVERIFY2((speaksOfNow && !older.contains(s.key)) == isRedated, s.key.c_str());
    }
  }
};

QTEST_APPLESS_MAIN(UpgradeTest)
#include "upgrade_test.moc"
