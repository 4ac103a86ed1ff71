// Rules over a scenario: the same of what is read and of what is put together, and none follows from another mistake.
#include "core/scenario/rules.h"

#include <QTest>
#include <random>

#include "core/scenario/scenario_json.h"
#include "tests/core/scenario/random_scenario.h"

using namespace chokepoint;

class RulesTest : public QObject {
  Q_OBJECT

 private slots:
  void whatTheRulesRefuseOfAValueTheyRefuseOfItsDocument() {
    std::mt19937 random(11);
    for (int i = 0; i < 200; ++i) {
      auto scenario = randomScenario(random);
      if (i % 2 == 0) spoil(random, scenario);
      const auto file = readScenario(writeScenario(scenario), "");
      QCOMPARE(inWords(check(scenario)), file ? std::string() : inWords(file.errors()));
      QCOMPARE(file.ok(), i % 2 != 0);
    }
  }

  // A member that could not be read is not judged, and neither is what it would have to fit.
  void nothingFollowsFromWhatCannotBeRead() {
    const auto places = [](const std::string& members) {
      std::string all;
      const auto file = readScenario(R"({"format": "chokepoint-scenario/1", "model": "1.1", )" + members + "}", "");
      for (const auto& error : file.errors()) all += inWords(error.place) + "; ";
      return all;
    };
    QCOMPARE(
        places(R"("priors": {"die_yield_now": {"distribution": "beta", "low": 0.1, "central": null, "high": 0.3}})"),
        std::string("priors.die_yield_now.central; "));
    QCOMPARE(places(R"("timeline": [{"start": "x", "months": 1, "target": -0.5, "channel": "y"}])"),
             std::string("timeline[0].start; timeline[0].channel; "));
    QCOMPARE(places(R"("evidence": [{"id": 1, "expression": 2, "period": "x", "low": null, "publisher": 3}])"),
             std::string("evidence[0].id; evidence[0].expression; evidence[0].period; evidence[0].low; "
                         "evidence[0].publisher; "));
    QCOMPARE(places(R"("posterior": {"beliefs": {}, "inputs": 1, "mean": [1, 2], "root": [[1], [2]],
                    "diagnostics": {"seed": 1, "particles": 1, "stages": 1, "moves": 1, "acceptance": 1, "distinct": 1}})"),
             std::string("posterior.inputs; posterior.root[1]; "));
    QCOMPARE(places(R"("beliefs": {"huawei-2025-idc": null})"), std::string("beliefs.huawei-2025-idc; "));
  }

 private:
  static void spoil(std::mt19937& random, Scenario& scenario) {
    switch (random() % 6) {
      case 0: scenario.parameters[parameter("die_yield_now")] = 2.0; break;
      case 1: scenario.priors[parameter("lifetime")] = {Distribution::Normal, 30.0, 20.0, 10.0}; break;
      case 2: scenario.name = std::string(201, 'x'); break;
      case 3: scenario.timeline = {{{.start = {kLastRecorded}, .months = 0.0, .target = 0.5}}}; break;
      case 4: scenario.beliefs["nobody"] = 1.0; break;
      default: scenario.evidence = {ownEstimate("a", "tsmc_dies_total", 1.0)};  // in chips
    }
  }
};

QTEST_APPLESS_MAIN(RulesTest)
#include "rules_test.moc"
