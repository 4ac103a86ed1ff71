// Scenarios at every limit that rules and schema state: what is written is read again, the very same, and what lies one
// step beyond is refused in the same words, wherever it comes from.
//
// Oracle: the round trip itself; the limits as the published schema has them.
#include <QTest>
#include <cmath>
#include <functional>
#include <limits>

#include "core/scenario/edit.h"
#include "core/scenario/scenario_json.h"
#include "tests/core/scenario/scenario_at_limits.h"

using namespace chokepoint;

namespace {

// One step beyond a limit.
struct Step {
  const char* name;
  std::function<void(Scenario&)> take;
};

Estimate& own(Scenario& scenario) { return scenario.evidence.front(); }

const ParameterSpec& anyInput() { return spec(parameter("die_yield_now")); }

double above(double limit) { return std::nextafter(limit, std::numeric_limits<double>::infinity()); }
double below(double limit) { return std::nextafter(limit, -std::numeric_limits<double>::infinity()); }

std::vector<Step> stepsBeyond() {
  const auto id = anyInput().id;
  const auto [least, greatest] = std::pair{anyInput().min, anyInput().max};
  const auto event = [](Month start, double months, double target, std::optional<Channel> channel = {}) {
    return [=](Scenario& s) { s.timeline = {{start, months, target, channel}}; };
  };
  static constexpr Month kFirst{kLastRecorded};
  return {{"name", [](Scenario& s) { s.name = std::string(kLongestName + 1, 'n'); }},
          {"name of wide characters",
           [](Scenario& s) {
             for (std::size_t i = 0; i <= kLongestName; ++i) s.name += "\u4e2d";
           }},
          {"notes", [](Scenario& s) { s.notes = std::string(kLongestNotes + 1, 'n'); }},
          {"input above", [=](Scenario& s) { s.parameters[id] = above(greatest); }},
          {"input below", [=](Scenario& s) { s.parameters[id] = below(least); }},
          {"prior above",
           [=](Scenario& s) {
             s.priors[id] = {Distribution::Normal, least, least, above(greatest)};
           }},
          {"prior below",
           [=](Scenario& s) {
             s.priors[id] = {Distribution::Normal, below(least), least, greatest};
           }},
          {"prior without width",
           [=](Scenario& s) {
             s.priors[id] = {Distribution::Normal, least, least, least};
           }},
          {"prior hardly wide",
           [=](Scenario& s) {
             s.priors[id] = {Distribution::Normal, least, least, above(least)};
           }},
          {"prior out of order",
           [=](Scenario& s) {
             s.priors[id] = {Distribution::Normal, least, greatest, above(least)};
           }},
          {"beta at its end",
           [=](Scenario& s) {
             s.priors[parameter("hbm_leak")] = {Distribution::Beta, 0.0, 0.0, 0.5};
           }},
          {"event too early", event(Month{kLastRecorded - 1}, 1.0, 0.5)},
          {"event of no time", event(kFirst, 0.0, 0.5)},
          {"event too long", event(kFirst, above(kMonths), 0.5)},
          {"level above", event(kFirst, 1.0, above(1.0))},
          {"level below", event(kFirst, 1.0, below(0.0))},
          {"offset below", event(kFirst, 1.0, below(-1.0), Channel::enforcement)},
          {"two events at once",
           [](Scenario& s) {
             s.timeline = {{kFirst, 1.0, 0.5, {}}, {kFirst, 2.0, 0.5, {}}};
           }},
          {"a lever beside a timeline",
           [](Scenario& s) {
             s.timeline = std::vector<PolicyEvent>();
             s.parameters[kTimelineLevers.front()] = spec(kTimelineLevers.front()).min;
           }},
          {"too many estimates",
           [](Scenario& s) {
             while (s.evidence.size() <= kMostOwnEstimates)
               s.evidence.push_back(ownEstimate(idOf(s.evidence.size()), "annual(huawei_chips, 2025)", 1.0));
           }},
          {"id", [](Scenario& s) { own(s).id = std::string(kLongestId + 1, 'i'); }},
          {"id of capitals", [](Scenario& s) { own(s).id = "Own"; }},
          {"id twice", [](Scenario& s) { s.evidence.push_back(own(s)); }},
          {"a published id", [](Scenario& s) { own(s).id = estimates().front().id; }},
          {"expression", [](Scenario& s) { own(s).expression.resize(10001, ' '); }},
          {"expression of another time", [](Scenario& s) { own(s).period.year = Year{2026}; }},
          {"figure below", [](Scenario& s) { own(s).central = below(kLeastFigure); }},
          {"figure above", [](Scenario& s) { own(s).central = above(kGreatestFigure); }},
          {"no figure", [](Scenario& s) { own(s).central.reset(); }},
          {"figures out of order", [](Scenario& s) { own(s).low = above(*own(s).central); }},
          {"another unit", [](Scenario& s) { own(s).unit = "die"; }},
          {"publisher", [](Scenario& s) { own(s).publisher = std::string(kLongestText + 1, 'p'); }},
          {"no publisher", [](Scenario& s) { own(s).publisher.clear(); }},
          {"label", [](Scenario& s) { own(s).label = std::string(kLongestLabel + 1, 'l'); }},
          {"note", [](Scenario& s) { own(s).note = std::string(kLongestText + 1, 'n'); }},
          {"a fact that is none", [](Scenario& s) { own(s).facts = {"Z99"}; }},
          {"weight of nothing", [](Scenario& s) { s.beliefs["own"] = 0.0; }},
          {"weight above", [](Scenario& s) { s.beliefs["own"] = above(kGreatestWeight); }},
          {"belief in nobody", [](Scenario& s) { s.beliefs["nobody"] = 1.0; }},
          {"posterior too far", [](Scenario& s) { s.posterior->mean.front() = above(kFarthestMean); }},
          {"posterior without width", [](Scenario& s) { s.posterior->root.front() = 0.0; }},
          {"posterior of no input", [](Scenario& s) { s.posterior = Posterior{}; }},
          {"posterior of a lever", [](Scenario& s) { s.posterior->inputs.front() = kTimelineLevers.front(); }}};
}

Scenario soundScenario() {
  std::mt19937 random(3);
  Scenario scenario{.name = "sound"};
  scenario.evidence = {ownEstimate("own", "annual(huawei_chips, 2025)", 1e6)};
  scenario.posterior = randomPosterior(random);
  return scenario;
}

std::string wordsOf(const Errors& errors) { return inWords(errors); }

}  // namespace

