// Analyses of the model itself, each against runs made one by one.
#include <QtTest>
#include <cmath>

#include "core/engine/quantiles.h"
#include "core/expression/evaluate.h"
#include "core/method/tornado.h"
#include "core/model/quantity_specs.h"
#include "core/model/records.h"
#include "core/runs/ensemble_bands.h"
#include "core/runs/model_response.h"
#include "core/runs/scenario_inputs.h"
#include "core/scenario/presets.h"
#include "core/scenario/timeline.h"
#include "core/study/outlook.h"
#include "core/study/why/change_split.h"
#include "tests/core/engine/default_prior.h"
#include "tests/core/study/direct_outlook.h"

using namespace chokepoint;

namespace {

constexpr auto kYield = parameter("die_yield_now");
constexpr auto kPlan = parameter("smic_capacity_2028");
constexpr auto kStrictness = parameter("export_control_strictness");
constexpr auto kMemory = parameter("hbm_domestic_now");
// Vector and scalar functions differ in the last bits, which 132 months carry on.
constexpr double kTolerance = 1e-9;

Expression parsed(const std::string& text) { return *Expression::parse(text); }
const Expression kGap = parsed("annual(output_ratio, 2030)");

ThreadPool& pool() {
  static ThreadPool all(2);
  return all;
}

Run runOf(const Scenario& scenario) { return simulate(values(scenario), tablesOf(scenario, recordTables())); }
double valueOn(const Run& run, const Expression& of) { return *evaluateNumber(of, RunSubject(run)); }
double valueOn(const Scenario& scenario, const Expression& of) { return valueOn(runOf(scenario), of); }

bool isNear(double a, double b, double tolerance = kTolerance) {
  return std::abs(a - b) <= tolerance * std::max({std::abs(a), std::abs(b), 1e-6});
}

Scenario moved() { return {.parameters = {{kYield, 0.4}, {kPlan, 140.0}, {kStrictness, 0.85}}}; }
Scenario withEvents() {
  return {.parameters = {{kYield, 0.1}},
          .timeline = {{{.start = {58}, .months = 10, .target = 0.2},
                        {.start = {60}, .months = 3, .target = -0.4, .channel = Channel::hbm_control}}}};
}

const SampleOptions kFewSample{.members = 64, .seed = 3};

Draws drawsOf(const Scenario& scenario, std::size_t members) {
  return {priorsOf(scenario), {.members = members, .seed = 3}, pool()};
}

Scenario with(Scenario scenario, ParameterId id, double value) {
  scenario.parameters[id] = value;
  return scenario;
}

const Scenario& preset(std::string_view id) { return findPreset(id)->scenario; }
Expression gapTo(const std::string& other) {
  return parsed("annual(output_ratio, 2030) - scenario(" + other + ", annual(output_ratio, 2030))");
}
double medianOf(std::span<const double> all) { return quantile(all, 0.5); }

}  // namespace

class ModelAnalysisTest : public QObject {
  Q_OBJECT

 private slots:
  void anExpressionOnAMemberIsThatOfItsRun_data() {
    QTest::addColumn<Scenario>("scenario");
    QTest::newRow("baseline") << Scenario{};
    QTest::newRow("moved") << moved();
    QTest::newRow("a timeline") << withEvents();
  }
  void anExpressionOnAMemberIsThatOfItsRun() {
    QFETCH(Scenario, scenario);
    constexpr std::size_t kMembers = 70;  // the last block is not full
    const auto draws = drawsOf(scenario, kMembers);
    const std::vector expressions{
        kGap, parsed("at(china_compute, 2028-12) / die_yield_now"), parsed("annual(huawei_chips, 2026) > 600000"),
        parsed("annual(output_ratio, 2028) / scenario(no-controls, annual(output_ratio, 2028))")};
    const auto values = evaluateMembers(expressions, scenario, ensembleInputs, draws, pool());
    QVERIFY(values);
    const auto runs = runsOf(scenario, draws);
    const auto others = runsOf(findPreset("no-controls")->scenario, draws);
    for (std::size_t i = 0; i < kMembers; ++i) {
      const RunSubject other(others[i]);
      const RunSubject subject(runs[i], [&](std::string_view) { return &other; });
      QVERIFY(isNear((*values)[0].values[i], *evaluateNumber(expressions[0], subject)));
      QVERIFY(isNear((*values)[1].values[i], *evaluateNumber(expressions[1], subject)));
      QCOMPARE((*values)[2].values[i] != 0.0, *evaluateCondition(expressions[2], subject));
      QVERIFY(isNear((*values)[3].values[i], *evaluateNumber(expressions[3], subject)));
    }
  }

