// Edits: what is done and undone, merged and refused.
//
// Oracle: an edit and its inverse leave the scenario as it was, and whatever leads to a scenario that the rules refuse
// as a whole is refused.
#include "core/scenario/edit.h"

#include <QTest>
#include <random>

#include "core/scenario/rules.h"
#include "tests/core/scenario/random_scenario.h"

using namespace chokepoint;

namespace {

constexpr auto kYield = parameter("die_yield_now");
constexpr auto kStrictness = parameter("export_control_strictness");

std::string refusal(const Scenario& scenario, const Edit& edit) {
  const auto applied = apply(scenario, edit);
  return applied ? std::string() : inWords(applied.errors());
}

Scenario wantedWhole;  // where the last whole edit leads: it keeps but what differs

Edit wholeEdit(const Scenario& before, const Scenario& after) {
  wantedWhole = after;
  return replaceScenario(before, after);
}

bool leadsWhereItShould(const Scenario& after, const Edit& edit) {
  return edit.path.part == EditPath::Part::Whole ? after == wantedWhole : valueAt(after, edit.path) == edit.after;
}

Scenario withOwnEstimates(int count) {
  Scenario scenario;
  for (int i = 0; i < count; ++i)
    scenario.evidence.push_back(ownEstimate("own-" + std::to_string(i), "annual(huawei_chips, 2025)", 1e5 + i));
  return scenario;
}

}  // namespace

class EditTest : public QObject {
  Q_OBJECT

 private slots:
  void anEditAndItsInverseLeaveTheScenarioAsItWas() {
    std::mt19937 random(5);
    auto scenario = randomScenario(random);
    const auto start = scenario;
    std::vector<Edit> done;
    for (int i = 0; i < 1000; ++i) {
      const auto edit = randomEdit(random, scenario);
      const auto next = apply(scenario, edit);
      if (!next) continue;  // a policy lever beside a timeline
      QVERIFY(leadsWhereItShould(*next, edit));
      done.push_back(edit);
      scenario = *next;
    }
    QVERIFY(done.size() > 500);
    for (auto edit = done.rbegin(); edit != done.rend(); ++edit) scenario = apply(scenario, inverse(*edit)).value();
    QVERIFY(scenario == start);
  }

  // One after the other, or merged: they lead to the same.
  void mergedEditsDoWhatTheyDoOneByOne() {
    std::mt19937 random(7);
    int merged = 0;
    for (int i = 0; i < 2000; ++i) {
      const auto scenario = randomScenario(random);
      const auto first = randomEdit(random, scenario);
      const auto middle = apply(scenario, first);
      if (!middle) continue;
      const auto second = randomEdit(random, *middle);
      const auto both = merge(first, second);
      if (first.path != EditPath{}) QCOMPARE(both.has_value(), first.path == second.path);
      const auto end = apply(*middle, second);
      if (!both || !end) continue;
      ++merged;
      QVERIFY(apply(scenario, *both).value() == *end);
    }
    QVERIFY(merged > 50);
  }

  // The rules of the field that is set find what those of the whole would.
  void anEditIsRefusedJustWhereTheRulesRefuseTheWhole() {
    std::mt19937 random(8);
    int refused = 0;
    for (int i = 0; i < 2000; ++i) {
      const auto scenario = randomScenario(random);
      const auto edit = daringEdit(random, scenario);
      const auto after = afterwards(scenario, edit);
      QCOMPARE(refusal(scenario, edit), inWords(check(after)));
      if (!check(after).empty()) ++refused;
    }
    QVERIFY(refused > 500);
  }

  void fixingAtTheDefaultIsASettingAndResettingRemovesIt() {
    const auto fixed = apply({}, setParameter({}, kYield, spec(kYield).defaultValue())).value();
    QVERIFY(fixed.parameters.contains(kYield));
    QVERIFY(apply(fixed, resetParameter(fixed, kYield)).value() == Scenario{});
  }

  void aDragMergesIntoOneEditAndOneBackToItsStartIsNothing() {
    const auto first = setParameter({}, kYield, 0.3);
    const auto middle = apply({}, first).value();
    const auto second = setParameter(middle, kYield, 0.4);
    const auto both = merge(first, second).value();
    QVERIFY(both.before == EditValue(std::optional<double>()));
    QVERIFY(both.after == EditValue(std::optional(0.4)));
    QVERIFY(!isNothing(both));
    QVERIFY(isNothing(merge(first, resetParameter(middle, kYield)).value()));
    QVERIFY(!merge(first, setParameter(middle, parameter("lifetime"), 60)));
    QVERIFY(!merge(second, first));
  }

  // Or an undo history would hold a scenario for each step.
  void anEditOfTheWholeKeepsWhatDiffersAlone() {
    const auto before = withOwnEstimates(400);
    auto changed = before;
    changed.evidence[250].note = "seen again";
    auto shorter = before;
    shorter.evidence.erase(shorter.evidence.begin() + 7);
    auto longer = before;
    longer.evidence.push_back(ownEstimate("one-more", "annual(huawei_chips, 2025)", 1.0));
    longer.beliefs = {{"one-more", 1.0}};
    for (const auto& after : {changed, shorter, longer}) {
      const auto edit = replaceScenario(before, after);
      QVERIFY(std::get<Scenario>(edit.before).evidence.size() + std::get<Scenario>(edit.after).evidence.size() <= 2);
      QVERIFY(apply(before, edit).value() == after);
      QVERIFY(apply(after, inverse(edit)).value() == before);
    }
    const auto edit = replaceScenario(before, changed);
    QVERIFY(std::get<Scenario>(edit.after).parameters.empty());
    QVERIFY(refusal({}, edit).find("the scenario stands elsewhere") != std::string::npos);
    QVERIFY(refusal(changed, edit).find("the scenario stands elsewhere") != std::string::npos);
  }

