// Where the window shows a month of record it says that its quarter is what was published, and who is held there.
#include <QToolTip>

#include "core/base/record_end.h"
#include "tests/ui/charts/three_charts.h"
#include "tests/ui/coarse_window.h"
#include "ui/charts/parts/chart_text.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

constexpr auto kOfJune =
    "U.S. output, June 2026: spread from the published quarter 2026Q2 (5.28 million H100e); designers held at their "
    "last published quarter: Google and Amazon";

double pixelOf(const RatioChart& chart, Month month) {
  const QRectF plot = chart.plotArea();
  return plot.left() + (timeOf(month) - kTimeBegins) / (kTimeEnds - kTimeBegins) * plot.width();
}

void forgetTips(RatioChart& chart) {
  leave(chart);
  QToolTip::hideText();  // which takes a moment
  QTRY_VERIFY(!QToolTip::isVisible());
}

// With the pointer down the whole height of the month, all that its tips say.
QStringList tipsOf(RatioChart& chart, Month month) {
  const QRectF plot = chart.plotArea();
  const double x = pixelOf(chart, month);
  QStringList tips;
  forgetTips(chart);
  for (double y = plot.top(); y < plot.bottom(); y += 2.0) {
    hoverAt(chart, {x, y});
    if (const auto text = QToolTip::text(); !text.isEmpty() && !tips.contains(text)) tips << text;
  }
  return tips;
}

// Of the median's cell in the table that is seen.
QString cellSays(CoarseWindow& window, Month month, int role) {
  return window.named<QTableView>("U.S. : China, made each year (times)")
      .model()
      ->index(month.index, 2)
      .data(role)
      .toString();
}

}  // namespace

class RecordHoverTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { QTRY_VERIFY_WITH_TIMEOUT(m_window.isAnswered(), kPatience); }

  void theChartSaysItOfTheMonthUnderThePointer() {
    auto& chart = m_window.window().answer().ratioChart();
    const auto tips = tipsOf(chart, kRecordEnds);
    QVERIFY2(tips.join('\n').contains(kOfJune), qPrintable(tips.join('\n')));
    const auto before = tipsOf(chart, Month{kRecordEnds.index - 12}).join('\n');
    QVERIFY2(before.contains("U.S. output, June 2025: spread from the published quarter 2025Q2"), qPrintable(before));
    QVERIFY2(!before.contains("held"), qPrintable(before));
    for (const auto& tip : tipsOf(chart, kNow)) QVERIFY2(!tip.contains("published quarter"), qPrintable(tip));
  }

  // The top of the plot is far above the bands of the past.
  void besideWhatIsDrawnOfTheMonthNothingIsSaid() {
    auto& chart = m_window.window().answer().ratioChart();
    forgetTips(chart);
    hoverAt(chart, {pixelOf(chart, Month{kRecordEnds.index - 12}), chart.plotArea().top() + 1.0});
    QCOMPARE(QToolTip::text(), QString());
  }

  void theKeyboardReadsWhoIsHeldInAYear() {
    auto& chart = m_window.window().answer().ratioChart();
    leave(chart);
    chart.setReadingYear(Year{2026});
    QVERIFY2(chart.reading().endsWith("; designers held at their last published quarter: Amazon in 2026Q1, Google and "
                                      "Amazon in 2026Q2"),
             qPrintable(chart.reading()));
    chart.setReadingYear(Year{2025});
    QVERIFY2(!chart.reading().contains("held"), qPrintable(chart.reading()));
    chart.setReadingYear(std::nullopt);
  }

  void theTableOfYearsSaysWhoIsHeld() {
    m_window.openView("Compute");
    const auto tipOf = [&](int year) {
      const auto* figures = m_window.named<QTableView>("Figures by year").model();
      return figures->index(year - kFirstYear, 0).data(Qt::ToolTipRole).toString();
    };
    QVERIFY2(tipOf(2026).contains("Designers held at their last published quarter: Amazon"), qPrintable(tipOf(2026)));
    QVERIFY2(!tipOf(2025).contains("held"), qPrintable(tipOf(2025)));
  }

  void theTablesSayItOfEachMonthSeenAndSpoken() {
    m_window.openView("Tables");
    QTRY_VERIFY_WITH_TIMEOUT(m_window.isAnswered(), kPatience);
    QCOMPARE(cellSays(m_window, kRecordEnds, Qt::AccessibleDescriptionRole), QString(kOfJune));
    QVERIFY(cellSays(m_window, kRecordEnds, Qt::ToolTipRole).contains(kOfJune));
    for (const int role : {int{Qt::ToolTipRole}, int{Qt::AccessibleDescriptionRole}})
      QCOMPARE(cellSays(m_window, kNow, role), QString());
  }

 private:
  CoarseWindow m_window;
};

QTEST_MAIN(RecordHoverTest)
#include "record_hover_test.moc"