  void aMemberWithoutAValueIsCountedAndSaysWhy() {
    const std::vector expressions{parsed("1 / (annual(huawei_chips, 2026) - annual(huawei_chips, 2026))"),
                                  parsed("compute_lag(2022-02)")};
    const auto values = evaluateMembers(expressions, {}, ensembleInputs, drawsOf({}, 40), pool());
    QCOMPARE(values->front().unknown, std::size_t{40});
    QVERIFY(inWords(values->front().why->sentence).find("division by zero") != std::string::npos);
    QVERIFY(!allKnown(values->front()));
    QVERIFY(inWords(values->back().why->sentence).find("does not reach further back") != std::string::npos);
  }

  void aScenarioThatIsNoPresetIsAnError() {
    const auto values = evaluateMembers(std::vector{parsed("scenario(nowhere, annual(output_ratio, 2026))")}, {},
                                        ensembleInputs, drawsOf({}, 8), pool());
    QVERIFY(!values);
    QVERIFY(inWords(values.errors().front().sentence).find("nowhere") != std::string::npos);
  }

  void whoStopsItGetsNoAnswer() {
    std::stop_source stop;
    stop.request_stop();
    const auto values =
        evaluateMembers(std::vector{kGap}, {}, ensembleInputs, drawsOf({}, 8), pool(), {.stop = stop.get_token()});
    QVERIFY(!values);
    QCOMPARE(values.errors().front().code, ErrorCode::Cancelled);
  }

  void aResponseIsWhatDirectRunsGive() {
    const auto response = centralResponse(kGap, moved(), {kYield, kMemory}, pool());
    const std::vector yields{0.1, 0.3, 0.5};
    const std::vector memories{60.0, 120.0, 300.0};
    const auto found = response({yields, memories});
    for (std::size_t i = 0; i < yields.size(); ++i) {
      Scenario direct = moved();
      direct.parameters[kYield] = yields[i];
      direct.parameters[kMemory] = memories[i];
      QVERIFY(isNear((*found)[i], valueOn(direct, kGap)));
    }
  }

  void aTornadoIsDirectRunsAtEachEnd() {
    const std::vector inputs{kYield, kMemory};
    const std::vector<SwingInput> ends{{0.1, 0.22, 0.4}, {60.0, 120.0, 300.0}};
    const auto found = tornado(centralResponse(kGap, {}, inputs, pool()), ends);
    QVERIFY(isNear(found->central, valueOn(Scenario{.parameters = {{kYield, 0.22}, {kMemory, 120.0}}}, kGap)));
    QVERIFY(isNear(found->swings[0].atLow, valueOn(Scenario{.parameters = {{kYield, 0.1}, {kMemory, 120.0}}}, kGap)));
    QVERIFY(isNear(found->swings[1].atHigh, valueOn(Scenario{.parameters = {{kYield, 0.22}, {kMemory, 300.0}}}, kGap)));
  }

  void aLeverMovesInTheStudiedScenarioOnly() {
    const std::vector levels{0.5, 0.9};
    const auto found = centralResponse(gapTo("no-controls"), {}, {kStrictness}, pool())({levels});
    const double other = valueOn(preset("no-controls"), kGap);
    for (std::size_t i = 0; i < levels.size(); ++i)
      QVERIFY(isNear((*found)[i], valueOn(with({}, kStrictness, levels[i]), kGap) - other));
  }

