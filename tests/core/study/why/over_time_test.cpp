// Why a figure changed from one year to the next, over the runs: known parts, sums at every level, and what cannot be
// split.
//
// Oracles: the split of model 1.1 that was made outside of the program, by a script of its own on other draws (4,096);
// the definition, run by run.
#include "core/study/why/over_time.h"

#include <QtTest>
#include <cmath>

#include "core/runs/central_run.h"
#include "core/scenario/presets.h"
#include "core/study/outlook.h"
#include "core/study/why/over_time_words.h"

using namespace chokepoint;

namespace {

constexpr double kExact = 1e-9;  // relative to the figure
constexpr SampleOptions kSample{.members = 1024, .seed = kDefaultSeed};

ThreadPool& pool() {
  static ThreadPool all(2);
  return all;
}

FigureOverTime asked(std::string_view name, std::string_view since = "2026", std::string_view at = "2027") {
  auto figure = figureOverTime(name, *twoTimes(since, at));
  if (!figure) qFatal("%s", inWords(figure.errors()).c_str());
  return std::move(*figure);
}

OverTime changeOf(const OverTimeRequest& request, const Scenario& scenario = {},
                  const SampleOptions& sample = kSample) {
  auto change = changeOverTime(request, scenario, sample, pool());
  if (!change) qFatal("%s", inWords(change.errors()).c_str());
  return std::move(*change);
}
OverTime changeOf(std::string_view name) { return changeOf({.figure = asked(name)}); }

double sumOf(const OverTime& change) {
  double sum = change.spread;
  for (const auto& part : change.causes) sum += part.part;
  return sum;
}

bool addsUp(const TimePart& part, double size) {
  if (part.causes.empty()) return true;
  double sum = part.smallerPart;
  for (const auto& cause : part.causes) sum += cause.part;
  return std::abs(sum - part.part) < kExact * size &&
         std::ranges::all_of(part.causes, [&](const TimePart& cause) { return addsUp(cause, size); });
}

QString refusal(std::string_view name, std::string_view since = "2026", std::string_view at = "2027") {
  const auto times = twoTimes(since, at);
  if (!times) return QString::fromStdString(inWords(times.errors()));
  const auto figure = figureOverTime(name, *times);
  if (!figure) return QString::fromStdString(inWords(figure.errors()));
  const auto change = changeOverTime({.figure = *figure}, {}, kSample, pool());
  return change ? QString() : QString::fromStdString(inWords(change.errors()));
}

}  // namespace

class OverTimeTest : public QObject {
  Q_OBJECT

 private slots:
  void theGapFrom2026To2027IsAsItWasFoundOutside() {
    const auto change = changeOf({.figure = asked("output_ratio")}, {}, {.members = 4096, .seed = 20260101});
    constexpr double kError = 0.6;  // of sampling, of any of them
    QVERIFY(std::abs(change.before - 33.9) < kError);
    QVERIFY(std::abs(change.after - 36.3) < kError);
    constexpr std::array kParts{21.4, -25.1, 11.6, -3.1, -1.5};
    QCOMPARE(change.causes.size(), kParts.size());
    for (std::size_t i = 0; i < kParts.size(); ++i)
      QVERIFY2(std::abs(change.causes[i].part - kParts[i]) < kError,
               qPrintable(QString::number(change.causes[i].part)));
    QVERIFY(std::abs(change.spread - -0.9) < kError);
    QVERIFY(std::abs(growingOf100(change) - 61) <= 2);
    QCOMPARE(inWords(changeOf(change.causes.front())), "U.S. output grows by 82 %");
    QVERIFY2(inWords(changeOf(change.causes[2])).starts_with("Huawei assembles 3"), "");
    QVERIFY(inWords(changeOf(change.causes[2])).ends_with("% of the 910 dies"));
  }

