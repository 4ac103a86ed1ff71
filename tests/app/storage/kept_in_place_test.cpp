// What autosave keeps can be read where the next start looks for it, whatever becomes of its folder, its database or
// its lock while the window is open; and for nobody else to read.
#include <sys/stat.h>

#include <QProcess>
#include <QTest>

#include "app/storage/data_folder.h"
#include "core/scenario/scenario_json.h"
#include "tests/app/storage/autosaved.h"
#include "tests/app/storage/sample_draft.h"

using namespace chokepoint;
using namespace chokepoint::app;
using namespace std::chrono_literals;

namespace {

constexpr AutosaveTimes kQuick{.pause = 1ms, .longest = 10ms, .writer = {.pace = 1ms, .look = 20ms}};

const QString kOtherMachine = QStringLiteral("4711\nchokepoint\nanother-machine\n0123456789abcdef\nfedcba9876543210\n");

// Of one that is kept now, without a lock.
std::optional<double> valueKeptAt(const QString& path) {
  if (!QFile::exists(path)) return std::nullopt;
  SqlConnection connection(path);
  if (connection.open().isValid()) return std::nullopt;
  const auto answer = connection.run(QStringLiteral("SELECT scenario FROM draft"));
  if (!answer.ok() || answer.rows.isEmpty()) return std::nullopt;
  const auto file = readScenario(answer.rows[0][0].toString().toStdString(), "draft");
  const auto& values = file->scenario.parameters;
  return values.contains(kInput) ? std::optional(values.at(kInput)) : std::nullopt;
}

void write(const QString& path, const QByteArray& content) {
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) qFatal("cannot write a test's file");
}

void run(const QString& command) { QVERIFY(QProcess::execute("/bin/sh", {"-c", command}) == 0); }

QFile::Permissions permissionsOf(const QString& path) {
  constexpr auto kAll = QFile::Permissions(0xffff);
  const auto user = QFile::ReadUser | QFile::WriteUser | QFile::ExeUser;  // said again of who asks
  return QFile::permissions(path) & kAll & ~QFile::Permissions(user);
}

constexpr auto kPrivate = QFile::ReadOwner | QFile::WriteOwner;

}  // namespace

class KeptInPlaceTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    m_folder = std::make_unique<DatabaseFolder>();
    m_path = m_folder->filePath("data/chokepoint.sqlite");
  }

  void whatHappensToItsPlaceIsNoticedAndSaid_data() {
    QTest::addColumn<QString>("command");
    QTest::newRow("the folder is deleted") << "rm -r data";
    QTest::newRow("the folder is moved") << "mv data elsewhere";
    QTest::newRow("the folder is replaced") << "mv data elsewhere && mkdir data";
    QTest::newRow("the database is deleted") << "rm data/chokepoint.sqlite";
    QTest::newRow("the database is moved") << "mv data/chokepoint.sqlite elsewhere";
    QTest::newRow("the database is replaced by nothing") << "rm data/* && : > data/chokepoint.sqlite";
    QTest::newRow("the database is replaced by something") << "rm data/* && echo diary > data/chokepoint.sqlite";
  }
  // With another change, and without one.
  void whatHappensToItsPlaceIsNoticedAndSaid() {
    QFETCH(QString, command);
    ui::Document document;
    Autosave autosave(document, databaseAt(m_path), kQuick);
    const QSignalSpy failed(&autosave, &Autosave::failed);
    set(document, 0.2);
    QTRY_COMPARE(valueKeptAt(m_path), 0.2);
    run("cd " + m_folder->filePath(".") + " && " + command);
    QTRY_COMPARE(valueKeptAt(m_path), 0.2);
    QTRY_VERIFY2(sentences(failed).join(' ').contains(
                     m_path + ": was deleted, moved or replaced; it is begun anew, and keeps what you are working on"),
                 qPrintable(sentences(failed).join(' ')));
    set(document, 0.3);
    QTRY_COMPARE(valueKeptAt(m_path), 0.3);
    QVERIFY(autosave.keepNow());
  }

  void theLastMomentBeforeTheEndIsEnough() {
    {
      ui::Document document;
      Autosave autosave(document, databaseAt(m_path), {.pause = 1ms, .longest = 1ms, .writer = {.look = 1h}});
      set(document, 0.2);
      QVERIFY(autosave.keepNow());
      run("rm -r " + m_folder->filePath("data"));
    }
    QCOMPARE(valueKeptAt(m_path), 0.2);
  }

  void aLockThatNobodyHoldsShutsNobodyOut_data() {
    QTest::addColumn<QString>("command");
    QTest::newRow("empty") << ": > $LOCK";
    QTest::newRow("of another machine") << "printf '" + kOtherMachine + "' > $LOCK";
    QTest::newRow("of no program") << "head -c 5000 /dev/urandom > $LOCK";
    QTest::newRow("of a program that is no more") << "printf '4194303\\nchokepoint\\n' > $LOCK";
    QTest::newRow("of one that is, and keeps nothing here") << "printf \"$$\\nsh\\n\" > $LOCK";
    QTest::newRow("an empty folder") << "mkdir $LOCK";
    QTest::newRow("a folder") << "mkdir -p $LOCK/folder && echo kept > $LOCK/folder/file";
    QTest::newRow("a pipe") << "mkfifo $LOCK";
    QTest::newRow("a link to nothing") << "ln -s nothing $LOCK";
  }
  void aLockThatNobodyHoldsShutsNobodyOut() {
    QFETCH(QString, command);
    { QVERIFY(DraftDatabase::open(m_path).value()->save(draftNamed("kept")).ok()); }
    run("LOCK=" + lockPathOf(m_path) + "; rm -f $LOCK; " + command);
    const auto database = DraftDatabase::open(m_path);
    QVERIFY2(database.ok(), database ? "" : inWords(database.errors()).c_str());
    QVERIFY(*database != nullptr);
    QCOMPARE(nameOfDraft(**database), std::string("kept"));
    QVERIFY((*database)->isInPlace());
    const auto aside = QDir(m_folder->filePath("data")).entryList({"*.no-lock-*"});
    QCOMPARE(aside.size(), command.contains("mkdir") ? 1 : 0);  // nothing is deleted that somebody has put there
  }

  // Its draft is read by nobody else, and what it had in no file is there.
  void whoWaitedTakesOverWhenTheOtherWindowEnds() {
    ui::Document first;
    auto keeper = std::make_unique<Autosave>(first, databaseAt(m_path), kQuick);
    set(first, 0.2);
    QVERIFY(keeper->keepNow());
    ui::Document second;
    Autosave autosave(second, databaseAt(m_path), kQuick);
    const QSignalSpy stands(&autosave, &Autosave::stands);
    const QSignalSpy mended(&autosave, &Autosave::mended);
    const QSignalSpy failed(&autosave, &Autosave::failed);
    QVERIFY(!autosave.restore());
    set(second, 0.9);
    QTRY_COMPARE(stands.size(), 1);
    QVERIFY(stands[0][1].toBool());
    const QString sentence = stands[0][0].toString();
    QVERIFY2(sentence.startsWith("Autosave is off. " + lockPathOf(m_path) + ": another window of this program"),
             qPrintable(sentence));
    QVERIFY(!autosave.keepNow());
    QCOMPARE(valueKeptAt(m_path), 0.2);
    keeper.reset();
    QTRY_COMPARE(valueKeptAt(m_path), 0.9);
    QTRY_COMPARE(mended.size(), 1);
    QCOMPARE(mended[0][0].toString(), sentence);
    QVERIFY(autosave.keepNow());
    const auto kept = QDir(m_folder->filePath("data")).entryList({"*.other-window-*.json"});
    QCOMPARE(kept.size(), 1);
    QTRY_VERIFY2(sentences(failed).join(' ').contains(kept[0]), qPrintable(sentences(failed).join(' ')));
    const auto others = readScenario(m_folder->content("data/" + kept[0]).toStdString(), "kept");
    QCOMPARE(others->scenario.parameters.at(kInput), 0.2);
    QCOMPARE(permissionsOf(m_folder->filePath("data/" + kept[0])), kPrivate);
  }

  void whoTakesOverIsKeptAndTheOtherIsTold() {
    ui::Document first;
    Autosave keeper(first, databaseAt(m_path), kQuick);
    set(first, 0.2);
    QVERIFY(keeper.keepNow());
    const QSignalSpy told(&keeper, &Autosave::stands);
    ui::Document second;
    Autosave autosave(second, databaseAt(m_path), kQuick);
    QVERIFY(!autosave.restore());
    set(second, 0.9);
    autosave.takeOver();
    QTRY_COMPARE(valueKeptAt(m_path), 0.9);
    set(first, 0.3);
    QTRY_COMPARE(told.size(), 1);
    QVERIFY(!keeper.keepNow());
    QCOMPARE(valueKeptAt(m_path), 0.9);
    QCOMPARE(QDir(m_folder->filePath("data")).entryList({"*.other-window-*.json"}).size(), 1);
  }

  void whatIsKeptIsForNobodyElseToRead() {
    umask(022);
    {
      const auto database = std::move(*DraftDatabase::open(m_path));
      QVERIFY(database->save(draftNamed("any")).ok());
    }
    QCOMPARE(permissionsOf(m_folder->filePath("data")), kPrivate | QFile::ExeOwner);
    for (const auto& name : QDir(m_folder->filePath("data")).entryList(QDir::Files))
      QCOMPARE(permissionsOf(m_folder->filePath("data/" + name)), kPrivate);
    // As an older version has left it; damaged, and with a draft that cannot be read.
    QFile::setPermissions(m_path, kPrivate | QFile::ReadGroup | QFile::ReadOther);
    write(m_path, "diary");
    { QVERIFY(DraftDatabase::open(m_path).value()->save(draftNamed("any")).ok()); }
    {
      SqlConnection connection(m_path);
      QVERIFY(!connection.open().isValid());
      QVERIFY(connection.run(QStringLiteral("UPDATE draft SET scenario = '{'")).ok());
    }
    QVERIFY(!DraftDatabase::open(m_path).value()->load().ok());
    const auto names = QDir(m_folder->filePath("data")).entryList(QDir::Files);
    QVERIFY2(names.filter("damaged").size() == 1 && names.filter("unreadable").size() == 1,
             qPrintable(names.join(' ')));
    for (const auto& name : names) QCOMPARE(permissionsOf(m_folder->filePath("data/" + name)), kPrivate);
  }

  // An older version has made it for everyone to look into.
  void theProgramsOwnFolderBecomesPrivate() {
    const QByteArray before = qgetenv("XDG_DATA_HOME");
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_folder->filePath("home")));
    const QString folder = dataFolder();
    const bool isMade =
        QDir().mkpath(folder) && QFile::setPermissions(folder, kPrivate | QFile::ExeOwner | QFile::ReadOther);
    const bool isOpen = DraftDatabase::open(databasePath()).ok();
    before.isNull() ? qunsetenv("XDG_DATA_HOME") : qputenv("XDG_DATA_HOME", before);
    QVERIFY(folder.startsWith(m_folder->filePath("home")));
    QVERIFY(isMade && isOpen);
    QCOMPARE(permissionsOf(folder), kPrivate | QFile::ExeOwner);
  }

  // A folder that the user has chosen may be there for others too.
  void aFolderThatIsThereStaysAsItIs() {
    const QString folder = m_folder->filePath("data");
    const auto open = kPrivate | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther;
    QVERIFY(QDir().mkdir(folder) && QFile::setPermissions(folder, open));
    QVERIFY(DraftDatabase::open(m_path).ok());
    QCOMPARE(permissionsOf(folder), open);
  }

 private:
  std::unique_ptr<DatabaseFolder> m_folder;
  QString m_path;
};

QTEST_GUILESS_MAIN(KeptInPlaceTest)
#include "kept_in_place_test.moc"
