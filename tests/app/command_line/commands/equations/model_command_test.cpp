// `chokepoint model` writes down what the library says of the scenario.
//
// What the documents hold is tested in tests/core/export, what XMILE computes in tests/xmile.
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/export/dot.h"
#include "core/export/markdown.h"
#include "core/export/model_json.h"
#include "core/export/xmile.h"
#include "core/model/records.h"
#include "core/scenario/presets.h"
#include "core/scenario/scenario_json.h"
#include "core/scenario/timeline.h"
#include "tests/app/command_line/program.h"
#include "tests/app/storage/sample_draft.h"

using namespace chokepoint;

class ModelCommandTest : public QObject {
  Q_OBJECT

 private slots:
  void theModelIsWrittenDown_data();
  void theModelIsWrittenDown();

 private:
  [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }

  QTemporaryDir m_folder;
};

namespace {

ModelGraph graphOf(const Scenario& scenario, const std::string& title) {
  return modelGraph(values(scenario), tablesOf(scenario, recordTables()), title);
}

QByteArray contentOf(const QString& name) {
  QFile file(name);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

}  // namespace

void ModelCommandTest::theModelIsWrittenDown_data() {
  QTest::addColumn<QStringList>("arguments");
  QTest::addColumn<std::string>("document");
  const auto byDefault = graphOf({}, "Baseline");
  QTest::newRow("by default") << QStringList{} << toMarkdown(byDefault);
  QTest::newRow("markdown") << QStringList{"--format", "markdown"} << toMarkdown(byDefault);
  QTest::newRow("xmile") << QStringList{"--format", "xmile"} << toXmile(byDefault);
  QTest::newRow("dot") << QStringList{"--format", "dot"} << toDot(byDefault);
  QTest::newRow("json") << QStringList{"--format", "json"} << toModelJson(byDefault);
  const auto& preset = *findPreset("no-controls");
  QTest::newRow("a preset") << QStringList{"--preset", "no-controls", "--format", "json"}
                            << toModelJson(graphOf(preset.scenario, preset.title));
  const auto timeline = scenarioWithEverything();
  QFile scenario(file("timeline.json"));
  QVERIFY(scenario.open(QIODevice::WriteOnly));
  scenario.write(QByteArray::fromStdString(writeScenario(timeline)));
  QTest::newRow("a timeline") << QStringList{scenario.fileName(), "--format", "xmile"}
                              << toXmile(graphOf(timeline, timeline.name));
}

void ModelCommandTest::theModelIsWrittenDown() {
  QFETCH(QStringList, arguments);
  QFETCH(std::string, document);
  const auto printed = run(QStringList{"model"} + arguments);
  QCOMPARE(printed.err, QByteArray());
  QCOMPARE(printed.exitCode, 0);
  QCOMPARE(printed.out, QByteArray::fromStdString(document));
  const auto written = run(QStringList{"model"} + arguments + QStringList{"--output", file("model")});
  QCOMPARE(written.out + written.err, QByteArray());
  QCOMPARE(written.exitCode, 0);
  QCOMPARE(contentOf(file("model")), printed.out);
}

QTEST_GUILESS_MAIN(ModelCommandTest)
#include "model_command_test.moc"
