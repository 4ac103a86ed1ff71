// Files that cannot be read or written: a sentence that names them, and no output half written.
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "tests/app/command_line/expect_sentences.h"

using namespace chokepoint;

class BadFilesTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase();

  void filesThatCannotBeUsedAreNamed_data();
  void filesThatCannotBeUsedAreNamed();
  void aNameThatIsNotUtf8IsRefused_data();
  void aNameThatIsNotUtf8IsRefused();
  void noOutputReplacesWhatTheCommandReads();
  void whatStandardOutputLeadsToIsAddedTo();
  void permissionsCount();
  void aFullStandardOutputIsNoticed_data();
  void aFullStandardOutputIsNoticed();
  void aFullDiskLeavesTheFormerFile_data();
  void aFullDiskLeavesTheFormerFile();

 private:
  [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }
  void write(const QString& name, const QByteArray& content) const;

  QTemporaryDir m_folder;
};

namespace {

const QByteArray kFormer = "what stood here before\n";

}  // namespace

void BadFilesTest::initTestCase() {
  write("former.csv", kFormer);
  write("cases.json", R"({"a": {}})");
  QDir(m_folder.path()).mkdir("folder");
}

void BadFilesTest::write(const QString& name, const QByteArray& content) const {
  QFile target(file(name));
  if (!target.open(QIODevice::WriteOnly) || target.write(content) != content.size())
    qFatal("cannot write a test's file");
}

void BadFilesTest::filesThatCannotBeUsedAreNamed_data() {
  QTest::addColumn<QStringList>("arguments");
  QTest::addColumn<QStringList>("sentences");
  const auto row = [](const char* name, const QStringList& arguments, const char* sentence) {
    QTest::newRow(name) << arguments << QStringList{sentence};
  };
  row("missing scenario", {"run", "missing.json"}, "missing.json: does not exist");
  row("missing scenario with a line break", {"run", "missing\n.json"}, R"(missing\x0a.json: does not exist)");
  row("missing cases", {"batch", "missing.json"}, "missing.json: does not exist");
  row("a folder", {"run", "folder"}, "folder: is a folder, not a file");
  row("a file that cannot be read", {"run", "/proc/self/mem"}, "/proc/self/mem: cannot be read: ...");
  row("output into a missing folder", {"run", "--output", "missing/out.csv"},
      "missing/out.csv: cannot be written: ...");
  row("output beyond a missing folder", {"run", "--output", "missing/../out.csv"},
      "missing/../out.csv: cannot be written: its folder does not exist");
  row("output below a file", {"run", "--output", "former.csv/out.csv"}, "former.csv/out.csv: cannot be written: ...");
  row("output onto a folder", {"run", "--output", "folder"}, "folder: is a folder, not a file");
  row("output onto a full disk", {"run", "--output", "/dev/full"},
      "/dev/full: could not be written whole: No space left on device");
  row("batch onto a full disk", {"batch", "cases.json", "--output", "/dev/full"},
      "/dev/full: could not be written whole: No space left on device");
  row("the model into a missing folder", {"model", "--output", "missing/model.md"},
      "missing/model.md: cannot be written: ...");
  row("output among the kernel's files", {"run", "--output", "/proc/out.csv"}, "/proc/out.csv: cannot be written: ...");
}

void BadFilesTest::filesThatCannotBeUsedAreNamed() {
  QFETCH(QStringList, arguments);
  QFETCH(QStringList, sentences);
  expectSentences(m_folder.path(), arguments, kFileError, sentences);
}

void BadFilesTest::aNameThatIsNotUtf8IsRefused_data() {
  QTest::addColumn<QString>("arguments");
  QTest::newRow("as an output") << "run --output \"$NAME\"";
  QTest::newRow("as a scenario") << "run \"$NAME\"";
  QTest::newRow("as a second output") << "ensemble --members 20 --of pue --members-out \"$NAME\"";
}

// A shell has such names; a QString has none.
void BadFilesTest::aNameThatIsNotUtf8IsRefused() {
  QFETCH(QString, arguments);
  const QTemporaryDir folder;
  QProcess shell;
  shell.setWorkingDirectory(folder.path());
  shell.start(
      "/bin/sh",
      {"-c", R"(NAME=$(printf 'caf\351.csv'); : > "$NAME"; "$0" )" + arguments + R"(; CODE=$?; rm "$NAME"; exit $CODE)",
       QStringLiteral(CHOKEPOINT_PROGRAM)});
  QVERIFY(shell.waitForFinished());
  QCOMPARE(shell.exitCode(), static_cast<int>(kFileError));
  const QByteArray said = shell.readAllStandardError();
  QVERIFY2(said.contains(R"(caf\xe9.csv: has a name that is not UTF-8; give it one that is)"), said.constData());
  QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList());  // no other name was written to
}

