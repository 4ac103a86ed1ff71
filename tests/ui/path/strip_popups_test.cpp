// What opens beside the strip's points: the fields of a decision, and what is told of one on record.
#include "core/scenario/rules.h"
#include "tests/ui/path/strip_driver.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

constexpr Month k2028 = january(Year{2028});

void openFields(StripDriver& strip) {
  strip.click(strip.at(k2028, 0.9));
  strip.strip().setFocus();
  strip.press(Qt::Key_Return);
}

}  // namespace

class StripPopupsTest : public QObject {
  Q_OBJECT

 private slots:
  void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

  void aDecisionIsTyped() {
    StripDriver strip;
    openFields(strip);
    QCOMPARE(strip.shown<QLineEdit>("start")->text(), "January 2028");
    strip.type("target", "0.85");
    QCOMPARE(strip.lastStep(), "Strictness from 2028: 0.85");
    strip.type("months", "12");
    strip.type("start", "march 2029");
    QCOMPARE(strip.own().front(), (PolicyEvent{.start = {86}, .months = 12, .target = 0.85}));
    strip.type("start", "2030");
    QCOMPARE(strip.own().front().start, january(Year{2030}));
    QCOMPARE(strip.steps(), 5);
    QTest::keyClick(strip.shown<QLineEdit>("start"), Qt::Key_Escape);
    QVERIFY(!strip.shown<QFrame>("eventEditor") && strip.strip().hasFocus());
  }

  void anErrorStandsBeneathItsFieldAndMovesNothing_data() {
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("error");
    QTest::newRow("no month") << QByteArray("start") << "soon"
                              << "\"soon\" is no month, as \"July 2026\" is.";
    QTest::newRow("on record") << QByteArray("start") << "2025"
                               << "Allowed are June 2026 to December 2032.";
    QTest::newRow("another's month") << QByteArray("start") << "2030"
                                     << "Another decision of this path starts then.";
    QTest::newRow("at once") << QByteArray("months") << "0"
                             << "Allowed is above 0, up to 132 months.";
    QTest::newRow("too long") << QByteArray("months") << "500"
                              << "Allowed is above 0, up to 132 months.";
    QTest::newRow("no number") << QByteArray("target") << "much"
                               << "\"much\" is not a number.";
    QTest::newRow("too strict") << QByteArray("target") << "1.5"
                                << "Allowed are 0 to 1.";
  }
  void anErrorStandsBeneathItsFieldAndMovesNothing() {
    QFETCH(QByteArray, field);
    QFETCH(QString, text);
    QFETCH(QString, error);
    StripDriver strip;
    strip.click(strip.at(january(Year{2030}), 0.2));
    openFields(strip);
    const auto before = strip.document().scenario();
    const int steps = strip.steps();
    const auto place = strip.shown<QLineEdit>("target")->geometry();
    strip.type(field, text);
    QCOMPARE(strip.shown<QLabel>(field + "Error")->text(), error);
    QCOMPARE(strip.shown<QLineEdit>(field)->text(), text);
    QCOMPARE(strip.shown<QLineEdit>("target")->geometry(), place);
    QVERIFY(strip.document().scenario() == before);
    QCOMPARE(strip.steps(), steps);
  }

