// Autosave: what is on screen is kept without anybody waiting for it, and comes back.
#include "app/storage/autosave.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>
#include <clocale>

#include "app/base/files.h"
#include "core/model/version.h"
#include "core/scenario/scenario_json.h"
#include "tests/app/storage/autosaved.h"
#include "tests/app/storage/sample_draft.h"
#include "ui/document/file_on_disk.h"

using namespace chokepoint;
using namespace chokepoint::app;
using namespace std::chrono_literals;

namespace {

Draft draftWith(double value) {
  Draft draft;
  draft.scenario.parameters[kInput] = value;
  return draft;
}

}  // namespace

class AutosaveTest : public QObject {
  Q_OBJECT

 private slots:
  void changesInQuickSuccessionBecomeOneDraft();
  void aDraftIsKeptWhileChangesGoOn();
  void lessThanASecondOfWorkMayBeLost();
  void nobodyWaitsForTheDiskAndTheNewestWins();
  void draftsAreWrittenAtTheirPace();
  void whoWaitsDoesNotWaitForThePace();
  void theEndOfTheProgramWaitsForTheLastDraft();
  void anUntouchedDocumentKeepsNothing();

  void workThatIsInNoFileComesBackAsModified();
  void aSavedDocumentComesBackFromItsFile();
  void aFileThatHasChangedSinceCountsAsAnother();
  void whatItsFileHeldIsKnownAtTheNextStart();
  void aDraftOfAnOlderModelIsToldOfOnceTheWindowListens();
  void withoutADraftTheDocumentStaysAsItIs();
  void everythingComesBackUnderAGermanLocale();
};

void AutosaveTest::changesInQuickSuccessionBecomeOneDraft() {
  Events events;
  ui::Document document;
  const Autosave autosave(document, storeOf(events), {.pause = 30ms, .longest = 100s});
  for (const double value : {0.2, 0.3, 0.4}) set(document, value);
  QTRY_COMPARE(events.valuesOf(kInput), std::vector{0.4});
  QTest::qWait(60);
  QCOMPARE(events.valuesOf(kInput), std::vector{0.4});
}

void AutosaveTest::aDraftIsKeptWhileChangesGoOn() {
  Events events;
  ui::Document document;
  const Autosave autosave(document, storeOf(events), {.pause = 100s, .longest = 20ms});
  set(document, 0.2);
  QTRY_COMPARE(events.valuesOf(kInput), std::vector{0.2});
  set(document, 0.3);
  QTRY_COMPARE(events.valuesOf(kInput), (std::vector{0.2, 0.3}));
}

// While changes do not pause: what a change waits for, and what a draft waits for the one before.
void AutosaveTest::lessThanASecondOfWorkMayBeLost() {
  const AutosaveTimes times;
  QVERIFY(times.longest + times.writer.pace < 1s);
  Events events;
  ui::Document document;
  const Autosave autosave(document, storeOf(events), times);
  QTimer hand;
  double value = 0.2;
  connect(&hand, &QTimer::timeout, this, [&] { set(document, value = value > 0.8 ? 0.2 : value + 0.001); });
  hand.start(1);
  QTRY_VERIFY(events.timesBegun() >= 2);
}

// That this test goes on while the store stands still is the first half of its claim.
void AutosaveTest::nobodyWaitsForTheDiskAndTheNewestWins() {
  Events events;
  events.blocked = true;
  ui::Document document;
  Autosave autosave(document, storeOf(events), kSoon);
  const auto release = qScopeGuard([&] { events.block(false); });  // or else a failure would wait for ever
  set(document, 0.2);
  QTRY_COMPARE(events.timesBegun(), 1);
  for (const double value : {0.3, 0.4, 0.5}) {
    set(document, value);
    QTest::qWait(20);
  }
  QCOMPARE(events.valuesOf(kInput), std::vector<double>());
  events.block(false);
  autosave.flush();
  QCOMPARE(events.valuesOf(kInput), (std::vector{0.2, 0.5}));
}

// However fast they come: a fast store is written no oftener than its pace says, and the last of them all the same.
void AutosaveTest::draftsAreWrittenAtTheirPace() {
  Events events;
  QElapsedTimer time;
  time.start();
  {
    DraftWriter writer(storeOf(events), [](const KeepingNews&) {}, {.pace = 100ms});
    for (int i = 0; i < 50; ++i) {
      writer.write(draftWith(0.3 + 0.01 * i));
      QTest::qWait(10);
    }
    QVERIFY(events.timesBegun() >= 2);
    QVERIFY(events.timesBegun() <= 1 + time.elapsed() / 100);
    writer.write(draftWith(0.9));
    writer.wait();
  }
  QCOMPARE(events.valuesOf(kInput).back(), 0.9);
}

void AutosaveTest::whoWaitsDoesNotWaitForThePace() {
  Events events;
  DraftWriter writer(storeOf(events), [](const KeepingNews&) {}, {.pace = 1h});
  for (const double value : {0.2, 0.3}) {
    writer.write(draftWith(value));
    writer.wait();
  }
  QCOMPARE(events.valuesOf(kInput), (std::vector{0.2, 0.3}));
}

