// Huawei's chips by family beneath its volume, and the line that says that the past is rebuilt.
#include <QAccessible>
#include <QtTest>

#include "tests/ui/charts/drawn_chart.h"
#include "tests/ui/charts/three_charts.h"
#include "ui/charts/marks/annotations.h"
#include "ui/charts/parts/chart_text.h"
#include "ui/format/chart_series.h"
#include "ui/format/format.h"
#include "ui/theme/theme.h"
#include "ui/views/state/chart_table_model.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

constexpr auto kNote = "The past is rebuilt from what is assumed; the marks are what was published.";

std::shared_ptr<const Outlook> with(const char* key, double value) {
  Scenario scenario;
  scenario.parameters[*findParameter(key)] = value;
  return computedOutlook(scenario);
}

double chipsIn(const Outlook& outlook, const char* key, int year) {
  return outlook.annual(figure(key), Year{year}).p50;
}

// What is counted and numbered stands between the axis and the strip.
double footLine() { return std::ceil(QFontMetricsF(chartFont(TextRole::Small)).height()); }

QString heard(QWidget& chart) { return QAccessible::queryAccessibleInterface(&chart)->text(QAccessible::Description); }

}  // namespace

class FamiliesAndPastTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    useTheme(Appearance::Light);
    m_charts = std::make_unique<ThreeCharts>();
    m_charts->setOutlook("baseline");
  }
  void cleanup() { m_charts.reset(); }

  void bothFamiliesAreReadOutOfAYear() {
    const auto& outlook = *outlookOfPreset("baseline");
    for (const int year : {2024, 2026, 2027, 2032}) {
      m_charts->volume.setReadingYear(Year{year});
      const QString wanted =
          "910: " + count(chipsIn(outlook, "chips_910", year)) + ", 950: " + count(chipsIn(outlook, "chips_950", year));
      QVERIFY2(m_charts->volume.reading().contains(wanted), qPrintable(m_charts->volume.reading() + " / " + wanted));
    }
  }

  // Where the header has no room for them, the strip still has.
  void theStripShowsTheNumbersOfTheYearThatIsRead() {
    const auto strip = [&] {
      const QRectF plot = m_charts->volume.plotArea();
      const QWidget& surface = *m_charts->volume.childAt(m_charts->volume.rect().center());
      const QPoint corner =
          surface.mapTo(&m_charts->volume, QPointF(plot.left(), plot.bottom() + 24.0 + footLine())).toPoint();
      return m_charts->volume.grab(QRect(corner, QSize(static_cast<int>(plot.width()), 12))).toImage();
    };
    const QImage names = strip();
    m_charts->volume.setReadingYear(Year{2028});
    ThreeCharts::settle();
    QVERIFY(strip() != names);
    m_charts->volume.setReadingYear(std::nullopt);
    ThreeCharts::settle();
    QCOMPARE(strip(), names);
  }

  // Both strips are named, and each colour of theirs has one meaning: dies are no longer as orange as the 950.
  void bothStripsAreNamedAndTheirColoursDiffer() {
    const DrawnChart seen = drawn(m_charts->volume, {640, 380});
    for (const char* words : {"Which chips", "910 family", "950 and successors", "What binds Huawei"})
      QVERIFY2(seen.says(words), words);
    for (const Theme* one : {&lightTheme(), &darkTheme()}) {
      const int apart = std::abs(one->dies.hslHue() - one->huawei.hslHue());
      QVERIFY(std::min(apart, 360 - apart) > 60);
      QVERIFY(one->dies != one->us);
    }
  }

  // There is no 950 before 2026, and hardly a 910 at the end.
  void theStripTurnsFromOneFamilyToTheOther() {
    const auto& shares = outlookOfPreset("baseline")->annual(figure("share_950"));
    QCOMPARE(shares[yearIndex(Year{2024})].p50, 0.0);
    QVERIFY(shares[yearIndex(Year{2032})].p50 > 0.9);
    const QImage picture = m_charts->volume.grab().toImage();
    const QRectF plot = m_charts->volume.plotArea();
    const auto colourOf = [&](int year) {
      const QWidget& surface = *m_charts->volume.childAt(m_charts->volume.rect().center());
      const double x = plot.left() + (year - kFirstYear + 0.08) * plot.width() / kYears;
      return picture.pixelColor(
          (surface.mapTo(&m_charts->volume, QPointF(x, m_stripBelow + 2.0 * footLine() + plot.bottom()))).toPoint());
    };
    QVERIFY(colourOf(2023) != colourOf(2031));
    QCOMPARE(colourOf(2022), colourOf(2023));
    QVERIFY(colourOf(2031) != theme().window);
  }

  void moreChipsOfLessComputeAreToldSo() {
    const auto outlook = with("h100e_per_950_chip", 0.1);
    m_charts->volume.setOutlook(outlook, outlookOfPreset("baseline"));
    int told = 0;
    for (int year = kFirstYear; year <= kLastYear; ++year) {
      m_charts->volume.setReadingYear(Year{year});
      const bool falls = year > kFirstYear &&
                         chipsIn(*outlook, "huawei_chips", year) > chipsIn(*outlook, "huawei_chips", year - 1) &&
                         chipsIn(*outlook, "huawei_output", year) <= chipsIn(*outlook, "huawei_output", year - 1);
      QCOMPARE(m_charts->volume.reading().contains("compute per chip falls"), falls);
      told += falls ? 1 : 0;
    }
    QVERIFY(told > 0);
  }

  void theTableHasBothFamilies() {
    ChartTableModel model({ChartTable::Of::HuaweiVolume});
    model.setOutlooks(outlookOfPreset("baseline"), outlookOfPreset("baseline"));
    const auto header = [&](int column) {
      return model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    };
    QCOMPARE(header(ChartTableModel::Chips910), "910, median");
    QCOMPARE(header(ChartTableModel::Chips950), "950, median");
    const auto cell = model.index(yearIndex(Year{2028}), ChartTableModel::Chips950).data(Qt::UserRole).toDouble();
    QCOMPARE(cell, chipsIn(*outlookOfPreset("baseline"), "chips_950", 2028));
  }

  void byDefaultNothingIsSaidOfThePast() {
    for (Chart* chart : m_charts->all()) QCOMPARE(chart->note(), QString());
  }

  // Five good dies in 100 in July 2026 draw a spike into 2023.
  void anAssumptionThatMovesThePastIsToldOfWhereItIsSeen() {
    const auto few = with("die_yield_now", 0.05);
    for (Chart* chart : m_charts->all()) chart->setOutlook(few, outlookOfPreset("baseline"));
    QCOMPARE(m_charts->ratio.note(), kNote);
    QCOMPARE(m_charts->volume.note(), kNote);
    QVERIFY2(m_charts->ratio.toolTip().contains(kNote), qPrintable(m_charts->ratio.toolTip()));
    QVERIFY2(heard(m_charts->ratio).contains(kNote), qPrintable(heard(m_charts->ratio)));
    m_charts->setOutlook("baseline");
    QCOMPARE(m_charts->ratio.note(), QString());
    QVERIFY(!m_charts->ratio.toolTip().contains(kNote));
  }

  void aDecisionMovesNoPast() {
    const auto looser = with("export_control_strictness", 0.2);
    for (Chart* chart : m_charts->all()) chart->setOutlook(looser, outlookOfPreset("baseline"));
    QVERIFY(!movesThePast(*looser, *outlookOfPreset("baseline"), figure("output_ratio")));
    QCOMPARE(m_charts->ratio.note(), QString());
    QCOMPARE(m_charts->volume.note(), QString());
  }

  // The header takes a line from the plot for it, and gives it back.
  void theLineHasARowOfItsOwn() {
    const auto height = [&] { return m_charts->ratio.childAt(m_charts->ratio.rect().center())->height(); };
    const int before = height();
    m_charts->ratio.setOutlook(with("die_yield_now", 0.05), outlookOfPreset("baseline"));
    ThreeCharts::settle();
    QVERIFY(height() < before);
    m_charts->ratio.setOutlook(outlookOfPreset("baseline"), outlookOfPreset("baseline"));
    ThreeCharts::settle();
    QCOMPARE(height(), before);
  }

 private:
  static constexpr double m_stripBelow = 33.0;  // of the plot's end: labels, counts and a heading stand between
  std::unique_ptr<ThreeCharts> m_charts;
};

QTEST_MAIN(FamiliesAndPastTest)
#include "families_and_past_test.moc"
