// The database of the draft: what is kept comes back, also from older programs; what cannot be read
// is set aside and never lost.
#include <QCoreApplication>
#include <QTest>
#include <QtEndian>
#include <clocale>

#include "app/storage/data_folder.h"
#include "app/storage/migrations.h"
#include "core/scenario/rules.h"
#include "core/scenario/scenario_json.h"
#include "tests/app/storage/database_folder.h"
#include "tests/app/storage/sample_draft.h"

using namespace chokepoint;
using namespace chokepoint::app;

class StorageTest : public QObject {
  Q_OBJECT

 private slots:
  void init() { m_folder = std::make_unique<DatabaseFolder>(); }

  void theSampleIsAScenario() { QVERIFY(check(scenarioWithEverything()).empty()); }
  void aDraftComesBackAsItWas_data();
  void aDraftComesBackAsItWas();
  void aDraftTakesThePlaceOfTheOneBefore();
  void nothingIsKeptAtFirstOrAfterClearing();
  void anEmptyFileIsBroughtToTheNewestVersion();
  void onlyTheMissingStepsAreTaken();
  void aStepIsTakenWholeOrNotAtAll();
  void aDamagedFileIsSetAside_data();
  void aDamagedFileIsSetAside();
  void twoDamagedFilesAreBothKept();
  void aNewerDatabaseIsLeftAlone();
  void anUnreadableDraftIsKeptInAFile();
  void aDraftOfAnOlderModelComesBackWithNotices();
  void aDraftOfTheFirstVersionComesBack();
  void theUsersFolderCanBeChosen();

 private:
  std::unique_ptr<DatabaseFolder> m_folder;
};

namespace {

QVariant firstValue(SqlConnection& connection, const QString& sql) {
  return connection.run(sql).rows.value(0).value(0);
}

constexpr int kPage = 4096;  // bytes

QByteArray databaseAfter(const std::function<void(DraftStore&)>& work) {
  const DatabaseFolder folder;
  work(*folder.opened());
  return folder.content();
}

QByteArray foreignDatabase() {
  const DatabaseFolder folder;
  {
    SqlConnection connection(folder.path());
    if (connection.open().isValid()) qFatal("cannot make a test's database");
    connection.run("CREATE TABLE draft (diary TEXT)");
    connection.run("PRAGMA user_version = 1");
  }
  return folder.content();
}

// All can be read from it, but writing would go wrong.
QByteArray withSpoiltFreeList() {
  QByteArray content = databaseAfter([](DraftStore& store) {
    auto large = draftNamed("large");
    large.scenario.notes = std::string(20000, 'x');
    QVERIFY(store.save(large).ok());
    QVERIFY(store.save(draftNamed("small")).ok());
  });
  // The head holds the number of the first free page, https://www.sqlite.org/fileformat2.html.
  const auto freePage = qFromBigEndian<quint32>(content.constData() + 32);
  if (freePage < 3) qFatal("no page is free");
  return content.replace((static_cast<qsizetype>(freePage) - 1) * kPage, 8, QByteArray(8, '\x5a'));
}

}  // namespace

void StorageTest::aDraftComesBackAsItWas_data() {
  QTest::addColumn<QByteArray>("locale");
  QTest::newRow("C") << QByteArray("C");
  QTest::newRow("German") << QByteArray("de_DE.UTF-8");
}

void StorageTest::aDraftComesBackAsItWas() {
  QFETCH(QByteArray, locale);
  if (std::setlocale(LC_ALL, locale) == nullptr) qWarning("the locale %s is not installed", locale.constData());
  QLocale::setDefault(QLocale(QString::fromLatin1(locale)));
  const auto draft = draftWithEverything();
  const bool saved = m_folder->opened()->save(draft).ok();
  const auto loaded = m_folder->opened()->load();
  std::setlocale(LC_ALL, "C");
  QLocale::setDefault(QLocale::c());
  QVERIFY(saved);
  QVERIFY(loaded.ok());
  QVERIFY(*loaded == draft);
}

void StorageTest::aDraftTakesThePlaceOfTheOneBefore() {
  const auto database = m_folder->opened();
  QVERIFY(database->save(draftWithEverything()).ok());
  QVERIFY(database->save(draftNamed("second")).ok());
  QVERIFY(*database->load() == draftNamed("second"));
}

void StorageTest::nothingIsKeptAtFirstOrAfterClearing() {
  const auto database = m_folder->opened();
  QVERIFY(!database->load()->has_value());
  QVERIFY(database->save(draftNamed("one")).ok());
  QVERIFY(database->clear().ok());
  QVERIFY(!database->load()->has_value());
}

