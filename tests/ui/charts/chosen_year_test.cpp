// The year that the window speaks of, on the charts: its band, its flag, its figures' names; and axes that depend on
// the settings alone.
#include <QtTest>

#include "tests/ui/charts/drawn_chart.h"
#include "tests/ui/charts/three_charts.h"
#include "ui/format/format.h"
#include "ui/theme/theme.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

const QSize kPage(1000, 600);

}  // namespace

class ChosenYearTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    useTheme(Appearance::Light);
    m_charts = std::make_unique<ThreeCharts>();
    m_charts->setOutlook("breakthrough");
  }
  void cleanup() { m_charts.reset(); }

  // The sentence's own numbers, in a flag at the year that it speaks of.
  void theChosenYearHasAFlagWithTheSentencesNumbers_data() {
    QTest::addColumn<int>("year");
    for (const int year : {2024, 2027, 2031}) QTest::addRow("%d", year) << year;
  }
  void theChosenYearHasAFlagWithTheSentencesNumbers() {
    QFETCH(int, year);
    for (Chart* chart : m_charts->all()) chart->setChosenYear(Year{year});
    const auto expect = [&](Chart& chart, const Spread& spread, double unit, const QString& sign) {
      const DrawnChart seen = drawn(chart, kPage);
      QVERIFY(seen.says(significant(spread.p50 / unit) + sign));
      const QString words =
          QStringLiteral("%1 (%2–%3)").arg(year).arg(significant(spread.p05 / unit), significant(spread.p95 / unit));
      QVERIFY2(seen.says(words), qPrintable(words));
    };
    const Outlook& outlook = *outlookOfPreset("breakthrough");
    expect(m_charts->ratio, outlook.annual(figure("output_ratio"), Year{year}), 1.0, "×");
    expect(m_charts->volume, outlook.annual(figure("huawei_chips"), Year{year}), 1e6, "");
  }

  void theVolumeIsLinearByChoice() {
    QVERIFY(m_charts->volume.subtitle().contains("log scale"));
    m_charts->volume.setLinear(true);
    QVERIFY(!m_charts->volume.subtitle().contains("log scale"));
    QVERIFY(
        std::ranges::any_of(drawn(m_charts->volume, kPage).words, [](const DrawnWord& w) { return w.text == "0"; }));
  }

  // The same settings give the same picture, whatever was shown before.
  void theSameSettingsGiveTheSamePicture() {
    const auto pictures = [&] {
      QList<QImage> all;
      for (Chart* chart : m_charts->all()) all += chart->grab().toImage();
      return all;
    };
    const auto before = pictures();
    m_charts->setOutlook("no-controls");
    m_charts->setOutlook("breakthrough");
    QCOMPARE(pictures(), before);
  }

  // A soft band from the plot's top to beneath the strips.
  void theChosenYearHasABand() {
    m_charts->volume.resize(kPage);
    m_charts->volume.setChosenYear(Year{2023});
    ThreeCharts::settle();
    const QImage picture = m_charts->volume.grab().toImage();
    const QRectF plot = m_charts->volume.plotArea();
    const auto colourIn = [&](int year) {
      const double x = plot.left() + (year - kFirstYear + 0.15) * plot.width() / kYears;
      return picture.pixelColor(qRound(x), qRound(plot.center().y()));
    };
    QCOMPARE(colourIn(2023), theme().chosenYear);
    QCOMPARE(colourIn(2022), theme().window);
  }

  // Sources stand beneath the same years, and what is written at their ends adds up.
  void theStackHasTheBandAndAmountsThatAddUp() {
    m_charts->setOutlook("baseline");
    m_charts->mix.setChosenYear(Year{2023});
    m_charts->mix.resize(kPage);
    ThreeCharts::settle();
    const DrawnChart seen = drawn(m_charts->mix, kPage);
    const auto yearBox = [&](const QString& year) {
      return std::ranges::find(seen.words, year, &DrawnWord::text)->box;
    };
    const QImage picture = m_charts->mix.grab().toImage();
    const QRectF label = yearBox("2023");
    QCOMPARE(picture.pixelColor(qRound(label.left()) - 3, qRound(label.center().y())), theme().chosenYear);
    QCOMPARE(picture.pixelColor(qRound(label.right()) + 3, qRound(label.center().y())), theme().chosenYear);
    double sum = 0.0;
    double total = 0.0;
    static const QRegularExpression kAmount("^(.*?) ([0-9.,]+)( in 2032)?$");
    for (const DrawnWord& word : seen.words)
      if (const auto found = kAmount.match(word.text); found.hasMatch() && !found.captured(1).contains("million"))
        (found.captured(1) == "total" ? total : sum) += QLocale().toDouble(found.captured(2));
    QVERIFY(total > 0.0);
    QVERIFY2(std::abs(sum - total) < 1e-9 * total, qPrintable(QString::number(sum)));
  }

 private:
  std::unique_ptr<ThreeCharts> m_charts;
};

QTEST_MAIN(ChosenYearTest)
#include "chosen_year_test.moc"
