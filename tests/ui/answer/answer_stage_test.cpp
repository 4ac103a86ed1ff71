// The room for charts and views as a person divides it: with the handle, with keys, in windows of all sizes.
#include "ui/answer/answer_stage.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSplitterHandle>
#include <QStackedWidget>
#include <QWheelEvent>

#include "tests/ui/coarse_window.h"
#include "ui/charts/ratio_chart.h"
#include "ui/charts/volume_chart.h"
#include "ui/theme/theme.h"

using namespace chokepoint;
using namespace chokepoint::ui;

using Shows = AnswerStage::Shows;

class AnswerStageTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    useTheme(Appearance::Light);
    m_window = std::make_unique<CoarseWindow>();
    QVERIFY(QTest::qWaitForWindowActive(&m_window->window()));
  }
  void cleanup() { m_window.reset(); }

  void theHandleIsMovedWithKeysAndRemembered() {
    QCOMPARE(stage().shows(), Shows::Both);
    const QSignalSpy changed(&stage(), &AnswerStage::choiceChanged);
    const int before = details().height();
    handle().setFocus();
    for (int press = 0; press < 3; ++press) QTest::keyClick(&handle(), Qt::Key_Up);
    QVERIFY2(details().height() > before + 10, qPrintable(QString::number(details().height() - before)));
    QVERIFY(changed.count() > 0);
    QCOMPARE(qRound(stage().choice().share * stage().height()), details().height());
    QTest::keyClick(&handle(), Qt::Key_Down);
    QVERIFY(details().height() < before + 48);
  }

  void plotsSideBySideStandOnOneLine() {
    const auto bottomOf = [](const PlotChart& chart) {
      return chart.mapTo(chart.window(), chart.plotAreaOfChart().bottomLeft().toPoint()).y();
    };
    auto& answer = m_window->window().answer();
    for (const QSize size : {QSize(1280, 720), QSize(1600, 1000), QSize(2000, 1200)}) {
      m_window->window().resize(size);
      layOut();
      QTRY_COMPARE(bottomOf(answer.volumeChart()), bottomOf(answer.ratioChart()));
    }
  }

  void theHandleTakenToTheFootFoldsTheViewsAndAViewThatIsOpenedUnfoldsThem() {
    handle().setFocus();
    QTest::keyClick(&handle(), Qt::Key_End);
    QCOMPARE(stage().shows(), Shows::Charts);
    QVERIFY(!pages().isVisible());
    m_window->click("Why");
    QCOMPARE(stage().shows(), Shows::Both);
    QVERIFY(pages().isVisible());
  }

  void aViewIsEnlargedOverTheChartsAndEscapeBringsThemBack() {
    m_window->click("enlarge");
    layOut();
    QVERIFY(!chart().isVisible());
    QVERIFY(details().height() > stage().height() - 20);
    m_window->named<QTableView>("Figures by year").setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(chart().isVisible());
    QTest::keyClick(&m_window->window(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!chart().isVisible());
    m_window->click("back to charts");
    QVERIFY(chart().isVisible());
  }

  void inASmallWindowTheChartsKeepTheirRoomAndTheViewsFold() {
    m_window->window().resize(1280, 720);
    layOut();
    QCOMPARE(m_window->window().size(), QSize(1280, 720));
    QCOMPARE(stage().shows(), Shows::Charts);
    auto& answer = m_window->window().answer();
    QVERIFY2(answer.ratioChart().plotArea().height() >= 220,
             qPrintable(QString::number(answer.ratioChart().plotArea().height())));
    QVERIFY(answer.volumeChart().plotArea().height() >= 220);
    m_window->click("Claims");
    QVERIFY(!chart().isVisible() && pages().isVisible());
    QTest::keyClick(&details(), Qt::Key_Escape);
    QVERIFY(chart().isVisible() && !pages().isVisible());
    QCOMPARE(stage().choice(), AnswerStage::Choice{});  // nobody chose it: a larger window shows both
    m_window->window().resize(1600, 1000);
    layOut();
    QCOMPARE(stage().shows(), Shows::Both);
  }

  void theSmallestWindowIs1024By600() {
    m_window->window().resize(1024, 600);
    layOut();
    QCOMPARE(m_window->window().size(), QSize(1024, 600));
  }

  // Over a chart too, of which a small page is full.
  void theWheelScrollsAPageThatDoesNotFit() {
    m_window->window().resize(1024, 600);
    layOut();
    QScrollBar* bar = nullptr;
    for (QWidget* around = chart().parentWidget(); around != nullptr && bar == nullptr; around = around->parentWidget())
      if (auto* area = qobject_cast<QScrollArea*>(around); area != nullptr && area->verticalScrollBar()->maximum() > 0)
        bar = area->verticalScrollBar();
    QVERIFY(bar != nullptr);
    bar->setValue(0);
    auto* plot = chart().childAt(chart().rect().center());
    const QPointF at = QPointF(plot->rect().center());
    QWheelEvent down(at, plot->mapToGlobal(at), {}, {0, -240}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    for (auto* under = plot; under != nullptr && bar->value() == 0; under = under->parentWidget()) {
      down.accept();
      QApplication::sendEvent(under, &down);
      QVERIFY(bar->value() > 0 || !down.isAccepted());
      QVERIFY(bar->value() > 0 || !under->testAttribute(Qt::WA_NoMousePropagation));
    }
    QVERIFY(bar->value() > 0);
  }

  void aShareThatIsNoneIsBroughtIntoRange() {
    for (const double wrong : {-1.0, 0.0, std::nan("")}) {
      stage().setChoice({Shows::Both, wrong});
      QCOMPARE(stage().choice().share, 0.1);
    }
    stage().setChoice({Shows::Both, 7.0});
    QCOMPARE(stage().choice().share, 0.9);
    QVERIFY(chart().height() >= 220);
  }

 private:
  static void layOut() {
    for (int turn = 0; turn < 3; ++turn) QCoreApplication::processEvents();
  }
  AnswerStage& stage() { return m_window->window().answer().stage(); }
  Details& details() { return m_window->window().answer().details(); }
  RatioChart& chart() { return m_window->window().answer().ratioChart(); }
  QWidget& pages() { return *details().findChild<QStackedWidget*>(); }
  QSplitterHandle& handle() { return *stage().handle(1); }

  std::unique_ptr<CoarseWindow> m_window;
};

QTEST_MAIN(AnswerStageTest)
#include "answer_stage_test.moc"
