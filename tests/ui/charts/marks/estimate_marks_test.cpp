// Which published estimates stand on which chart, where, and what they say of themselves.
//
// Oracles: the estimates' own texts, read here with patterns instead of the parser of expressions;
// words put together by hand.
#include "ui/charts/marks/estimate_marks.h"

#include <QtTest>
#include <set>

#include "tests/core/scenario/own_estimate.h"
#include "tests/ui/outlooks.h"
#include "ui/format/format.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

using Names = std::set<std::string>;

Names idsOf(const std::vector<EstimateMark>& marks) {
  Names ids;
  for (const EstimateMark& mark : marks) ids.insert(mark.estimate->id);
  return ids;
}

// Estimates with a figure in `unit` whose expression matches a pattern.
Names written(const char* unit, const char* pattern) {
  const QRegularExpression expression(pattern);
  Names ids;
  for (const Estimate& estimate : estimates())
    if (estimate.unit == unit && expression.match(QString::fromStdString(estimate.expression)).hasMatch())
      ids.insert(estimate.id);
  return ids;
}

std::vector<EstimateMark> allMarks() {
  auto all = marksOfHuaweiVolume();
  for (const Figure& gap : gaps())
    for (const EstimateMark& mark : marksOfGap(gap)) all.push_back(mark);
  return all;
}

EstimateMark made(const char* name, double value, double time = 2025.5) {
  EstimateMark mark;
  mark.time = time;
  mark.value = mark.low = mark.high = value;
  mark.name = name;
  mark.figure = inTwoDigits(value);
  return mark;
}

// A mark of an estimate that exists only here.
EstimateMark saying(const Estimate& estimate) {
  EstimateMark mark = made("", *estimate.central);
  mark.estimate = &estimate;
  return mark;
}

Estimate published() {
  Estimate estimate;
  estimate.expression = "annual(huawei_chips, 2025)";
  estimate.period = {Year{2025}, std::nullopt};
  estimate.central = 800000;
  estimate.unit = "chip";
  estimate.publisher = "Ours & <theirs>";
  estimate.note = "Counted twice";
  return estimate;
}

}  // namespace

class EstimateMarksTest : public QObject {
  Q_OBJECT

 private slots:
  void theGapInWhatIsMadeHasTheEstimatesOfItsRatio() {
    const auto ids = idsOf(marksOfGap(figure("output_ratio")));
    QCOMPARE(ids, written("ratio", "us_output.*(china|huawei)_output"));
    QVERIFY(ids.size() >= 6);
  }
  void theGapInUsableComputeHasTheEstimatesOfItsRatio() {
    QCOMPARE(idsOf(marksOfGap(figure("compute_ratio"))), written("ratio", "us_installed.*china_compute"));
  }
  void theGapInChipsHasTheEstimatesOfItsRatio() {
    QCOMPARE(idsOf(marksOfGap(figure("unit_ratio"))), written("ratio", "us_units.*huawei_chips"));
  }
  void theVolumeHasTheEstimatesOfAYearsChips() {
    const auto ids = idsOf(marksOfHuaweiVolume());
    QCOMPARE(ids, written("chip", "^annual\\(huawei_chips, \\d{4}\\)$"));
    QVERIFY(ids.size() >= 12);
  }

  void marksAreOfAllOfWhatIsBelievedOrOfNone() {
    const Scenario scenario{.evidence = {ownEstimate("mine", "annual(huawei_chips, 2026)", 7e5)},
                            .beliefs = {{"mine", 1.0}, {"huawei-2025-idc", 1.0}}};
    const auto marked = [&](MarksShown shown) { return marksOfHuaweiVolume(estimatesToMark(scenario, shown)); };
    QCOMPARE(marked(MarksShown::All).size(), marksOfHuaweiVolume().size() + 1);
    QCOMPARE(idsOf(marked(MarksShown::Believed)), (std::set<std::string>{"huawei-2025-idc", "mine"}));
    QVERIFY(marked(MarksShown::Believed).front().name == "desk (yours)" ||
            marked(MarksShown::Believed).back().name == "desk (yours)");
    QVERIFY(marked(MarksShown::None).empty());
  }

