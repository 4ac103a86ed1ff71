// One lever as a person meets it: dragged, stepped by keys, typed into, pinned, reset, read out.
#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

#include "tests/ui/levers/lever_driver.h"
#include "ui/format/lever_tip.h"
#include "ui/theme/theme.h"

using namespace chokepoint;
using namespace chokepoint::ui;

class LeverSliderTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    useTheme(Appearance::Light);
  }

  void draggingTheHandleMovesTheValueAndLeavesOneStep() {
    LeverDriver lever("die_yield_now");
    lever.drag(0.25, 0.5);
    QVERIFY(std::abs(lever.value() - 0.5) <= 0.01);
    QCOMPARE(lever.shownValue(), QString::number(std::round(lever.value() * 100.0)));
    QCOMPARE(lever.steps(), 1);
    QCOMPARE(lever.pinText(), "fixed by you");
    lever.document().history()->undo();
    QCOMPARE(lever.shownValue(), "25");
    QCOMPARE(lever.pinText(), "uncertain");
  }

  void draggingBackLeavesNoStep() {
    LeverDriver lever("die_yield_now");
    lever.press(0.25);
    lever.moveTo(0.6);
    QCOMPARE(lever.steps(), 1);
    lever.moveTo(0.25);
    lever.release(0.25);
    QCOMPARE(lever.steps(), 0);
    QCOMPARE(lever.pinText(), "uncertain");
  }

  void takingTheHandleOffItsCentreDoesNotMoveIt() {
    LeverDriver lever("die_yield_now");
    const QPoint beside(6, 0);
    QTest::mouseClick(lever.track(), Qt::LeftButton, {}, lever.placeOf(0.25) + beside);
    QCOMPARE(lever.steps(), 0);
    QTest::mousePress(lever.track(), Qt::LeftButton, {}, lever.placeOf(0.25) + beside);
    QTest::mouseMove(lever.track(), lever.placeOf(0.6) + beside);
    QTest::mouseRelease(lever.track(), Qt::LeftButton, {}, lever.placeOf(0.6) + beside);
    QVERIFY(std::abs(lever.value() - 0.6) <= 0.01);
  }

  void clickingBesideTheHandleTakesItThere() {
    LeverDriver lever("die_yield_now");
    QTest::mouseClick(lever.track(), Qt::LeftButton, {}, lever.placeOf(0.6));
    QVERIFY(std::abs(lever.value() - 0.6) <= 0.01);
    QCOMPARE(lever.steps(), 1);
  }

  void theDefaultCatchesAHandleThatComesNear() {
    LeverDriver lever("die_area");
    lever.document().setParameter(lever.id(), 300.0);
    lever.dragTo(lever.placeOf(665.6) + QPoint(3, 0));
    QCOMPARE(lever.value(), 665.6);
    QVERIFY(lever.document().isFixed(lever.id()));
  }

  void keysStepTheValue_data();
  void keysStepTheValue() {
    QFETCH(Qt::Key, key);
    QFETCH(double, value);
    LeverDriver lever("die_yield_now");
    QTest::keyClick(lever.track(), key);
    QCOMPARE(lever.value(), value);
  }

  void aRunOfKeysIsOneStepAndAPauseEndsIt() {
    LeverDriver lever("die_yield_now");
    for (int i = 0; i < 5; ++i) QTest::keyClick(lever.track(), Qt::Key_Right);
    QCOMPARE(lever.shownValue(), "30");
    QCOMPARE(lever.steps(), 1);
    QTest::qWait(1000);
    QTest::keyClick(lever.track(), Qt::Key_Right);
    QCOMPARE(lever.steps(), 2);
    QCOMPARE(lever.document().history()->undoText(), "Good dies per 100, July 2026: 30 to 31");
  }

  void aRunOfKeysBackToItsStartLeavesNoStep() {
    LeverDriver lever("die_yield_now");
    QTest::keyClick(lever.track(), Qt::Key_Right);
    QTest::keyClick(lever.track(), Qt::Key_Left);
    QTRY_COMPARE_WITH_TIMEOUT(lever.steps(), 0, 3000);
    QCOMPARE(lever.pinText(), "uncertain");
  }

  void deleteResetsAsTheLinkDoes() {
    LeverDriver lever("die_yield_now");
    QVERIFY(!lever.reset()->isVisible());
    QTest::keyClick(lever.track(), Qt::Key_End);
    QTest::keyClick(lever.track(), Qt::Key_Delete);
    QCOMPARE(lever.shownValue(), "25");
    lever.document().history()->undo();
    QCOMPARE(lever.shownValue(), "95");
    QVERIFY(lever.reset()->isVisible());
    QTest::mouseClick(lever.reset(), Qt::LeftButton);
    QCOMPARE(lever.shownValue(), "25");
    QCOMPARE(lever.document().history()->undoText(), "Good dies per 100, July 2026: reset to 25");
  }

  void aDigitStartsTypingAndEnterTakesItOver() {
    LeverDriver lever("die_yield_now");
    QTest::keyClick(lever.track(), Qt::Key_4);
    QVERIFY(lever.box()->hasFocus());
    QTest::keyClicks(lever.box(), "1");
    QCOMPARE(lever.value(), 0.25);
    QTest::keyClick(lever.box(), Qt::Key_Return);
    QCOMPARE(lever.value(), 0.41);
    QVERIFY(lever.track()->hasFocus());
    QCOMPARE(lever.document().history()->undoText(), "Good dies per 100, July 2026: 25 to 41");
  }

  void escapeGivesTypingUp() {
    LeverDriver lever("die_yield_now");
    lever.type("41");
    QTest::keyClick(lever.box(), Qt::Key_Escape);
    QCOMPARE(lever.shownValue(), "25");
    QCOMPARE(lever.steps(), 0);
  }

  void leavingTheBoxTakesTheNumberOver() {
    LeverDriver lever("die_yield_now");
    lever.type("41");
    QTest::keyClick(lever.box(), Qt::Key_Tab);
    QCOMPARE(lever.value(), 0.41);
  }

  void germansTypeACommaAndSeeOne() {
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    LeverDriver controls("export_control_strictness");
    QCOMPARE(controls.shownValue(), "0,70");
    controls.type("0,55\r");
    QCOMPARE(controls.value(), 0.55);
    LeverDriver memory("hbm_domestic_max");
    QCOMPARE(memory.shownValue(), "2.500");
    memory.type("6.500\r");
    QCOMPARE(memory.value(), 6500000.0);
  }

  void aWrongNumberIsAnsweredInPlace() {
    LeverDriver lever("die_yield_now");
    const QRect before = lever.pin()->geometry();
    lever.type("150\r");
    QCOMPARE(lever.warning(), QStringLiteral("150 is too much: 1 to 95\u00a0per 100 is allowed."));
    QCOMPARE(lever.pin()->geometry(), before);  // nothing beneath it moves
    QCOMPARE(lever.value(), 0.25);
    QVERIFY(lever.box()->hasFocus());
    QTest::keyClick(lever.box(), Qt::Key_Backspace);
    QCOMPARE(lever.warning(), "");
  }

  void leavingAWrongNumberShowsTheOneThatHoldsAndWhy() {
    LeverDriver lever("die_yield_now");
    lever.type("many");
    QTest::keyClick(lever.box(), Qt::Key_Tab);
    QCOMPARE(lever.shownValue(), "25");
    QVERIFY(lever.warning().contains("“many” is not a number"));
    lever.document().setParameter(lever.id(), 0.3);
    QCOMPARE(lever.warning(), "");
  }

  void thePinFixesWithoutMovingAndLetsGo() {
    LeverDriver lever("die_yield_now");
    QTest::mouseClick(lever.pin(), Qt::LeftButton);
    QCOMPARE(lever.pinText(), "fixed by you");
    QCOMPARE(lever.value(), 0.25);
    QTest::mouseClick(lever.pin(), Qt::LeftButton);
    QCOMPARE(lever.pinText(), "uncertain");
    QCOMPARE(lever.steps(), 2);
  }

  void leversAndAssumptionsAreToldApart() {
    LeverDriver plan("smic_capacity_2028");
    QCOMPARE(plan.pinText(), "SMIC decides");
    plan.document().setParameter(plan.id(), 140.0);
    QCOMPARE(plan.pinText(), "set by you");
  }

  void theEvidenceIsToldInAFewWords() {
    LeverDriver lever("die_yield_now");
    QVERIFY(lever.says("· 8 published, 5 to 50"));
    lever.document().setParameter(lever.id(), 0.7);
    QVERIFY(lever.says("· a what-if: 8 published, 5 to 50"));
    lever.slider().setNote({"delivers 96 k"});
    QVERIFY(lever.says("· delivers 96 k"));
  }

  void theWheelMovesOnlyWhatHasTheFocus() {
    LeverDriver lever("die_yield_now");
    lever.box()->setFocus();
    lever.wheel(120);
    QCOMPARE(lever.value(), 0.25);
    lever.track()->setFocus();
    lever.wheel(120);
    QCOMPARE(lever.value(), 0.26);
    lever.wheel(-240);
    QCOMPARE(lever.value(), 0.24);
  }

  void tabLeadsFromTheSliderToItsBoxPinAndReset() {
    LeverDriver lever("die_yield_now");
    lever.document().setParameter(lever.id(), 0.4);
    lever.track()->setFocus();
    const std::array<QWidget*, 3> order{lever.box(), lever.pin(), lever.reset()};
    for (QWidget* next : order) {
      QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
      QCOMPARE(QApplication::focusWidget(), next);
    }
  }

  void aScreenReaderHearsASliderItsNameAndItsValueWithUnit() {
    LeverDriver lever("smic_capacity_2028");
    auto* heard = QAccessible::queryAccessibleInterface(lever.track());
    QVERIFY(heard != nullptr);
    QCOMPARE(heard->role(), QAccessible::Slider);
    QCOMPARE(heard->text(QAccessible::Name), "SMIC plan, end of 2028");
    QCOMPARE(heard->text(QAccessible::Value), QStringLiteral("100\u00a0k wafers"));
    QVERIFY(heard->state().focusable);
    auto* value = heard->valueInterface();
    QVERIFY(value != nullptr);
    QCOMPARE(value->minimumValue().toDouble(), 5.0);
    QCOMPARE(value->maximumValue().toDouble(), 300.0);
    value->setCurrentValue(140.0);
    QCOMPARE(lever.value(), 140.0);
    QCOMPARE(value->currentValue().toDouble(), 140.0);
    QCOMPARE(lever.steps(), 1);
  }

  void resetTellsWhatItGoesBackToSeenAndHeard() {
    LeverDriver lever("die_yield_now");
    QCOMPARE(lever.reset()->toolTip(), "Back to the default, 25");
    QCOMPARE(lever.reset()->accessibleDescription(), lever.reset()->toolTip());
  }

  void theTipTellsMeaningRangePriorAndSource() {
    const QString tip = leverTip(spec(parameter("die_yield_now")), spec(parameter("die_yield_now")).prior);
    for (const auto* part : {"Clean Ascend dies", "1 to 95", "8 to 45", "Y01 Y02", "estimated", "Morgan Stanley"})
      QVERIFY2(tip.contains(part), part);
    QVERIFY(evidenceTip(spec(parameter("die_yield_now")), 2).contains("Reuters"));
  }

  void aFactNamedBesideEveryInputIsFound() {
    for (const auto& s : parameterSpecs()) {
      QVERIFY2(leverTip(s, s.prior).contains("Range: "), s.key.c_str());
      QVERIFY2(leverTip(s, s.prior).contains("Source ("), s.key.c_str());
      if (!s.facts.empty()) QVERIFY2(leverTip(s, s.prior).contains("Said by: "), s.key.c_str());
    }
  }

  void theColoursFollowTheTheme() {
    LeverDriver lever("die_yield_now");
    const auto handle = [&] { return lever.track()->grab().toImage().pixelColor(lever.placeOf(0.25)); };
    QCOMPARE(handle(), lightTheme().mark);
    useTheme(Appearance::Dark);
    QCoreApplication::processEvents();
    QCOMPARE(handle(), darkTheme().mark);
    lever.type("150\r");
    QCOMPARE(lever.warningColour(), darkTheme().warning);
    useTheme(Appearance::Light);
    QCoreApplication::processEvents();
    QCOMPARE(lever.warningColour(), lightTheme().warning);
  }
};

void LeverSliderTest::keysStepTheValue_data() {
  QTest::addColumn<Qt::Key>("key");
  QTest::addColumn<double>("value");
  QTest::newRow("right") << Qt::Key_Right << 0.26;
  QTest::newRow("up") << Qt::Key_Up << 0.26;
  QTest::newRow("left") << Qt::Key_Left << 0.24;
  QTest::newRow("down") << Qt::Key_Down << 0.24;
  QTest::newRow("page up") << Qt::Key_PageUp << 0.3;
  QTest::newRow("page down") << Qt::Key_PageDown << 0.2;
  QTest::newRow("home") << Qt::Key_Home << 0.01;
  QTest::newRow("end") << Qt::Key_End << 0.95;
}

QTEST_MAIN(LeverSliderTest)
#include "lever_slider_test.moc"
