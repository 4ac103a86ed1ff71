// The strip's menu: each entry does what it says, and what it makes is allowed.
#include "core/scenario/rules.h"
#include "tests/ui/path/strip_driver.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

constexpr Month k2028 = january(Year{2028});

double memoryAt(StripDriver& strip, Month month) {
  return policyPathOf(strip.document().scenario(), Channel::hbm_control)[static_cast<std::size_t>(month.index)];
}

// Between the ends of a lever's ramp, June and December 2026, and off a hundredth.
constexpr Month kOnRamp{kLastRecorded + 2};
void beginRamp(StripDriver& strip) { strip.document().setParameter(parameter("hbm_control_offset"), -0.25); }

}  // namespace

class StripMenuTest : public QObject {
  Q_OBJECT

 private slots:
  void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

  void ofADecisionItHasAllThatCanBeDone() {
    StripDriver strip;
    strip.click(strip.at(k2028, 0.9));
    QCOMPARE(strip.askForMenu(), (QStringList{"Type ...", "Path", "Delete", "Split off from 2028, held where it stands",
                                              "", "Apply all (2)", "Back to the rules on record"}));
    strip.chooseInMenu({"Type"});
    QVERIFY(strip.shown<QFrame>("eventEditor") && strip.shown<QLineEdit>("target")->hasFocus());
    QTest::keyClick(strip.shown<QLineEdit>("target"), Qt::Key_Escape);
    strip.askForMenu();
    strip.chooseInMenu({"Delete"});
    QVERIFY(strip.own().empty());
    QVERIFY(strip.lastStep().endsWith("deleted"));
  }

  void itAppliesAllAndGoesBackToTheRulesOnRecord() {
    StripDriver strip;
    strip.click(strip.at(k2028, 0.9));
    strip.askForMenu();
    strip.chooseInMenu({"Apply all"});
    QCOMPARE(strip.lastStep(), "Decisions after the record applied");
    QCOMPARE(strip.pointOf(madeDecisions()[3]).kind, StripPoint::Kind::Applied);
    strip.askForMenu();
    strip.chooseInMenu({"Back to the rules on record"});
    QVERIFY(strip.document().scenario() == Scenario());
    QCOMPARE(strip.steps(), 3);
  }

  void ofADecisionToComeItTellsAppliesAndTakesBack() {
    StripDriver strip;
    const auto& rule = madeDecisions()[2];
    const auto entries = strip.askForMenu(strip.at(strip.pointOf(rule)));
    QCOMPARE(entries.first(2), (QStringList{"What it does ...", "Apply"}));
    strip.chooseInMenu({"Apply"});
    QCOMPARE(strip.lastStep(), "Decision applied: A stricter rule");
    QCOMPARE(strip.askForMenu().first(2), (QStringList{"What it does ...", "Take back"}));
    strip.chooseInMenu({"What it does"});
    QVERIFY(strip.shown<QFrame>("decisionCard"));
    strip.askForMenu();
    strip.chooseInMenu({"Take back"});
    QVERIFY(strip.document().scenario() == Scenario());
  }

  void ofAPlaceItAddsThere() {
    StripDriver strip;
    QCOMPARE(strip.askForMenu(strip.at(k2028, 0.2)).first(), "Add from 2028");
    strip.chooseInMenu({"Add"});
    QCOMPARE(strip.own().front().start, k2028);
    QVERIFY(std::abs(strip.own().front().target - 0.2) < 0.03);
  }

  void anotherPathKeepsTheHeightAsFarAsItMay_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("step");
    QTest::newRow("of memory") << "Memory"
                               << "-0.3"
                               << "Strictness from 2028: 0.40";
    QTest::newRow("below no controls") << "Memory"
                                       << "-0.9"
                                       << "Strictness from 2028: 0.00";
    QTest::newRow("above denial") << "Memory"
                                  << "0.8"
                                  << "Strictness from 2028: 1.00";
  }
  void anotherPathKeepsTheHeightAsFarAsItMay() {
    QFETCH(QString, path);
    QFETCH(QString, target);
    QFETCH(QString, step);
    StripDriver strip;
    strip.askForMenu(strip.at(k2028, 0.2));
    strip.chooseInMenu({"Split off", path});
    strip.press(Qt::Key_Return);
    strip.type("target", target);
    strip.askForMenu();
    strip.chooseInMenu({"Path", "Strictness"});
    QCOMPARE(strip.lastStep(), step);
    QCOMPARE(strip.steps(), 3);
    QVERIFY(check(strip.document().scenario()).empty());
    strip.document().history()->undo();
    QCOMPARE(strip.own().front().channel, std::optional(Channel::hbm_control));
  }

  void aChannelIsSplitOffAndDrawnWhereItDiffers() {
    StripDriver strip;
    QCOMPARE(strip.strip().content().lines.size(), std::size_t{2});  // the level, and finished chips on record
    strip.askForMenu(strip.at(k2028, 0.2));
    strip.chooseInMenu({"Split off from 2028", "Chip-making tools"});
    QCOMPARE(strip.strip().content().lines.size(), std::size_t{3});
    strip.press(Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(strip.lastStep(), "Chip-making tools from 2028: 0.10 looser than the rest");
    const auto& line = strip.strip().content().lines.back();
    QCOMPARE(line.channel, std::optional(Channel::tool_control));
    QVERIFY(std::abs(line.levels.back() - 0.6) < 1e-12);
    QCOMPARE(strip.levelAt({kMonths - 1}), 0.7);
  }

  // A ramp ends there, and the path stays to the last digit where it was.
  void whatIsSplitOffOnARampIsHeldWhereItStands() {
    StripDriver strip;
    beginRamp(strip);
    const double stands = memoryAt(strip, kOnRamp);
    QVERIFY(std::abs(stands + 0.25 / 3) < 1e-12);
    strip.askForMenu(strip.at(kOnRamp, 0.1));
    strip.chooseInMenu({"Split off from August 2026", "Memory"});
    for (int month = kOnRamp.index; month < kMonths; ++month) QCOMPARE(memoryAt(strip, {month}), stands);
  }

  void whereTheMonthIsTakenTheNextIsHeld() {
    StripDriver strip;
    beginRamp(strip);
    strip.askForMenu(strip.at(kOnRamp, 0.1));
    strip.chooseInMenu({"Split off", "Memory"});
    strip.press(Qt::Key_Down, Qt::ControlModifier);
    const double after = memoryAt(strip, {kOnRamp.index + 1});
    QVERIFY(after < memoryAt(strip, kOnRamp));
    strip.askForMenu(strip.at(kOnRamp, 0.1));
    strip.chooseInMenu({"Split off", "Memory"});
    QCOMPARE(strip.own().back().start, Month{kOnRamp.index + 1});
    for (int month = kOnRamp.index + 1; month < kMonths; ++month) QCOMPARE(memoryAt(strip, {month}), after);
  }

  void whatKeysAddOnARampOfTheLevelIsHeld() {
    StripDriver strip;
    strip.document().setParameter(parameter("export_control_strictness"), 0.35);
    strip.document().setParameter(parameter("policy_ramp"), 30.0);
    const double stands = strip.levelAt(january(kFirstProjectedYear));
    strip.strip().setFocus();
    strip.press(Qt::Key_Insert);
    QCOMPARE(strip.levelAt(january(kFirstProjectedYear)), stands);
    QCOMPARE(strip.levelAt({kMonths - 1}), stands);
  }
};

QTEST_MAIN(StripMenuTest)
#include "strip_menu_test.moc"
