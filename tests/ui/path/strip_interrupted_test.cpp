// What comes between: keys and undo while the mouse button is down, and what stands open or is half typed when the
// scenario becomes another.
#include <QAccessible>

#include "tests/ui/path/strip_driver.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

constexpr Month k2028 = january(Year{2028});

// One decision of the user's, with the mouse button down upon it.
QPoint pressOnOwn(StripDriver& strip) {
  strip.click(strip.at(k2028, 0.9));
  const QPoint at = strip.at(k2028, strip.own().back().target);
  QTest::mousePress(&strip.strip(), Qt::LeftButton, {}, at);
  return at;
}

void openFields(StripDriver& strip) {
  strip.click(strip.at(k2028, 0.9));
  strip.press(Qt::Key_Return);
}

QString toldBy(QWidget& card) {
  QStringList told;
  for (const auto* label : card.findChildren<QLabel*>()) told << label->text();
  return told.join('\n');
}

}  // namespace

class StripInterruptedTest : public QObject {
  Q_OBJECT

 private slots:
  void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

  // What the hand still holds is let go of: moving and letting go of the button change nothing more.
  void aKeyWhileTheButtonIsDownEndsTheDrag_data() {
    QTest::addColumn<QKeyCombination>("key");
    QTest::addColumn<QPoint>("moved");
    for (const QPoint moved : {QPoint(0, 0), QPoint(40, 15)}) {
      const bool isMoved = !moved.isNull();
      QTest::addRow("deleted, %s", isMoved ? "moved" : "held") << QKeyCombination(Qt::Key_Delete) << moved;
      QTest::addRow("undone, %s", isMoved ? "moved" : "held") << (Qt::ControlModifier | Qt::Key_Z) << moved;
      QTest::addRow("left, %s", isMoved ? "moved" : "held") << QKeyCombination(Qt::Key_Left) << moved;
      QTest::addRow("escaped, %s", isMoved ? "moved" : "held") << QKeyCombination(Qt::Key_Escape) << moved;
      QTest::addRow("added, %s", isMoved ? "moved" : "held") << QKeyCombination(Qt::Key_Insert) << moved;
    }
  }
  void aKeyWhileTheButtonIsDownEndsTheDrag() {
    QFETCH(QKeyCombination, key);
    QFETCH(QPoint, moved);
    StripDriver strip;
    const QPoint at = pressOnOwn(strip);
    strip.press(key.key(), key.keyboardModifiers());
    const auto after = strip.document().scenario();
    const int index = strip.document().history()->index();
    if (!moved.isNull()) QTest::mouseMove(&strip.strip(), at + moved);
    QTest::mouseRelease(&strip.strip(), Qt::LeftButton, {}, at + moved);
    QVERIFY(strip.document().scenario() == after);
    QCOMPARE(strip.document().history()->index(), index);
    QVERIFY(!strip.shown<QFrame>("eventEditor") && !strip.shown<QFrame>("decisionCard"));
  }

  void whatKeysChooseIsNotDraggedByTheHandThatHoldsAnother() {
    StripDriver strip;
    strip.click(strip.at({kLastRecorded + 4}, 0.2));
    const QPoint at = pressOnOwn(strip);
    do strip.press(Qt::Key_Left);
    while (strip.chosenPoint().kind != StripPoint::Kind::Own);
    const auto before = strip.document().scenario();
    QTest::mouseMove(&strip.strip(), at + QPoint(-60, 10));
    QTest::mouseRelease(&strip.strip(), Qt::LeftButton, {}, at + QPoint(-60, 10));
    QVERIFY(strip.document().scenario() == before);
  }

  void undoInTheMidstOfADragEndsIt() {
    StripDriver strip;
    const QPoint at = pressOnOwn(strip);
    const auto before = strip.document().scenario();
    QTest::mouseMove(&strip.strip(), at + QPoint(0, 3));
    QVERIFY(!(strip.document().scenario() == before));
    strip.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(strip.document().scenario() == before);
    QTest::mouseRelease(&strip.strip(), Qt::LeftButton, {}, at + QPoint(0, 3));  // a click, by how little it went
    QVERIFY(strip.document().scenario() == before);
    QVERIFY(!strip.shown<QFrame>("eventEditor"));
  }

  // The button was let go of elsewhere, as in a menu that opened.
  void aMoveWithoutTheButtonDragsNothing() {
    StripDriver strip;
    const QPoint at = pressOnOwn(strip);
    const auto before = strip.document().scenario();
    QMouseEvent moved(QEvent::MouseMove, at + QPoint(40, 15), strip.strip().mapToGlobal(at + QPoint(40, 15)),
                      Qt::NoButton, Qt::NoButton, {});
    QCoreApplication::sendEvent(&strip.strip(), &moved);
    QVERIFY(strip.document().scenario() == before);
    QTest::mouseRelease(&strip.strip(), Qt::LeftButton, {}, at);
    QVERIFY(strip.document().scenario() == before);
  }

