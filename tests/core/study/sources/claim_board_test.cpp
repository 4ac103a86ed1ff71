// The claims board: each verdict against a direct evaluation, and inputs that turn each of them.
//
// Oracles: the run that an expression is evaluated on, counting members one by one.
#include "core/study/sources/claim_board.h"

#include <QtTest>

#include "core/model/records.h"
#include "core/runs/central_run.h"
#include "core/runs/scenario_inputs.h"
#include "tests/core/engine/member_inputs.h"
#include "tests/core/evidence/claim_named.h"

using namespace chokepoint;

namespace {

const std::size_t kMembers = 200;

std::vector<ClaimFinding> boardOf(const Scenario& scenario, std::size_t members = kMembers) {
  ThreadPool pool(2);
  return claimBoard(scenario, {.members = members, .seed = 7}, pool)->findings;
}

ClaimFinding findingOf(const std::string& id, const Scenario& scenario = {}, std::size_t members = kMembers) {
  for (auto& finding : boardOf(scenario, members))
    if (finding.claim->id == id) return finding;
  qFatal("no claim is named %s", id.c_str());
}

Scenario withInputs(const std::map<std::string, double>& inputs) {
  Scenario scenario;
  for (const auto& [name, value] : inputs) scenario.parameters[*findParameter(name)] = value;
  return scenario;
}

}  // namespace

class ClaimBoardTest : public QObject {
  Q_OBJECT

 private slots:
  void everyClaimIsOnTheBoard() {
    const auto board = boardOf({});
    QCOMPARE(board.size(), claims().size());
    for (std::size_t i = 0; i < board.size(); ++i) QVERIFY(board[i].claim == &claims()[i]);
  }

  // One setting makes it hold, another makes it fail.
  void everyClaimCanHoldAndFail_data() {
    using Inputs = std::map<std::string, double>;
    QTest::addColumn<Inputs>("holding");
    QTest::addColumn<Inputs>("failing");
    const auto row = [](const char* id, const Inputs& holding, const Inputs& failing) {
      QTest::newRow(id) << holding << failing;
    };
    row("ratio-40", {}, {{"packaging_capacity_now", 20000}});
    row("huawei-800k", {}, {{"tsmc_dies_total", 500000}});
    row("huawei-doubles", {{"tsmc_dies_total", 4500000}}, {});
    row("yield-5", {{"die_yield_now", 0.05}}, {});
    row("racks-16", {},
        {{"smuggling_base", 0},
         {"cloud_base", 0},
         {"tsmc_dies_total", 0},
         {"lifetime", 12},
         {"software_maturity_now", 0},
         {"domestic_util_floor", 0.01},
         {"foreign_utilisation", 0.9}});
    row("shortage", {}, {{"demand_fraction", 0.05}});
    row("directive", {}, {{"beijing_priority", 0.05}});
    row("workarounds", {}, {{"smuggling_base", 0}, {"cloud_base", 0}});
    row("power-hungry", {}, {{"kw_per_ascend_die", 0.3}});
    row("launch-delays", {},
        {{"cloud_base", 0.5},
         {"foreign_utilisation", 0.05},
         {"domestic_util_floor", 0.9},
         {"domestic_util_ceiling", 0.9}});
    row("slow-but-spur", {}, {{"indigenisation_pressure", 0}});
    row("gap-shrinks", {{"us_growth_now", 0.3}}, {{"us_growth_now", 3.0}});
    row("nanoseconds",
        {{"cloud_base", 0.5},
         {"foreign_utilisation", 0.05},
         {"domestic_util_floor", 0.9},
         {"domestic_util_ceiling", 0.9}},
        {});
    row("lobbying", {}, {{"export_control_strictness", 0.3}});
    row("nvidia-out", {{"china_market_share", 0}, {"nvidia_removal", 0.05}}, {});
    row("subsidy", {}, {{"power_subsidy", 0}});
    row("exports", {}, {{"huawei_export_share", 0}});
    row("decoupling", {}, {{"cloud_base", 0.4}, {"china_market_share", 0.5}, {"chip_control_offset", -0.7}});
  }
  void everyClaimCanHoldAndFail() {
    using Inputs = std::map<std::string, double>;
    QFETCH(Inputs, holding);
    QFETCH(Inputs, failing);
    const std::string id = QTest::currentDataTag();
    QVERIFY(findingOf(id, withInputs(holding), 8).central == true);
    QVERIFY(findingOf(id, withInputs(failing), 8).central == false);
  }