  void anAssumptionMovesAlongInAnotherScenarioUnlessThatFixesIt_data() {
    QTest::addColumn<std::string>("other");
    QTest::addColumn<bool>("fixesIt");
    QTest::newRow("leaves it open") << std::string("no-controls") << false;
    QTest::newRow("fixes it") << std::string("breakthrough") << true;
  }
  void anAssumptionMovesAlongInAnotherScenarioUnlessThatFixesIt() {
    QFETCH(std::string, other);
    QFETCH(bool, fixesIt);
    const std::vector yields{0.12, 0.4};
    const auto elsewhere = [&](double yield) { return fixesIt ? preset(other) : with(preset(other), kYield, yield); };
    const auto central = centralResponse(gapTo(other), {}, {kYield}, pool())({yields});
    const auto draws = drawsOf({}, 64);
    const auto medians = ensembleResponse(gapTo(other), {}, {kYield}, medianOf, draws, pool())({yields});
    for (std::size_t i = 0; i < yields.size(); ++i) {
      const auto own = with({}, kYield, yields[i]);
      QVERIFY(isNear((*central)[i], valueOn(own, kGap) - valueOn(elsewhere(yields[i]), kGap)));
      std::vector<double> gaps;
      const auto runs = runsOf(own, draws);
      const auto others = runsOf(elsewhere(yields[i]), draws);
      for (std::size_t m = 0; m < runs.size(); ++m) gaps.push_back(valueOn(runs[m], kGap) - valueOn(others[m], kGap));
      QVERIFY(isNear((*medians)[i], quantileOf(gaps, 0.5)));
    }
  }

  void aPriorsEndsAreItsPercentiles() {
    const std::vector u{0.05, 0.95};
    std::vector<double> ends(2);
    inverseOf({}, kYield)(u, ends);
    const auto prior = priorOf(spec(kYield));
    QVERIFY(std::abs(prior.probability(ends[0]) - 0.05) < 1e-6);
    QVERIFY(std::abs(prior.probability(ends[1]) - 0.95) < 1e-6);
  }

  void theStatisticOfAnEnsembleIsThatOfItsMembers() {
    const auto draws = drawsOf({}, 64);
    const auto median = [](std::span<const double> all) { return quantile(all, 0.5); };
    const std::vector plans{60.0, 200.0};
    const auto found = ensembleResponse(kGap, {}, {kPlan}, median, draws, pool())({plans});
    for (std::size_t i = 0; i < plans.size(); ++i) {
      std::vector<double> direct;
      for (const auto& run : runsOf({.parameters = {{kPlan, plans[i]}}}, draws)) direct.push_back(valueOn(run, kGap));
      QVERIFY(isNear((*found)[i], quantileOf(direct, 0.5)));
    }
  }

  void bandsAreTheQuantilesOfDirectRuns_data() {
    QTest::addColumn<bool>("annual");
    QTest::newRow("monthly") << false;
    QTest::newRow("annual") << true;
  }
  void bandsAreTheQuantilesOfDirectRuns() {
    QFETCH(bool, annual);
    const auto draws = drawsOf({}, 75);
    const std::vector ids{quantity("output_ratio"), quantity("huawei_chips"), quantity("die_stock")};
    const std::vector probabilities{0.0, 0.05, 0.5, 0.95};
    const BandsRequest request{ids, probabilities, annual};
    std::atomic<std::size_t> done = 0;
    const auto bands = computeBands(request, ensembleInputs({}), draws, pool(), {.stop = {}, .membersDone = &done});
    QCOMPARE(done.load(), runsFor(request, draws.members()));
    QCOMPARE(bands->rankError, 0.0);
    const auto runs = runsOf({}, draws);
    for (std::size_t q = 0; q < ids.size(); ++q) {
      QCOMPARE(bands->quantities[q].times.size(), std::size_t(annual ? kYears : kMonths));
      for (int time = 0; time < (annual ? kYears : kMonths); time += 5) {
        std::vector<double> direct;
        for (const auto& run : runs)
          direct.push_back(annual ? chokepoint::annual(run, ids[q], Year{kFirstYear + time}) : run.value(ids[q], time));
        for (std::size_t p = 0; p < probabilities.size(); ++p)
          QVERIFY(isNear(bands->quantities[q].times[static_cast<std::size_t>(time)][p],
                         quantileOf(direct, probabilities[p])));
      }
    }
  }

