// Scenarios: their timeline, settings, presets and edits (json_test.cpp has their documents).
//
// Oracles: the levers, to which a timeline of six events is equal; straight lines by hand; what is
// done and undone.
#include <QFile>
#include <QTest>
#include <random>

#include "core/model/records.h"
#include "core/model/run.h"
#include "core/scenario/draft_store.h"
#include "core/scenario/edit.h"
#include "core/scenario/overrides.h"
#include "core/scenario/presets.h"
#include "core/scenario/scenario_json.h"
#include "core/scenario/timeline.h"

using namespace chokepoint;

namespace {

constexpr auto kYield = parameter("die_yield_now");
constexpr auto kStrictness = parameter("export_control_strictness");
const std::string kTime = "2026-05-01T12:00:00Z";

double tableAt(const Tables& tables, Table table, int month) { return tables[table][static_cast<std::size_t>(month)]; }

Tables tablesWith(std::vector<PolicyEvent> timeline) {
  return tablesOf(Scenario{.timeline = std::move(timeline)}, recordTables());
}

// A value within the input's range.
double draw(std::mt19937& random, ParameterId id) {
  return std::uniform_real_distribution(spec(id).min, spec(id).max)(random);
}

Scenario randomScenario(std::mt19937& random) {
  Scenario scenario{.name = "n" + std::to_string(random() % 100)};
  if (random() % 2 == 0) scenario.notes = "\"\\\n\xe4\xb8\xad";
  for (const auto& s : parameterSpecs()) {
    if (random() % 4 == 0) scenario.parameters[s.id] = draw(random, s.id);
    if (random() % 4 == 0) scenario.priors[s.id] = s.prior;
  }
  return random() % 2 == 0 ? withTimeline(scenario) : scenario;
}

}  // namespace

class ScenarioTest : public QObject {
  Q_OBJECT

 private slots:
  // Values and priors
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

  // Timeline
  void withoutATimelineTheTablesAreTheRecords() {
    const auto tables = tablesOf({}, recordTables());
    QVERIFY(!tables.hasTimeline);
    QCOMPARE(tables.values, recordTables().values);
  }

  void theLeversAreATimelineOfSixEvents_data() {
    QTest::addColumn<double>("strictness");
    QTest::addColumn<double>("ramp");
    QTest::newRow("looser") << 0.3 << 9.0;
    QTest::newRow("stricter, between months") << 0.95 << 6.26079;
    QTest::newRow("at once") << 0.0 << 1.0;
    QTest::newRow("as it is") << 0.7 << 36.0;
  }
  void theLeversAreATimelineOfSixEvents() {
    QFETCH(double, strictness);
    QFETCH(double, ramp);
    Scenario levers;
    for (const auto& [key, value] :
         std::vector<std::pair<const char*, double>>{{"export_control_strictness", strictness},
                                                     {"chip_control_offset", 0.1},
                                                     {"tool_control_offset", -0.25},
                                                     {"hbm_control_offset", 0.3},
                                                     {"cloud_control_offset", -0.6},
                                                     {"enforcement_offset", 0.05},
                                                     {"policy_ramp", ramp},
                                                     {"policy_drift", -0.03},
                                                     {"die_yield_now", 0.4}})
      levers.parameters[*findParameter(key)] = value;
    const auto timeline = withTimeline(levers);
    QCOMPARE(timeline.timeline->size(), std::size_t{6});
    QCOMPARE(timeline.parameters.size(), std::size_t{2});
    const auto expected = simulate(values(levers), tablesOf(levers, recordTables()));
    const auto run = simulate(values(timeline), tablesOf(timeline, recordTables()));
    for (std::size_t i = 0; i < kQuantityCount; ++i) {
      const auto id = static_cast<QuantityId>(i);
      for (int month = 0; month < kMonths; ++month) {
        const double size = std::max(std::abs(expected.value(id, month)), 1e-12);
        QVERIFY2(std::abs(run.value(id, month) - expected.value(id, month)) <= 1e-12 * size, nameOf(id).data());
      }
    }
  }