  // Nvidia's output over Huawei's is not the gap between two countries.
  void whatIsCountedOtherwiseIsToldApart() {
    for (const EstimateMark& mark : marksOfGap(figure("output_ratio")))
      QCOMPARE(mark.sameMeasure, mark.estimate->expression.find("china_output") != std::string::npos);
  }

  void aYearsFigureStandsAtItsMiddle() {
    for (const EstimateMark& mark : allMarks())
      if (!mark.estimate->period.month) QCOMPARE(mark.time, mark.estimate->period.year.number + 0.5);
  }

  void marksGoFromLeftToRightAndUp() {
    const auto before = [](const EstimateMark& a, const EstimateMark& b) {
      return std::pair(a.time, a.value) < std::pair(b.time, b.value);
    };
    QVERIFY(std::ranges::is_sorted(marksOfHuaweiVolume(), before));
    for (const Figure& gap : gaps()) QVERIFY(std::ranges::is_sorted(marksOfGap(gap), before));
  }

  void aMarkStandsOnThePublishedFigures() {
    for (const EstimateMark& mark : allMarks()) {
      const Estimate& e = *mark.estimate;
      if (e.central) QCOMPARE(mark.value, *e.central);
      if (e.low) QCOMPARE(mark.low, *e.low);
      if (e.high) QCOMPARE(mark.high, *e.high);
      QVERIFY(mark.low <= mark.value && mark.value <= mark.high);
    }
  }

  void aFigureThatLeavesASideOpenSaysWhich() {
    for (const EstimateMark& mark : allMarks()) {
      const Estimate& e = *mark.estimate;
      const auto side = e.central || (e.low && e.high) ? OpenSide::None : e.low ? OpenSide::Up : OpenSide::Down;
      QCOMPARE(mark.open, side);
    }
  }

  void kindsHaveShapesOfTheirOwn() {
    for (const EstimateMark& mark : allMarks()) {
      const EstimateKind kind = mark.estimate->kind;
      QCOMPARE(mark.shape == MarkShape::Square, kind == EstimateKind::Plan);
      QCOMPARE(mark.shape == MarkShape::Triangle, kind == EstimateKind::UpperCase);
      QCOMPARE(mark.shape == MarkShape::Bar, kind == EstimateKind::LowerBound || kind == EstimateKind::UpperBound);
    }
  }

  void figuresThatLookAlikeAreOneMark() {
    const std::vector marks{made("A", 800e3), made("B", 805e3), made("C", 812e3)};
    const auto groups = coinciding(marks);
    QCOMPARE(groups.size(), std::size_t{1});
    QCOMPARE(groups[0].size(), std::size_t{3});
    QCOMPARE(groups[0][1].name, "B");
  }

  void figuresThatDifferAreMarksOfTheirOwn_data() {
    QTest::addColumn<EstimateMark>("other");
    QTest::newRow("by more than a reader overlooks") << made("B", 830e3);
    QTest::newRow("in time") << made("B", 800e3, 2026.5);
    EstimateMark plan = made("B", 800e3);
    plan.shape = MarkShape::Square;
    QTest::newRow("in kind") << plan;
    EstimateMark open = made("B", 800e3);
    open.open = OpenSide::Up;
    QTest::newRow("in what they leave open") << open;
    EstimateMark near = made("B", 800e3);
    near.sameMeasure = false;
    QTest::newRow("in what they count") << near;
  }
  void figuresThatDifferAreMarksOfTheirOwn() {
    QFETCH(EstimateMark, other);
    const std::vector marks{made("A", 800e3), other};
    QCOMPARE(coinciding(marks).size(), std::size_t{2});
  }

