// What of a scenario is drawn, and from which prior: of each member, the inputs are those of its draws or stand still.
#include "core/runs/scenario_inputs.h"

#include <QtTest>
#include <algorithm>

#include "core/engine/thread_pool.h"
#include "tests/core/engine/member_inputs.h"
#include "tests/core/study/direct_outlook.h"

using namespace chokepoint;

namespace {

constexpr std::size_t kMembers = 64;
constexpr auto kYield = parameter("die_yield_now");

Draws drawsOf(const Scenario& scenario) {
  ThreadPool pool(2);
  return {priorsOf(scenario), {.members = kMembers, .seed = 5}, pool};
}

Scenario withOwnPrior() { return {.priors = {{kYield, {Distribution::Triangular, 0.5, 0.6, 0.7}}}}; }

}  // namespace

class ScenarioInputsTest : public QObject {
  Q_OBJECT

 private slots:
  void leversAndFixedInputsStandStillAndTheOthersAreDrawn_data() {
    QTest::addColumn<Scenario>("scenario");
    QTest::newRow("baseline") << Scenario{};
    QTest::newRow("a fixed assumption and a moved lever")
        << Scenario{.parameters = {{kYield, 0.4}, {parameter("smic_capacity_2028"), 140.0}}};
    QTest::newRow("a timeline") << Scenario{.timeline = {{{.start = {58}, .months = 10, .target = 0.2}}}};
    QTest::newRow("a prior of its own") << withOwnPrior();
  }

  void leversAndFixedInputsStandStillAndTheOthersAreDrawn() {
    QFETCH(Scenario, scenario);
    const auto inputs = ensembleInputs(scenario);
    const auto draws = drawsOf(scenario);
    for (std::size_t member = 0; member < kMembers; ++member) {
      const auto ours = parametersOf(inputs, draws, member);
      const auto expected = inputsOf(scenario, draws, member);
      for (const auto& s : parameterSpecs()) QCOMPARE(at(ours, s.id), at(expected, s.id));
    }
  }

  void aPriorOfItsOwnIsDrawnFrom() {
    const auto scenario = withOwnPrior();
    const auto draws = drawsOf(scenario);
    const auto yields = draws.of(kYield);
    const auto [least, greatest] = std::ranges::minmax(std::vector(yields.begin(), yields.end()));
    QVERIFY(least >= 0.5 && greatest <= 0.7 && greatest - least > 0.1);
    QVERIFY(ensembleInputs(scenario).drawn[index(kYield)]);
  }
};

QTEST_APPLESS_MAIN(ScenarioInputsTest)
#include "scenario_inputs_test.moc"
