// Scenarios: where each input stands, documents, settings, cases and presets (timeline_test.cpp and
// edit_test.cpp have the rest).
//
// Oracle: what is written reads back the same.
#include "core/scenario/scenario.h"

#include <QFile>
#include <QTest>
#include <random>

#include "core/scenario/draft_store.h"
#include "core/scenario/overrides.h"
#include "core/scenario/presets.h"
#include "core/scenario/rules.h"
#include "core/scenario/scenario_json.h"
#include "tests/core/scenario/random_scenario.h"

using namespace chokepoint;

namespace {

constexpr auto kYield = parameter("die_yield_now");
constexpr auto kStrictness = parameter("export_control_strictness");

}  // namespace

class ScenarioTest : public QObject {
  Q_OBJECT

 private slots:
  void withoutSettingsAllInputsStandAtTheirDefaults() {
    for (const auto& s : parameterSpecs()) {
      QCOMPARE(at(values({}), s.id), s.defaultValue());
      QCOMPARE(prior({}, s.id), s.prior);
    }
  }

  void aFixedValueWinsOverAPriorAndAPriorOverTheDefault() {
    const PriorSpec own{Distribution::Triangular, 0.3, 0.4, 0.5};
    Scenario scenario{.priors = {{kYield, own}, {kStrictness, own}}};
    QCOMPARE(prior(scenario, kYield), own);
    QCOMPARE(values(scenario).die_yield_now, 0.4);
    QCOMPARE(values(scenario).export_control_strictness, 0.7);  // a lever stands where it is
    scenario.parameters[kYield] = 0.35;
    QCOMPARE(values(scenario).die_yield_now, 0.35);
  }

  void aWrittenScenarioReadsBackTheSame() {
    std::mt19937 random(3);
    for (int i = 0; i < 200; ++i) {
      const auto scenario = randomScenario(random);
      const auto text = writeScenario(scenario);
      const auto file = readScenario(text, "s.json");
      QVERIFY2(file.ok(), file.ok() ? "" : inWords(file.errors()).c_str());
      QVERIFY(file->scenario == scenario);
      QVERIFY(file->notices.empty());
      QCOMPARE(writeScenario(file->scenario), text);
      QVERIFY(check(scenario).empty());
    }
  }

  void aScenarioOfMemoryIsCheckedAsADocumentIs() {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const auto errors =
        check({.name = std::string(201, 'x'), .parameters = {{kYield, nan}}, .timeline = {{{{10}, nan, 0}}}});
    QCOMPARE(errors.size(), std::size_t{4});
    QVERIFY(inWords(errors[1].sentence).starts_with("nan is not a finite number; allowed are 0.01 to 0.95"));
  }