  void verdictsAreByHowManyOfAHundredRunsAgree() {
    for (const auto& [runs, verdict] : std::map<double, Verdict>{{100, Verdict::Holds},
                                                                 {90, Verdict::Holds},
                                                                 {89, Verdict::Likely},
                                                                 {68, Verdict::Likely},
                                                                 {67, Verdict::Undecided},
                                                                 {33, Verdict::Undecided},
                                                                 {32, Verdict::Unlikely},
                                                                 {11, Verdict::Unlikely},
                                                                 {10, Verdict::Fails},
                                                                 {0, Verdict::Fails}})
      QVERIFY2(verdictOn(runs / 100.0) == verdict, qPrintable(QString::number(runs)));
    QVERIFY(verdictOn(0.895) == Verdict::Holds && verdictOn(0.894) == Verdict::Likely);
  }

  // Good dies in 100 are fixed: all runs agree on them, whatever the other inputs are.
  void theRunsAreTheVerdict() {
    for (const auto& finding : boardOf({})) QVERIFY(finding.verdict == verdictOn(finding.probability->value));
    QVERIFY(findingOf("yield-5", withInputs({{"die_yield_now", 0.05}})).verdict == Verdict::Holds);
    QVERIFY(findingOf("yield-5", withInputs({{"die_yield_now", 0.4}})).verdict == Verdict::Fails);
  }

  void valuesAndTheDetailAreThoseOfTheCentralRun() {
    const Scenario scenario = withInputs({{"export_control_strictness", 0.4}, {"die_yield_now", 0.3}});
    const CentralRun central(scenario);
    for (const auto& finding : boardOf(scenario)) {
      const auto holds = evaluate(*Expression::parse(finding.claim->expression), central.subject());
      const auto figure = evaluate(*Expression::parse(finding.claim->figures.front().expression), central.subject());
      QVERIFY(finding.central == std::get<bool>(*holds));
      const auto reason = inWords(finding.reason);
      QVERIFY2(reason.starts_with(*finding.central ? "The central run, one of them, agrees. "
                                                   : "The central run, one of them, disagrees. "),
               reason.c_str());
      QCOMPARE(*finding.value, std::get<double>(*figure));
    }
  }

  void probabilitiesAreSharesOfTheMembers() {
    ThreadPool pool(2);
    const DrawSource draws(defaultPriors(), {.members = kMembers, .seed = 7}, pool);
    const auto condition = *Expression::parse(claimNamed("huawei-800k").expression);
    const auto inputs = ensembleInputs({});
    std::size_t holding = 0;
    for (std::size_t member = 0; member < kMembers; ++member) {
      const Run run = simulate(parametersOf(inputs, draws, member), recordTables());
      holding += static_cast<std::size_t>(std::get<bool>(*evaluate(condition, RunSubject(run))));
    }
    const auto finding = findingOf("huawei-800k");
    QCOMPARE(finding.probability->value, static_cast<double>(holding) / static_cast<double>(kMembers));
    QVERIFY(finding.probability->low < finding.probability->value);
    QVERIFY(finding.spread->p05 < finding.spread->p50 && finding.spread->p50 < finding.spread->p95);
  }

  // At 5 good dies in 100 the board says where the dies of the chips come from, and the parts add up.
  void theReasonSaysWhereTheDiesComeFrom() {
    const Scenario scenario = withInputs({{"die_yield_now", 0.05}});
    const auto finding = findingOf("huawei-800k", scenario, 8);
    const auto reason = inWords(finding.reason);
    for (const char* part : {"made by SMIC that year: ", "made by TSMC", "taken from the store: "})
      QVERIFY2(reason.find(part) != std::string::npos, reason.c_str());
    const CentralRun central(scenario);
    const auto of = [&](std::size_t i) {
      return std::get<double>(*evaluate(*Expression::parse(finding.claim->figures[i].expression), central.subject()));
    };
    QVERIFY(std::abs(of(1) - of(2) - of(3) - of(4)) < 1e-6 * of(1));
    QVERIFY(of(2) < 0.25 * of(1));
  }

  // China's usable compute in December 2025 is less than the United States had at the run's start.
  void whatHasNoAnswerOnTheCentralRunSaysSo() {
    const Scenario scenario = withInputs({{"cloud_base", 0},
                                          {"smuggling_base", 0},
                                          {"tsmc_dies_total", 0},
                                          {"domestic_util_floor", 0.01},
                                          {"lifetime", 12},
                                          {"foreign_utilisation", 0.9}});
    const auto finding = findingOf("nanoseconds", scenario);
    QVERIFY(!finding.central);
    QVERIFY(!finding.value);
    QVERIFY(finding.unknown > 0);
    const auto reason = inWords(finding.reason);
    QVERIFY2(reason.starts_with("The central run, one of them, has no answer. "), reason.c_str());
    QVERIFY2(reason.find("the run does not reach further back") != std::string::npos, reason.c_str());
  }

  void stoppingIsAnError() {
    ThreadPool pool(2);
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!claimBoard({}, {.members = kMembers, .seed = 7}, pool, {.stop = stop.get_token()}));
  }
};

QTEST_APPLESS_MAIN(ClaimBoardTest)
#include "claim_board_test.moc"
