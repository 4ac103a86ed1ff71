// What the panel of levers says at a glance: groups in words that people know, whose numbers count, all of it in sight.
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

#include "tests/ui/levers/panel_driver.h"
#include "ui/theme/theme.h"

using namespace chokepoint;
using namespace chokepoint::ui;

class PanelWordsTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    useTheme(Appearance::Light);
  }

  // By what people know, not by numbers that only the model knows.
  void groupsSayWhatIsAllowed() {
    PanelDriver panel;
    QCOMPARE(panel.header("Washington")->summary().last(), "H200s allowed");
    QCOMPARE(panel.header("Washington")->summary().first(), "H200s allowed · tools: as the rest");
    QCOMPARE(panel.header("Beijing")->summary().first(), QStringLiteral("lets in 10\u00a0% · directive 0.60"));
    panel.document().setParameter(parameter("chip_control_offset"), -0.7);
    panel.document().setParameter(parameter("tool_control_offset"), 0.1);
    QCOMPARE(panel.header("Washington")->summary().first(), "all chips allowed · tools: 0.10 stricter");
  }

  void whoseNumbersCountIsSaidAtTheFootAndLeadsToThem() {
    PanelDriver panel;
    auto* whom = panel.panel().findChild<QWidget*>("belief")->findChild<QToolButton*>();
    QCOMPARE(whom->text(), QStringLiteral("nobody in particular ▾"));
    const QSignalSpy asked(&panel.panel(), &LeverPanel::beliefsRequested);
    QTest::mouseClick(whom, Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    panel.document().believe({"huawei-2025-epoch"}, true);
    QVERIFY2(whom->text().contains("Epoch"), qPrintable(whom->text()));
    QVERIFY(heardName(*whom).startsWith("Whose numbers?"));
  }

  // As the picture has it: sliders, groups and whose numbers, at 1600 by 1000.
  void allOfItFitsBesideTheCharts() {
    PanelDriver panel(320, 900);
    const auto* area = panel.scroll();
    QVERIFY2(area->widget()->sizeHint().height() <= area->viewport()->height(),
             qPrintable(QString::number(area->widget()->sizeHint().height())));
  }

  // A word where a number would say little; the number is there to be typed.
  void anOffsetIsAWordUntilItIsTyped() {
    PanelDriver panel;
    panel.header("Washington")->click();
    QCOMPARE(panel.shown("tool_control_offset"), "as the rest");
    QCOMPARE(panel.shown("chip_control_offset"), "H200");
    auto* box = panel.slider("chip_control_offset")->findChild<QLineEdit*>("value");
    box->setFocus();
    QCOMPARE(box->text(), "−0.20");
    box->selectAll();
    QTest::keyClicks(box, "-0.45");
    QTest::keyClick(box, Qt::Key_Return);
    QCOMPARE(panel.shown("chip_control_offset"), "best");
    QCOMPARE(panel.document().history()->undoText(),
             "Controls on finished chips: the best chips allowed (was: H200s allowed)");
  }
};

QTEST_MAIN(PanelWordsTest)
#include "panel_words_test.moc"