void AutosaveTest::theEndOfTheProgramWaitsForTheLastDraft() {
  Events events;
  ui::Document document;
  {
    const Autosave autosave(document, storeOf(events), kLater);
    set(document, 0.2);
    QCOMPARE(events.valuesOf(kInput), std::vector<double>());
  }
  QCOMPARE(events.valuesOf(kInput), std::vector{0.2});
}

void AutosaveTest::anUntouchedDocumentKeepsNothing() {
  Events events;
  ui::Document document;
  { const Autosave autosave(document, storeOf(events), kSoon); }
  QCOMPARE(events.timesBegun(), 0);
}

void AutosaveTest::workThatIsInNoFileComesBackAsModified() {
  const DatabaseFolder folder;
  keepIn(folder, [](ui::Document& document) { set(document, 0.2); });
  ui::Document document;
  Autosave autosave(document, folder.path());
  QVERIFY(autosave.restore());
  QCOMPARE(document.value(kInput), 0.2);
  QVERIFY(document.isModified());
  QVERIFY(!document.history()->canUndo());
  QCOMPARE(document.filePath(), QString());
}

void AutosaveTest::aSavedDocumentComesBackFromItsFile() {
  const DatabaseFolder folder;
  const QString file = folder.filePath("saved.json");
  keepIn(folder, [&](ui::Document& document) {
    set(document, 0.2);
    QVERIFY(writeFile(file.toStdString(), writeScenario(document.scenario())).ok());
    document.markSaved(file);
  });
  ui::Document document;
  Autosave autosave(document, folder.path());
  QVERIFY(autosave.restore());
  QCOMPARE(document.value(kInput), 0.2);
  QCOMPARE(document.filePath(), file);
  QVERIFY(!document.isModified());
}

void AutosaveTest::aFileThatHasChangedSinceCountsAsAnother() {
  const DatabaseFolder folder;
  const QString file = folder.filePath("saved.json");
  keepIn(folder, [&](ui::Document& document) {
    set(document, 0.2);
    document.markSaved(file);
  });
  QVERIFY(writeFile(file.toStdString(), writeScenario({.name = "by somebody else"})).ok());
  ui::Document document;
  Autosave autosave(document, folder.path());
  QVERIFY(autosave.restore());
  QCOMPARE(document.value(kInput), 0.2);
  QVERIFY(document.isModified());
}

// By which it is noticed that somebody else has written it: formatted in another way it is another file.
void AutosaveTest::whatItsFileHeldIsKnownAtTheNextStart() {
  const DatabaseFolder folder;
  const QString file = folder.filePath("saved.json");
  const auto digest = ui::digestOf("what it held");
  keepIn(folder, [&](ui::Document& document) {
    document.noteFile(file, digest);
    document.markSaved(file);
    set(document, 0.2);
  });
  ui::Document document;
  Autosave autosave(document, folder.path());
  QVERIFY(autosave.restore());
  QCOMPARE(document.filePath(), file);
  QCOMPARE(document.fileDigest(), digest);
}

void AutosaveTest::aDraftOfAnOlderModelIsToldOfOnceTheWindowListens() {
  const DatabaseFolder folder;
  keepIn(folder, [](ui::Document& document) { set(document, 0.2); });
  {
    SqlConnection connection(folder.path());
    QVERIFY(!connection.open().isValid());
    QVERIFY(connection
                .run("UPDATE draft SET scenario = replace(scenario, ?, '\"1.0\"')",
                     {QStringLiteral("\"%1\"").arg(QString::fromUtf8(kModelVersion.data()))})
                .ok());
  }
  ui::Document document;
  Autosave autosave(document, folder.path());
  QVERIFY(autosave.restore());
  const QSignalSpy noticed(&autosave, &Autosave::noticed);
  QCoreApplication::processEvents();
  QCOMPARE(noticed.size(), 1);
  QCOMPARE(noticed[0][0].toString(), QString("What you last worked on"));
  const auto told = noticed[0][1].toStringList().join('\n');
  QVERIFY2(told.contains("made with model 1.0") && told.contains("(die_yield_now) keeps what was set"),
           qPrintable(told));
  QCOMPARE(document.value(kInput), 0.2);
}

void AutosaveTest::withoutADraftTheDocumentStaysAsItIs() {
  const DatabaseFolder folder;
  ui::Document document;
  set(document, 0.3);
  Autosave autosave(document, folder.path());
  const QSignalSpy failed(&autosave, &Autosave::failed);
  QVERIFY(!autosave.restore());
  QCOMPARE(document.value(kInput), 0.3);
  QCOMPARE(sentences(failed), QStringList());
}

void AutosaveTest::everythingComesBackUnderAGermanLocale() {
  if (std::setlocale(LC_ALL, "de_DE.UTF-8") == nullptr) qWarning("the locale de_DE.UTF-8 is not installed");
  QLocale::setDefault(QLocale(QLocale::German));
  const DatabaseFolder folder;
  keepIn(folder, [](ui::Document& document) { document.replace(scenarioWithEverything(), "Preset"); });
  ui::Document document;
  Autosave autosave(document, folder.path());
  const bool restored = autosave.restore();
  std::setlocale(LC_ALL, "C");
  QLocale::setDefault(QLocale::c());
  QVERIFY(restored);
  QVERIFY(document.scenario() == scenarioWithEverything());
}

QTEST_GUILESS_MAIN(AutosaveTest)
#include "autosave_test.moc"