  void anEventMovesItsPathInAStraightLineAndThePathStaysThere() {
    const auto tables = tablesWith({{.start = {52}, .months = 10, .target = 0.2},
                                    {.start = {60}, .months = 0.5, .target = -0.4, .channel = Channel::hbm_control}});
    for (int month = 0; month < kMonths; ++month) {
      const double moved = std::clamp((month - 52) / 10.0, 0.0, 1.0);
      QVERIFY(std::abs(tableAt(tables, Table::timeline_level, month) - (0.7 - 0.5 * moved)) < 1e-15);
      QCOMPARE(tableAt(tables, Table::timeline_hbm_control, month), month > 60 ? -0.4 : 0.0);
      for (const auto other : {Table::timeline_chip_control, Table::timeline_tool_control,
                               Table::timeline_cloud_control, Table::timeline_enforcement})
        QCOMPARE(tableAt(tables, other, month), 0.0);
    }
  }

  void anEventTakesOverWhereTheRunningOneStands() {
    // 0.7 toward 0.9 over 20 months stands at 0.8 after 10; from there to 0 over 4.
    const std::vector<PolicyEvent> events{{.start = {60}, .months = 4, .target = 0.0},
                                          {.start = {50}, .months = 20, .target = 0.9}};
    const auto tables = tablesWith(events);  // their order in the list does not matter
    for (const auto& [month, level] :
         std::vector<std::pair<int, double>>{{50, 0.7}, {55, 0.75}, {60, 0.8}, {62, 0.4}, {64, 0.0}, {131, 0.0}})
      QVERIFY(std::abs(tableAt(tables, Table::timeline_level, month) - level) < 1e-15);
    QCOMPARE(tablesWith({events[1], events[0]}).values, tables.values);
  }

  void decisionsAreInForceAsFarAsTheMeanOfTheirOwnProgress() {
    const auto tables = tablesWith({{.start = {50}, .months = 20, .target = 0.9},
                                    {.start = {60}, .months = 4, .target = 0.0},
                                    {.start = {131}, .months = 1, .target = 1.0, .channel = Channel::enforcement},
                                    {.start = {47}, .months = 132, .target = 0.1, .channel = Channel::enforcement}});
    for (const auto& [month, share] : std::vector<std::pair<int, double>>{
             {47, 0.0}, {50, 3.0 / 132 / 4}, {62, (0.6 + 0.5 + 15.0 / 132) / 4}, {131, (2.0 + 84.0 / 132) / 4}})
      QVERIFY(std::abs(tableAt(tables, Table::timeline_in_force, month) - share) < 1e-15);
  }

  void anEmptyTimelineLeavesTheRulesOfLate2025InForce() {
    const auto tables = tablesWith({});
    QVERIFY(tables.hasTimeline);
    for (int month = 0; month < kMonths; ++month) {
      QCOMPARE(tableAt(tables, Table::timeline_in_force, month), 0.0);
      QCOMPARE(tableAt(tables, Table::timeline_level, month), 0.7);
      QCOMPARE(tableAt(tables, Table::timeline_chip_control, month), 0.0);
    }
  }

  // Documents
  void aWrittenScenarioReadsBackTheSame() {
    std::mt19937 random(3);
    for (int i = 0; i < 200; ++i) {
      const auto scenario = randomScenario(random);
      const auto text = writeScenario(scenario);
      const auto file = readScenario(text, "s.json");
      QVERIFY2(file.ok(), file.ok() ? "" : toText(file.errors()).c_str());
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
    QVERIFY(errors[1].sentence.starts_with("nan is not a finite number; allowed are 0.01 to 0.95"));
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
    row("die_yield_now=2", "die_yield_now=2: 2 is above 0.95; allowed are 0.01 to 0.95 (Dmnl)");
    row("die_yield_now", "die_yield_now: there is no = in it; write key=value, such as die_yield_now=0.4");
    row("", "there is no = in it");
    row("=1", "=1: there is no input \"\"");
    row("die_yeild_now=1", "die_yeild_now=1: there is no input \"die_yeild_now\"; did you mean \"die_yield_now\"?");
    row("a\nb=1", "a\\x0ab=1: there is no input \"a\\x0ab\"");
    for (const auto* value : {"nan", "inf", "-inf", "1e999", "0,4", "0.4x", " 0.4", "", "0x1p-2", "\"0.4\""})
      row(QByteArray("die_yield_now=") + value, "\" is not a finite number; allowed are 0.01 to 0.95 (Dmnl)");
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
      const auto errors = toText(setting.errors());
      QVERIFY2(errors.find(sentence.toStdString()) != std::string::npos, errors.c_str());
    }
  }