void StorageTest::anEmptyFileIsBroughtToTheNewestVersion() {
  m_folder->write({});
  QVERIFY(m_folder->opened());
  SqlConnection connection(m_folder->path());
  QVERIFY(!connection.open().isValid());
  QCOMPARE(firstValue(connection, "PRAGMA user_version").toInt(), static_cast<int>(migrations().size()));
  QCOMPARE(firstValue(connection, "PRAGMA journal_mode").toString(), "delete");
  QCOMPARE(firstValue(connection,
                      "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND NOT strict"
                      " AND name NOT LIKE 'sqlite_%'")
               .toInt(),
           0);
}

void StorageTest::onlyTheMissingStepsAreTaken() {
  SqlConnection connection(m_folder->path());
  QVERIFY(!connection.open().isValid());
  const std::array first{QStringList{"CREATE TABLE a (x TEXT NOT NULL) STRICT", "INSERT INTO a VALUES ('kept')"}};
  QVERIFY(!migrate(connection, 0, first).isValid());
  const std::array both{first[0], QStringList{"ALTER TABLE a ADD COLUMN y TEXT NOT NULL DEFAULT 'new'"}};
  QVERIFY(!migrate(connection, 1, both).isValid());
  QCOMPARE(firstValue(connection, "SELECT x || ' ' || y FROM a").toString(), "kept new");
  QCOMPARE(firstValue(connection, "PRAGMA user_version").toInt(), 2);
}

void StorageTest::aStepIsTakenWholeOrNotAtAll() {
  SqlConnection connection(m_folder->path());
  QVERIFY(!connection.open().isValid());
  const std::array steps{QStringList{"CREATE TABLE a (x TEXT) STRICT"},
                         QStringList{"CREATE TABLE b (x TEXT) STRICT", "INSERT INTO missing VALUES (1)"}};
  QVERIFY(migrate(connection, 0, steps).isValid());
  QCOMPARE(firstValue(connection, "PRAGMA user_version").toInt(), 1);
  QCOMPARE(firstValue(connection, "SELECT group_concat(name) FROM sqlite_schema").toString(), "a");
}

void StorageTest::aDamagedFileIsSetAside_data() {
  const QByteArray whole = databaseAfter([](DraftStore& store) { QVERIFY(store.save(draftWithEverything()).ok()); });
  QByteArray scribbled = whole;
  scribbled.replace(kPage, 200, QByteArray(200, '\x5a'));
  QTest::addColumn<QByteArray>("damaged");
  QTest::newRow("another program's database") << foreignDatabase();
  QTest::newRow("no database at all") << QByteArray("Dear diary, ").repeated(1000);
  QTest::newRow("cut off") << whole.first(kPage);
  QTest::newRow("cut off within its head") << whole.first(60);
  QTest::newRow("scribbled over") << scribbled;
  QTest::newRow("scribbled over where nothing is stored") << withSpoiltFreeList();
}

void StorageTest::aDamagedFileIsSetAside() {
  QFETCH(QByteArray, damaged);
  m_folder->write(damaged);
  const auto database = m_folder->opened();
  QVERIFY(database);
  const auto notice = inWords(database->notice().value());
  QVERIFY2(notice.find("was damaged; it is kept as ") != std::string::npos, notice.c_str());
  QCOMPARE(notice.find('\n'), std::string::npos);
  const auto kept = m_folder->namesLike("chokepoint.sqlite.damaged-*Z");
  QCOMPARE(kept.size(), 1);
  QCOMPARE(m_folder->content(kept.front()), damaged);
  QVERIFY(database->save(draftNamed("new")).ok());
  QCOMPARE(nameOfDraft(*database), std::string("new"));
}

void StorageTest::twoDamagedFilesAreBothKept() {
  for (const auto* text : {"not a database, the first one", "not a database, the second one"}) {
    m_folder->write(text);
    QVERIFY(m_folder->opened());
  }
  QCOMPARE(m_folder->namesLike("chokepoint.sqlite.damaged-*").size(), 2);
}

void StorageTest::aNewerDatabaseIsLeftAlone() {
  {
    SqlConnection connection(m_folder->path());
    QVERIFY(!connection.open().isValid());
    connection.run("CREATE TABLE draft (of_the_future TEXT) STRICT");
    connection.run("PRAGMA user_version = 99");
  }
  const auto before = m_folder->content();
  const auto sentence = m_folder->refusal();
  QVERIFY2(sentence.find("was made by a newer version of this program, and is left alone") != std::string::npos,
           sentence.c_str());
  QCOMPARE(m_folder->content(), before);
  QCOMPARE(m_folder->namesLike("*damaged*").size(), 0);
}

