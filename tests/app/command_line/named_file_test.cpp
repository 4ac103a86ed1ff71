// `chokepoint FILE.json`: the window opens on that file. What is in the window is kept as a draft, which tells.
#include <sys/stat.h>

#include <QTest>
#include <thread>

#include "tests/app/command_line/window_process.h"

using namespace chokepoint;

class NamedFileTest : public QObject {
  Q_OBJECT

 private slots:
  void theWindowOpensOnIt_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char* name, const QStringList& arguments) {
      QTest::newRow(name) << QString::fromUtf8(name) << arguments;
    };
    row("plain.json", {"plain.json"});
    row("spaced name \u00e9.json", {"--theme", "dark", "spaced name \u00e9.json"});
    row("behind.json", {"--", "behind.json"});
    row("-minus.json", {"--", "-minus.json"});
    row("run", {"--", "run"});
  }
  void theWindowOpensOnIt() {
    QFETCH(QString, name);
    QFETCH(QStringList, arguments);
    const app::DatabaseFolder folder;
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(scenarioNamed("Kept by the window")) > 0);
    file.close();
    const auto kept = draftOf(folder, arguments, {});
    QVERIFY(kept);
    QCOMPARE(kept->scenario.name, std::string("Kept by the window"));
    QCOMPARE(QString::fromStdString(kept->filePath), file.fileName());
    QVERIFY(!kept->isModified);
  }

  void aPipeIsNoFileToSaveToEither() {
    const app::DatabaseFolder folder;
    const auto pipe = QFile::encodeName(folder.filePath("pipe.json"));
    QCOMPARE(mkfifo(pipe.constData(), 0600), 0);
    std::thread writer([&] {
      QFile end(folder.filePath("pipe.json"));
      if (end.open(QIODevice::WriteOnly)) end.write(scenarioNamed("Kept by the window"));
    });
    const auto kept = draftOf(folder, {"pipe.json"}, {});
    writer.join();
    QVERIFY(kept);
    QCOMPARE(kept->scenario.name, std::string("Kept by the window"));
    QCOMPARE(kept->filePath, std::string());
  }

  void aLineIsStandardInputWhichIsNoFileToSaveTo() {
    const app::DatabaseFolder folder;
    const auto kept = draftOf(folder, {"-"}, scenarioNamed("Kept by the window"));
    QVERIFY(kept);
    QCOMPARE(kept->scenario.name, std::string("Kept by the window"));
    QCOMPARE(kept->filePath, std::string());
  }

 private:
  static std::optional<Draft> draftOf(const app::DatabaseFolder& folder, const QStringList& arguments,
                                      const QByteArray& input) {
    WindowProcess window(folder, arguments, input);
    if (!QTest::qWaitFor([&] { return keeps(folder, "Kept by the window"); }, WindowProcess::kLongestMs)) {
      window.kill();
      qWarning("%s", window.errors().constData());
      return std::nullopt;
    }
    window.kill();
    const auto database = folder.opened();
    const auto draft = database ? database->load() : Expected<std::optional<Draft>>(std::nullopt);
    return draft ? *draft : std::nullopt;
  }
};

QTEST_GUILESS_MAIN(NamedFileTest)
#include "named_file_test.moc"