  void itFollowsWhatIsDraggedAndGoesWhereItIsUndone() {
    StripDriver strip;
    openFields(strip);
    strip.strip().setFocus();
    strip.press(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(strip.shown<QLineEdit>("start")->text(), "February 2028");
    strip.document().history()->undo();
    strip.document().history()->undo();
    QVERIFY(!strip.shown<QFrame>("eventEditor"));
  }

  // The number is another, as it counts from where that path's rest stands.
  void aDecisionOfAnotherPathKeepsItsHeight() {
    StripDriver strip;
    openFields(strip);
    strip.type("target", "0.4");
    strip.choosePath("Memory (HBM)");
    QCOMPARE(strip.lastStep(), "Memory (HBM) from 2028: 0.30 looser than the rest");
    QCOMPARE(strip.shown<QLineEdit>("target")->text(), "-0.3");
    QCOMPARE(strip.levelAt({kMonths - 1}), 0.7);
    strip.choosePath("Chip-making tools");
    QCOMPARE(strip.lastStep(), "Chip-making tools from 2028: 0.30 looser than the rest");
    strip.choosePath("Strictness");
    QCOMPARE(strip.lastStep(), "Strictness from 2028: 0.40");
    QCOMPARE(strip.levelAt({kMonths - 1}), 0.4);
  }

  // Where the height is none of that path, the nearest is.
  void aDecisionOfAnotherPathIsAllowedThere() {
    StripDriver strip;
    openFields(strip);
    strip.choosePath("Memory (HBM)");
    strip.type("target", "-0.9");
    strip.choosePath("Strictness");
    QCOMPARE(strip.lastStep(), "Strictness from 2028: 0.00");
    QVERIFY(check(strip.document().scenario()).empty());
    strip.document().history()->undo();
    QCOMPARE(strip.own().front().target, -0.9);
  }

  void aPathWhoseMonthIsTakenSaysSo() {
    StripDriver strip;
    openFields(strip);
    strip.choosePath("Memory (HBM)");
    strip.type("target", "-0.5");
    QTest::keyClick(strip.shown<QLineEdit>("target"), Qt::Key_Escape);
    strip.press(Qt::Key_Escape);
    openFields(strip);
    const auto before = strip.document().scenario();
    strip.choosePath("Memory (HBM)");
    QCOMPARE(strip.shown<QComboBox>("path")->currentText(), "Strictness");
    QVERIFY(strip.document().scenario() == before);
    const auto labels = strip.shown<QFrame>("eventEditor")->findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(
        labels, [](const auto* label) { return label->text() == "Another decision of that path starts then."; }));
  }

  void aDecisionThatMovesNothingSaysSoAndHasNoButton() {
    StripDriver strip;
    strip.click(strip.at(strip.pointOf(madeDecisions()[1])));
    auto* card = strip.shown<QFrame>("decisionCard");
    QVERIFY(card != nullptr);
    QStringList told;
    for (const auto* label : card->findChildren<QLabel*>()) told << label->text();
    QVERIFY2(told.join('\n').contains("Moves no path: a bill is no rule."), qPrintable(told.join('\n')));
    QVERIFY(card->findChild<QToolButton*>("act")->isHidden());
    QCOMPARE(strip.steps(), 0);
  }

  void aDecisionIsAppliedAndTakenBack() {
    StripDriver strip;
    const auto& rule = madeDecisions()[2];
    QCOMPARE(strip.pointOf(rule).kind, StripPoint::Kind::ToCome);
    strip.click(strip.at(strip.pointOf(rule)));
    strip.shown<QToolButton>("act")->click();
    QCOMPARE(strip.steps(), 1);
    QCOMPARE(strip.lastStep(), "Decision applied: A stricter rule");
    QCOMPARE(strip.pointOf(rule).kind, StripPoint::Kind::Applied);
    QCOMPARE(strip.levelAt(rule.month), 0.8);
    strip.strip().setFocus();
    strip.press(Qt::Key_Return);
    QCOMPARE(strip.shown<QToolButton>("act")->text(), "Take back");
    strip.shown<QToolButton>("act")->click();
    QVERIFY(strip.document().scenario() == Scenario());
  }

  void allAreAppliedInOneStep() {
    StripDriver strip;
    auto* all = strip.shown<QToolButton>("applyAll");
    QCOMPARE(all->text(), "Apply 2 decisions");
    all->click();
    QCOMPARE(strip.steps(), 1);
    QVERIFY(!strip.shown<QToolButton>("applyAll"));
    QCOMPARE(strip.levelAt({kMonths - 1}), 0.8);
    strip.document().history()->undo();
    QVERIFY(strip.shown<QToolButton>("applyAll"));
  }

  // Nothing after the record's end moves a path as things stand: there is nothing to apply.
  void decisionsAsTheyStandHaveNoButton() {
    Document document;
    StrictnessPanel panel(document, nullptr);
    panel.show();
    const auto moving = std::ranges::count_if(recordedEvents(), canApply);
    QCOMPARE(panel.findChild<QToolButton*>("applyAll")->isVisible(), moving > 0);
  }
};

QTEST_MAIN(StripPopupsTest)
#include "strip_popups_test.moc"