// By whatever name, and before anything is computed.
void BadFilesTest::noOutputReplacesWhatTheCommandReads() {
  const QByteArray scenario = R"({"format": "chokepoint-scenario/1", "model": "1.1"})";
  write("mine.json", scenario);
  QVERIFY(QFile::link(file("mine.json"), file("linked.json")));
  write("mine.csv", run({"evidence"}).out);
  const auto refuse = [this](const QStringList& arguments, const char* sentence) {
    expectSentences(m_folder.path(), arguments, kInvalidInput, {sentence});
  };
  refuse({"run", "mine.json", "--output", "./mine.json"},
         R"(--output: "./mine.json" is the scenario's file too; give another one)");
  refuse({"run", "--scenario", "linked.json", "--output", "mine.json"},
         R"(--output: "mine.json" is the scenario's file too; give another one)");
  for (const char* command : {"run", "tornado"}) {
    QStringList asked{command, "--evidence", "mine.csv", "--output", "./mine.csv"};
    if (asked.front() == "tornado")
      asked << "--of"
            << "annual(output_ratio, 2027)";
    expectSentences(m_folder.path(), asked, kInvalidInput,
                    {"what is believed does not count here: ...",
                     R"(--output: "./mine.csv" is the file of estimates too; give another one)"});
  }
  refuse({"calibrate", "mine.json", "--pack", "all", "--save", "mine.json"},
         R"(--save: "mine.json" is the scenario's file too; give another one)");
  refuse({"batch", "cases.json", "--output", "folder/../cases.json"},
         R"(--output: "folder/../cases.json" is the file of cases too; give another one)");
  // Nor one output another's place, by whatever names of a file that is not there yet.
  QVERIFY(QFile::link(file("later.csv"), file("dangling.csv")));
  for (const char* name : {"later.csv", "./later.csv", "folder/../later.csv", "dangling.csv"})
    refuse({"ensemble", "--members", "20", "--of", "pue", "--output", "later.csv", "--members-out", name},
           "--members-out: ... is where the answer goes too; give another one");
  // What only reads like a file's name is none.
  QCOMPARE(run({"run", "--preset", "article", "--output", "article"}, {.folder = m_folder.path()}).exitCode, 0);
  QFile after(file("mine.json"));
  QVERIFY(after.open(QIODevice::ReadOnly));
  QCOMPARE(after.readAll(), scenario);
}

// It belongs to the shell, which writes there before and after.
void BadFilesTest::whatStandardOutputLeadsToIsAddedTo() {
  const QString script = QStringLiteral(
                             "(echo before; '%1' evaluate 1; '%1' batch cases.json --output "
                             "/dev/stdout; '%1' batch cases.json --output /dev/fd/1; echo after) >> kept.txt")
                             .arg(QStringLiteral(CHOKEPOINT_PROGRAM));
  write("kept.txt", "precious\n");
  QProcess shell;
  shell.setWorkingDirectory(m_folder.path());
  shell.start(QStringLiteral("sh"), {QStringLiteral("-c"), script});
  QVERIFY(shell.waitForFinished(60000));
  QFile kept(file("kept.txt"));
  QVERIFY(kept.open(QIODevice::ReadOnly));
  const QByteArray text = kept.readAll();
  QVERIFY(text.startsWith("precious\nbefore\n1\n"));
  QCOMPARE(text.count("case,"), 2);
  QVERIFY(text.endsWith("after\n"));
}

void BadFilesTest::permissionsCount() {
  if (!canMindPermissions()) QSKIP("this root cannot give up its rights");
  write("secret.json", R"({"format": "chokepoint-scenario/1", "model": "1.1"})");
  QVERIFY(QFile::setPermissions(file("secret.json"), {}));
  QVERIFY(QFile::setPermissions(file("folder"), QFile::ReadOwner | QFile::ExeOwner));
  const auto reading = run({"run", file("secret.json")}, {.minded = true});
  const auto writing = run({"run", "--output", file("folder/out.csv")}, {.minded = true});
  QFile::setPermissions(file("folder"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
  QCOMPARE(reading.exitCode, kFileError);
  QCOMPARE(reading.err, "chokepoint: " + file("secret.json").toUtf8() + ": cannot be read: Permission denied\n");
  QCOMPARE(writing.exitCode, kFileError);
  QCOMPARE(writing.err, "chokepoint: " + file("folder/out.csv").toUtf8() + ": cannot be written: Permission denied\n");
}

void BadFilesTest::aFullStandardOutputIsNoticed_data() {
  QTest::addColumn<QStringList>("arguments");
  for (const auto* command : {"run", "--help", "--version"}) QTest::newRow(command) << QStringList{command};
  QTest::newRow("list") << QStringList{"list", "parameters"};
  QTest::newRow("evaluate") << QStringList{"evaluate", "1"};
}

void BadFilesTest::aFullStandardOutputIsNoticed() {
  QFETCH(QStringList, arguments);
  const auto ending = run(arguments, {.outFile = "/dev/full"});
  QCOMPARE(ending.err, QByteArray("chokepoint: standard output: could not be written: No space left on device\n"));
  QCOMPARE(ending.exitCode, kFileError);
}

void BadFilesTest::aFullDiskLeavesTheFormerFile_data() {
  QTest::addColumn<int>("largestFile");
  QTest::newRow("no room at all") << 0;
  QTest::newRow("room for a part") << 4096;
}

void BadFilesTest::aFullDiskLeavesTheFormerFile() {
  QFETCH(int, largestFile);
  const QDir folder(m_folder.path());
  const auto before = folder.entryList(QDir::AllEntries | QDir::Hidden);
  const auto ending = run({"run", "--output", "former.csv"},
                          {.folder = m_folder.path(), .largestFile = static_cast<rlim_t>(largestFile)});
  QCOMPARE(ending.exitCode, kFileError);
  QCOMPARE(ending.err,
           QByteArray(
               "chokepoint: former.csv: could not be written whole, and nothing there was changed: File too large\n"));
  QFile former(file("former.csv"));
  QVERIFY(former.open(QIODevice::ReadOnly));
  QCOMPARE(former.readAll(), kFormer);
  QCOMPARE(folder.entryList(QDir::AllEntries | QDir::Hidden), before);
}

QTEST_GUILESS_MAIN(BadFilesTest)
#include "bad_files_test.moc"
