// Edits: what is done and undone, merged, refused, written and read.
//
// Oracle: an edit and its inverse leave the scenario as it was.
#include "core/scenario/edit.h"

#include <QTest>
#include <random>

#include "tests/core/scenario/random_scenario.h"

using namespace chokepoint;

namespace {

constexpr auto kYield = parameter("die_yield_now");
constexpr auto kStrictness = parameter("export_control_strictness");
const std::string kTime = "2026-05-01T12:00:00Z";

}  // namespace

class EditTest : public QObject {
  Q_OBJECT

 private slots:
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
                    "timeline, evidence, beliefs, posterior, and an empty text for the whole\n"
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
    switch (random() % 9) {
      case 0: return resetParameter(scenario, id, kTime);
      case 1: return setPrior(scenario, id, spec(id).prior, kTime);
      case 2: return resetPrior(scenario, id, kTime);
      case 3: return setName(scenario, random() % 2 == 0 ? "" : "name", kTime);
      case 4: return setNotes(scenario, random() % 2 == 0 ? "" : "notes", kTime);
      case 5: return setTimeline(scenario, withTimeline({}).timeline, kTime);
      case 6: return setBeliefs(scenario, random() % 2 == 0 ? Beliefs{} : Beliefs{{"huawei-2025-idc", 1.0}}, kTime);
      case 7: return replaceScenario(scenario, random() % 3 == 0 ? Scenario{} : randomScenario(random), kTime);
      default: return setParameter(scenario, id, draw(random, id), kTime);
    }
  }
};

QTEST_APPLESS_MAIN(EditTest)
#include "edit_test.moc"
