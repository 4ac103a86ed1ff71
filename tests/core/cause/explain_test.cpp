// Why quantities differ: at each link the causes add up, the paths end at what was moved, and the
// inputs are those that direct runs name.
#include "core/cause/explain.h"

#include <QtTest>
#include <cmath>
#include <map>

#include "core/model/parameter_specs.h"
#include "core/model/records.h"
#include "core/study/why/explain_words.h"
#include "tests/core/cause/explained_scenarios.h"

using namespace chokepoint;

namespace {

constexpr auto kGap = quantity("output_ratio");
constexpr auto kYield = parameter("die_yield_now");
constexpr Month kDecember2030{107};
constexpr std::array kThreeMonths{Month{59}, kDecember2030, Month{131}};

double runValue(const Scenario& scenario, QuantityId id, Month month) {
  return simulate(values(scenario), tablesOf(scenario, recordTables())).value(id, month.index);
}

Explanation explained(const Scenario& to, QuantityId of = kGap, Month month = kDecember2030,
                      const ExplainOptions& options = {}) {
  return explain(splitRuns({}, to), of, month, options);
}

// The causes of each link that was traced add up to it.
bool linksAddUp(const CauseLink& link, double scale) {
  if (link.causes.empty() && link.smaller == 0) return true;
  double sum = link.smallerPart;
  for (const auto& cause : link.causes) sum += cause.part;
  return addUp(sum, link.part, scale) &&
         std::ranges::all_of(link.causes, [&](const CauseLink& cause) { return linksAddUp(cause, scale); });
}

// Where traces stop: at inputs, or at quantities whose causes are all small.
bool endsAtInputs(const CauseLink& link) {
  const bool isEnd = link.causes.empty() && link.smaller == 0;
  if (isEnd) return !std::holds_alternative<QuantityId>(link.cause);
  return std::ranges::all_of(link.causes, endsAtInputs);
}

bool meetsNothingTwice(const CauseLink& link, std::vector<Cause> above = {}) {
  if (std::ranges::find(above, link.cause) != above.end()) return false;
  above.push_back(link.cause);
  return std::ranges::all_of(link.causes, [&](const CauseLink& cause) { return meetsNothingTwice(cause, above); });
}

bool areOrderedAndLarge(const CauseLink& link, double least) {
  double last = 1e300;
  for (const auto& cause : link.causes) {
    const double share = std::abs(cause.share);
    if (share < least || share > last || !areOrderedAndLarge(cause, least)) return false;
    last = share;
  }
  return true;
}

// What the tree says of each input, and how much it leaves untold.
struct Told {
  std::map<Cause, double> inputs;
  double untold = 0.0;
};

void addTold(const CauseLink& link, Told& told) {
  told.untold += std::abs(link.smallerPart);
  if (!std::holds_alternative<QuantityId>(link.cause)) told.inputs[link.cause] += link.part;
  for (const auto& cause : link.causes) addTold(cause, told);
}

int depthOf(const CauseLink& link) {
  int depth = 0;
  for (const auto& cause : link.causes) depth = std::max(depth, 1 + depthOf(cause));
  return depth;
}

// What a number that has nearly run out is the rest of: dies in the fab, say, once none are started.
double largestOf(const SplitRuns& runs, QuantityId id) {
  double largest = 0.0;
  for (int month = 0; month < kMonths; ++month)
    for (const Run* run : {&runs.before, &runs.after}) largest = std::max(largest, std::abs(run->value(id, month)));
  return largest;
}

}  // namespace

class ExplainTest : public QObject {
  Q_OBJECT

 private slots:
  void causesAddUpAtEveryLinkOfEveryQuantity_data() { addScenarioRows(); }
  void causesAddUpAtEveryLinkOfEveryQuantity() {
    QFETCH(Scenario, to);
    const auto runs = splitRuns({}, to);
    for (std::size_t i = 0; i < kQuantityCount; ++i)
      for (const auto month : kThreeMonths) {
        const auto id = static_cast<QuantityId>(i);
        const auto found = explain(runs, id, month, {.leastShare = 0.2});
        const double scale = largestOf(runs, id);
        const auto about = QString::fromUtf8(nameOf(id).data()) + " in month " + QString::number(month.index);
        QVERIFY2(addUp(found.root.part, runs.after.value(id, month.index) - runs.before.value(id, month.index), scale),
                 qPrintable(about));
        QVERIFY2(linksAddUp(found.root, scale), qPrintable(about));
        QVERIFY2(!differs(found) || endsAtInputs(found.root), qPrintable(about));
        QVERIFY2(meetsNothingTwice(found.root), qPrintable(about));
        double sum = 0.0;
        for (const auto& input : found.inputs) sum += input.part;
        QVERIFY2(!differs(found) || addUp(sum, found.root.part, scale), qPrintable(about));
      }
  }

  void theLargestLinksComeFirstAndNoneIsBelowTheLeastShare() {
    for (const double least : {0.01, 0.05, 0.3})
      QVERIFY(areOrderedAndLarge(
          explained(presetNamed("breakthrough"), kGap, kDecember2030, {.leastShare = least}).root, least));
  }

  void aDepthIsNotExceeded() {
    for (const int depth : {1, 2, 5})
      QCOMPARE(depthOf(explained(presetNamed("breakthrough"), kGap, kDecember2030, {.depth = depth}).root), depth);
  }

