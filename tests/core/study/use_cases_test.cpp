// What window and command line ask of a study alike: which figures are one quantity, what is refused in words, and that
// answers say how their runs were drawn.
#include <QtTest>

#include "core/scenario/packs.h"
#include "core/study/inputs.h"
#include "core/study/quantity_of_figure.h"
#include "core/study/sources/claim_board.h"
#include "core/study/sources/hindcast.h"
#include "core/study/statements/figure_map.h"
#include "core/study/statements/likelihood.h"
#include "core/study/statements/round_figure.h"
#include "core/study/statements/solving.h"
#include "core/study/why/change.h"
#include "core/study/why/explaining.h"

using namespace chokepoint;

namespace {

constexpr auto kYield = parameter("die_yield_now");
constexpr auto kPlan = parameter("smic_capacity_2028");
constexpr auto kStrictness = parameter("export_control_strictness");
const SampleOptions kSample{.members = 256, .seed = 3};

ThreadPool& pool() {
  static ThreadPool threads(2);
  return threads;
}

Expression parsed(const char* text) { return *Expression::parse(text); }

Study studyOf(const char* of, const Scenario& scenario = {}) {
  return {.scenario = scenario, .sample = kSample, .of = parsed(of)};
}

Scenario believing() { return {.beliefs = findPack("epoch-idc")->beliefs}; }

std::string sentenceOf(const Errors& errors) { return inWords(errors); }

}  // namespace

class UseCasesTest : public QObject {
  Q_OBJECT

 private slots:
  void aFigureIsAQuantityOfAMonthWhereItIsOne_data() {
    QTest::addColumn<QString>("figure");
    QTest::addColumn<QString>("quantity");
    QTest::addColumn<int>("month");
    const auto row = [](const char* figure, const char* quantity, Month month) {
      QTest::newRow(figure) << QString(figure) << QString(quantity) << month.index;
    };
    row("annual(huawei_chips, 2026)", "huawei_chips", december(Year{2026}));
    row("mean(die_yield, 2025)", "die_yield", december(Year{2025}));
    row("at(huawei_chips, 2027-06)", "huawei_chips", monthOf(Year{2027}, 6));
    row("sum(smuggled, 2030-02)", "smuggled", monthOf(Year{2030}, 2));
    row("(at(huawei_chips, 2027-06))", "huawei_chips", monthOf(Year{2027}, 6));
  }
  void aFigureIsAQuantityOfAMonthWhereItIsOne() {
    QFETCH(QString, figure);
    QFETCH(QString, quantity);
    QFETCH(int, month);
    const auto found = quantityOfFigure(parsed(figure.toUtf8()));
    QVERIFY(found);
    QCOMPARE(QString::fromStdString(std::string(nameOf(found->quantity))), quantity);
    QCOMPARE(found->month.index, month);
  }

  void whatIsMoreOrLessThanOneQuantityIsNone() {
    for (const auto* figure :
         {"annual(us_output, 2030) / 1000000", "at(us_output / china_output, 2030-12)", "compute_lag(2025-12)",
          "die_yield_now", "annual(pue, 2030)", "scenario(no-controls, annual(us_output, 2030))"})
      QVERIFY2(!quantityOfFigure(parsed(figure)), figure);
  }

  void aRoundNumberNearAFigureHasOneDigit() {
    QCOMPARE(roundFigureByDefault(parsed("1234.5")), 1000.0);
    QCOMPARE(roundFigureByDefault(parsed("1 / 0")), 0.0);
    QCOMPARE(roundFigureByDefault(parsed("scenario(no-controls, 3)")), 0.0);
  }

  void whatCannotBeMovedIsSaid() {
    Scenario fixed;
    for (const auto& s : parameterSpecs())
      if (s.kind == ParameterKind::Assumption) fixed.parameters[s.id] = s.defaultValue();
    QVERIFY(sentenceOf(movableInputs(fixed, false).errors()).find("nothing to move") != std::string::npos);
    QVERIFY(movableInputs(fixed, true).ok());
    const Scenario planned{.timeline = {{}}};
    QVERIFY(whyUnmovable(planned, kStrictness));
    QVERIFY(!whyUnmovable({}, kStrictness));
    QVERIFY(whyUnmovable({}, kYield, kYield));
    const auto twice = mapFigure(studyOf("pue"), {.x = kYield, .y = kYield}, pool());
    QVERIFY(sentenceOf(twice.errors()).find("two different inputs") != std::string::npos);
  }

  void causesAreNotFollowedWhereOnlyBeliefsDiffer() {
    const DatedQuantity of{quantity("huawei_chips"), december(Year{2026})};
    const auto refused = explainSince({}, believing(), of);
    QVERIFY(sentenceOf(refused.errors()).find("only what is believed differs") != std::string::npos);
    QVERIFY(explainSince({}, {}, of).ok());
  }

