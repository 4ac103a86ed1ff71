// What is written about the command line: the man page, the reference in Markdown, and completion.
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "app/command_line/command.h"
#include "core/expression/syntax.h"
#include "tests/app/command_line/program.h"

using namespace chokepoint;

namespace {

QByteArray printed(const QStringList& arguments) { return run(arguments + QStringList{"--language", "en"}).out; }

QByteArray outputOf(const QString& program, const QStringList& arguments, const QByteArray& input = {}) {
  QProcess process;
  process.setProcessChannelMode(QProcess::MergedChannels);
  process.start(program, arguments);
  process.write(input);
  process.closeWriteChannel();
  process.waitForFinished();
  return process.readAll();
}

bool has(const QString& program) { return !QStandardPaths::findExecutable(program).isEmpty(); }

QString written(const QTemporaryDir& folder, const QString& name, const QByteArray& content) {
  QFile file(folder.filePath(name));
  if (!file.open(QIODevice::WriteOnly) || file.write(content) < 0) qFatal("cannot write a test's file");
  return file.fileName();
}

}  // namespace

class ManualTest : public QObject {
  Q_OBJECT

 private slots:
  // Renewed by chokepoint man --format markdown --language en --output resources/help/command-line.md
  void theReferenceIsUpToDate() {
    QFile kept(CHOKEPOINT_TEST_DATA "/../resources/help/command-line.md");
    QVERIFY(kept.open(QIODevice::ReadOnly));
    const auto now = QString::fromUtf8(printed({"man", "--format", "markdown"})).split('\n');
    const auto then = QString::fromUtf8(kept.readAll()).split('\n');
    for (qsizetype i = 0; i < std::min(now.size(), then.size()); ++i) QCOMPARE(then[i], now[i]);
    QCOMPARE(then.size(), now.size());
  }

  void theManPageHasEveryCommandAndIsWellFormed() {
    const auto page = printed({"man"});
    QVERIFY(page.startsWith(".TH CHOKEPOINT 1 "));
    for (const auto& command : app::commands())
      QVERIFY2(page.contains(".SS \"chokepoint " + QByteArray(command.name.data()) + ' '), command.name.data());
    if (!has("groff")) QSKIP("the rest wants groff");
    QCOMPARE(outputOf("groff", {"-man", "-Kutf8", "-Tutf8", "-ww", "-z"}, page), QByteArray());
    QVERIFY(outputOf("groff", {"-man", "-Kutf8", "-Tutf8"}, page).contains("Allowed are csv or json."));
  }

  void theWholeLanguageOfExpressionsIsTold() {
    const auto page = printed({"man"});
    const auto reference = printed({"man", "--format", "markdown"});
    for (const auto& function : kFunctions) {
      const QByteArray call(function.name.data(), static_cast<qsizetype>(function.name.size()));
      QVERIFY2(page.contains("\n.B " + call + '('), call);
      QVERIFY2(reference.contains("\n| `" + call + '('), call);
    }
    QVERIFY(page.contains("natural logarithm") && reference.contains("`X ^ Y`"));
  }

  void bashCompletes_data() { addCalls(); }
  void bashCompletes() {
    QFETCH(QStringList, words);
    QFETCH(QStringList, offered);
    QTemporaryDir folder;
    const auto script = written(folder, "completion", printed({"completion", "bash"}));
    // As bash does, which takes the = for a word of its own.
    const QString ask =
        "source \"$1\"; shift; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _chokepoint; printf '%s\\n' "
        "\"${COMPREPLY[@]}\"";
    const auto answer = outputOf("bash", QStringList{"-c", ask, "bash", script, "chokepoint"} + words);
    QCOMPARE(QString::fromUtf8(answer).trimmed().split('\n'), offered);
  }

  void fishCompletes() {
    if (!has("fish")) QSKIP("wants fish");
    QTemporaryDir folder;
    const auto script = written(folder, "completion", printed({"completion", "fish"}));
    const auto offered = [&](const QString& line) {
      return outputOf("fish", {"-c", "source " + script + "; complete -C '" + line + "'"});
    };
    QVERIFY(offered("chokepoint hind").startsWith("hindcast\t"));
    const auto formats = offered("chokepoint run --format ");
    QVERIFY2(formats.startsWith("csv\t") && formats.contains("\njson\t") && formats.count('\n') == 2, formats);
    QVERIFY(offered("chokepoint run --ann").startsWith("--annual\t"));
    QVERIFY(offered("chokepoint run --preset no-").contains("no-controls"));
    QCOMPARE(offered("chokepoint list pre"), QByteArray("presets\n"));
  }

  void zshReadsItsScript() {
    const auto script = printed({"completion", "zsh"});
    for (const auto& command : app::commands())
      QVERIFY2(script.contains("\n      " + QByteArray(command.name.data()) + ")\n"), command.name.data());
    if (!has("zsh")) QSKIP("the rest wants zsh");
    QTemporaryDir folder;
    QCOMPARE(outputOf("zsh", {"-n", written(folder, "completion", script)}), QByteArray());
  }

  void aShellThatIsNotKnownIsRefused() {
    const auto ending = run({"completion", "bsh", "--language", "en"});
    QCOMPARE(ending.err, QByteArray("chokepoint: SHELL: \"bsh\" is not allowed; allowed are bash, zsh or fish; did you "
                                    "mean \"bash\"?\n"));
  }

 private:
  static void addCalls() {
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("offered");
    const auto row = [](const char* name, const QStringList& words, const QStringList& offered) {
      QTest::newRow(name) << words << offered;
    };
    row("a command", {"hind"}, {"hindcast"});
    row("an option of the program", {"--th"}, {"--theme"});
    row("a file to open in the window", {"/proc/cpuinf"}, {"/proc/cpuinfo"});
    row("an option", {"run", "--ann"}, {"--annual"});
    row("values", {"run", "--format", ""}, {"csv", "json"});
    row("values behind =", {"run", "--format", "="}, {"csv", "json"});
    row("a value begun behind =", {"run", "--format", "=", "j"}, {"json"});
    row("a preset", {"ensemble", "--preset", "no-contr"}, {"no-controls"});
    row("an input to set", {"run", "--set", "die_yield_n"}, {"die_yield_now="});
    row("what to list", {"list", "par"}, {"parameters"});
    row("another command's option", {"list", "--ann"}, {""});
    row("a file", {"run", "--scenario", "/proc/cpuinf"}, {"/proc/cpuinfo"});
  }
};

QTEST_GUILESS_MAIN(ManualTest)
#include "manual_test.moc"