  void editsOfTheWholeMergeMemberByMember() {
    const auto start = withOwnEstimates(3);
    auto middle = start;
    middle.timeline.emplace();
    auto end = middle;
    end.parameters[kYield] = 0.3;
    end.timeline->push_back({});
    const auto both = merge(replaceScenario(start, middle), replaceScenario(middle, end)).value();
    QVERIFY(apply(start, both).value() == end);
    QVERIFY(apply(end, inverse(both)).value() == start);
    QVERIFY(isNothing(merge(replaceScenario(start, end), replaceScenario(end, start)).value()));
  }

  void editsOfTheWholeThatDoNotFollowEachOtherStayTwo() {
    const auto start = withOwnEstimates(5);
    auto first = start;
    first.evidence[1].note = "one";
    auto second = first;
    second.evidence[3].note = "other";
    QVERIFY(!merge(replaceScenario(start, first), replaceScenario(first, second)));
    auto named = start;
    named.name = "a";
    auto elsewhere = start;
    elsewhere.name = "b";
    auto last = start;
    last.name = "c";
    QVERIFY(!merge(replaceScenario(start, named), replaceScenario(elsewhere, last)));
  }

  void anEditIsRefusedWhereItDoesNotBelong() {
    QCOMPARE(refusal({}, setParameter({}, kYield, 2)),
             std::string("parameters.die_yield_now: 2 is above 0.95; allowed are 0.01 to 0.95"));
    QCOMPARE(refusal({.name = "a"}, setName({}, "b")),
             std::string("name: the edit begins at \"\", but the scenario stands elsewhere"));
    QVERIFY(refusal({.timeline = {{}}}, setParameter({}, kStrictness, 0)).find("takes the place") != std::string::npos);
  }

 private:
  static Edit randomEdit(std::mt19937& random, const Scenario& scenario) {
    const auto id = static_cast<ParameterId>(random() % kParameterCount);
    switch (random() % 9) {
      case 0: return resetParameter(scenario, id);
      case 1: return setPrior(scenario, id, spec(id).prior);
      case 2: return resetPrior(scenario, id);
      case 3: return setName(scenario, random() % 2 == 0 ? "" : "name");
      case 4: return setTimeline(scenario, withTimeline({}).timeline);
      case 5: return setBeliefs(scenario, randomBeliefs(random, scenario.evidence));
      case 6: return wholeEdit(scenario, random() % 3 == 0 ? Scenario{} : randomScenario(random));
      case 7: return setPosterior(scenario, random() % 2 == 0 ? std::nullopt : std::optional(randomPosterior(random)));
      default: return setParameter(scenario, id, draw(random, id));
    }
  }

  // One that is often wrong.
  static Edit daringEdit(std::mt19937& random, const Scenario& scenario) {
    const auto id = static_cast<ParameterId>(random() % kParameterCount);
    const double value = std::uniform_real_distribution(-2.0, 200.0)(random);
    switch (random() % 7) {
      case 0: return setPrior(scenario, id, {Distribution::Beta, 0.2, value, 0.8});
      case 1: return setName(scenario, std::string(random() % 400, 'x'));
      case 2: return setTimeline(scenario, {{{.start = {60}, .months = value, .target = value}}});
      case 3: return setBeliefs(scenario, {{"huawei-2025-idc", value}, {"own-0", 1.0}});
      case 4:
        return setPosterior(
            scenario, Posterior{.beliefs = {}, .inputs = {id}, .mean = {value}, .root = {value}, .diagnostics = {}});
      case 5: return randomEdit(random, scenario);
      default: return setParameter(scenario, id, value);
    }
  }

  // Without asking any rule: the other fields, and the edit's.
  static Scenario afterwards(const Scenario& scenario, const Edit& edit) {
    Scenario after = scenario;
    const auto input = edit.path.input;
    switch (edit.path.part) {
      case EditPath::Part::Whole: return wantedWhole;
      case EditPath::Part::Name: after.name = std::get<std::string>(edit.after); break;
      case EditPath::Part::Parameter:
        after.parameters.erase(*input);
        if (const auto& v = std::get<std::optional<double>>(edit.after)) after.parameters[*input] = *v;
        break;
      case EditPath::Part::Prior:
        after.priors.erase(*input);
        if (const auto& v = std::get<std::optional<PriorSpec>>(edit.after)) after.priors[*input] = *v;
        break;
      case EditPath::Part::Timeline: after.timeline = withValue(after.timeline, edit); break;
      case EditPath::Part::Belief: after.beliefs = withValue(after.beliefs, edit); break;
      case EditPath::Part::Posterior: after.posterior = withValue(after.posterior, edit); break;
    }
    return after;
  }

  template <class T>
  static T withValue(const T&, const Edit& edit) {
    return std::get<T>(edit.after);
  }
};

QTEST_APPLESS_MAIN(EditTest)
#include "edit_test.moc"
