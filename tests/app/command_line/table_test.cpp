// The table of commands: whoever adds one finds here what was forgotten.
#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include "app/command_line/command.h"
#include "tests/app/command_line/program.h"

using namespace chokepoint;
using namespace chokepoint::app;

namespace {

const QString kFolder = CHOKEPOINT_TEST_DATA "/../app/command_line/";

QString contentOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// Of the files below commands/.
QStringList commandFiles() {
  QStringList files;
  for (QDirIterator all(kFolder + "commands", {"*_command.cpp", "*_commands.cpp"}, QDir::Files,
                        QDirIterator::Subdirectories);
       all.hasNext();)
    files << all.next();
  return files;
}

QString nameOf(const Command& command) { return QString::fromUtf8(command.name.data(), command.name.size()); }

}  // namespace

class TableTest : public QObject {
  Q_OBJECT

 private slots:
  void everyCommandSaysWhatItDoes() {
    QVERIFY(commands().size() > 20);
    QSet<QString> names;
    for (const auto& command : commands()) {
      names.insert(nameOf(command));
      const auto says = QString::fromStdString(inWords(command.says));
      QVERIFY2(says.size() > 10 && says.front().isUpper() && !says.endsWith('.'), qPrintable(says));
      QVERIFY(command.add != nullptr);
    }
    QCOMPARE(names.size(), static_cast<qsizetype>(commands().size()));
  }

  void everyCommandThatIsWrittenHasItsRow() {
    const auto table = contentOf(kFolder + "commands.cpp");
    static const QRegularExpression kRow("\\nCommand (\\w+)\\(\\) \\{");
    std::size_t rows = 0;
    for (const auto& file : commandFiles())
      for (auto found = kRow.globalMatch(contentOf(file)); found.hasNext(); ++rows) {
        const auto call = found.next().captured(1) + "()";
        QVERIFY2(table.count(call) == 2, qPrintable(call + " wants a declaration and a row in commands.cpp"));
      }
    QCOMPARE(rows, commands().size());
  }

  void aCommandOfAWingLiesInItsFolder() {
    static const QRegularExpression kWing("Wing::(\\w+)");
    for (const auto& file : commandFiles()) {
      const auto folder = QFileInfo(file).dir().dirName();
      auto wings = kWing.globalMatch(contentOf(file));
      QCOMPARE(wings.hasNext(), folder != "commands");
      while (wings.hasNext()) QCOMPARE(wings.next().captured(1).toLower(), folder);
    }
  }

  void commandsOfAWingStandTogether() {
    QList<std::optional<Wing>> seen;
    for (const auto& command : commands())
      if (seen.isEmpty() || seen.back() != command.wing) {
        QVERIFY2(!seen.contains(command.wing), command.name.data());
        seen << command.wing;
      }
  }

  void helpListsEachUnderItsWing() {
    const auto help = QString::fromUtf8(run({"--help", "--language", "en"}).out);
    for (const auto& command : commands()) {
      const QRegularExpression line("\\n  " + nameOf(command) + "\\b");
      QVERIFY2(line.match(help).hasMatch(), command.name.data());
      QVERIFY(help.contains(QString::fromStdString(inWords(titleOf(command))) + ":\n"));
    }
  }

  void everyCommandHasHelp_data() {
    QTest::addColumn<QString>("name");
    for (const auto& command : commands()) QTest::newRow(command.name.data()) << nameOf(command);
  }
  void everyCommandHasHelp() {
    QFETCH(QString, name);
    const auto help = QString::fromUtf8(run({name, "--help", "--language", "en"}).out);
    QVERIFY2(help.contains("Usage: chokepoint " + name + " [OPTIONS]"), qPrintable(help));
    for (const auto& line : help.split('\n'))
      QVERIFY2(line.size() <= 100 || !line.trimmed().contains(' '), qPrintable(line));
  }

  // A QApplication asks for a display; whoever needs none has none.
  void onlyCommandsThatDrawKnowTheWindow() {
    QStringList drawing;
    for (const auto& file : commandFiles())
      if (contentOf(file).contains(QRegularExpression("#include [<\"](app/window/|QApplication|ui/window/)")))
        drawing << QFileInfo(file).fileName();
    drawing.sort();
    QCOMPARE(drawing, (QStringList{"bench_command.cpp", "render_command.cpp", "window_command.cpp"}));
  }
};

QTEST_GUILESS_MAIN(TableTest)
#include "table_test.moc"