  void partsAndSpreadAddUpToTheChangeOfTheMedians_data() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"output_ratio", "bandwidth_ratio", "compute_ratio", "usable_bandwidth_ratio", "unit_ratio",
                             "huawei_chips", "self_sufficiency", "compute_lag", "us_output", "dies_used",
                             "us_output / china_output", "annual(unit_ratio, 2027) / 2", "licensed_imports"})
      QTest::newRow(name) << name;
  }
  void partsAndSpreadAddUpToTheChangeOfTheMedians() {
    QFETCH(QString, name);
    const auto change = changeOf({.figure = asked(name.toStdString()), .depth = 3});
    const double size = std::abs(change.before) + std::abs(change.after);
    QVERIFY(std::abs(sumOf(change) - (change.after - change.before)) < kExact * size);
    double largest = 0.0;
    for (const auto& part : change.causes) largest += std::abs(part.part);
    for (const auto& part : change.causes) QVERIFY(addsUp(part, size + largest));
  }

  void onTheCentralRunPartsAddUpByThemselves() {
    const auto change = changeOf({.figure = asked("output_ratio"), .onMedian = false, .depth = 2});
    QVERIFY(change.isCentral());
    QVERIFY(std::abs(change.spread) < kExact * change.after);
    const CentralRun run({});
    QCOMPARE(change.after, *evaluateNumber(figure("output_ratio").of({2027}), run.subject()));
  }

  // Nothing is let in before there is a licence, so that there is no logarithm in some runs.
  void whatCanBeNothingIsSplitOnMeans() {
    const auto change = changeOf({.figure = asked("licensed_imports", "2023", "2027")});
    QCOMPARE(change.scale, TimeScale::AsItIs);
    QVERIFY(std::abs(change.spread) < kExact * change.after);
    QVERIFY(inWords(changeSentence(change)).find("the means of the same 1,024 runs") != std::string::npos);
  }

  void printedPartsAddUpAsPrinted() {
    for (const char* name : {"output_ratio", "compute_ratio", "huawei_chips", "self_sufficiency"}) {
      const auto change = changeOf(name);
      const auto shown = printed(change);
      double sum = shown.spread;
      for (const double part : shown.parts) sum += part;
      QVERIFY(std::abs(shown.before + sum - shown.after) < kExact * shown.after);
    }
  }

  void aPathOpensOneCauseAfterAnother() {
    const auto change = changeOf({.figure = asked("output_ratio"), .path = {"dies_used_950", "share_950"}});
    const auto& dies = change.causes[1];
    QCOMPARE(dies.causes.size(), std::size_t{2});
    QVERIFY(change.causes[0].causes.empty());
    const auto share = std::ranges::find(dies.causes, "share_950", [](const auto& p) { return nameOf(p.cause); });
    QVERIFY(share != dies.causes.end() && !share->causes.empty());
    QVERIFY(addsUp(dies, change.after));
  }

  void smallCausesAreSummedUp() {
    const auto change = changeOf({.figure = asked("output_ratio"), .depth = 6, .leastShare = 0.1});
    bool hasSmaller = false;
    const auto visit = [&](auto& self, const TimePart& part) -> void {
      hasSmaller = hasSmaller || part.smaller > 0;
      for (const auto& cause : part.causes) self(self, cause);
    };
    for (const auto& part : change.causes) visit(visit, part);
    QVERIFY(hasSmaller);
    for (const auto& part : change.causes) QVERIFY(addsUp(part, change.after));
  }

  void threadsChangeNothing() {
    ThreadPool one(1);
    const auto alone = changeOverTime({.figure = asked("output_ratio"), .depth = 2}, {}, kSample, one);
    const auto many = changeOf({.figure = asked("output_ratio"), .depth = 2});
    for (std::size_t i = 0; i < many.causes.size(); ++i) QCOMPARE(alone->causes[i].part, many.causes[i].part);
  }

  void mediansAreThoseOfTheSentence() {
    const auto* preset = findPreset("no-controls");
    Workshop workshop{ThreadPool(2), {}};
    Sampler sampler(kSample, workshop.pool);
    const auto drawn = sampler.of(preset->scenario);
    const auto outlook = computeOutlook(preset->scenario, *drawn, workshop);
    const auto change = changeOf({.figure = asked("output_ratio")}, preset->scenario);
    QVERIFY(std::abs(change.after / outlook->annual(figure("output_ratio"), Year{2027}).p50 - 1.0) < kExact);
  }

  void whatCannotBeAskedIsSaid() {
    QVERIFY(refusal("output_ratio", "2027", "2026").contains("is not before"));
    QVERIFY(refusal("output_ratio", "2026-01", "2027").contains("are a year and a month"));
    QVERIFY(refusal("output_ratio", "2020", "2027").contains("lies outside the run"));
    QVERIFY(refusal("output_ratio", "soon", "2027").contains("is neither a year nor a month"));
    QVERIFY(refusal("huawei_chps").contains("did you mean \"huawei_chips\"?"));
    QVERIFY(refusal("annual(us_output, 2030)").contains("reads nothing of 2027"));
    QVERIFY(refusal("annual(us_output, 2027) - annual(us_output, 2025)").contains("reads other times than 2027"));
    QVERIFY(refusal("annual(us_output, 2027) > 5").contains("is a condition"));
    QVERIFY(refusal("smuggled_share", "2026-01", "2027-01").contains("is a figure of years"));
    QVERIFY(refusal("us_installed").contains("is a stock"));
    QVERIFY(refusal("annual(us_output, 2027) / 0").contains("in 0 of 1024 runs"));
  }

  void aFigureOfTheMonthsIsSplitBetweenMonths() {
    const auto change = changeOf({.figure = asked("output_ratio", "2026-07", "2027-07")});
    QCOMPARE(change.causes.size(), std::size_t{5});
    QVERIFY(std::abs(sumOf(change) - (change.after - change.before)) < kExact * change.after);
  }
};

QTEST_GUILESS_MAIN(OverTimeTest)
#include "over_time_test.moc"
