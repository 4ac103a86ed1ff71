// The strictness strip under the mouse and the keyboard: each edit is one step in the user's words, and the path
// goes where it was drawn.
#include <QAccessible>
#include <QToolTip>

#include "tests/ui/path/strip_driver.h"
#include "ui/format/format.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

constexpr Month k2028 = january(Year{2028});
constexpr Month k2029 = january(Year{2029});

}  // namespace

class StrictnessStripTest : public QObject {
  Q_OBJECT

 private slots:
  void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

  void aClickAddsADecisionInItsMonthToAHundredth() {
    StripDriver strip;
    strip.click(strip.at(k2028, 0.95));
    QCOMPARE(strip.steps(), 1);
    QCOMPARE(strip.own().size(), std::size_t{1});
    const auto event = strip.own().front();
    QCOMPARE(event.start, k2028);
    QCOMPARE(event.target, snapped(event.target));
    QVERIFY(std::abs(event.target - 0.95) < 0.03);  // of a strip that is so high
    QCOMPARE(strip.lastStep(),
             QStringLiteral("Strictness from 2028: %1").arg(QLocale().toString(event.target, 'f', 2)));
    QCOMPARE(strip.levelAt(k2028), 0.7);
    QCOMPARE(strip.levelAt(k2029), event.target);
    strip.document().history()->undo();
    QVERIFY(strip.document().scenario() == Scenario());
  }

  void nothingIsAddedToTheRecord() {
    StripDriver strip;
    strip.click(strip.at(january(Year{2024}), 0.2));
    strip.click({610, 20});  // beyond the plot
    QCOMPARE(strip.steps(), 0);
  }

  void aDragIsOneStepInTimeAndHeight() {
    StripDriver strip;
    strip.click(strip.at(k2028, 0.9));
    const auto from = strip.at(k2028, strip.own().front().target);
    strip.drag(from, {strip.at({75}, 0.8), strip.at({80}, 0.6), strip.at(k2029, 0.4)});
    QCOMPARE(strip.steps(), 2);
    QCOMPARE(strip.own().size(), std::size_t{1});
    QCOMPARE(strip.own().front().start, k2029);
    QVERIFY(std::abs(strip.own().front().target - 0.4) < 0.04);
    QVERIFY(strip.lastStep().startsWith("Strictness from 2029: 0."));
  }

  void aDragBackLeavesNoStep() {
    StripDriver strip;
    strip.click(strip.at(k2028, 0.9));
    const auto before = strip.document().scenario();
    const auto from = strip.at(k2028, strip.own().front().target);
    strip.drag(from, {strip.at(k2029, 0.2), from});
    QCOMPARE(strip.steps(), 1);
    QVERIFY(strip.document().scenario() == before);
  }

  // A month is four pixels wide: a hand that goes up goes a little aside.
  void aDragUpKeepsTheMonth() {
    StripDriver strip;
    strip.click(strip.at(k2028, 0.3));
    const auto from = strip.at(k2028, strip.own().front().target);
    strip.drag(from, {from + QPoint(3, -10), from + QPoint(4, -20)});
    QCOMPARE(strip.own().front().start, k2028);
    QVERIFY(strip.own().front().target > 0.5);
    strip.drag(strip.at(k2028, strip.own().front().target),
               {strip.at(k2028, strip.own().front().target) + QPoint(40, 1)});
    QCOMPARE(strip.own().front().start, Month{k2028.index + 10});
  }

  void aLeversDecisionIsDraggedAsTheLever() {
    StripDriver strip;
    strip.document().setParameter(parameter("export_control_strictness"), 0.9);
    QCOMPARE(strip.own().size(), std::size_t{1});
    const auto from = strip.at({kLastRecorded}, 0.9);
    strip.drag(from, {from + QPoint(0, 20)});
    QVERIFY(!strip.document().scenario().timeline);
    QVERIFY(strip.document().value(parameter("export_control_strictness")) < 0.6);
    QCOMPARE(strip.steps(), 2);
  }

  void noTwoDecisionsOfAPathStartTogether() {
    StripDriver strip;
    strip.click(strip.at(k2028, 0.9));
    strip.click(strip.at(k2029, 0.2));
    const auto later = strip.own().back();
    strip.drag(strip.at(k2029, later.target), {strip.at(k2028, later.target)});
    QCOMPARE(strip.own().size(), std::size_t{2});
    QVERIFY(strip.own().front().start != strip.own().back().start);
  }

