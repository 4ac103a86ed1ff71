// Lines and points of the analyses' plots are named where they stand, so that no key has to be read.
#include <QtTest>

#include "core/method/grid_map.h"
#include "tests/ui/charts/drawn_plot.h"
#include "ui/charts/studies/curve_plot.h"
#include "ui/charts/studies/histogram_plot.h"
#include "ui/charts/studies/map_plot.h"
#include "ui/theme/theme.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

// The middle of a word, pixels from the left; fails where it is not there.
double placeOf(const DrawnChart& seen, const QString& text) {
  const auto word = std::ranges::find(seen.words, text, &DrawnWord::text);
  if (word == seen.words.end()) qFatal("nothing says %s", qPrintable(text));
  return word->box.center().x();
}

SpreadBins skewed(std::optional<double> threshold) {
  SpreadBins bins{
      .title = "a gap", .edges = {}, .shares = {}, .low = 19.0, .middle = 36.2, .high = 83.0, .threshold = threshold};
  for (int edge = 10; edge <= 140; edge += 10) bins.edges.push_back(edge);
  bins.shares.assign(bins.edges.size() - 1, 1.0 / 13.0);
  return bins;
}

// 400 at 2, 8 at 100.
Curve falling() {
  Curve curve{.xTitle = "good dies", .yTitle = "the production gap of many words in 2027", .x = {}, .y = {}};
  for (double x = 2.0; x <= 100.0; x += 1.0) {
    curve.x.push_back(x);
    curve.y.push_back(800.0 / x);
  }
  curve.target = 25.0;
  curve.solutions = {{32.0, 25.0}};
  curve.here = 25.0;
  return curve;
}

}  // namespace

class LineLabelsTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { useTheme(Appearance::Light); }

  void linesOfAHistogramAreNamedOverThem() {
    const auto seen = shown(m_histogram, [&] { m_histogram.setBins(skewed(30.0)); }, {640, 260});
    const double low = placeOf(seen, "5 %  19");
    const double asked = placeOf(seen, "asked 30");
    const double middle = placeOf(seen, "median 36");
    const double high = placeOf(seen, "95 %  83");
    QVERIFY(low < asked && asked < middle && middle < high);
    QCOMPARE(wordsOver(seen), QString());
  }

  void namesOfLinesDoNotCollideInANarrowPlot() {
    for (const int width : {220, 300, 420}) {
      const auto seen = shown(m_histogram, [&] { m_histogram.setBins(skewed(37.0)); }, {width, 240});
      QVERIFY(seen.says("asked 37") && seen.says("median 36"));
      QCOMPARE(wordsOver(seen), QString());
    }
  }

  void whatIsEqualInAllRunsHasOneName() {
    SpreadBins bins{.title = "one", .edges = {9.5, 10.5}, .shares = {1.0}, .low = 10.0, .middle = 10.0, .high = 10.0};
    const auto seen = shown(m_histogram, [&] { m_histogram.setBins(bins); }, {500, 240});
    QVERIFY(seen.says("median 10") && !seen.says("5 %"));
  }

  void aCurveSaysWhereTheInputStandsAndWhatSolves() {
    const auto seen = shown(m_curve, [&] { m_curve.setCurve(falling()); }, {520, 260});
    QVERIFY(seen.says("now 25") && seen.says("25 at 32"));
    QVERIFY(seen.says("the production gap of many words in 2027"));
    QCOMPARE(wordsOver(seen), QString());
  }

  // On a linear axis the tick next to the foot would be at 100, and the curve below it from 8 on.
  void aCurveOverDecadesHasALogarithmicAxis() {
    const auto seen = shown(m_curve, [&] { m_curve.setCurve(falling()); }, {520, 320});
    const QStringList words = wordsOf(seen);
    for (const char* tick : {"10", "100"}) QVERIFY2(words.contains(tick), tick);
    Curve below = falling();
    for (double& y : below.y) y -= 100.0;
    QVERIFY(!wordsOf(shown(m_curve, [&] { m_curve.setCurve(below); }, {520, 320})).contains("10"));
  }

  void aTargetThatNothingMeetsIsNamedItself() {
    Curve curve = falling();
    curve.solutions.clear();
    QVERIFY(shown(m_curve, [&] { m_curve.setCurve(curve); }, {520, 260}).says("asked 25"));
    curve.isTargetNow = true;
    QVERIFY(!shown(m_curve, [&] { m_curve.setCurve(curve); }, {520, 260}).says("asked"));
  }

  void aMapSaysTheFigureWhereTheScenarioStands() {
    MapPicture picture{.xTitle = "x", .yTitle = "y", .map = {}, .isLog = true, .contours = {}};
    for (double at = 1.0; at <= 50.0; at += 1.0) picture.map.x.push_back(at);
    picture.map.y = picture.map.x;
    for (const double y : picture.map.y)
      for (const double x : picture.map.x) picture.map.values.push_back(x * y);
    for (const double threshold : {25.0, 50.0, 100.0, 500.0})
      picture.contours.push_back({threshold, contoursOf(picture.map, threshold)});
    picture.here = std::pair{20.0, 10.0};
    picture.valueHere = 200.0;
    const auto seen = shown(m_map, [&] { m_map.setPicture(picture); }, {520, 320});
    QVERIFY(seen.says("central run now: 200"));
    for (const char* line : {"25", "100", "500"}) QVERIFY2(wordsOf(seen).contains(line), line);
    QCOMPARE(wordsOver(seen), QString());
  }

 private:
  template <class Fill>
  static DrawnChart shown(StudyPlot& plot, Fill fill, const QSize& size) {
    plot.resize(size);
    plot.show();
    plot.setState(AnswerState::Given);
    fill();
    QCoreApplication::processEvents();
    return drawn(plot);
  }

  HistogramPlot m_histogram{"a histogram", nullptr};
  CurvePlot m_curve{"a curve", nullptr};
  MapPlot m_map{"a map", nullptr};
};

QTEST_MAIN(LineLabelsTest)
#include "line_labels_test.moc"
