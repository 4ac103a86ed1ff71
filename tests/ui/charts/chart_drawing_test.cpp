// How charts look: stale and computing, light and dark, on paper, and what they compare with.
#include <QtTest>

#include "tests/ui/charts/drawn_chart.h"
#include "tests/ui/charts/three_charts.h"
#include "ui/charts/marks/estimate_marks.h"
#include "ui/theme/theme.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

const QSize kPage(1000, 600);
constexpr int kRecordsEnd = 1;  // a broken line on each chart

double meanLightness(const QImage& image) {
  return image.scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).pixelColor(0, 0).lightnessF();
}

// How colourful a picture is: the mean of what each pixel's colours lie apart, 0 (grey) to 1.
double colourOf(const QImage& image) {
  double sum = 0.0;
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x) {
      const QRgb c = image.pixel(x, y);
      const auto [low, high] = std::minmax({qRed(c), qGreen(c), qBlue(c)});
      sum += high - low;
    }
  return sum / (255.0 * image.width() * image.height());
}

// Years in which a median of `now` is told apart from the default's: more than a hundredth.
int yearsThatDiffer(const ByYear<Spread>& now, const ByYear<Spread>& byDefault) {
  int years = 0;
  for (std::size_t y = 0; y < now.size(); ++y) years += std::abs(now[y].p50 / byDefault[y].p50 - 1.0) > 0.01 ? 1 : 0;
  return years;
}

QStringList yearsIn(const DrawnChart& seen) {
  static const QRegularExpression kYear("^20[0-9][0-9]$");
  QStringList years;
  for (const DrawnWord& word : seen.words)
    if (kYear.match(word.text).hasMatch()) years << word.text;
  return years;
}

}  // namespace

class ChartDrawingTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    useTheme(Appearance::Light);
    m_charts = std::make_unique<ThreeCharts>();
    m_charts->setOutlook("breakthrough");
  }
  void cleanup() { m_charts.reset(); }

  void withoutAnOutlookAChartSaysThatItIsBeingComputed_data() { addCharts(); }
  void withoutAnOutlookAChartSaysThatItIsBeingComputed() {
    Chart& chart = fetched();
    QVERIFY(!drawn(chart, kPage).says("computing"));
    const double before = colourOf(pictureOf(chart));
    chart.setOutlook(nullptr, nullptr);
    QVERIFY(drawn(chart, kPage).says("computing"));
    QCOMPARE(chart.summary(), "Being computed.");
    QVERIFY(colourOf(pictureOf(chart)) < 0.3 * before);  // no figures of before; a legend has colours too
  }

  void whatNoLongerBelongsToTheSettingsIsGrey_data() { addCharts(); }
  void whatNoLongerBelongsToTheSettingsIsGrey() {
    Chart& chart = fetched();
    const double before = colourOf(pictureOf(chart));
    chart.setStale(true);
    QVERIFY(chart.isStale());
    QVERIFY(colourOf(pictureOf(chart)) < 0.6 * before);
    chart.setOutlook(outlookOfPreset("article"), outlookOfPreset("baseline"));
    const double grey = colourOf(pictureOf(chart));  // an answer to an older question
    chart.setStale(false);
    QVERIFY(!chart.isStale());
    QVERIFY(grey < 0.6 * colourOf(pictureOf(chart)));
    QVERIFY(colourOf(pictureOf(chart)) > 0.7 * before);
  }

  void theHeadingStaysReadableWhileTheFiguresAreStale() {
    const QRect heading(0, 0, 640, 16);
    const QImage before = m_charts->mix.grab(heading).toImage();
    m_charts->mix.setStale(true);
    QCOMPARE(m_charts->mix.grab(heading).toImage(), before);
  }

  void chartsTakeTheThemeThatIsChosen_data() { addCharts(); }
  void chartsTakeTheThemeThatIsChosen() {
    Chart& chart = fetched();
    const QImage light = pictureOf(chart);
    QVERIFY(meanLightness(light) > 0.8);
    useTheme(Appearance::Dark);
    ThreeCharts::settle();
    QVERIFY(meanLightness(pictureOf(chart)) < 0.3);
    useTheme(Appearance::Light);
    ThreeCharts::settle();
    QCOMPARE(pictureOf(chart), light);
  }

  void chartsAreDrawnAsLinesAndText_data() { addCharts(); }
  void chartsAreDrawnAsLinesAndText() {
    Chart& chart = fetched();
    const DrawnChart seen = drawn(chart, kPage);
    QVERIFY(seen.isWellFormed);
    QCOMPARE(seen.pictures, 0);
    for (const QString& text : {chart.subtitle(), QString("projection")}) QVERIFY2(seen.says(text), qPrintable(text));
  }

  void namesAndFiguresOfEstimatesAreText() {
    for (Chart* chart : m_charts->all()) chart->setChosenYear(Year{2024});
    const DrawnChart volume = drawn(m_charts->volume, kPage);
    QVERIFY(volume.says("Epoch 0.45 million"));
    QVERIFY(volume.says("memory") && volume.says("logic dies") && volume.says("packaging"));
    m_charts->ratio.setChosenYear(Year{2025});
    QVERIFY(drawn(m_charts->ratio, kPage).says("Bernstein 42×"));
    for (const ComputeSource source : kStackedSources) QVERIFY(drawn(m_charts->mix, kPage).says(nameOf(source)));
  }

  void theCurvesEndIsWrittenWithItsYear() {
    const double last = outlookOfPreset("breakthrough")->annual(figure("output_ratio")).back().p50;
    const DrawnChart seen = drawn(m_charts->ratio, kPage);
    QVERIFY(seen.says(QString::number(last, 'g', 2) + QStringLiteral("×")));
    QCOMPARE(yearsIn(seen).count("2032"), 2);  // at the axis, and beneath the end
  }

  // Ticks are those of the picture, not of the chart on the screen.
  void aPictureOfAnotherSizeHasTheLabelsThatFitIt_data() { addCharts(); }
  void aPictureOfAnotherSizeHasTheLabelsThatFitIt() {
    Chart& chart = fetched();
    chart.resize(360, 220);
    ThreeCharts::settle();
    const auto years = [&](const QSize& size) {
      const QStringList all = yearsIn(drawn(chart, size));
      return QSet<QString>(all.begin(), all.end()).size();
    };
    QVERIFY(years(chart.size()) < kYears);
    QCOMPARE(years(kPage), kYears);
    QVERIFY(years({360, 220}) < kYears);
  }

  void aChartHasTheLabelsOfItsNewSizeAtOnce_data() { addCharts(); }
  void aChartHasTheLabelsOfItsNewSizeAtOnce() {
    Chart& chart = fetched();
    chart.resize(360, 220);
    ThreeCharts::settle();
    chart.resize(900, 500);
    const QImage first = pictureOf(chart);
    chart.setOutlook(outlookOfPreset("breakthrough"), outlookOfPreset("baseline"));  // draws it anew
    QCOMPARE(pictureOf(chart), first);
  }

  void drawingElsewhereLeavesTheScreenAsItIs_data() { addCharts(); }
  void drawingElsewhereLeavesTheScreenAsItIs() {
    Chart& chart = fetched();
    const QImage before = pictureOf(chart);
    QVERIFY(drawn(chart, {1600, 900}).isWellFormed);
    QCOMPARE(pictureOf(chart), before);
    m_charts->setOutlook("breakthrough");
    QCOMPARE(pictureOf(chart), before);
  }

  void afterDrawingElsewhereThePointerFindsItsYear_data() { addCharts(); }
  void afterDrawingElsewhereThePointerFindsItsYear() {
    Chart& chart = fetched();
    hoverAt(chart, {400, 120});
    const auto year = chart.readingYear();
    QVERIFY(drawn(chart, {1600, 900}).isWellFormed);
    hoverAt(chart, {401, 120});
    QCOMPARE(chart.readingYear(), year);
  }

  void scaleMakesTheTypeLargerAndNothingElse_data() { addCharts(); }
  void scaleMakesTheTypeLargerAndNothingElse() {
    Chart& chart = fetched();
    const DrawnChart plain = drawn(chart, {640, 380});
    const DrawnChart twice = drawn(chart, {1280, 760}, 2.0);
    QCOMPARE(twice.words.size(), plain.words.size());
    for (std::size_t i = 0; i < plain.words.size(); ++i) {
      QCOMPARE(twice.words[i].text, plain.words[i].text);
      const QPointF off = twice.words[i].box.topLeft() - 2.0 * plain.words[i].box.topLeft();
      QVERIFY2(off.manhattanLength() < 0.1, qPrintable(QString::number(off.manhattanLength())));
    }
  }

  void theDefaultIsDashedOnlyWhereItDiffers_data() { addCharts(); }
  void theDefaultIsDashedOnlyWhereItDiffers() {
    Chart& chart = fetched();
    const DrawnChart other = drawn(chart, kPage);
    QVERIFY(other.dashedShapes > kRecordsEnd);
    QVERIFY(other.says("default"));
    // Set otherwise, yet nothing that a chart shows moves.
    Scenario dearPower;
    dearPower.parameters[parameter("electricity_price")] = 0.2;
    chart.setOutlook(computedOutlook(dearPower), outlookOfPreset("baseline"));
    const DrawnChart same = drawn(chart, kPage);
    QCOMPARE(same.dashedShapes, kRecordsEnd);
    QVERIFY(!same.says("default"));
  }

  void theVolumesDefaultIsDashedInTheYearsInWhichItDiffers() {
    for (const Preset& preset : presets()) {
      m_charts->setOutlook(preset.id);
      QCOMPARE(drawn(m_charts->volume, kPage).dashedShapes,
               kRecordsEnd + yearsThatDiffer(outlookOfPreset(preset.id)->annual(figure("huawei_chips")),
                                             outlookOfPreset("baseline")->annual(figure("huawei_chips"))));
    }
  }

  void theCentralRunIsDrawnAndNamedWhenAskedFor() {
    QVERIFY(!drawn(m_charts->ratio, kPage).says("all inputs central"));
    m_charts->ratio.setCentralLineShown(true);
    QVERIFY(drawn(m_charts->ratio, kPage).says("all inputs central"));
  }

  void whatIsReadStandsInTheHeading_data() { addCharts(); }
  void whatIsReadStandsInTheHeading() {
    Chart& chart = fetched();
    QTest::keyClick(&chart, Qt::Key_End);
    QVERIFY(drawn(chart, kPage).says(chart.reading().section("; ", 0, 0)));
  }

 private:
  static void addCharts() {
    QTest::addColumn<int>("chart");
    QTest::newRow("gap") << 0;
    QTest::newRow("volume") << 1;
    QTest::newRow("mix") << 2;
  }
  [[nodiscard]] Chart& fetched() const {
    const int* chart = static_cast<const int*>(QTest::qData("chart", qMetaTypeId<int>()));
    return *m_charts->all()[static_cast<std::size_t>(*chart)];
  }

  std::unique_ptr<ThreeCharts> m_charts;
};

QTEST_MAIN(ChartDrawingTest)
#include "chart_drawing_test.moc"
