// The document and its history: what undo is called, what a drag leaves behind, what counts as
// saved.
#include "ui/document/document.h"

#include <QLocale>
#include <QSignalSpy>
#include <QtTest>

#include "core/scenario/presets.h"
#include "core/scenario/timeline.h"
#include "ui/document/edit_command.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

constexpr ParameterId kYield = parameter("die_yield_now");
constexpr ParameterId kPlan = parameter("smic_capacity_2028");

void drag(Document& document, ParameterId id, const std::vector<double>& values) {
  document.beginGesture();
  for (const double value : values) document.setParameter(id, value);
  document.endGesture();
}

Scenario total() {
  Scenario scenario;
  scenario.name = "Total";
  scenario.parameters = {{parameter("export_control_strictness"), 1.0}, {kPlan, 50.0}};
  return scenario;
}

}  // namespace

class DocumentTest : public QObject {
  Q_OBJECT

 private slots:
  void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

  void aDragIsOneStepInTheUsersWords() {
    Document document;
    drag(document, kYield, {0.25, 0.31, 0.4});
    QCOMPARE(document.history()->count(), 1);
    QCOMPARE(document.history()->undoText(), "Good dies per 100, July 2026: 25 to 40");
    document.history()->undo();
    QCOMPARE(document.value(kYield), 0.25);
    QVERIFY(!document.isFixed(kYield));
  }

  void aStepNamesTheUnitWhereTheLabelDoesNot() {
    Document document;
    document.setParameter(kPlan, 140.0);
    QCOMPARE(document.history()->undoText(), QStringLiteral("SMIC plan, end of 2028: 100 to 140\u00a0k wafers"));
  }

  void twoDragsOfOneInputAreTwoSteps() {
    Document document;
    drag(document, kYield, {0.3, 0.4});
    drag(document, kYield, {0.45, 0.5});
    QCOMPARE(document.history()->count(), 2);
    QCOMPARE(document.history()->undoText(), "Good dies per 100, July 2026: 40 to 50");
  }

  void aGestureKeepsTwoInputsApart() {
    Document document;
    document.beginGesture();
    document.setParameter(kYield, 0.3);
    document.setParameter(kPlan, 110.0);
    document.endGesture();
    QCOMPARE(document.history()->count(), 2);
  }

  void aDragBackToItsStartLeavesNoStep() {
    Document document;
    document.setParameter(kYield, 0.3);
    drag(document, kYield, {0.4, 0.35, 0.3});
    QCOMPARE(document.history()->count(), 1);
    QCOMPARE(document.value(kYield), 0.3);
  }

  void aDragPastItsStartIsStillOneStep() {
    Document document;
    document.setParameter(kYield, 0.3);
    drag(document, kYield, {0.4, 0.3, 0.5});
    QCOMPARE(document.history()->count(), 2);
    document.history()->undo();
    QCOMPARE(document.value(kYield), 0.3);
  }

  void anUncertainInputDraggedBackIsStillUncertain() {
    Document document;
    drag(document, kYield, {0.3, 0.4, 0.25});
    QCOMPARE(document.history()->count(), 0);
    QVERIFY(!document.isFixed(kYield));
    QVERIFY(!document.isModified());
  }

  void movingAnInputBackDoesNotUnpinItButResettingDoes() {
    Document document;
    document.setParameter(kYield, 0.4);
    document.setParameter(kYield, 0.25);
    QVERIFY(document.isFixed(kYield));
    document.resetParameter(kYield);
    QVERIFY(!document.isFixed(kYield));
    QCOMPARE(document.history()->undoText(), "Good dies per 100, July 2026: no longer fixed");
    document.history()->undo();
    QVERIFY(document.isFixed(kYield));
  }

  void fixingAnInputWhereItStandsSaysSo() {
    Document document;
    document.setParameter(kYield, document.value(kYield));
    QVERIFY(document.isFixed(kYield));
    QCOMPARE(document.history()->undoText(), "Good dies per 100, July 2026: fixed at 25");
  }

  void resettingAnInputLeavesAStepThatUndoes() {
    Document document;
    document.setParameter(kYield, 0.4);
    document.resetParameter(kYield);
    QCOMPARE(document.history()->undoText(), "Good dies per 100, July 2026: reset to 25");
    document.history()->undo();
    QCOMPARE(document.value(kYield), 0.4);
  }

  void whatChangesNothingLeavesNoStep() {
    Document document;
    document.resetParameter(kYield);
    document.resetAll();
    document.setParameter(kYield, 0.4);
    document.setParameter(kYield, 0.4);
    QCOMPARE(document.history()->count(), 1);
  }

  void aPresetIsOneStepByItsName() {
    Document document;
    document.setParameter(kYield, 0.4);
    document.replace(total(), "Preset: Total");
    QCOMPARE(document.history()->count(), 2);
    QCOMPARE(document.history()->undoText(), "Preset: Total");
    QCOMPARE(document.value(kPlan), 50.0);
    QVERIFY(!document.isFixed(kYield));
    document.history()->undo();
    QCOMPARE(document.value(kYield), 0.4);
    QCOMPARE(document.value(kPlan), 100.0);
    QVERIFY(!document.isFixed(kPlan));
  }

