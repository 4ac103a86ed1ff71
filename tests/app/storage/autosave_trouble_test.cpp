// Autosave where a draft cannot be written or read: it is said, once, and tried again.
#include <QTest>

#include "tests/app/storage/autosaved.h"

using namespace chokepoint;
using namespace chokepoint::app;
using namespace std::chrono_literals;

class AutosaveTroubleTest : public QObject {
  Q_OBJECT

 private slots:
  void whatCannotBeWrittenIsSaidOnceAndTakenBack();
  void whatCouldNotBeWrittenIsTriedAgainWithoutAnotherChange();
  void whatIsKeptAtTheLastMomentIsKept();
  void whatIsDiscardedDoesNotComeBack();
  void aStoreThatCannotBeOpenedIsSaidOnce();
  void anUnreadableDraftIsSaid();
  void aDamagedDatabaseIsSaid();
};

void AutosaveTroubleTest::whatCannotBeWrittenIsSaidOnceAndTakenBack() {
  Events events;
  ui::Document document;
  Autosave autosave(document, storeOf(events), kLater);
  const QSignalSpy stands(&autosave, &Autosave::stands);
  const QSignalSpy mended(&autosave, &Autosave::mended);
  const auto keep = [&](bool fails, double value) {
    events.fails = fails;  // the store is idle after flush()
    set(document, value);
    autosave.flush();
    return sentences(stands);
  };
  const QString sentence = "Changes are not being kept. store: the disk is full";
  QVERIFY(autosave.keepNow());
  QCOMPARE(keep(true, 0.2), QStringList(sentence));
  QVERIFY(!autosave.keepNow());
  QCOMPARE(keep(true, 0.3).size(), 1);
  QCOMPARE(sentences(mended), QStringList());
  QCOMPARE(keep(false, 0.4).size(), 1);
  QVERIFY(autosave.keepNow());
  QCOMPARE(sentences(mended), QStringList(sentence));
  QCOMPARE(events.valuesOf(kInput), std::vector{0.4});
  QCOMPARE(keep(true, 0.5).size(), 2);  // another time that it begins
}

void AutosaveTroubleTest::whatCouldNotBeWrittenIsTriedAgainWithoutAnotherChange() {
  Events events;
  events.fails = true;
  ui::Document document;
  Autosave autosave(document, storeOf(events), {.pause = 1ms, .longest = 20ms, .writer = {.pace = 1ms, .look = 20ms}});
  const QSignalSpy stands(&autosave, &Autosave::stands);
  set(document, 0.2);
  QTRY_COMPARE(stands.size(), 1);
  autosave.flush();
  events.fails = false;
  QTRY_VERIFY(!events.valuesOf(kInput).empty());
}

// What the window asks when it is closed.
void AutosaveTroubleTest::whatIsKeptAtTheLastMomentIsKept() {
  Events events;
  ui::Document document;
  Autosave autosave(document, storeOf(events), kLater);
  set(document, 0.2);
  QVERIFY(autosave.keepNow());
  QCOMPARE(events.valuesOf(kInput), std::vector{0.2});
  events.fails = true;
  set(document, 0.3);
  QVERIFY(!autosave.keepNow());
  events.fails = false;
  QVERIFY(autosave.keepNow());
  QCOMPARE(events.valuesOf(kInput), (std::vector{0.2, 0.3}));
}

void AutosaveTroubleTest::whatIsDiscardedDoesNotComeBack() {
  const DatabaseFolder folder;
  keepIn(folder, [](ui::Document& document) { set(document, 0.2); });
  {
    ui::Document document;
    Autosave autosave(document, folder.path());
    QVERIFY(autosave.restore());
    set(document, 0.3);
    autosave.discard();
  }
  {
    ui::Document document;
    Autosave autosave(document, folder.path());
    QVERIFY(!autosave.restore());
    autosave.discard();
    set(document, 0.4);  // the end that was meant did not come: this is work again
  }
  ui::Document document;
  Autosave autosave(document, folder.path());
  QVERIFY(autosave.restore());
}

void AutosaveTroubleTest::aStoreThatCannotBeOpenedIsSaidOnce() {
  ui::Document document;
  Autosave autosave(document, QStringLiteral("/proc/chokepoint/chokepoint.sqlite"));
  const QSignalSpy stands(&autosave, &Autosave::stands);
  QVERIFY(!autosave.restore());
  QVERIFY(!autosave.keepNow());
  for (const double value : {0.2, 0.3}) {
    set(document, value);
    autosave.flush();
  }
  QCOMPARE(sentences(stands),
           QStringList("Autosave is off. /proc/chokepoint: this folder does not exist and cannot be made"));
  QCOMPARE(document.value(kInput), 0.3);
}

void AutosaveTroubleTest::anUnreadableDraftIsSaid() {
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

void AutosaveTroubleTest::aDamagedDatabaseIsSaid() {
  const DatabaseFolder folder;
  folder.write("no database");
  ui::Document document;
  Autosave autosave(document, folder.path());
  const QSignalSpy failed(&autosave, &Autosave::failed);
  QVERIFY(!autosave.restore());
  QCOMPARE(sentences(failed).size(), 1);
  QVERIFY(sentences(failed).front().contains(" was damaged; it is kept as "));
}

QTEST_GUILESS_MAIN(AutosaveTroubleTest)
#include "autosave_trouble_test.moc"