class LimitsTest : public QObject {
  Q_OBJECT

 private slots:
  void whatIsWrittenAtALimitIsReadTheSame() {
    std::mt19937 random(20261130);
    for (int i = 0; i < 60; ++i) {
      const auto scenario = scenarioAtLimits(random);
      const auto errors = check(scenario);
      QVERIFY2(errors.empty(), wordsOf(errors).c_str());
      const auto text = writeScenario(scenario);
      const auto read = readScenario(text, "s.json");
      QVERIFY2(read.ok(), read ? "" : wordsOf(read.errors()).c_str());
      QVERIFY2(read->notices.empty(), text.substr(0, 300).c_str());
      QVERIFY(read->scenario == scenario);
      QCOMPARE(writeScenario(read->scenario), text);
    }
  }

  void oneStepBeyondIsRefused_data() {
    QTest::addColumn<std::size_t>("step");
    const auto steps = stepsBeyond();
    for (std::size_t i = 0; i < steps.size(); ++i) QTest::newRow(steps[i].name) << i;
  }
  // Reading has the file's name before each place, and no other words.
  void oneStepBeyondIsRefused() {
    QFETCH(std::size_t, step);
    auto scenario = soundScenario();
    QCOMPARE(wordsOf(check(scenario)), std::string());
    stepsBeyond()[step].take(scenario);
    const auto errors = check(scenario);
    QVERIFY(!errors.empty());
    const auto read = readScenario(writeScenario(scenario), "");
    QVERIFY(!read);
    QCOMPARE(wordsOf(read.errors()), wordsOf(errors));
    const auto set = apply(soundScenario(), replaceScenario(soundScenario(), scenario));
    QVERIFY(!set);
    QCOMPARE(wordsOf(set.errors()), wordsOf(errors));
  }

  void anEditOfOneFieldRefusesInTheSameWords() {
    const auto sound = soundScenario();
    const std::string longName(kLongestName + 1, 'n');
    auto named = sound;
    named.name = longName;
    QCOMPARE(wordsOf(apply(sound, setName(sound, longName)).errors()), wordsOf(check(named)));
    const auto& s = anyInput();
    auto fixed = sound;
    fixed.parameters[s.id] = above(s.max);
    QCOMPARE(wordsOf(apply(sound, setParameter(sound, s.id, above(s.max))).errors()), wordsOf(check(fixed)));
    auto believed = sound;
    believed.beliefs["own"] = above(kGreatestWeight);
    QCOMPARE(wordsOf(apply(sound, setBeliefs(sound, believed.beliefs)).errors()), wordsOf(check(believed)));
  }

  void aNumberThatReadsLikeAYearIsNone() {
    auto scenario = soundScenario();
    own(scenario).expression = "max(2026, annual(huawei_chips, 2025))";
    QCOMPARE(wordsOf(check(scenario)), std::string());
    own(scenario).period.year = Year{2026};
    QCOMPARE(check(scenario).size(), std::size_t{1});
    own(scenario).expression = "(2022 * pue)";
    QCOMPARE(wordsOf(check(scenario)), std::string());
  }

  // JSON has no such numbers: they would be written as null.
  void whatIsNoNumberIsRefusedBeforeItIsWritten() {
    for (const double number : {std::nan(""), std::numeric_limits<double>::infinity()}) {
      auto scenario = soundScenario();
      scenario.parameters[anyInput().id] = number;
      QVERIFY(!check(scenario).empty());
      scenario = soundScenario();
      scenario.priors[anyInput().id] = {Distribution::Normal, 0.1, number, 0.3};
      QVERIFY(!check(scenario).empty());
      scenario = soundScenario();
      scenario.beliefs["own"] = number;
      QVERIFY(!check(scenario).empty());
      scenario = soundScenario();
      own(scenario).central = number;
      QVERIFY(!check(scenario).empty());
      scenario = soundScenario();
      scenario.timeline = {{Month{kLastRecorded}, number, 0.5, {}}};
      QVERIFY(!check(scenario).empty());
      scenario.timeline = {{Month{kLastRecorded}, 1.0, number, {}}};
      QVERIFY(!check(scenario).empty());
      scenario = soundScenario();
      scenario.posterior->diagnostics.moves = number;
      QVERIFY(!check(scenario).empty());
      scenario = soundScenario();
      scenario.posterior->beliefs["own"] = number;
      QVERIFY(!check(scenario).empty());
    }
  }
};

QTEST_APPLESS_MAIN(LimitsTest)
#include "limits_test.moc"
