// The panel of levers and assumptions: all inputs within reach, built when needed, found by name,
// and always showing what the document says.
#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QtTest>
#include <set>

#include "core/scenario/presets.h"
#include "core/scenario/timeline.h"
#include "tests/ui/levers/panel_driver.h"
#include "ui/format/format.h"
#include "ui/theme/theme.h"

using namespace chokepoint;
using namespace chokepoint::ui;

class LeverPanelTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    useTheme(Appearance::Light);
  }

  void theFourThatMatterMostStandOpen() {
    const PanelDriver panel;
    const QStringList heroes{"export_control_strictness", "smic_capacity_2028", "die_yield_now", "hbm_domestic_now"};
    QCOMPARE(panel.visibleInputs(), heroes);
    QVERIFY(panel.visibleTexts().contains("LEVERS AND ASSUMPTIONS"));
  }

  void aGroupIsBuiltWhenItIsFirstOpened() {
    PanelDriver panel;
    QCOMPARE(panel.sliders().size(), 4);
    QVERIFY(!panel.header("Race")->isChecked());
    QTest::mouseClick(panel.header("Race"), Qt::LeftButton);
    QVERIFY(panel.slider("us_run_time")->isVisible());
    QCOMPARE(panel.sliders().size(), 6);
    QTest::mouseClick(panel.header("Race"), Qt::LeftButton);
    QVERIFY(!panel.slider("us_run_time")->isVisible());
  }

  void tabGoesFromAGroupIntoIt() {
    PanelDriver panel;
    auto* header = panel.header("Washington");
    header->setFocus();
    QTest::keyClick(header, Qt::Key_Space);
    QTest::keyClick(header, Qt::Key_Tab);
    const auto* first = panel.slider("chip_control_offset");
    QVERIFY(first->isAncestorOf(QApplication::focusWidget()));
  }

  void everyInputIsWithinReachExactlyOnce() {
    PanelDriver panel;
    panel.openAll();
    const QStringList keys = panel.visibleInputs();
    QCOMPARE(keys.size(), static_cast<qsizetype>(kParameterCount));
    QCOMPARE(std::set<QString>(keys.begin(), keys.end()).size(), kParameterCount);
  }

  void everyControlHasANameAndATip() {
    PanelDriver panel;
    panel.openAll();
    panel.document().setParameter(parameter("die_yield_now"), 0.4);
    int controls = 0;
    for (auto* widget : panel.panel().findChildren<QWidget*>()) {
      if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()) continue;
      QVERIFY2(!heardName(*widget).isEmpty(), qPrintable(widget->objectName()));
      QVERIFY2(!widget->toolTip().isEmpty(), qPrintable(widget->objectName()));
      ++controls;
    }
    QVERIFY(controls > 3 * static_cast<int>(kParameterCount));
    for (const auto* slider : panel.sliders())
      for (const auto* part : {"track", "value", "pin", "reset"}) {
        const QString label = translated(spec(slider->id()).label);
        QVERIFY2(heardName(*slider->findChild<QWidget*>(part)).contains(label), qPrintable(label + part));
      }
  }

  void aDragInThePanelReachesTheDocument() {
    PanelDriver panel;
    auto* track = panel.slider("smic_capacity_2028")->track();
    const auto place = [&](double value) {
      return QPointF(track->geometryNow().xOf(value), track->geometryNow().middle()).toPoint();
    };
    QTest::mousePress(track, Qt::LeftButton, {}, place(100.0));
    QTest::mouseMove(track, place(120.0));
    QTest::mouseMove(track, place(200.0));
    QTest::mouseRelease(track, Qt::LeftButton, {}, place(200.0));
    QVERIFY(std::abs(panel.document().value(parameter("smic_capacity_2028")) - 200.0) <= 1.0);
    QCOMPARE(panel.document().history()->count(), 1);
  }

  void undoAndPresetsShowWithoutAnEditComingBack() {
    PanelDriver panel;
    panel.openAll();
    for (const auto& preset : presets()) {
      panel.document().replace(preset.scenario, QString::fromStdString(preset.title));
      for (const auto& [id, value] : preset.scenario.parameters)
        QCOMPARE(panel.slider(spec(id).key.c_str())->track()->value(), value);
    }
    const int steps = panel.document().history()->count();
    while (panel.document().history()->canUndo()) panel.document().history()->undo();
    for (const auto* slider : panel.sliders()) QCOMPARE(slider->track()->value(), spec(slider->id()).defaultValue());
    QCOMPARE(panel.document().history()->count(), steps);
  }

  void aSliderBuiltLateShowsWhatTheDocumentSays() {
    PanelDriver panel(400);
    panel.document().setParameter(parameter("die_area"), 700.0);
    panel.panel().setNote(parameter("die_area"), {"delivers 12"});
    panel.header("Yield and dies")->click();
    QCOMPARE(panel.shown("die_area"), "700");
    QVERIFY(panel.visibleTexts().contains("· delivers 12 · 1 published, 665"));
  }

  void aGroupsTitleTellsItsValuesAndHowManyAreFixed() {
    PanelDriver panel;
    auto* header = panel.header("Fabs and tools");
    QCOMPARE(header->accessibleDescription(), QStringLiteral("36\u00a0k wafers now · tools 16\u00a0% domestic"));
    panel.document().setParameter(parameter("smic_capacity_now"), 45.0);
    panel.document().setParameter(parameter("state_support"), 2.0);
    QCOMPARE(header->accessibleDescription(),
             QStringLiteral("2 fixed by you; 45\u00a0k wafers now · tools 16\u00a0% domestic"));
    panel.document().resetAll();
    QVERIFY(!header->accessibleDescription().contains("fixed"));
  }

  void aGroupOpensAndClosesByKeysAndSaysSo() {
    PanelDriver panel;
    auto* header = panel.header("Beijing");
    auto* heard = QAccessible::queryAccessibleInterface(header);
    QCOMPARE(heard->role(), QAccessible::Button);
    QVERIFY(heard->state().collapsed && heard->state().expandable);
    QTest::keyClick(header, Qt::Key_Right);
    QVERIFY(heard->state().expanded);
    QVERIFY(panel.slider("beijing_priority")->isVisible());
    QTest::keyClick(header, Qt::Key_Left);
    QVERIFY(!panel.slider("beijing_priority")->isVisible());
    heard->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QVERIFY(panel.slider("beijing_priority")->isVisible());
  }

  void openGroupsAreKept() {
    PanelDriver panel;
    panel.panel().setOpenGroups({"yield", "race"});
    QCOMPARE(panel.panel().openGroups(), (QStringList{"yield", "race"}));
    panel.search()->setText("lobbying");
    QCOMPARE(panel.panel().openGroups(), (QStringList{"yield", "race"}));
    panel.search()->clear();
    QVERIFY(panel.slider("die_area")->isVisible() && panel.slider("us_run_time")->isVisible());
    QVERIFY(!panel.slider("lobbying_spend")->isVisible());
  }

  void theSearchFieldFindsAnInputByAWordOfItsName() {
    PanelDriver panel;
    panel.search()->setFocus();
    QTest::keyClicks(panel.search(), "lobbying");
    QCOMPARE(panel.visibleInputs(), (QStringList{"lobbying_spend", "lobbying_effect"}));
    QTest::keyClick(panel.search(), Qt::Key_Escape);
    QCOMPARE(panel.visibleInputs().size(), 4);
    QTest::keyClicks(panel.search(), "die YIELD");
    QCOMPARE(panel.visibleInputs().first(), "die_yield_now");
  }

  void theSearchFieldKnowsWhatPeopleCallIt() {
    PanelDriver panel;
    for (const auto& [word, input] : {std::pair("customer", "beijing_discouragement"),
                                      {"DUV", "tool_control_offset"},
                                      {"black market", "smuggling_base"},
                                      {"CXMT", "hbm_domestic_now"}}) {
      panel.search()->setText(word);
      QVERIFY2(panel.visibleInputs().contains(input), word);
    }
    panel.search()->setText("wafer start to finished");  // of its description alone
    QCOMPARE(panel.visibleInputs(), QStringList("cycle_time"));
  }

  void whatIsNotFoundIsSaid() {
    PanelDriver panel;
    QTest::keyClicks(panel.search(), "zebra");
    QVERIFY(panel.visibleInputs().isEmpty());
    QVERIFY(panel.visibleTexts().filter("No input goes by “zebra”.").size() == 1);
    panel.search()->clear();
    QVERIFY(panel.visibleTexts().filter("zebra").isEmpty());
  }

  void theWheelScrollsOverASliderWithoutMovingIt() {
    PanelDriver panel(320, 300);
    auto* track = panel.slider("export_control_strictness")->track();
    panel.search()->setFocus();
    const QPointF centre = track->rect().center();
    QWheelEvent down(centre, track->mapToGlobal(centre), {}, {0, -240}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                     false);
    QSpontaneKeyEvent::setSpontaneous(&down);  // as from a real wheel: what the slider ignores goes on to the panel
    qApp->notify(track, &down);
    QCOMPARE(panel.document().history()->count(), 0);
    QVERIFY(panel.scroll()->verticalScrollBar()->value() > 0);
  }

  void arrowsMoveNothingWithoutTheFocus() {
    PanelDriver panel;
    panel.search()->setFocus();
    for (const auto key : {Qt::Key_Right, Qt::Key_PageUp, Qt::Key_End, Qt::Key_Delete})
      QTest::keyClick(panel.search(), key);
    QCOMPARE(panel.document().history()->count(), 0);
  }

  void aLeverMovesTheLastSegmentOfATimeline() {
    PanelDriver panel;
    const std::vector<PolicyEvent> events{{.start = {60}, .target = 0.2}, {.start = {72}, .target = 0.9}};
    panel.document().replace({.timeline = events}, "Timeline");
    auto* controls = panel.slider("export_control_strictness");
    QCOMPARE(panel.shown("export_control_strictness"), "0.90");
    QVERIFY(panel.visibleTexts().contains("· your timeline's end"));
    QTest::keyClick(controls->track(), Qt::Key_Left);
    QTest::keyClick(controls->track(), Qt::Key_Left);
    const auto& moved = *panel.document().scenario().timeline;
    QCOMPARE(moved.size(), std::size_t{2});
    QVERIFY(moved.front() == events.front());
    QCOMPARE(moved.back().start, events.back().start);
    QVERIFY(moved.back().target < 0.9);
    QCOMPARE(panel.document().value(parameter("export_control_strictness")), moved.back().target);
    QCOMPARE(panel.document().history()->count(), 2);  // the run of keys is one step
    QVERIFY(panel.document().history()->undoText().startsWith("Strictness from 2028: 0.8"));
    panel.document().history()->undo();
    QCOMPARE(panel.shown("export_control_strictness"), "0.90");
  }

  void nothingSticksOutAtTheLeastWidth() {
    PanelDriver panel(260, 700);
    panel.openAll();
    QCOMPARE(panel.panel().width(), 260);
    const int right = panel.scroll()->viewport()->width();
    for (auto* widget : panel.panel().findChildren<QWidget*>()) {
      if (!widget->isVisible() || !panel.scroll()->widget()->isAncestorOf(widget)) continue;
      const int edge = widget->mapTo(panel.scroll()->widget(), QPoint(widget->width(), 0)).x();
      QVERIFY2(edge <= right, qPrintable(widget->objectName() + widget->parentWidget()->objectName()));
    }
  }
};

QTEST_MAIN(LeverPanelTest)
#include "lever_panel_test.moc"
