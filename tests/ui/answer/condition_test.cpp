// What was set, in words that stand behind "If": the right input, the right number, good grammar.
#include "ui/answer/condition.h"

#include <QLocale>
#include <QtTest>

#include "core/scenario/presets.h"
#include "ui/format/format.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

using Settings = std::map<std::string, double>;

Scenario scenarioOf(const Settings& settings) {
  Scenario scenario;
  for (const auto& [key, value] : settings) scenario.parameters[*findParameter(key)] = value;
  return scenario;
}

QString plainCondition(const Scenario& scenario) { return conditionOf(scenario).replace(QChar::Nbsp, QChar(' ')); }

// The first inputs, all a little off their defaults.
Scenario manySet(std::size_t count) {
  Scenario scenario;
  for (const auto& s : parameterSpecs().first(count)) scenario.parameters[s.id] = s.min + 0.123 * (s.max - s.min);
  return scenario;
}

PriorSpec priorOf(const char* key) { return spec(*findParameter(key)).prior; }

}  // namespace

class ConditionTest : public QObject {
  Q_OBJECT

 private slots:
  void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

  void aPresetHasItsOwnWordsWhateverItsName() {
    for (const auto& preset : presets()) {
      Scenario scenario = preset.scenario;
      scenario.name = "Mine";
      QCOMPARE(conditionOf(scenario), translated(preset.condition));
    }
  }

  // Whoever moves a lever beside it has not left the scenario.
  void aScenarioKeepsItsWordsWithMoreSetBesideIt() {
    Scenario scenario = findPreset("no-controls")->scenario;
    scenario.parameters[parameter("die_yield_now")] = 0.39;
    QCOMPARE(
        plainCondition(scenario),
        "Washington lifts all export controls and Beijing lets four chips in five in, and 39 dies in 100 are good");
    scenario.parameters[parameter("beijing_discouragement")] = 0.7;
    const QString moved = plainCondition(scenario);
    QVERIFY2(!moved.contains("four chips in five") && moved.contains("Beijing lets in 30 %"), qPrintable(moved));
  }

  void oneInputIsAClause_data() {
    QTest::addColumn<QString>("key");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("clause");
    const auto row = [](const char* key, double value, const char* clause) {
      QTest::addRow("%s %g", key, value) << QString::fromLatin1(key) << value << QString::fromUtf8(clause);
    };
    row("export_control_strictness", 0.3, "export controls stand at 0.30");
    row("smic_capacity_2028", 140.0, "SMIC plans 140 k wafers a month for the end of 2028");
    row("die_yield_now", 0.4, "40 dies in 100 are good");
    row("die_yield_now", 0.225, "22.5 dies in 100 are good");
    row("die_yield_now", 0.01, "one die in 100 is good");
    row("chip_control_offset", -0.3, "controls of finished chips are 0.30 looser than the rest");
    row("tool_control_offset", 0.125, "controls of chip-making tools are 0.125 stricter than the rest");
    row("hbm_control_offset", 0.003, "controls of memory are 0.003 stricter than the rest");
    row("cloud_control_offset", 0.0, "controls of overseas cloud are as strict as the rest");
    row("enforcement_offset", 0.0, "enforcement is as strict as the rest");
    row("enforcement_offset", -1.0, "enforcement is 1.00 looser than the rest");
    row("tool_control_offset", 1e-6, "controls of chip-making tools are as strict as the rest");
    row("power_subsidy", 0.9, "\"Local subsidy of the power bill\" is 90 %");
    row("policy_drift", -0.05, "\"Political drift of strictness\" is \u22120.05 a year");
  }
  void oneInputIsAClause() {
    QFETCH(QString, key);
    QFETCH(double, value);
    QTEST(plainCondition(scenarioOf({{key.toStdString(), value}})), "clause");
  }