  void everyShippedPresetCanBeTakenAndUndone() {
    Document document;
    for (const auto& preset : presets()) {
      document.replace(preset.scenario, QString::fromStdString(preset.title));
      QCOMPARE(document.scenario(), preset.scenario);
    }
    while (document.history()->canUndo()) document.history()->undo();
    QCOMPARE(document.scenario(), Scenario{});
  }

  void resettingEverythingKeepsNameAndNotes() {
    Document document;
    document.load(total(), {});
    document.resetAll();
    QCOMPARE(document.scenario().name, std::string("Total"));
    QVERIFY(document.scenario().parameters.empty());
    document.history()->undo();
    QCOMPARE(document.scenario(), total());
  }

  void everyEditIsAnnouncedOnce() {
    Document document;
    QSignalSpy changed(&document, &Document::changed);
    document.setParameter(kYield, 0.4);
    QCOMPARE(changed.count(), 1);
    document.history()->undo();
    QCOMPARE(changed.count(), 2);
    drag(document, kYield, {0.3, 0.35});
    QCOMPARE(changed.count(), 4);
  }

  void whatStandsInTheFileIsNotModified() {
    Document document;
    QSignalSpy fileChanged(&document, &Document::fileChanged);
    QVERIFY(!document.isModified());
    document.setParameter(kYield, 0.4);
    QVERIFY(document.isModified());
    QCOMPARE(fileChanged.count(), 1);
    document.markSaved("a.json");
    QVERIFY(!document.isModified());
    QCOMPARE(document.filePath(), "a.json");
    document.history()->undo();
    QVERIFY(document.isModified());
    document.history()->redo();
    QVERIFY(!document.isModified());
  }

  void savingAmidADragIsNotLost() {
    Document document;
    document.beginGesture();
    document.setParameter(kYield, 0.3);
    document.markSaved("a.json");
    document.setParameter(kYield, 0.4);
    document.endGesture();
    QVERIFY(document.isModified());
    document.history()->undo();
    QVERIFY(!document.isModified());
    QCOMPARE(document.value(kYield), 0.3);
  }

  void openingAFileStartsANewHistory() {
    Document document;
    document.setParameter(kYield, 0.4);
    document.load(total(), "total.json");
    QCOMPARE(document.history()->count(), 0);
    QVERIFY(!document.isModified());
    QCOMPARE(document.scenario(), total());
  }

  void whatAnAutosaveKeptIsModifiedFromTheStart() {
    Document document;
    document.recover(total(), "total.json");
    QVERIFY(document.isModified());
    document.markSaved("total.json");
    QVERIFY(!document.isModified());
  }

  void aNewNameIsAStepAndIsAnnounced() {
    Document document;
    QSignalSpy fileChanged(&document, &Document::fileChanged);
    document.rename("  Better yield ");
    QCOMPARE(document.scenario().name, std::string("Better yield"));
    QCOMPARE(document.history()->undoText(), "Name: Better yield");
    QVERIFY(fileChanged.count() >= 1);
    document.rename(QString(1000, 'x'));
    QCOMPARE(document.scenario().name.size(), std::size_t{200});
  }

  void replayTakesTheLastStepBackAndDoesItAgain() {
    Document document;
    document.setParameter(kYield, 0.3);
    document.setParameter(kYield, 0.4);
    document.replayLast();
    QCOMPARE(document.value(kYield), 0.3);
    document.replayLast();  // impatience changes nothing
    QCOMPARE(document.value(kYield), 0.3);
    QTRY_COMPARE_WITH_TIMEOUT(document.value(kYield), 0.4, 3000);
    QVERIFY(!document.isReplaying());
  }

  void anEditWhileReplayingHasTheLastWord() {
    Document document;
    document.setParameter(kYield, 0.4);
    document.replayLast();
    document.setParameter(kYield, 0.6);
    QVERIFY(!document.isReplaying());
    QCOMPARE(document.value(kYield), 0.6);
    QVERIFY(!document.history()->canRedo());
  }

  void replayingNothingDoesNothing() {
    Document document;
    document.replayLast();
    QVERIFY(!document.isReplaying());
  }

  void aTimelineTakesThePlaceOfThePolicyLevers() {
    Document document;
    QVERIFY(!document.isReplacedByTimeline(kTimelineLevers[0]));
    document.replace(withTimeline(total()), "Timeline");
    QVERIFY(document.isReplacedByTimeline(kTimelineLevers[0]));
    QVERIFY(!document.isReplacedByTimeline(kYield));
  }

  void anUncertainInputStandsAtTheCentreOfItsOwnPrior() {
    Document document;
    Scenario scenario;
    scenario.priors[kYield] = {Distribution::Beta, 0.1, 0.3, 0.5};
    document.replace(scenario, "Priors");
    QCOMPARE(document.value(kYield), 0.3);
    QCOMPARE(document.prior(kYield), scenario.priors[kYield]);
    drag(document, kYield, {0.4, 0.3});
    QVERIFY(!document.isFixed(kYield));
  }
};

QTEST_GUILESS_MAIN(DocumentTest)
#include "document_test.moc"
