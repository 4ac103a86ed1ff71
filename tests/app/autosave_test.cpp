// Autosave: what is on screen is kept without anybody waiting for it, and comes back.
#include "app/storage/autosave.h"

#include <QCoreApplication>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>
#include <clocale>

#include "app/files.h"
#include "core/scenario/scenario_json.h"
#include "tests/app/database_folder.h"
#include "tests/app/sample_draft.h"
#include "tests/app/store_of_events.h"

using namespace chokepoint;
using namespace chokepoint::app;
using namespace std::chrono_literals;

class AutosaveTest : public QObject {
  Q_OBJECT

 private slots:
  void changesInQuickSuccessionBecomeOneDraft();
  void aDraftIsKeptWhileChangesGoOn();
  void nobodyWaitsForTheDiskAndTheNewestWins();
  void theEndOfTheProgramWaitsForTheLastDraft();
  void anUntouchedDocumentKeepsNothing();

  void workThatIsInNoFileComesBackAsModified();
  void aSavedDocumentComesBackFromItsFile();
  void aFileThatHasChangedSinceCountsAsAnother();
  void withoutADraftTheDocumentStaysAsItIs();
  void everythingComesBackUnderAGermanLocale();

  void whatCannotBeWrittenIsSaidOnce();
  void aStoreThatCannotBeOpenedIsSaidOnce();
  void anUnreadableDraftIsSaid();
  void aDamagedDatabaseIsSaid();
  void theSecondOfTwoWindowsKeepsNothing();
};

namespace {

const ParameterId kInput = parameter("die_yield_now");
constexpr AutosaveTimes kSoon{.pause = 1ms, .longest = 10s};
constexpr AutosaveTimes kLater{.pause = 100s, .longest = 100s};

void set(ui::Document& document, double value) { document.setParameter(kInput, value); }

// All sentences so far.
QStringList sentences(const QSignalSpy& failed) {
  QCoreApplication::processEvents();
  QStringList all;
  for (const auto& arguments : failed) all.append(arguments.front().toString());
  return all;
}

// What a program keeps that does this to its document.
void keepIn(const DatabaseFolder& folder, const std::function<void(ui::Document&)>& work) {
  ui::Document document;
  const Autosave autosave(document, folder.path());
  work(document);
}

}  // namespace

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

void AutosaveTest::whatCannotBeWrittenIsSaidOnce() {
  Events events;
  ui::Document document;
  Autosave autosave(document, storeOf(events), kLater);
  const QSignalSpy failed(&autosave, &Autosave::failed);
  const auto keep = [&](bool fails, double value) {
    events.fails = fails;  // the store is idle after flush()
    set(document, value);
    autosave.flush();
    return sentences(failed);
  };
  QVERIFY(autosave.isKeeping());
  QCOMPARE(keep(true, 0.2), QStringList("Changes are not being kept. store: the disk is full"));
  QVERIFY(!autosave.isKeeping());
  QCOMPARE(keep(true, 0.3).size(), 1);
  QCOMPARE(keep(false, 0.4).size(), 1);
  QVERIFY(autosave.isKeeping());
  QCOMPARE(events.valuesOf(kInput), std::vector{0.4});
  QCOMPARE(keep(true, 0.5).size(), 2);  // another time that it begins
}

void AutosaveTest::aStoreThatCannotBeOpenedIsSaidOnce() {
  ui::Document document;
  Autosave autosave(document, QStringLiteral("/proc/chokepoint/chokepoint.sqlite"));
  const QSignalSpy failed(&autosave, &Autosave::failed);
  QVERIFY(!autosave.restore());
  QVERIFY(!autosave.isKeeping());
  for (const double value : {0.2, 0.3}) {
    set(document, value);
    autosave.flush();
  }
  QCOMPARE(sentences(failed),
           QStringList("Autosave is off. /proc/chokepoint: this folder does not exist and cannot be made"));
  QCOMPARE(document.value(kInput), 0.3);
}

void AutosaveTest::anUnreadableDraftIsSaid() {
  const DatabaseFolder folder;
  keepIn(folder, [](ui::Document& document) { set(document, 0.2); });
  {
    SqlConnection connection(folder.path());
    QVERIFY(!connection.open().isValid());
    QVERIFY(connection.run(QStringLiteral("UPDATE draft SET scenario = '{'")).ok());
  }
  ui::Document document;
  Autosave autosave(document, folder.path());
  const QSignalSpy failed(&autosave, &Autosave::failed);
  QVERIFY(!autosave.restore());
  QCOMPARE(sentences(failed).size(), 1);
  QVERIFY(sentences(failed).front().startsWith("What you last worked on could not be brought back. "));
  QVERIFY(sentences(failed).front().contains(folder.namesLike("*.unreadable-*.json").value(0)));
}

void AutosaveTest::aDamagedDatabaseIsSaid() {
  const DatabaseFolder folder;
  folder.write("no database");
  ui::Document document;
  Autosave autosave(document, folder.path());
  const QSignalSpy failed(&autosave, &Autosave::failed);
  QVERIFY(!autosave.restore());
  QCOMPARE(sentences(failed).size(), 1);
  QVERIFY(sentences(failed).front().contains(" was damaged; it is kept as "));
}

void AutosaveTest::theSecondOfTwoWindowsKeepsNothing() {
  const DatabaseFolder folder;
  ui::Document first;
  auto keeper = std::make_unique<Autosave>(first, folder.path());
  keeper->flush();  // waits until it has the database
  {
    ui::Document second;
    Autosave autosave(second, folder.path());
    const QSignalSpy failed(&autosave, &Autosave::failed);
    QVERIFY(!autosave.restore());
    set(second, 0.9);
    autosave.flush();
    QCOMPARE(sentences(failed).size(), 1);
    QVERIFY(sentences(failed).front().startsWith("Autosave is off. "));
    QVERIFY(sentences(failed).front().endsWith("another window of this program keeps it"));
  }
  set(first, 0.2);
  keeper.reset();
  const auto kept = folder.opened()->load();
  QVERIFY(kept.ok() && kept->has_value());
  QCOMPARE((*kept)->scenario.parameters.at(kInput), 0.2);
}

QTEST_GUILESS_MAIN(AutosaveTest)
#include "autosave_test.moc"
