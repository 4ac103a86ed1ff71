// The database of the draft when the disk is full or write-protected, when another program has it,
// and when its program is killed: a sentence, and nothing is lost.
#include <sys/resource.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QProcess>
#include <QTest>
#include <csignal>
#include <cstdio>

#include "tests/app/storage/database_folder.h"
#include "tests/app/storage/sample_draft.h"

using namespace chokepoint;
using namespace chokepoint::app;

class StorageTroubleTest : public QObject {
  Q_OBJECT

 private slots:
  void init() { m_folder = std::make_unique<DatabaseFolder>(); }

  void aPlaceThatCannotBeWrittenGivesASentence_data();
  void aPlaceThatCannotBeWrittenGivesASentence();
  void aWriteProtectedFolderGivesASentence();
  void aFullDiskLosesNothing();
  void twoAtOnceDoNotMeet();
  void whoeverIsKilledLeavesAWholeDraft();

 private:
  std::unique_ptr<DatabaseFolder> m_folder;
};

namespace {

// What a program does that is killed: saves drafts 0, 1, 2 ..., and says so after each.
int keepSaving(const QString& path) {
  const auto database = DraftDatabase::open(path);
  if (!database) return 1;
  for (int n = 0;; ++n) {
    auto draft = draftNamed(std::to_string(n));
    draft.scenario.notes = std::string(20000, static_cast<char>('a' + n % 26));
    if (!(*database)->save(draft)) return 1;
    std::printf("%d\n", n);
    std::fflush(stdout);
  }
}

// A disk on which no file may grow beyond `bytes`, for as long as this lives.
class SmallDisk {
 public:
  explicit SmallDisk(rlim_t bytes) {
    std::signal(SIGXFSZ, SIG_IGN);  // as the program does
    getrlimit(RLIMIT_FSIZE, &m_before);
    const rlimit small{bytes, m_before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
  }
  ~SmallDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
  SmallDisk(SmallDisk&&) = delete;

 private:
  rlimit m_before{};
};

// Nobody's rights instead of root's, which nothing is denied to.
class NotRoot {
 public:
  NotRoot() : m_wasRoot(geteuid() == 0 && seteuid(65534) == 0) {}
  ~NotRoot() {
    if (m_wasRoot && seteuid(0) != 0) std::abort();
  }
  NotRoot(NotRoot&&) = delete;

 private:
  bool m_wasRoot;
};

}  // namespace

void StorageTroubleTest::aPlaceThatCannotBeWrittenGivesASentence_data() {
  QTest::addColumn<QString>("where");
  QTest::newRow("below a file") << "below/a/chokepoint.sqlite";
  QTest::newRow("a folder of the kernel") << "/proc/chokepoint/chokepoint.sqlite";
  QTest::newRow("a folder by that name") << "folder";
}

void StorageTroubleTest::aPlaceThatCannotBeWrittenGivesASentence() {
  QFETCH(QString, where);
  QDir().mkdir(m_folder->filePath("folder"));
  QFile(m_folder->filePath("below")).open(QIODevice::WriteOnly);
  const auto sentence = DatabaseFolder::refusal(m_folder->filePath(where));
  QVERIFY2(sentence.find("cannot be ") != std::string::npos, sentence.c_str());
  QCOMPARE(sentence.find('\n'), std::string::npos);
}

void StorageTroubleTest::aWriteProtectedFolderGivesASentence() {
  QVERIFY(QFile::setPermissions(m_folder->filePath("."),
                                QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther));
  std::string sentence;
  {
    const NotRoot notRoot;
    sentence = m_folder->refusal();
  }
  QVERIFY2(sentence.find("this folder cannot be written") != std::string::npos, sentence.c_str());
  QVERIFY(QFile::setPermissions(m_folder->filePath("."), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

void StorageTroubleTest::aFullDiskLosesNothing() {
  constexpr rlim_t kLittle = 16384;
  auto large = draftNamed("large");
  large.scenario.notes = std::string(20000, 'x');
  const auto database = m_folder->opened();
  QVERIFY(database->save(draftNamed("small")).ok());
  const auto failure = [&] {
    const SmallDisk disk(kLittle);
    return database->save(large);
  }();
  QVERIFY(!failure.ok());
  const auto sentence = inWords(failure.errors());
  QVERIFY2(sentence.find("cannot be written: the disk ") != std::string::npos, sentence.c_str());
  QCOMPARE(nameOfDraft(*database), std::string("small"));
  QVERIFY(database->save(large).ok());  // there is room again
  QCOMPARE(nameOfDraft(*database), std::string("large"));
}

void StorageTroubleTest::twoAtOnceDoNotMeet() {
  auto first = m_folder->opened();
  QVERIFY(first->save(draftNamed("of the first")).ok());
  const auto second = DraftDatabase::open(m_folder->path());
  QVERIFY(second.ok() && *second == nullptr);
  QCOMPARE(nameOfDraft(*first), std::string("of the first"));
  first.reset();
  QCOMPARE(nameOfDraft(*m_folder->opened()), std::string("of the first"));
}

// Killed by the system, a program loses nothing that it had saved; the lock that it leaves behind
// locks nobody out.
void StorageTroubleTest::whoeverIsKilledLeavesAWholeDraft() {
  for (int round = 0; round < 6; ++round) {
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {"--keep-saving", m_folder->path()});
    int saved = -1;
    while (saved < 3 + 17 * round) {
      QVERIFY(child.canReadLine() || child.waitForReadyRead(30000));
      while (child.canReadLine()) saved = child.readLine().toInt();
    }
    child.kill();
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.exitStatus(), QProcess::CrashExit);
    while (child.canReadLine()) saved = child.readLine().toInt();
    const auto database = m_folder->opened();
    QVERIFY(database);
    QVERIFY(!database->notice());
    const auto draft = database->load();
    QVERIFY(draft.ok() && draft->has_value());
    const int kept = std::stoi((*draft)->scenario.name);
    QVERIFY2(kept == saved || kept == saved + 1, qPrintable(QStringLiteral("%1 for %2").arg(kept).arg(saved)));
    QCOMPARE((*draft)->scenario.notes, std::string(20000, static_cast<char>('a' + kept % 26)));
  }
}

int main(int argc, char** argv) {
  const QCoreApplication application(argc, argv);
  const auto arguments = QCoreApplication::arguments();
  if (arguments.value(1) == "--keep-saving") return keepSaving(arguments.value(2));
  StorageTroubleTest test;
  return QTest::qExec(&test, arguments);
}
#include "storage_trouble_test.moc"
