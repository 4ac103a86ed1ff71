// `chokepoint FILE.json`: the window opens on that file. What is in the window is kept as a draft, which tells.
#include <QTest>
#include <algorithm>

#include "tests/app/command_line/program.h"
#include "tests/app/storage/database_folder.h"

using namespace chokepoint;

namespace {

constexpr int kLongestMs = 60000;

QByteArray scenarioNamed(const QByteArray& name) {
  return R"({"format": "chokepoint-scenario/1", "model": "1.1", "name": ")" + name +
         R"(", "parameters": {"die_yield_now": 0.4}})";
}

// A window that is closed by force: only what it has kept by then is there.
class Window {
 public:
  Window(const app::DatabaseFolder& folder, const QStringList& arguments, const QByteArray& input = {}) {
    auto environment = environmentOf({.platform = QStringLiteral("offscreen")});
    environment.insert(QStringLiteral("CHOKEPOINT_DATA"), folder.filePath(QString()));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), folder.filePath(QString()));
    m_process.setProcessEnvironment(environment);
    m_process.setWorkingDirectory(folder.filePath(QString()));
    m_process.start(QStringLiteral(CHOKEPOINT_PROGRAM), arguments);
    m_process.write(input);
    m_process.closeWriteChannel();
  }
  ~Window() { end(); }
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  void end() {
    m_process.kill();
    m_process.waitForFinished();
  }
  [[nodiscard]] QByteArray errors() { return m_process.readAllStandardError(); }

 private:
  QProcess m_process;
};

// Whether the database, or its journal, has the text by now.
bool keeps(const app::DatabaseFolder& folder, const QByteArray& text) {
  const auto names = folder.namesLike(QStringLiteral("chokepoint.sqlite*"));
  return std::ranges::any_of(names, [&](const QString& name) { return folder.content(name).contains(text); });
}

}  // namespace

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
    Window window(folder, arguments, input);
    if (!QTest::qWaitFor([&] { return keeps(folder, "Kept by the window"); }, kLongestMs)) {
      window.end();
      qWarning("%s", window.errors().constData());
      return std::nullopt;
    }
    window.end();
    const auto database = folder.opened();
    const auto draft = database ? database->load() : Expected<std::optional<Draft>>(std::nullopt);
    return draft ? *draft : std::nullopt;
  }
};

QTEST_GUILESS_MAIN(NamedFileTest)
#include "named_file_test.moc"