  void aNameIsNeverOfferedWithoutItsFigure() {
    const std::vector marks{made("Epoch", 450e3)};
    const std::vector<QString> labels{"Epoch 0.45 million"};
    QCOMPARE(labelsOf(marks), labels);
  }

  void namesOfOneMarkAreOfferedFromTheFullestToTheShortest() {
    const std::vector marks{made("Epoch", 800e3), made("SemiAnalysis", 805e3), made("IDC", 812e3)};
    const std::vector<QString> labels{"Epoch 0.80 million · SemiAnalysis 0.81 million · IDC 0.81 million",
                                      "Epoch · SemiAnalysis · IDC ~0.81 million", "Epoch and 2 more ~0.81 million"};
    QCOMPARE(labelsOf(marks), labels);
  }

  void everyMarkHasANameAndAFigureToShow() {
    for (const EstimateMark& mark : allMarks()) {
      QVERIFY(!mark.name.isEmpty());
      QVERIFY2(mark.figure.contains(QRegularExpression("\\d")), qPrintable(mark.figure));
    }
  }

  void anEstimateSaysWhoSaidWhatOfWhen() {
    const Estimate estimate = published();
    const QString text = explained(saying(estimate), nullptr);
    for (const char* part : {"<b>Ours &amp; &lt;theirs&gt;, 2025</b>", "800,000 chips, an estimate", "Counted twice"})
      QVERIFY2(text.contains(part), qPrintable(text));
    QCOMPARE(readOut(saying(estimate)), "Ours & <theirs>, 2025: 800,000 chips, an estimate");
  }

  void aRangeAndABoundAreReadOut() {
    const Estimate estimate = published();
    EstimateMark mark = saying(estimate);
    mark.low = 650e3;
    mark.open = OpenSide::Down;
    QVERIFY(readOut(mark).contains("at most 800,000 chips"));
    QVERIFY(readOut(mark).endsWith("range 650,000 chips to 800,000 chips"));
  }

  // Asked for, an estimate says what the model has in its place: the chart's own figures.
  void anEstimateIsHeldAgainstTheOutlook() {
    const auto outlook = outlookOfPreset("baseline");
    const Estimate estimate = published();
    const Spread& spread = outlook->annual(figure("huawei_chips"), Year{2025});
    const QString here = QStringLiteral("Here: median %1, nine in ten %2 to %3")
                             .arg(count(spread.p50), count(spread.p05), count(spread.p95));
    QVERIFY(explained(saying(estimate), outlook.get()).contains(here));
    QVERIFY(!explained(saying(estimate), nullptr).contains("Here"));
  }

  // Not on a chart of chips a year: chips a month, thousands of chips, and what nobody knows the unit of.
  void whatNamesNoUnitIsInItsExpressionsOwn() {
    auto own = ownEstimate("mine", "annual(output_ratio, 2026)", 40.0);
    own.unit.clear();
    QCOMPARE(marksOfGap(figure("output_ratio"), {&own}).size(), std::size_t{1});
    for (const auto* text : {"at(huawei_chips, 2026-06)", "annual(huawei_chips, 2026) / 1000"}) {
      own.expression = text;
      QVERIFY2(marksOfHuaweiVolume({&own}).empty(), text);
    }
    own.expression = "annual(us_output, 2026) - annual(china_output, 2026)";
    QVERIFY(marksOfGap(figure("output_ratio"), {&own}).empty());
  }

  void whatIsCountedOtherwiseSaysSoAndIsNotHeldAgainstTheCurve() {
    const auto outlook = outlookOfPreset("baseline");
    for (const EstimateMark& mark : marksOfGap(figure("output_ratio"))) {
      const QString text = explained(mark, outlook.get());
      QCOMPARE(text.contains("Another measure than the curve"), !mark.sameMeasure);
      QCOMPARE(text.contains("Here:"), mark.sameMeasure);
    }
  }
};

QTEST_GUILESS_MAIN(EstimateMarksTest)
#include "estimate_marks_test.moc"