  void whatAloneWasMovedCarriesEverythingDownToItself() {
    const auto found = explained({.parameters = {{kYield, 0.5}}});
    QCOMPARE(found.inputs.size(), std::size_t{1});
    QCOMPARE(found.inputs.front().cause, Cause(kYield));
    QVERIFY(addUp(found.inputs.front().part, found.root.part, scaleOf(found.root)));
    const auto* link = &found.root;
    while (!link->causes.empty()) link = &link->causes.front();
    QCOMPARE(link->cause, Cause(kYield));
    QCOMPARE(link->before, 0.25);
    QCOMPARE(link->after, 0.5);
  }

  // Capacity, shortage and domestic tools drive each other; paths and totals are found apart.
  void thePathsToAnInputAddUpToWhatItDoesAlongAllPaths() {
    const Scenario to{.parameters = {{kYield, 0.4},
                                     {parameter("smic_capacity_2028"), 140.0},
                                     {parameter("export_control_strictness"), 0.3}}};
    const auto found = explained(to, quantity("smic_capacity"), kDecember2030, {.leastShare = 1e-3});
    Told told;
    addTold(found.root, told);
    QVERIFY(told.untold < 0.05 * std::abs(found.root.part));
    QCOMPARE(found.inputs.size(), std::size_t{3});
    for (const auto& input : found.inputs) QVERIFY(std::abs(told.inputs[input.cause] - input.part) <= told.untold);
  }

  // Moves so small that they do not meddle with each other: parts are what each does alone.
  void partsOfSmallMovesAreWhatEachDoesAlone_data() {
    QTest::addColumn<QString>("name");
    for (const auto* name : {"output_ratio", "compute_ratio", "hbm_stock", "die_stock", "shortage", "smuggled"})
      QTest::newRow(name) << name;
  }
  void partsOfSmallMovesAreWhatEachDoesAlone() {
    QFETCH(QString, name);
    const auto id = *findQuantity(name.toStdString());
    Scenario both;
    std::map<Cause, double> alone;
    for (const auto input : {kYield, parameter("hbm_domestic_now"), parameter("export_control_strictness")}) {
      const double moved = spec(input).defaultValue() * (1.0 + 1e-5);
      both.parameters[input] = moved;
      alone[input] = runValue({.parameters = {{input, moved}}}, id, kDecember2030) - runValue({}, id, kDecember2030);
    }
    const auto found = explained(both, id);
    QCOMPARE(found.inputs.size(), alone.size());
    for (const auto& input : found.inputs)
      QVERIFY(std::abs(input.part - alone.at(input.cause)) < 1e-4 * std::abs(input.part));
  }

  void moreWafersAreToldAsASpanOfMonths() {
    const auto found =
        explained({.parameters = {{parameter("smic_capacity_2028"), 170.0}}}, quantity("smic_capacity"), Month{83});
    const auto* additions = findCause(found.root, "planned_additions");
    QVERIFY(additions != nullptr);
    QVERIFY(additions->span->first >= Month{kFirstProjected} && additions->span->last < Month{83});
    // Each of the 29 months adds the same but for what is worn since.
    const int months = additions->span->last.index - additions->span->first.index + 1;
    QVERIFY(months >= 20 && months <= 25);
    QVERIFY(std::abs(additions->after - (170.0 - 36.0) / 30.0) < 1e-9);
  }

  void aTimelineThatDoesWhatTheLeversDoMakesNoDifference() {
    const auto preset = presetNamed("hard-enforcement");
    QVERIFY(!differs(explain(splitRuns(preset, withTimeline(preset)), kGap, kDecember2030)));
  }

  void theSameScenarioSaysThatNothingDiffers() {
    const auto found = explained({});
    QVERIFY(!differs(found));
    QVERIFY(found.root.causes.empty() && found.inputs.empty());
    QCOMPARE(inWords(rootSentence(found)), "Nothing differs: Production gap is 18.4 in December 2030 in both.");
  }

  void linksAreToldInWords() {
    const auto found = explained(presetNamed("breakthrough"));
    QCOMPARE(inWords(rootSentence(found)), "Production gap: 8.43 in December 2030 in place of 18.4; 9.96 lower.");
    const auto& output = found.root.causes.front();
    QCOMPARE(inWords(linkSentence(found, found.root, output)),
             "Chinese output: 1,610,000 H100e a month in December 2030 in place of 738,000. That lowers "
             "Production gap by 9.96 (100 % of the difference).");
    const auto* chip = findCause(*findCause(output, "huawei_output"), "h100e_per_die");
    const auto& progress = chip->causes.front().causes.front();
    QCOMPARE(inWords(linkSentence(found, progress, progress.causes.front())),
             "Growth of compute per Chinese die: set to 25 % a year in place of 10. By way of Growth of compute per "
             "die that lowers Production gap by 6.49 (65.2 % of the difference).");
    QCOMPARE(inWords(inputSentence(found, found.inputs[1])),
             "SMIC plan, end of 2028: along all paths it lowers Production gap by 2 (20.1 % of the "
             "difference).");
  }

  void whatWorksAgainstTheDifferenceSaysSo() {
    const auto found = explained(presetNamed("breakthrough"));
    QCOMPARE(inWords(smallerSentence(found, {.cause = quantity("smic_capacity"), .smaller = 2, .smallerPart = 0.25})),
             "2 smaller causes of SMIC capacity together raise Production gap by 0.25 (2.51 % of the "
             "difference, against it).");
    QCOMPARE(inWords(linkSentence(found, {.cause = quantity("strictness")}, {.cause = PolicyTimeline{}, .part = -1.0})),
             "Policy timeline: decided otherwise. By way of Overall strictness that lowers Production gap "
             "by 1 (10 % of the difference).");
  }
};

QTEST_APPLESS_MAIN(ExplainTest)
#include "explain_test.moc"