  void keysChooseMoveAddAndDelete() {
    StripDriver strip;
    strip.strip().setFocus();
    strip.press(Qt::Key_Insert);
    QCOMPARE(strip.own().front(), (PolicyEvent{.start = january(kFirstProjectedYear), .target = 0.7}));
    strip.press(Qt::Key_Up, Qt::ControlModifier);
    strip.press(Qt::Key_Up, Qt::ShiftModifier);
    strip.press(Qt::Key_Right, Qt::ShiftModifier);
    strip.press(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(strip.own().front(), (PolicyEvent{.start = {january(kFirstProjectedYear).index + 13}, .target = 0.81}));
    QCOMPARE(strip.steps(), 2);  // the run of keys is one
    QCOMPARE(strip.lastStep(), "Strictness from February 2028: 0.81");
    strip.press(Qt::Key_Home);
    QCOMPARE(strip.chosenPoint().decision, &madeDecisions().front());
    strip.press(Qt::Key_End);
    QVERIFY(strip.chosenPoint().isEvent());
    strip.press(Qt::Key_Left);
    QCOMPARE(strip.chosenPoint().decision, &madeDecisions().back());
    strip.press(Qt::Key_Delete);  // what is on record stays
    QCOMPARE(strip.steps(), 2);
    strip.press(Qt::Key_Right);
    strip.press(Qt::Key_Delete);
    QCOMPARE(strip.steps(), 3);
    QCOMPARE(strip.lastStep(), "Strictness from February 2028: deleted");
    QVERIFY(strip.document().scenario() == Scenario());
  }

  void homeAndEndChooseTheFirstAndTheLastWhicheverWas() {
    for (const bool isChosen : {false, true}) {
      StripDriver strip;
      strip.strip().setFocus();
      if (isChosen) strip.press(Qt::Key_Right);
      strip.press(Qt::Key_Home);
      QCOMPARE(strip.chosenPoint().decision, &madeDecisions().front());
      strip.press(Qt::Key_Escape);
      if (isChosen) strip.press(Qt::Key_Left);
      strip.press(Qt::Key_End);
      QCOMPARE(strip.chosenPoint().decision, &madeDecisions().back());
    }
  }

  void escapeTakesARunOfKeysBack() {
    StripDriver strip;
    strip.strip().setFocus();
    strip.press(Qt::Key_Insert);
    strip.press(Qt::Key_Down, Qt::ControlModifier);
    strip.press(Qt::Key_Escape);
    QCOMPARE(strip.own().front().target, 0.7);
    QCOMPARE(strip.steps(), 1);
    strip.press(Qt::Key_Escape);
    QVERIFY(!strip.strip().chosen());
  }

  void undoInTheMidstOfKeysTakesOver() {
    StripDriver strip;
    strip.strip().setFocus();
    strip.press(Qt::Key_Insert);
    strip.press(Qt::Key_Up, Qt::ControlModifier);
    strip.document().history()->undo();
    QCOMPARE(strip.own().front().target, 0.7);
    strip.press(Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(strip.own().front().target, 0.71);
  }

  void whatIsPointedAtIsTold() {
    StripDriver strip;
    const auto& point = strip.pointOf(madeDecisions().front());
    QHelpEvent asked(QEvent::ToolTip, strip.at(point), strip.strip().mapToGlobal(strip.at(point)));
    QCoreApplication::sendEvent(&strip.strip(), &asked);
    const auto told = QToolTip::text();
    for (const auto* part : {"15 April 2025", "License required for the H20", "Strictness: 0.85", "Source: US"})
      QVERIFY2(told.contains(part), qPrintable(told));
  }

  void itIsHeardPointByPoint() {
    StripDriver strip;
    strip.click(strip.at(k2028, 0.9));
    auto* heard = QAccessible::queryAccessibleInterface(&strip.strip());
    QCOMPARE(heard->role(), QAccessible::Chart);
    QCOMPARE(heard->text(QAccessible::Name), "Strictness of the controls");
    QVERIFY2(heard->text(QAccessible::Description).startsWith("At the end of 2032: Strictness 0."),
             qPrintable(heard->text(QAccessible::Description)));
    QCOMPARE(heard->childCount(), 5);
    QCOMPARE(heard->child(0)->text(QAccessible::Name), "15 April 2025: License required for the H20");
    QVERIFY(heard->child(4)->text(QAccessible::Name).startsWith("Strictness from 2028: 0."));
    QVERIFY(heard->child(4)->state().selected);
    heard->child(1)->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
    QCOMPARE(strip.strip().chosen(), std::optional<std::size_t>(1));
    QVERIFY(heard->child(1)->text(QAccessible::Description).contains("Moves no path: a bill is no rule."));
  }
};

QTEST_MAIN(StrictnessStripTest)
#include "strictness_strip_test.moc"