  void partsOfAChangeAddUpAndSumUpToPolicyAndAssumptions_data() {
    QTest::addColumn<Scenario>("to");
    QTest::addColumn<int>("movers");
    QTest::newRow("three inputs") << moved() << 3;
    QTest::newRow("a timeline") << withEvents() << 2;
    QTest::newRow("a prior") << Scenario{.priors = {{kYield, {Distribution::Triangular, 0.5, 0.6, 0.7}}}} << 1;
    QTest::newRow("nothing") << Scenario{} << 0;
  }
  void partsOfAChangeAddUpAndSumUpToPolicyAndAssumptions() {
    QFETCH(Scenario, to);
    QFETCH(int, movers);
    const Scenario from{.parameters = {}};
    const auto central = splitOnCentralRun(kGap, from, to, pool());
    const auto median = splitOnMedian(kGap, from, to, kFewSample, pool());
    for (const auto* split : {&*central, &*median}) {
      QCOMPARE(split->movers.size(), static_cast<std::size_t>(movers));
      double sum = 0.0;
      for (const auto& part : split->parts.parts) sum += part.part;
      const double change = split->parts.after - split->parts.before;
      QVERIFY(std::abs(sum - change) <= 1e-9 * std::max(1.0, std::abs(change)));
      QVERIFY(std::abs(split->policy + split->assumptions - change) <= 1e-9 * std::max(1.0, std::abs(change)));
    }
    QVERIFY(isNear(central->parts.before, valueOn(from, kGap)));
    QVERIFY(isNear(central->parts.after, valueOn(to, kGap)));
  }

  // A change runs from what one scenario gives to what the other gives: nothing of it happens elsewhere.
  void anotherScenarioStandsStillWhileAChangeIsSplit_data() {
    QTest::addColumn<Scenario>("to");
    QTest::newRow("a lever") << Scenario{.parameters = {{kStrictness, 0.85}}};
    QTest::newRow("an assumption") << Scenario{.parameters = {{kYield, 0.4}}};
    QTest::newRow("both") << moved();
    QTest::newRow("a timeline") << withEvents();
  }
  void anotherScenarioStandsStillWhileAChangeIsSplit() {
    QFETCH(Scenario, to);
    const auto of = gapTo("no-controls");
    const double other = valueOn(preset("no-controls"), kGap);
    const auto central = splitOnCentralRun(of, {}, to, pool());
    QVERIFY(isNear(central->parts.before, valueOn(Scenario{}, kGap) - other));
    QVERIFY(isNear(central->parts.after, valueOn(to, kGap) - other));
    const auto draws = drawsOf({}, 64);
    const auto medians = splitOnMedian(of, {}, to, kFewSample, pool());
    const auto values = evaluateMembers({&of, 1}, to, ensembleInputs, draws, pool());
    QVERIFY(isNear(medians->parts.after, quantile(values->front().values, 0.5)));
  }

  // By hand: half of moving it first and half of moving it last.
  void thePartOfOneOfTwoIsTheMeanOfBothOrders() {
    const Scenario to{.parameters = {{kYield, 0.4}, {kPlan, 140.0}}};
    const auto split = splitOnCentralRun(kGap, {}, to, pool());
    const double none = valueOn(Scenario{}, kGap);
    const double both = valueOn(to, kGap);
    const double yield = valueOn(Scenario{.parameters = {{kYield, 0.4}}}, kGap);
    const double plan = valueOn(Scenario{.parameters = {{kPlan, 140.0}}}, kGap);
    const auto& movers = split->movers;
    const auto i = static_cast<std::size_t>(std::ranges::find(movers, "die_yield_now", &Mover::name) - movers.begin());
    QVERIFY(std::abs(split->parts.parts[i].part - 0.5 * ((yield - none) + (both - plan))) < 1e-8);
    QVERIFY(!movers[i].isPolicy);
    QVERIFY(movers[1 - i].isPolicy);
  }
};

QTEST_APPLESS_MAIN(ModelAnalysisTest)
#include "model_analysis_test.moc"