void StorageTest::anUnreadableDraftIsKeptInAFile() {
  const QString text = R"({"format": "chokepoint-scenario/1", "model": "99.0", "name": "of the future"})";
  QVERIFY(m_folder->opened()->save(draftNamed("any")).ok());
  {
    SqlConnection connection(m_folder->path());
    QVERIFY(!connection.open().isValid());
    QVERIFY(connection.run("UPDATE draft SET scenario = ?", {text}).ok());
  }
  const auto database = m_folder->opened();
  const auto loaded = database->load();
  QVERIFY(!loaded.ok());
  const auto sentences = inWords(loaded.errors());
  QVERIFY2(sentences.find("keeps the draft, which cannot be read") != std::string::npos, sentences.c_str());
  QVERIFY2(sentences.find("made with model 99.0") != std::string::npos, sentences.c_str());
  const auto kept = m_folder->namesLike("chokepoint.sqlite.unreadable-*.json");
  QCOMPARE(kept.size(), 1);
  QCOMPARE(m_folder->content(kept.front()), text.toUtf8());
  QVERIFY(!database->load()->has_value());
}

void StorageTest::aDraftOfAnOlderModelComesBackWithNotices() {
  const QString text = R"({"format": "chokepoint-scenario/1", "model": "1.0", "name": "of 1.0",
      "parameters": {"h100e_per_die_now": 0.41}, "timeline": [{"start": "2026-03", "months": 6, "target": 0.9}]})";
  QVERIFY(m_folder->opened()->save(draftNamed("any")).ok());
  {
    SqlConnection connection(m_folder->path());
    QVERIFY(!connection.open().isValid());
    QVERIFY(connection.run("UPDATE draft SET scenario = ?", {text}).ok());
  }
  const auto database = m_folder->opened();
  const auto loaded = database->load();
  QVERIFY(loaded.ok() && loaded->has_value());
  const auto& draft = **loaded;
  QCOMPARE(draft.scenario.name, std::string("of 1.0"));
  QCOMPARE(draft.scenario.parameters.at(parameter("h100e_per_910_die")), 0.41);
  QVERIFY(!draft.scenario.timeline);
  std::string told;
  for (const auto& notice : draft.notices) told += inWords(notice) + '\n';
  for (const auto* sentence : {"made with model 1.0", "h100e_per_die_now is called", "timeline[0] is left out"})
    QVERIFY2(told.find(sentence) != std::string::npos, told.c_str());
  // What is kept of it from now on is of this model.
  QVERIFY(database->save(draft).ok());
  const auto again = database->load();
  QVERIFY(again.ok() && (*again)->notices.empty() && (*again)->scenario == draft.scenario);
}

// As an older program has left it, with a log beside it.
void StorageTest::aDraftOfTheFirstVersionComesBack() {
  {
    SqlConnection connection(m_folder->path());
    QVERIFY(!connection.open().isValid());
    QVERIFY(connection.run("PRAGMA journal_mode = WAL").ok());
    QVERIFY(!migrate(connection, 0, migrations().first(1)).isValid());
    QVERIFY(connection
                .run("INSERT INTO draft VALUES (1, ?, '/a/b.json', 1, '2026-05-01T12:00:00Z')",
                     {QString::fromStdString(writeScenario({.name = "of the first"}))})
                .ok());
  }
  const auto draft = m_folder->opened()->load();
  QVERIFY(draft.ok() && draft->has_value());
  QCOMPARE((*draft)->scenario.name, std::string("of the first"));
  QCOMPARE((*draft)->filePath, std::string("/a/b.json"));
  QCOMPARE((*draft)->fileDigest, std::string());
}

void StorageTest::theUsersFolderCanBeChosen() {
  qputenv("CHOKEPOINT_DATA", "/somewhere/else");
  QCOMPARE(databasePath(), "/somewhere/else/chokepoint.sqlite");
  qunsetenv("CHOKEPOINT_DATA");
  QVERIFY2(databasePath().endsWith("/chokepoint.sqlite"), qPrintable(databasePath()));
  QVERIFY(QDir::isAbsolutePath(databasePath()));
}

QTEST_GUILESS_MAIN(StorageTest)
#include "storage_test.moc"