  void severalInputsAreAListInTheirOrder() {
    QCOMPARE(plainCondition(scenarioOf({{"die_yield_now", 0.4}, {"export_control_strictness", 0.3}})),
             "export controls stand at 0.30 and 40 dies in 100 are good");
    QCOMPARE(
        plainCondition(
            scenarioOf({{"die_yield_now", 0.4}, {"export_control_strictness", 0.3}, {"smic_capacity_2028", 90}})),
        "export controls stand at 0.30, SMIC plans 90 k wafers a month for the end of 2028, and 40 dies in 100 are "
        "good");
  }

  void whatStandsOpenIsNamedFirst() {
    auto scenario = manySet(8);
    scenario.parameters[parameter("hbm_domestic_now")] = 480000.0;
    scenario.parameters[parameter("die_yield_now")] = 0.4;
    QVERIFY2(plainCondition(scenario).contains("40 dies in 100 are good, China makes 480 thousand stacks of memory a "
                                               "month in July 2026"),
             qPrintable(plainCondition(scenario)));
  }

  void moreThanFourInputsAreCounted() {
    QVERIFY2(plainCondition(manySet(5)).endsWith(", and one other input is set"),
             qPrintable(plainCondition(manySet(5))));
    QVERIFY(plainCondition(manySet(6)).endsWith(", and 2 other inputs are set"));
    QVERIFY(plainCondition(manySet(kParameterCount)).endsWith(", and 93 other inputs are set"));
  }

  void aTimelineIsToldDecisionByDecision() {
    Scenario scenario{.timeline = {{{.start = {80}, .target = -0.3, .channel = Channel::hbm_control},
                                    {.start = {74}, .target = 0.85},
                                    {.start = {60}, .target = 0.7}}}};  // leads nowhere
    QCOMPARE(conditionOf(scenario),
             "export controls stand at 0.85 (H20 ban) from March 2028 and controls of memory are 0.30 looser than the "
             "rest from September 2028");
    scenario.timeline->push_back({.start = {90}, .target = 0.2});
    QVERIFY(conditionOf(scenario).endsWith(", and one more decision follows"));
    scenario.timeline->push_back({.start = {91}, .target = 0.3});
    QVERIFY(conditionOf(scenario).endsWith(", and 2 more decisions follow"));
  }

  void aTimelineThatLeadsNowhereIsNoChange() {
    QCOMPARE(conditionOf({.timeline = std::vector<PolicyEvent>{}}), conditionOf({}));
    QCOMPARE(conditionOf({.timeline = {{{.start = {60}, .target = 0.7}}}}), conditionOf({}));
  }

  void aTimelineAndPriorsAreNamed() {
    Scenario scenario{.timeline = {{{.start = {72}, .months = 10, .target = 0.2}}}};
    QCOMPARE(conditionOf(scenario), "export controls stand at 0.20 from 2028");
    scenario.priors[*findParameter("die_yield_now")] = priorOf("die_yield_now");
    QCOMPARE(conditionOf(scenario),
             QStringLiteral("export controls stand at 0.20 from 2028 and \"Good dies per 100, July "
                            "2026\" is drawn from 8 to 45\u00a0per 100"));
    scenario.timeline.reset();
    scenario.priors[*findParameter("hbm_domestic_now")] = priorOf("hbm_domestic_now");
    QCOMPARE(conditionOf(scenario), "2 inputs are drawn as you say");
  }

  // "%1" and "100 %" in a text are no places for other texts.
  void everyInputAtEitherEndGivesAClauseWithoutGaps() {
    for (const auto& s : parameterSpecs())
      for (const double value : {s.min, s.max}) {
        const QString clause = conditionOf(Scenario{.parameters = {{s.id, value}}});
        QVERIFY2(!clause.isEmpty() && !clause.contains(QRegularExpression("%[0-9nL]|\\(s\\)|0\\.00 (loos|strict)")),
                 qPrintable(clause));
      }
  }

  // And no German word: numbers follow the locale, words the language of the program.
  void aGermanReadsCommas() {
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(plainCondition(scenarioOf({{"chip_control_offset", -0.3}, {"die_yield_now", 0.225}})),
             "22,5 dies in 100 are good and controls of finished chips are 0,30 looser than the rest");
  }
};

QTEST_GUILESS_MAIN(ConditionTest)
#include "condition_test.moc"
