// What stands where on the charts, for every preset, gap and size: nothing covers anything else,
// nothing is cut off, no published figure is lost.
#include <QToolTip>
#include <QtTest>

#include "tests/ui/charts/drawn_chart.h"
#include "tests/ui/charts/three_charts.h"
#include "ui/charts/marks/estimate_marks.h"
#include "ui/theme/theme.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

const std::vector<QSize> kSizes{{360, 220}, {480, 300}, {640, 380}, {1600, 800}};

// "1600x800, in chips"
QString whereOf(const QSize& size, const QString& name) {
  return QStringLiteral("%1x%2, %3").arg(size.width()).arg(size.height()).arg(name);
}

// Pairs of boxes that lie over one another; touching is not overlapping.
QString overlapsOf(const std::vector<QRectF>& boxes, const std::vector<QRectF>& others) {
  QString found;
  for (const QRectF& box : boxes)
    for (const QRectF& other : others)
      if (&box != &other && box.adjusted(0.1, 0.1, -0.1, -0.1).intersects(other))
        QDebug(&found) << box << "over" << other;
  return found;
}

QString outside(const QRectF& area, const std::vector<QRectF>& boxes) {
  QString found;
  for (const QRectF& box : boxes)
    if (!area.contains(box)) QDebug(&found) << box;
  return found;
}

QString wordsCutOff(const DrawnChart& drawn, const QSize& size) {
  QString found;
  for (const DrawnWord& word : drawn.words)
    if (!QRectF(QPointF(), size).contains(word.box)) found += word.text + "; ";
  return found;
}

QString elided(const DrawnChart& drawn) {
  QString found;
  for (const DrawnWord& word : drawn.words)
    if (word.text.contains(QChar(0x2026))) found += word.text + "; ";
  return found;
}

void expectNothing(const QString& found, const QString& where) {
  QVERIFY2(found.isEmpty(), qPrintable(where + ": " + found));
}

}  // namespace

class ChartsTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() {
    useTheme(Appearance::Light);
    m_charts->mix.hide();  // where it is not looked at, it need not be drawn
  }

  void namesAndMarksCoverNothingAndStayInThePlot_data() { addPresets(); }
  void namesAndMarksCoverNothingAndStayInThePlot() {
    QFETCH(std::string, preset);
    m_charts->setOutlook(preset);
    for (const QSize& size : kSizes) {
      m_charts->resize(size);
      for (const Figure& gap : gaps()) {
        m_charts->setGap(gap);
        expectOrder(m_charts->ratio, whereOf(size, titleOf(gap)));
      }
      expectOrder(m_charts->volume, whereOf(size, "volume"));
    }
  }

  void namesOfSourcesNeverTouch_data() { addPresets(); }
  void namesOfSourcesNeverTouch() {
    QFETCH(std::string, preset);
    MixChart mix;
    mix.show();
    mix.setOutlook(outlookOfPreset(preset), outlookOfPreset("baseline"));
    for (const QSize& size : kSizes) {
      mix.resize(size);
      const auto names = mix.namedBoxes();
      QCOMPARE(names.size(), kComputeSources + 1);  // and the total
      expectNothing(overlapsOf(names, names), whereOf(size, "sources"));
      expectNothing(outside(mix.rect(), names), whereOf(size, "sources"));
    }
  }

  // All that is written on a chart, axes, legends and headings included.
  void noWordsAreCutOffOrLieOverOthers_data() { addPresets(); }
  void noWordsAreCutOffOrLieOverOthers() {
    QFETCH(std::string, preset);
    m_charts->setOutlook(preset);
    for (const QSize& size : {QSize(360, 220), QSize(640, 380), QSize(1600, 800)}) {
      for (const Figure& gap : gaps()) {
        m_charts->ratio.setGap(gap);
        expectLegible(m_charts->ratio, size, titleOf(gap));
      }
      expectLegible(m_charts->volume, size, "volume");
      expectLegible(m_charts->mix, size, "sources");
    }
  }

  // Of the chosen year: named with its number, or by a number with a key, or counted; none is dropped in silence.
  void everyPublishedFigureOfTheChosenYearIsNamedOrCounted_data() { addPresets(); }
  void everyPublishedFigureOfTheChosenYearIsNamedOrCounted() {
    QFETCH(std::string, preset);
    m_charts->setOutlook(preset);
    for (const QSize& size : kSizes)
      for (int year = kFirstYear; year <= kLastYear; ++year) {
        expectNamed(m_charts->volume, size, Year{year}, marksOfHuaweiVolume());
        expectNamed(m_charts->ratio, size, Year{year}, marksOfGap(m_charts->ratio.gap()));
      }
  }

  void onlyTheChosenYearsFiguresAreNamed() {
    m_charts->setOutlook("baseline");
    m_charts->volume.setChosenYear(Year{2032});
    const DrawnChart seen = drawn(m_charts->volume, {640, 380});
    for (const EstimateMark& mark : marksOfHuaweiVolume()) QVERIFY2(!seen.says(mark.name), qPrintable(mark.name));
    m_charts->volume.setChosenYear(Year{2025});
    QVERIFY(drawn(m_charts->volume, {640, 380}).says("~0.81 million"));
  }

  // Wherever a chart has its marks, it has them at their times.
  void aMarkStandsAtItsTimeAtEverySize() {
    m_charts->setOutlook("baseline");
    for (const QSize& size : kSizes) {
      m_charts->resize(size);
      const QRectF plot = m_charts->volume.plotArea();
      for (const QRectF& mark : m_charts->volume.markBoxes()) {
        const double years = (mark.center().x() - plot.left()) / plot.width() * kYears;
        QVERIFY(std::abs(years - std::floor(years) - 0.5) < 0.02);
      }
    }
  }

  void everyPublishedFigureIsReadOutWithUpAndDown() {
    m_charts->resize({360, 220});
    for (const Figure& gap : gaps()) {
      m_charts->setGap(gap);
      expectAllRead(m_charts->ratio, marksOfGap(gap));
    }
    expectAllRead(m_charts->volume, marksOfHuaweiVolume());
  }

  void everyPublishedFigureExplainsItselfUnderThePointer() {
    m_charts->setOutlook("baseline");
    m_charts->resize({360, 220});
    m_charts->setGap(figure("output_ratio"));
    expectAllExplained(m_charts->ratio, marksOfGap(figure("output_ratio")));
    expectAllExplained(m_charts->volume, marksOfHuaweiVolume());
  }

  void aMarkTellsWhatThisOutlookHasInItsPlace() {
    m_charts->setOutlook("article");
    for (const EstimateMark& mark : marksOfHuaweiVolume()) {
      const QString text = explained(mark, outlookOfPreset("article").get());
      QVERIFY(tooltips(m_charts->volume).contains(text));
    }
  }

  void cleanup() { QToolTip::hideText(); }

 private:
  static void addPresets() {
    QTest::addColumn<std::string>("preset");
    for (const Preset& preset : presets()) QTest::newRow(preset.id.c_str()) << preset.id;
  }

  static void expectOrder(const PlotChart& chart, const QString& where) {
    const auto names = chart.namedBoxes();
    const auto marks = chart.markBoxes();
    expectNothing(overlapsOf(names, names), where);
    expectNothing(overlapsOf(names, marks), where);
    expectNothing(outside(chart.plotArea(), names), where);
    // A mark on the edge of the plot may stick out by half of itself.
    expectNothing(outside(chart.plotArea().adjusted(-6, -6, 6, 6), marks), where);
  }

  static void expectLegible(Chart& chart, const QSize& size, const QString& name) {
    const DrawnChart seen = drawn(chart, size);
    QVERIFY(seen.isWellFormed && seen.words.size() > 8);
    expectNothing(wordsOver(seen), whereOf(size, name));
    expectNothing(wordsCutOff(seen, size), whereOf(size, name));
    if (size.width() > 360) expectNothing(elided(seen), whereOf(size, name));
  }

  // By its own name, or by one that it shares with others at its place: "Epoch and IDC ~0.8 million".
  static bool isNamed(const DrawnChart& seen, const EstimateMark& mark) {
    const QString who = mark.name.section(QRegularExpression("[ ,]"), 0, 0);
    return seen.says(mark.name) || std::ranges::any_of(seen.words, [&](const DrawnWord& word) {
             return word.text.contains(who) && (word.text.contains(" and ") || word.text.contains('~'));
           });
  }

  static void expectNamed(Chart& chart, const QSize& size, Year year, std::vector<EstimateMark> marks) {
    std::erase_if(marks, [&](const EstimateMark& mark) { return static_cast<int>(mark.time) != year.number; });
    chart.setChosenYear(year);
    const DrawnChart seen = drawn(chart, size);
    std::size_t found = 0;
    for (const EstimateMark& mark : marks) found += isNamed(seen, mark) ? 1 : 0;
    for (const DrawnWord& word : seen.words)
      if (const auto more = QRegularExpression(QStringLiteral("(\\d+) more of %1").arg(year.number)).match(word.text);
          more.hasMatch())
        found += more.captured(1).toUInt();
    QVERIFY2(found >= marks.size(), qPrintable(whereOf(size, chart.name() + QString::number(year.number))));
  }

  static void expectAllRead(Chart& chart, const std::vector<EstimateMark>& marks) {
    for (const EstimateMark& mark : marks) {
      QTest::keyClick(&chart, Qt::Key_Down);
      QCOMPARE(chart.reading(), readOut(mark));
    }
    for (std::size_t i = marks.size(); i-- > 1;) {
      QTest::keyClick(&chart, Qt::Key_Up);
      QCOMPARE(chart.reading(), readOut(marks[i - 1]));
    }
    QTest::keyClick(&chart, Qt::Key_Escape);
    QVERIFY(chart.reading().isEmpty());
  }

  // What the pointer is told over the middle of each mark.
  static QString tooltips(PlotChart& chart) {
    QString all;
    for (const QRectF& mark : chart.markBoxes()) {
      hoverAt(chart, mark.center());
      all += QToolTip::text();
    }
    return all;
  }

  static void expectAllExplained(PlotChart& chart, const std::vector<EstimateMark>& marks) {
    const QString told = tooltips(chart);
    for (const EstimateMark& mark : marks)
      QVERIFY2(told.contains(explained(mark, outlookOfPreset("baseline").get())), qPrintable(mark.name));
  }

  std::unique_ptr<ThreeCharts> m_charts = std::make_unique<ThreeCharts>();
};

QTEST_MAIN(ChartsTest)
#include "charts_test.moc"