  void aMapHasContoursWhereAskedOrAtRoundValues() {
    const auto study = studyOf("die_yield_now + smic_capacity_2028 / 1000");
    const MapRequest request{.x = kYield, .y = kPlan, .columns = 11, .rows = 7};
    const auto round = mapFigure(study, request, pool());
    QVERIFY(round && round->contours.size() > 2);
    auto asked = request;
    asked.thresholds = {0.37};
    const auto one = mapFigure(study, asked, pool());
    QCOMPARE(one->contours.size(), std::size_t{1});
    for (const auto& line : one->contours.front().lines)
      for (const auto& [x, y] : line) QVERIFY(std::abs(x + y / 1000.0 - 0.37) < 1e-12);
    QCOMPARE(one->map.values.size(), std::size_t{77});
  }

  // Where most of a map lies at a few of its values, the scenario would stand in a blank.
  void contoursOverDecadesSurroundTheScenario() {
    for (const char* of : {"1 / die_yield_now", "smic_capacity_2028 / die_yield_now"}) {
      const auto found = mapFigure(studyOf(of), {.x = kYield, .y = kPlan, .columns = 40, .rows = 40}, pool());
      QVERIFY(found && found->isLog);
      QVERIFY(found->contours.size() >= 4 && found->contours.size() <= 7);
      const auto near = [&](const Contour& one) { return std::abs(std::log2(one.threshold / found->valueHere)) < 0.6; };
      const auto isAbove = [&](const Contour& one) { return one.threshold > found->valueHere; };
      QVERIFY(std::ranges::any_of(found->contours, [&](const Contour& one) { return near(one) && isAbove(one); }));
      QVERIFY(std::ranges::any_of(found->contours, [&](const Contour& one) { return near(one) && !isAbove(one); }));
      QVERIFY(std::ranges::is_sorted(found->contours, {}, &Contour::threshold));
    }
  }

  // With the second input where it stands there is what was asked: the curve, or the solutions at each value alone.
  void solvingGivesWhatIsAskedFor() {
    const auto study = studyOf("die_yield_now * 2");
    SolveRequest request{.input = kYield, .second = kPlan, .seconds = 3, .target = 0.5};
    const auto rows = solveFor(study, request, pool());
    QVERIFY(rows && rows->bySecond.size() == 3 && rows->solutions.all.empty() && rows->curve.inputs.empty());
    for (const auto& [value, solutions] : rows->bySecond) QVERIFY(std::abs(solutions.all.front().input - 0.25) < 1e-9);
    request.withCurve = true;
    const auto curve = solveFor(study, request, pool());
    QVERIFY(std::abs(curve->solutions.all.front().input - 0.25) < 1e-9);
    QCOMPARE(curve->curve.values.front(), 2.0 * spec(kYield).min);
    QCOMPARE(curve->curve.now, 2.0 * curve->curve.here);
    QVERIFY(!curve->isLikelihood());
  }

  void answersSayHowTheirRunsWereDrawn() {
    const auto figure = studyOf("annual(huawei_chips, 2026)", believing());
    const auto statement = parsed("annual(huawei_chips, 2026) > 600000");
    QVERIFY(likelihoodOf(figure, statement, pool())->conditioning);
    QVERIFY(!likelihoodOf(studyOf("annual(huawei_chips, 2026)"), statement, pool())->conditioning);
    QVERIFY(claimBoard(believing(), kSample, pool())->conditioning);
    QVERIFY(hindcast(believing(), kSample, pool())->conditioning);
    QVERIFY(!hindcast({}, kSample, pool())->conditioning);
    const auto solved = solveFor({.scenario = believing(), .sample = kSample, .of = statement},
                                 {.input = kYield, .target = 0.5}, pool());
    QVERIFY(solved->isLikelihood() && solved->conditioning);
  }

  void moreMoversAreSplitOnFewerMembers() {
    Study study = studyOf("annual(huawei_chips, 2026)");
    study.sample.members = 10000;
    const auto membersWith = [&](std::size_t movers) {
      study.scenario.parameters.clear();
      for (const auto& s : parameterSpecs())
        if (study.scenario.parameters.size() < movers && s.kind == ParameterKind::Assumption)
          study.scenario.parameters[s.id] = s.min;
      return changeInTime({}, study).members;
    };
    QCOMPARE(membersWith(6), std::size_t{10000});
    QCOMPARE(membersWith(7), std::size_t{1024});
    QCOMPARE(membersWith(8), std::size_t{0});
  }
};

QTEST_APPLESS_MAIN(UseCasesTest)
#include "use_cases_test.moc"