  // Settings
  void aSettingIsReadOrSaysWhatIsWrong_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const QByteArray& text, const char* sentence) {
      QTest::newRow(text.toPercentEncoding().constData()) << text << QString(sentence);
    };
    row("die_yield_now=0.4", "");
    row("die_yield_now=4e-1", "");
    row("die_yield_now= 0.4", "");
    row("die_yield_now=40%", "");
    row("die_yield_now=0,4", "die_yield_now=0,4: \"0,4\" has a comma, which may part thousands or decimals");
    row("export_control_strictness=1%",
        "\"1%\" is in percent, which export_control_strictness is not; allowed are 0 to 1");
    row("die_yield_now=2", "die_yield_now=2: 2 is above 0.95; allowed are 0.01 to 0.95");
    row("die_yield_now", "die_yield_now: there is no = in it; write key=value, such as die_yield_now=0.4");
    row("", "there is no = in it");
    row("=1", "=1: there is no input \"\"");
    row("die_yeild_now=1", "die_yeild_now=1: there is no input \"die_yeild_now\"; did you mean \"die_yield_now\"?");
    row("a\nb=1", "a\\x0ab=1: there is no input \"a\\x0ab\"");
    for (const auto* value : {"nan", "inf", "-inf", "1e999", "0.4x", "", "0x1p-2", "\"0.4\""})
      row(QByteArray("die_yield_now=") + value, "\" is not a number; allowed are 0.01 to 0.95");
  }
  void aSettingIsReadOrSaysWhatIsWrong() {
    QFETCH(QByteArray, text);
    QFETCH(QString, sentence);
    const auto setting = parseSetting(text.toStdString());
    QCOMPARE(setting.ok(), sentence.isEmpty());
    if (setting) {
      QCOMPARE(setting->id, kYield);
      QCOMPARE(setting->value, 0.4);
    } else {
      const auto errors = inWords(setting.errors());
      QVERIFY2(errors.find(sentence.toStdString()) != std::string::npos, errors.c_str());
    }
  }

  void settingsFixInputsEachOnlyOnce() {
    const std::vector<ParameterSetting> twice{{kYield, 0.4}, {kYield, 0.4}};
    QCOMPARE(withSettings({}, std::span(twice).first(1))->parameters, (std::map<ParameterId, double>{{kYield, 0.4}}));
    QCOMPARE(inWords(withSettings({}, twice).errors()),
             std::string("die_yield_now: is set more than once; give it one value"));
    const std::vector<ParameterSetting> lever{{kStrictness, 0.4}};
    QCOMPARE(
        inWords(withSettings({.timeline = {{}}}, lever).errors()),
        std::string("timeline: takes the place of parameters.export_control_strictness; give the one or the other"));
  }

  void casesAreNamedSetsOfInputs() {
    QFile file(QStringLiteral(CHOKEPOINT_TEST_DATA "/reference/cases.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto cases = readCases(file.readAll().toStdString(), "cases.json");
    QVERIFY(cases.ok());
    QCOMPARE(cases->size(), std::size_t{16});
    QCOMPARE(cases->at(0).first, std::string("baseline"));
    QCOMPARE(cases->at(1).second.export_control_strictness, 0.0);
    QCOMPARE(cases->at(1).second.die_yield_now, defaultParameters().die_yield_now);
    QVERIFY(readCases("{}", "")->empty());
  }

  void everythingThatIsWrongInCasesIsReported() {
    const auto cases =
        readCases(R"({"a": {"x": 1, "die_yield_now": "0.4"}, "": {}, "b.c": [], "d": {"lifetime": 1}})", "c");
    QCOMPARE(inWords(cases.errors()),
             std::string("c, a.x: there is no key \"x\"\n"
                         "c, a.die_yield_now: \"0.4\" is not a number; allowed are 0.01 to 0.95\n"
                         "c, \"\": the name of a case is empty; give it one\n"
                         "c, \"b.c\": a list is not an object; allowed is one with the names of inputs\n"
                         "c, d.lifetime: 1 is below 12; allowed are 12 to 180 (Month)"));
    QCOMPARE(inWords(readCases("[]", "c").errors()), std::string("c: a list is not an object of named cases"));
  }

  // Presets
  void presetsAreFoundByTheirIds() {
    QCOMPARE(presets().size(), std::size_t{19});
    QCOMPARE(presets().front().id, std::string("baseline"));
    QVERIFY(presets().front().scenario.parameters.empty());
    for (const auto& preset : presets()) {
      QCOMPARE(findPreset(preset.id), &preset);
      QCOMPARE(preset.scenario.name, preset.title);
      QVERIFY(!preset.group.empty() && !preset.why.empty() && !preset.condition.empty());
    }
    QCOMPARE(findPreset("article")->scenario.parameters.at(kYield), 0.05);
    QCOMPARE(findPreset("best-chips-sold")->scenario.parameters.size(), std::size_t{3});
    QVERIFY(findPreset("none") == nullptr);
  }
};

QTEST_APPLESS_MAIN(ScenarioTest)
#include "scenario_test.moc"
