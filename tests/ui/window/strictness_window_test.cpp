// The strictness strip in the window: it shares the gap's time axis and year, and what is drawn on it is what levers,
// sentence and history say.
#include "core/scenario/policy_moves.h"
#include "tests/ui/coarse_window.h"
#include "ui/charts/parts/chart_text.h"
#include "ui/charts/ratio_chart.h"
#include "ui/levers/slider/slider_track.h"
#include "ui/path/strictness_panel.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

constexpr auto kStrictness = parameter("export_control_strictness");
constexpr Month k2028 = january(Year{2028});

}  // namespace

class StrictnessWindowTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { QTRY_VERIFY_WITH_TIMEOUT(m_window.isAnswered(), kPatience); }
  void init() { m_window.document().load({}, {}); }

  void itsYearsStandBeneathThoseOfTheChart_data() {
    QTest::addColumn<QSize>("size");
    for (const QSize size : {QSize(1280, 720), QSize(1600, 1000), QSize(2560, 1440)})
      QTest::addRow("%d", size.width()) << size;
  }
  void itsYearsStandBeneathThoseOfTheChart() {
    QFETCH(QSize, size);
    m_window.window().resize(size);
    QCoreApplication::processEvents();
    const auto& chart = m_window.window().answer().ratioChart();
    const QRectF plot = chart.plotAreaOfChart();
    for (const double edge : {0.0, 1.0}) {
      const double above = plot.left() + edge * plot.width() + chart.mapToGlobal(QPoint()).x();
      const double year = kTimeBegins + edge * (kTimeEnds - kTimeBegins);
      QVERIFY(std::abs(strip().geometryNow().xOf(year) + strip().mapToGlobal(QPoint()).x() - above) < 0.01);
    }
    QVERIFY(strip().isVisible() && strip().height() >= strip().sizeHint().height());
    m_window.window().resize(1600, 1000);
  }

  void whatIsAddedIsSaidByLeverSentenceAndHistory() {
    const auto geometry = strip().geometryNow();
    QTest::mouseClick(&strip(), Qt::LeftButton, {}, QPointF(geometry.xOf(k2028), geometry.yOf(0.9)).toPoint());
    const double target = m_window.document().value(kStrictness);
    QVERIFY(std::abs(target - 0.9) < 0.05);
    QCOMPARE(track().value(), target);
    QVERIFY(m_window.document().history()->undoText().startsWith("Strictness from 2028: 0."));
    QTRY_VERIFY_WITH_TIMEOUT(m_window.isAnswered(), kPatience);
    QVERIFY2(said().contains("from 2028"), qPrintable(said()));
    m_window.document().history()->undo();
    QTRY_VERIFY_WITH_TIMEOUT(m_window.isAnswered(), kPatience);
    QVERIFY2(!said().contains("from 2028"), qPrintable(said()));
  }

  void theLeverMovesTheLastSegmentOnTheStrip() {
    m_window.document().setPolicy(*withReplaced({}, std::nullopt, PolicyEvent{.start = k2028, .target = 0.9}));
    QTest::keyClick(&track(), Qt::Key_Left);
    const auto& path = strip().content().lines.front().levels;
    QCOMPARE(path[static_cast<std::size_t>(k2028.index)], 0.7);
    QCOMPARE(path.back(), track().value());
    QVERIFY(path.back() < 0.9);
  }

 private:
  [[nodiscard]] StrictnessStrip& strip() { return m_window.window().answer().strictness().strip(); }
  [[nodiscard]] SliderTrack& track() { return m_window.named<SliderTrack>("How strict are the controls"); }
  // By the labels of the answer.
  [[nodiscard]] QString said() {
    QString all;
    for (const auto* label : m_window.window().answer().findChildren<QLabel*>()) all += label->text() + '\n';
    return all;
  }

  CoarseWindow m_window;
};

QTEST_MAIN(StrictnessWindowTest)
#include "strictness_window_test.moc"