  void whatIsHalfTypedGoesWithItsDecision_data() {
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("text");
    QTest::newRow("target") << QByteArray("target") << "0.25";
    QTest::newRow("months") << QByteArray("months") << "24";
    QTest::newRow("start") << QByteArray("start") << "2030";
  }
  void whatIsHalfTypedGoesWithItsDecision() {
    QFETCH(QByteArray, field);
    QFETCH(QString, text);
    StripDriver strip;
    openFields(strip);
    strip.beginTyping(field, text);
    QTest::keyClick(strip.shown<QLineEdit>(field), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(strip.document().scenario() == Scenario());
    QCOMPARE(strip.lastStep(), "Everything reset");
    QCOMPARE(strip.steps(), 2);
    QVERIFY(!strip.shown<QFrame>("eventEditor"));
    strip.document().history()->undo();
    QCOMPARE(strip.own().size(), std::size_t{1});
  }

  void whatIsHalfTypedGoesWhereAnotherScenarioIsOpened() {
    StripDriver strip;
    openFields(strip);
    strip.beginTyping("target", "0.25");
    strip.document().load({}, {});
    QVERIFY(strip.document().scenario() == Scenario());
    QCOMPARE(strip.steps(), 0);
  }

  void escapeTakesNothingOfWhatIsTyped() {
    StripDriver strip;
    openFields(strip);
    const auto before = strip.document().scenario();
    strip.beginTyping("target", "0.25");
    QTest::keyClick(strip.shown<QLineEdit>("target"), Qt::Key_Escape);
    QVERIFY(!strip.shown<QFrame>("eventEditor") && strip.strip().hasFocus());
    QVERIFY(strip.document().scenario() == before);
    QCOMPARE(strip.steps(), 1);
    strip.press(Qt::Key_Return);
    QVERIFY(strip.shown<QLineEdit>("target")->text() != "0.25");
  }

  void doneTakesWhatIsTyped() {
    StripDriver strip;
    openFields(strip);
    strip.beginTyping("target", "0.25");
    const auto buttons = strip.shown<QFrame>("eventEditor")->findChildren<QToolButton*>();
    QTest::mouseClick(buttons.back(), Qt::LeftButton);
    QCOMPARE(strip.own().front().target, 0.25);
    QVERIFY(!strip.shown<QFrame>("eventEditor"));
  }

  // A lever's decision that leads nowhere has its point as long as it is chosen: those after it then move up.
  void assistiveTechnologyOpensThePointThatItPresses() {
    StripDriver strip;
    strip.document().setParameter(parameter("export_control_strictness"), 0.8);
    strip.strip().setFocus();
    strip.press(Qt::Key_Home);
    strip.press(Qt::Key_Right);
    strip.press(Qt::Key_Down, Qt::ControlModifier);  // back to where the record ends
    auto* heard = QAccessible::queryAccessibleInterface(&strip.strip());
    QCOMPARE(heard->childCount(), 5);
    heard->child(4)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    auto* card = strip.shown<QFrame>("decisionCard");
    QVERIFY(card != nullptr);
    QVERIFY2(toldBy(*card).contains("Memory is let go"), qPrintable(toldBy(*card)));
    QCOMPARE(heard->childCount(), 4);
  }

  void whatIsToldOfADecisionFollowsIt() {
    StripDriver strip;
    strip.click(strip.at(strip.pointOf(madeDecisions()[2])));
    QTest::mouseClick(strip.shown<QToolButton>("applyAll"), Qt::LeftButton);
    auto* card = strip.shown<QFrame>("decisionCard");
    QVERIFY(card != nullptr);
    QCOMPARE(strip.shown<QToolButton>("act")->text(), "Take back");
    QVERIFY2(toldBy(*card).contains("and applied."), qPrintable(toldBy(*card)));
    QTest::keyClick(strip.shown<QToolButton>("act"), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(strip.shown<QToolButton>("act")->text(), "Apply");
    QVERIFY2(toldBy(*card).contains("not applied."), qPrintable(toldBy(*card)));
    QTest::mouseClick(strip.shown<QToolButton>("act"), Qt::LeftButton);
    QCOMPARE(strip.lastStep(), "Decision applied: A stricter rule");
  }

  void keysGoPastADecisionThatMovesTwoPaths() {
    auto decisions = madeDecisions();
    decisions[2].moves.push_back({Channel::tool_control, 0.1, 1.0, "made for a test"});
    StripDriver strip(decisions);
    strip.click(strip.at(strip.pointOf(decisions[2])));
    QTest::mouseClick(strip.shown<QToolButton>("act"), Qt::LeftButton);
    QCOMPARE(strip.chosenPoint().decision, &decisions[2]);  // it stays chosen
    QStringList paths;
    strip.press(Qt::Key_Home);
    for (std::size_t i = 0; i < strip.strip().content().points.size(); ++i, strip.press(Qt::Key_Right))
      if (const auto& point = strip.chosenPoint(); point.isEvent())
        paths << (point.channel ? QString::fromLatin1(nameOf(*point.channel).data()) : QStringLiteral("level"));
    QCOMPARE(paths, (QStringList{"level", "tool_control"}));
    QCOMPARE(strip.chosenPoint().decision, &decisions[3]);  // the last
  }
};

QTEST_MAIN(StripInterruptedTest)
#include "strip_interrupted_test.moc"
