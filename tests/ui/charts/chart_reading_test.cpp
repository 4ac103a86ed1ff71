// Charts read with the keyboard, the pointer and a screen reader: the figures of the outlook in
// words, put together here by hand.
#include <QAccessible>
#include <QSignalSpy>
#include <QtTest>

#include "tests/ui/charts/three_charts.h"
#include "ui/format/format.h"
#include "ui/theme/theme.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

QString gapWords(const Spread& s) {
  return QStringLiteral("median %1, nine in ten %2 to %3")
      .arg(significant(s.p50), significant(s.p05), significant(s.p95));
}
QString millionWords(const Spread& s) {
  return gapWords({s.p05 / 1e6, s.p25 / 1e6, s.p50 / 1e6, s.p75 / 1e6, s.p95 / 1e6}) + " million H100e";
}
QString countWords(const Spread& s) {
  return QStringLiteral("median %1, nine in ten %2 to %3").arg(count(s.p50), count(s.p05), count(s.p95));
}

const Outlook& outlook() { return *outlookOfPreset("breakthrough"); }
const Outlook& baseline() { return *outlookOfPreset("baseline"); }

double meanShare(Year year, double BottleneckShares::*share) {
  double sum = 0.0;
  for (int month = 0; month < 12; ++month)
    sum += outlook().bottlenecks[static_cast<std::size_t>(january(year).index + month)].*share;
  return sum / 12;
}

QString volumeWords(Year year) {
  const auto y = yearIndex(year);
  const auto chips = [&](const char* key) { return count(outlook().annual(figure(key))[y].p50); };
  return QStringLiteral("%1: %2; binds: packaging %3, logic dies %4, memory %5; 910: %6, 950: %7; by default %8")
      .arg(QString::number(year.number), countWords(outlook().annual(figure("huawei_chips"))[y]),
           percent(meanShare(year, &BottleneckShares::packaging)), percent(meanShare(year, &BottleneckShares::dies)),
           percent(meanShare(year, &BottleneckShares::hbm)), chips("chips_910"), chips("chips_950"),
           count(baseline().annual(figure("huawei_chips"))[y].p50));
}

QStringList pressed(Chart& chart, std::initializer_list<Qt::Key> keys) {
  QStringList readings;
  for (const Qt::Key key : keys) {
    QTest::keyClick(&chart, key);
    readings << chart.reading().section(QLatin1Char(':'), 0, 0);
  }
  return readings;
}

}  // namespace

class ChartReadingTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { useTheme(Appearance::Light); }
  void init() {
    m_charts = std::make_unique<ThreeCharts>();
    m_charts->setOutlook("breakthrough");
  }
  void cleanup() { m_charts.reset(); }

  void keysGoThroughTheYears_data() { addCharts(); }
  void keysGoThroughTheYears() {
    QFETCH(int, chart);
    QFETCH(QString, when);
    using enum Qt::Key;
    const QStringList readings =
        pressed(at(chart), {Key_Right, Key_Right, Key_Left, Key_Home, Key_Left, Key_End, Key_Right, Key_Escape});
    QStringList expected;
    for (const int year : {2027, 2028, 2027, 2022, 2022, 2032, 2032}) expected << when.arg(year);
    QCOMPARE(readings, expected << QString());
  }

  void aGapIsReadAsItsYearlyFigure_data() {
    QTest::addColumn<std::string>("key");
    for (const Figure& gap : gaps()) QTest::newRow(gap.key.c_str()) << gap.key;
  }
  void aGapIsReadAsItsYearlyFigure() {
    QFETCH(std::string, key);
    const Figure& gap = figure(key);
    m_charts->setGap(gap);
    for (int year = kFirstYear; year <= kLastYear; ++year) {
      m_charts->ratio.setReadingYear(Year{year});
      const Spread& spread = outlook().annual(gap, Year{year});
      const QString when = (key.starts_with("usable") || key == "compute_ratio" ? "end of %1: %2" : "%1: %2");
      QVERIFY(m_charts->ratio.reading().startsWith(when.arg(year).arg(gapWords(spread))));
    }
  }

  void theDefaultIsReadOutWhereItDiffers() {
    m_charts->ratio.setReadingYear(Year{2030});
    const QString other = significant(baseline().annual(figure("output_ratio"), Year{2030}).p50);
    QVERIFY(m_charts->ratio.reading().endsWith("; by default " + other));
    m_charts->setOutlook("baseline");
    QVERIFY(!m_charts->ratio.reading().contains("default"));
  }

  void theVolumeIsReadWithWhatBinds() {
    for (const int year : {2026, 2030, 2032}) {
      m_charts->volume.setReadingYear(Year{year});
      QCOMPARE(m_charts->volume.reading(), volumeWords(Year{year}));
    }
  }

  void theMixIsReadAsTotalAndShares() {
    m_charts->mix.setReadingYear(Year{2030});
    const auto y = yearIndex(Year{2030});
    const auto& sources = outlook().compute_by_source[static_cast<std::size_t>(december(Year{2030}).index)];
    const double total = outlook().annual(figure("china_compute"))[y].p50;
    QString words = "end of 2030: " + millionWords(outlook().annual(figure("china_compute"))[y]);
    const char* names[] = {"Huawei", "Other domestic", "Licensed", "Smuggled", "Overseas cloud"};
    for (std::size_t s = 0; s < kComputeSources; ++s)
      words += QStringLiteral("; %1 %2").arg(names[s], percent(sources[s] / total));
    QCOMPARE(m_charts->mix.reading(), words);
  }

  void thePointerReadsTheYearUnderItUntilItLeaves_data() { addCharts(); }
  void thePointerReadsTheYearUnderItUntilItLeaves() {
    QFETCH(int, chart);
    QFETCH(QString, when);
    QSignalSpy changed(&at(chart), &Chart::readingChanged);
    hoverAt(at(chart), {at(chart).width() / 2.0, 120});
    QVERIFY(at(chart).readingYear());
    QVERIFY(at(chart).reading().startsWith(when.arg(at(chart).readingYear()->number)));
    QCOMPARE(changed.last().first().toString(), at(chart).reading());
    leave(at(chart));
    QVERIFY(at(chart).reading().isEmpty());
  }

  // Every pixel of the plot's width belongs to the year that is written under it.
  void thePointerFindsTheYearsInTheirColumns() {
    const QRectF plot = m_charts->volume.plotArea();
    for (int y = 0; y < kYears; ++y)
      for (const double share : {0.1, 0.5, 0.9}) {
        hoverAt(m_charts->volume, {plot.left() + (y + share) * plot.width() / kYears, plot.center().y()});
        QCOMPARE(m_charts->volume.readingYear().value_or(Year{0}).number, kFirstYear + y);
      }
    hoverAt(m_charts->volume, {plot.right() + 3, plot.center().y()});
    QVERIFY(!m_charts->volume.readingYear());
  }

  void aClickOnAYearOrEnterWhileItIsReadChoosesIt() {
    QSignalSpy picked(&m_charts->volume, &Chart::yearPicked);
    const QRectF plot = m_charts->volume.plotArea();
    QWidget* surface = m_charts->volume.childAt(m_charts->volume.rect().center());
    const QPointF at(plot.left() + 9.9 * plot.width() / kYears, plot.top() + 3);
    QTest::mouseClick(surface, Qt::LeftButton, Qt::NoModifier, at.toPoint());
    QCOMPARE(picked.size(), 1);
    QCOMPARE(picked.last().first().value<Year>().number, 2031);
    for (const auto key : {Qt::Key_Home, Qt::Key_Right, Qt::Key_Return}) QTest::keyClick(&m_charts->volume, key);
    QCOMPARE(picked.last().first().value<Year>().number, 2023);
  }

  void whatTheKeyboardReadsStaysWhenThePointerHasLeft() {
    m_charts->ratio.setReadingYear(Year{2031});
    hoverAt(m_charts->ratio, m_charts->ratio.plotArea().center());
    QVERIFY(m_charts->ratio.readingYear() != Year{2031});
    leave(m_charts->ratio);
    QCOMPARE(m_charts->ratio.readingYear().value_or(Year{0}).number, 2031);
  }

  void anEstimateGivesWayToAYearAndBack() {
    QTest::keyClick(&m_charts->ratio, Qt::Key_Down);
    const QString first = m_charts->ratio.reading();
    QTest::keyClick(&m_charts->ratio, Qt::Key_Right);
    QVERIFY(m_charts->ratio.reading().startsWith("2027:"));
    QTest::keyClick(&m_charts->ratio, Qt::Key_Down);
    QCOMPARE(m_charts->ratio.reading(), first);
  }

  void newFiguresAreReadAtOnce() {
    m_charts->volume.setReadingYear(Year{2030});
    QSignalSpy changed(&m_charts->volume, &Chart::readingChanged);
    m_charts->setOutlook("article");
    const Spread& spread = outlookOfPreset("article")->annual(figure("huawei_chips"), Year{2030});
    QVERIFY(m_charts->volume.reading().contains(countWords(spread)));
    QCOMPARE(changed.last().first().toString(), m_charts->volume.reading());
  }

  void keysThatMeanNothingHereAreLeftToOthers() {
    QKeyEvent key(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, "a");
    QCoreApplication::sendEvent(&m_charts->mix, &key);
    QVERIFY(!key.isAccepted());
    QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_charts->mix, &escape);
    QVERIFY(!escape.isAccepted());  // nothing is being read
  }

  void aScreenReaderFindsAChartWithNameAndSummary_data() { addCharts(); }
  void aScreenReaderFindsAChartWithNameAndSummary() {
    QFETCH(int, chart);
    QFETCH(QString, when);
    auto* reader = QAccessible::queryAccessibleInterface(&at(chart));
    QCOMPARE(reader->role(), QAccessible::Chart);
    QCOMPARE(reader->text(QAccessible::Name), at(chart).name());
    QCOMPARE(reader->childCount(), 0);
    for (const int year : {2027, 2032}) {
      at(chart).setReadingYear(Year{year});
      const QString figures = at(chart).reading().section("; ", 0, 0);
      at(chart).setReadingYear(std::nullopt);
      QVERIFY(reader->text(QAccessible::Description).contains(figures));
    }
  }

  void aScreenReaderHearsWhatIsBeingRead_data() { addCharts(); }
  void aScreenReaderHearsWhatIsBeingRead() {
    QFETCH(int, chart);
    auto* reader = QAccessible::queryAccessibleInterface(&at(chart));
    QTest::keyClick(&at(chart), Qt::Key_End);
    QCOMPARE(reader->text(QAccessible::Value), at(chart).reading());
    QCOMPARE(reader->text(QAccessible::Description), at(chart).reading());
    QCOMPARE(reader->valueInterface()->currentValue().toInt(), 2032);
  }

  void aScreenReaderCanSetTheYear() {
    auto* value = QAccessible::queryAccessibleInterface(&m_charts->ratio)->valueInterface();
    QCOMPARE(value->minimumValue().toInt(), 2022);
    QCOMPARE(value->maximumValue().toInt(), 2032);
    value->setCurrentValue(2029);
    QVERIFY(m_charts->ratio.reading().startsWith("2029:"));
    value->setCurrentValue(2040);
    QVERIFY(m_charts->ratio.reading().startsWith("2029:"));
  }

  void namesFollowTheGap() {
    QSet<QString> names;
    for (const Figure& gap : gaps()) {
      m_charts->setGap(gap);
      names.insert(QAccessible::queryAccessibleInterface(&m_charts->ratio)->text(QAccessible::Name));
    }
    QCOMPARE(names, (QSet<QString>{"U.S. : China, made each year", "U.S. : China, usable in China",
                                   "U.S. : China, memory bandwidth made each year",
                                   "U.S. : China, memory bandwidth usable in China", "U.S. : Huawei, in chips"}));
  }

 private:
  static void addCharts() {
    QTest::addColumn<int>("chart");
    QTest::addColumn<QString>("when");
    QTest::newRow("gap") << 0 << "%1";
    QTest::newRow("volume") << 1 << "%1";
    QTest::newRow("mix") << 2 << "end of %1";
  }
  [[nodiscard]] Chart& at(int chart) const { return *m_charts->all()[static_cast<std::size_t>(chart)]; }

  std::unique_ptr<ThreeCharts> m_charts;
};

QTEST_MAIN(ChartReadingTest)
#include "chart_reading_test.moc"
