// The gap in compute or in memory bandwidth: one click, and all that the window says of it follows.
#include "ui/answer/gap_switch.h"

#include <QAccessible>
#include <QHeaderView>

#include "core/base/record_end.h"
#include "tests/ui/coarse_window.h"
#include "ui/answer/headline_panel.h"
#include "ui/answer/sentence_panel.h"
#include "ui/charts/mix_chart.h"
#include "ui/charts/ratio_chart.h"
#include "ui/format/format.h"
#include "ui/views/frame/figure_choice.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

// As the chart reads a year out; the median is what the sentence quotes.
QString chartIn(RatioChart& chart, Year year) {
  chart.setReadingYear(year);
  return chart.reading();
}

}  // namespace

class GapSwitchTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    m_window = std::make_unique<CoarseWindow>();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
  }
  void cleanup() { m_window.reset(); }

  void theWindowOpensInCompute() {
    QVERIFY(!bandwidth().isChecked());
    QVERIFY2(sentence().contains("China's AI compute in 2027"), qPrintable(sentence()));
    QVERIFY2(!sentence().contains("bandwidth"), qPrintable(sentence()));
  }

  void theSentenceAndTheChartAreInBandwidthAfterAClick() {
    const QString before = chartIn(chart(), Year{2027});
    m_window->click("Bandwidth");
    QCOMPARE(chart().gap().key, std::string("bandwidth_ratio"));
    const QString after = chartIn(chart(), Year{2027});
    QVERIFY2(after != before, qPrintable(after));
    const QString median = after.section("median ", 1).section(',', 0, 0);
    const QString claim = "U.S. firms make about " + median + " times (";
    QVERIFY2(plain(sentence()).contains(claim), qPrintable(sentence() + " lacks " + claim));
    QVERIFY(plain(sentence()).contains(") China's memory bandwidth for AI in 2027"));
    QVERIFY(chart().accessibleName().contains("memory bandwidth"));
    m_window->click("Bandwidth");
    QCOMPARE(chartIn(chart(), Year{2027}), before);
  }

  void whatIsUsableIsInBandwidthToo() {
    m_window->click("Bandwidth");
    m_window->click("Usable in China");
    QCOMPARE(chart().gap().key, std::string("usable_bandwidth_ratio"));
    m_window->click("Bandwidth");
    QCOMPARE(chart().gap().key, std::string("compute_ratio"));
  }

  void theChangeOfBothGapsIsToldInBandwidth() {
    m_window->document().setParameter(parameter("chip_control_offset"), -0.6);
    m_window->document().setParameter(parameter("beijing_discouragement"), 0.1);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
    m_window->click("Bandwidth");
    QVERIFY2(sentence().contains("production gap in memory bandwidth in 2027"), qPrintable(sentence()));
    QVERIFY2(sentence().contains("usable memory bandwidth"), qPrintable(sentence()));
  }

  void theHeadlinesFollow() {
    QVERIFY(headlines().contains("Usable-compute gap, 2027"));
    m_window->click("Bandwidth");
    QVERIFY2(headlines().contains("Usable-bandwidth gap, 2027"), qPrintable(headlines()));
    QVERIFY2(!headlines().contains("Usable-compute gap"), qPrintable(headlines()));
    QVERIFY2(headlines().contains("production gap in memory bandwidth"), qPrintable(headlines()));
  }

  void theFiguresByYearAndTheSourcesFollow() {
    auto& table = m_window->named<QTableView>("Figures by year");
    const auto header = [&](int column) {
      return table.model()->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString();
    };
    const auto cell = [&](int column) { return table.model()->index(5, column).data().toString(); };
    const QString inCompute = cell(0);
    QVERIFY2(header(0).startsWith("Compute made"), qPrintable(header(0)));
    m_window->click("Bandwidth");
    QVERIFY2(header(0).startsWith("Memory bandwidth made"), qPrintable(header(0)));
    QVERIFY2(header(1).contains("memory bandwidth in service"), qPrintable(header(1)));
    QVERIFY(cell(0) != inCompute);
    auto& mix = *m_window->window().findChild<MixChart*>();
    mix.setReadingYear(Year{2027});
    QVERIFY2(mix.reading().contains("H100bw"), qPrintable(mix.reading()));
    QCOMPARE(mix.accessibleName(), "Memory bandwidth that China can use, by source");
  }

  void theAnalysesStudyTheGapInBandwidth() {
    m_window->click("Bandwidth");
    const auto& choice = *m_window->window().findChild<FigureChoice*>();
    QCOMPARE(choice.expression().text(), std::string("annual(bandwidth_ratio, 2027)"));
    QVERIFY2(choice.name().contains("memory bandwidth"), qPrintable(choice.name()));
  }

  void inChipsThereIsNoBandwidthAndTheChoiceIsKept() {
    m_window->click("Bandwidth");
    m_window->click("In chips");
    QVERIFY(!bandwidth().isEnabled());
    QCOMPARE(chart().gap().key, std::string("unit_ratio"));
    QVERIFY2(sentence().contains("memory bandwidth"), qPrintable(sentence()));
    m_window->click("Made each year");
    QVERIFY(bandwidth().isEnabled());
    QCOMPARE(chart().gap().key, std::string("bandwidth_ratio"));
  }

  void aTipSaysWhyAnH20IsLittleInOneAndMuchInTheOther() {
    for (const char* told : {"H20", "0.15", "seventh", "1.19", "bandwidth"})
      QVERIFY2(bandwidth().toolTip().contains(told), told);
    QCOMPARE(bandwidth().accessibleDescription(), bandwidth().toolTip());
  }

  void itIsReachedAndPressedWithTheKeyboard() {
    bandwidth().setFocus(Qt::TabFocusReason);
    QTest::keyClick(&bandwidth(), Qt::Key_Space);
    QCOMPARE(chart().gap().key, std::string("bandwidth_ratio"));
  }

  void theWindowOpensOnTheFirstYearThatADecisionCanMoveWhole() {
    QCOMPARE(m_window->window().answer().sentence().year(), kFirstProjectedYear);
    QCOMPARE(monthsOnRecord(kFirstProjectedYear), 0);
    QVERIFY2(!sentence().contains("is record"), qPrintable(sentence()));
  }

  void ofAYearThatIsRecordInPartItIsSaid() {
    m_window->window().answer().setYear(Year{2026});
    QCOMPARE(monthsOnRecord(Year{2026}), 6);
    QVERIFY2(sentence().contains("Half of 2026 is record."), qPrintable(sentence()));
    m_window->document().setParameter(parameter("die_yield_now"), 0.4);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
    QVERIFY(m_window->window().answer().sentence().rest().contains("Half of 2026 is record."));
    m_window->click("2027");
    QVERIFY2(!sentence().contains("is record"), qPrintable(sentence()));
  }

  void atTheSmallestSizesTheSwitchIsSeenWhole() {
    for (const QSize size : {QSize(1280, 720), QSize(1366, 768)}) {
      m_window->window().resize(size);
      QCoreApplication::processEvents();
      QCOMPARE(m_window->window().size(), size);
      auto* row = bandwidth().parentWidget();
      for (const auto* button : row->findChildren<QToolButton*>()) {
        QVERIFY(row->rect().contains(button->geometry()));
        QVERIFY2(button->width() >= button->fontMetrics().horizontalAdvance(button->text()),
                 qPrintable(button->text()));
      }
    }
  }

 private:
  [[nodiscard]] RatioChart& chart() { return m_window->window().answer().ratioChart(); }
  [[nodiscard]] QString sentence() const { return m_window->window().answer().sentence().plainText(); }
  [[nodiscard]] QToolButton& bandwidth() { return m_window->named<QToolButton>("Bandwidth"); }
  // The spaces of numbers do not break.
  [[nodiscard]] static QString plain(QString text) { return text.replace(QChar(QChar::Nbsp), QChar(' ')); }
  // All that the headlines say to those who hear them.
  [[nodiscard]] QString headlines() const {
    QStringList names;
    for (auto* label : m_window->window().findChild<HeadlinePanel*>()->findChildren<QLabel*>())
      names += QAccessible::queryAccessibleInterface(label)->text(QAccessible::Name);
    return names.join('\n');
  }

  std::unique_ptr<CoarseWindow> m_window;
};

QTEST_MAIN(GapSwitchTest)
#include "gap_switch_test.moc"