  void settingsFixInputsEachOnlyOnce() {
    const std::vector<ParameterSetting> twice{{kYield, 0.4}, {kYield, 0.4}};
    QCOMPARE(withSettings({}, std::span(twice).first(1))->parameters, (std::map<ParameterId, double>{{kYield, 0.4}}));
    QCOMPARE(toText(withSettings({}, twice).errors()),
             std::string("die_yield_now: is set more than once; give it one value"));
    const std::vector<ParameterSetting> lever{{kStrictness, 0.4}};
    QCOMPARE(
        toText(withSettings({.timeline = {{}}}, lever).errors()),
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
    QCOMPARE(toText(cases.errors()),
             std::string("c, a.x: there is no key \"x\"\n"
                         "c, a.die_yield_now: \"0.4\" is not a number; allowed are 0.01 to 0.95 (Dmnl)\n"
                         "c, \"\": the name of a case is empty; give it one\n"
                         "c, \"b.c\": a list is not an object; allowed is one with the names of inputs\n"
                         "c, d.lifetime: 1 is below 12; allowed are 12 to 180 (Month)"));
    QCOMPARE(toText(readCases("[]", "c").errors()), std::string("c: a list is not an object of named cases"));
  }

  // Presets
  void thereAreFourteenPresetsByTheirIds() {
    QCOMPARE(presets().size(), std::size_t{14});
    QCOMPARE(presets().front().id, std::string("baseline"));
    QVERIFY(presets().front().scenario.parameters.empty());
    for (const auto& preset : presets()) {
      QCOMPARE(findPreset(preset.id), &preset);
      QCOMPARE(preset.scenario.name, preset.title);
      QVERIFY(!preset.why.empty() && !preset.condition.empty());
    }
    QCOMPARE(findPreset("article")->scenario.parameters.at(kYield), 0.05);
    QCOMPARE(findPreset("rules-of-mid-2026")->scenario.parameters.size(), std::size_t{5});
    QVERIFY(findPreset("none") == nullptr);
  }

  // Edits
  void anEditAndItsInverseLeaveTheScenarioAsItWas() {
    std::mt19937 random(5);
    auto scenario = randomScenario(random);
    const auto start = scenario;
    std::vector<Edit> done;
    for (int i = 0; i < 300; ++i) {
      const auto edit = randomEdit(random, scenario);
      const auto next = apply(scenario, edit);
      if (!next) continue;  // a policy lever beside a timeline
      QVERIFY(editFromJson(toJson(edit), "").value() == edit);
      done.push_back(editFromJson(*readJson(writeJson(toJson(edit)), ""), "").value());
      scenario = *next;
    }
    QVERIFY(done.size() > 150);
    for (auto edit = done.rbegin(); edit != done.rend(); ++edit) scenario = apply(scenario, inverse(*edit)).value();
    QVERIFY(scenario == start);
  }

  void fixingAtTheDefaultIsASettingAndResettingRemovesIt() {
    const auto fixed = apply({}, setParameter({}, kYield, spec(kYield).defaultValue(), kTime)).value();
    QVERIFY(fixed.parameters.contains(kYield));
    QVERIFY(apply(fixed, resetParameter(fixed, kYield, kTime)).value() == Scenario{});
  }

  void aDragMergesIntoOneEditAndOneBackToItsStartIsNothing() {
    const auto first = setParameter({}, kYield, 0.3, kTime);
    const auto middle = apply({}, first).value();
    const auto second = setParameter(middle, kYield, 0.4, "2026-05-01T12:00:01Z");
    const auto both = merge(first, second).value();
    QVERIFY(both.before.is_null());
    QVERIFY(both.after == 0.4);
    QCOMPARE(both.time, second.time);
    QVERIFY(!isNothing(both));
    QVERIFY(isNothing(merge(first, resetParameter(middle, kYield, kTime)).value()));
    QVERIFY(!merge(first, setParameter(middle, parameter("lifetime"), 60, kTime)));
    QVERIFY(!merge(second, first));
  }

  void anEditIsRefusedWhereItDoesNotBelong() {
    const auto refused = [](const Scenario& scenario, const Edit& edit) {
      return toText(apply(scenario, edit).errors());
    };
    QCOMPARE(refused({}, setParameter({}, kYield, 2, kTime)),
             std::string("parameters.die_yield_now: 2 is above 0.95; allowed are 0.01 to 0.95 (Dmnl)"));
    QVERIFY(refused({.name = "a"}, setName({}, "b", kTime)).find("the scenario stands elsewhere") != std::string::npos);
    QVERIFY(refused({.timeline = {{}}}, setParameter({}, kStrictness, 0, kTime)).find("takes the place") !=
            std::string::npos);
    QVERIFY(refused({}, {"", {}, 5, kTime}).find("5 is not a scenario") != std::string::npos);
    QVERIFY(refused({}, {"", {}, {{"nam", ""}}, kTime}).find("did you mean \"name\"?") != std::string::npos);
    for (const auto* path : {"parameters", "parameters/x", "name/x", "format", "/", "parameters/", "a/b/c"})
      QVERIFY(!apply({}, {path, {}, 1, kTime}).ok());
  }

  void aStoredEditIsCheckedWhenRead() {
    const auto errorsOfEdit = [](const char* json) {
      return toText(editFromJson(readJson(json, "").value(), "h").errors());
    };
    QCOMPARE(
        errorsOfEdit(R"({"path": "x", "before": null, "after": 1, "time": "yesterday"})"),
        std::string("h, path: \"x\" is no place of a scenario; allowed are name, notes, parameters/KEY, priors/KEY, "
                    "timeline, and an empty text for the whole\n"
                    "h, time: \"yesterday\" is not a time; allowed is a time in UTC such as 2026-05-01T12:00:00Z"));
    QVERIFY(errorsOfEdit("[]").starts_with("h: a list is not an object"));
    QVERIFY(errorsOfEdit(R"({"path": "name", "time": 1})").starts_with("h, before: is missing\nh, after: is missing"));
    for (const auto* time : {"2026-05-01T12:00:00", "2026-05-01 12:00:00Z", "2026-05-01T12:00:00.Z", "Z", ""})
      QVERIFY(!editFromJson({{"path", ""}, {"before", nullptr}, {"after", nullptr}, {"time", time}}, "").ok());
    QVERIFY(
        editFromJson({{"path", ""}, {"before", nullptr}, {"after", nullptr}, {"time", "2026-05-01T12:00:00.123Z"}}, "")
            .ok());
  }

 private:
  static Edit randomEdit(std::mt19937& random, const Scenario& scenario) {
    const auto id = static_cast<ParameterId>(random() % kParameterCount);
    switch (random() % 8) {
      case 0: return resetParameter(scenario, id, kTime);
      case 1: return setPrior(scenario, id, spec(id).prior, kTime);
      case 2: return resetPrior(scenario, id, kTime);
      case 3: return setName(scenario, random() % 2 == 0 ? "" : "name", kTime);
      case 4: return setNotes(scenario, random() % 2 == 0 ? "" : "notes", kTime);
      case 5: return setTimeline(scenario, withTimeline({}).timeline, kTime);
      case 6: return replaceScenario(scenario, random() % 3 == 0 ? Scenario{} : randomScenario(random), kTime);
      default: return setParameter(scenario, id, draw(random, id), kTime);
    }
  }
};

QTEST_APPLESS_MAIN(ScenarioTest)
#include "scenario_test.moc"
