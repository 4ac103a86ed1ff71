// The exported XMILE, run by an engine that knows nothing of this program, gives our numbers.
//
// The engine is SDEverywhere, from npm: packages of package.json, which are installed into the
// build folder when the test is first run. Where there is no node, no npm or no network, the test
// says so and is skipped.
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>

#include "core/model/quantity_specs.h"
#include "core/scenario/scenario_json.h"
#include "tests/app/command_line/program.h"
#include "tests/app/storage/sample_draft.h"
#include "tests/reference/csv_table.h"

using namespace chokepoint;

class IndependentEngineTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase();
  void theEngineGivesOurNumbers_data();
  void theEngineGivesOurNumbers();

 private:
  [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }

  QTemporaryDir m_folder;
};

namespace {

const QString kEngineFolder = QStringLiteral(CHOKEPOINT_ENGINE_FOLDER);
constexpr int kInstallPatienceMs = 180000;
constexpr int kRunPatienceMs = 60000;

struct Finished {
  bool well = false;
  QString said;
};

Finished runHere(const QString& program, const QStringList& arguments, int patienceMs, const QString& outFile = {}) {
  QProcess process;
  process.setWorkingDirectory(kEngineFolder);
  if (!outFile.isEmpty()) process.setStandardOutputFile(outFile);
  process.start(program, arguments);
  const bool ended = process.waitForFinished(patienceMs) && process.exitStatus() == QProcess::NormalExit;
  if (!ended) process.kill();
  process.waitForFinished();
  const bool well = ended && process.exitCode() == 0;
  return {well, QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError())};
}

QByteArray contentOf(const QString& name) {
  QFile content(name);
  return content.open(QIODevice::ReadOnly) ? content.readAll() : QByteArray();
}

QString beside(const char* name) { return QStringLiteral(CHOKEPOINT_TEST_DATA "/xmile/") + name; }

// Copies a file of this folder to where the engine is; whether it was another before.
bool replaceInEngineFolder(const char* name) {
  const auto ours = contentOf(beside(name));
  const auto target = kEngineFolder + '/' + name;
  if (contentOf(target) == ours) return false;
  QFile::remove(target);
  if (!QFile::copy(beside(name), target)) qFatal("cannot write into the build folder");
  return true;
}

// What hinders the engine from being there; empty if it is.
QString installEngine() {
  if (QStandardPaths::findExecutable("node").isEmpty() || QStandardPaths::findExecutable("npm").isEmpty())
    return "node and npm are not installed (Debian: nodejs, npm)";
  QDir().mkpath(kEngineFolder);
  replaceInEngineFolder("run_model.mjs");
  const auto done = kEngineFolder + "/installed";
  if (!replaceInEngineFolder("package.json") && QFile::exists(done)) return {};
  QFile::remove(done);
  const auto npm = runHere(
      "npm", {"install", "--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts", "--fetch-retries=1"},
      kInstallPatienceMs);
  if (!npm.well) return "npm could not install the packages of tests/xmile/package.json: " + npm.said.trimmed();
  return QFile(done).open(QIODevice::WriteOnly) ? QString() : "the build folder cannot be written";
}

// As a share of our number, where it is above 1e-6 in size.
double difference(double ours, double theirs) { return std::abs(ours - theirs) / std::max(1e-6, std::abs(ours)); }

std::vector<double> column(const CsvTable& table, const std::string& name) {
  const auto found = std::ranges::find(table.names, name);
  std::vector<double> values;
  if (found == table.names.end()) return values;
  for (const auto& row : table.rows) values.push_back(row[static_cast<std::size_t>(found - table.names.begin())]);
  return values;
}

}  // namespace

void IndependentEngineTest::initTestCase() {
  if (const auto hindered = installEngine(); !hindered.isEmpty())
    QSKIP(qPrintable("skipped: this test needs node and npm with SDEverywhere's packages, and " + hindered));
  QFile scenario(file("timeline.json"));
  QVERIFY(scenario.open(QIODevice::WriteOnly));
  scenario.write(QByteArray::fromStdString(writeScenario(scenarioWithEverything())));
}

void IndependentEngineTest::theEngineGivesOurNumbers_data() {
  QTest::addColumn<QStringList>("scenario");
  QTest::newRow("baseline") << QStringList{};
  QTest::newRow("changed inputs") << QStringList{"--preset", "beijing-mobilises", "--set", "die_yield_now=0.05",
                                                 "--set",    "lobbying_spend=7"};
  QTest::newRow("a plan that shrinks") << QStringList{"--set", "smic_capacity_2028=20", "--set",
                                                      "export_control_strictness=1"};
  QTest::newRow("a timeline") << QStringList{file("timeline.json")};
}

// To the bound of the specification; both use the same mathematical functions, which may differ in
// their last bit.
void IndependentEngineTest::theEngineGivesOurNumbers() {
  QFETCH(QStringList, scenario);
  const auto xmile = file("model.xmile");
  const auto exported = run(QStringList{"model"} + scenario + QStringList{"--format", "xmile", "--output", xmile});
  QVERIFY2(exported.exitCode == 0, exported.err);
  const auto written =
      run(QStringList{"run"} + scenario + QStringList{"--variables", "all", "--output", file("ours.csv")});
  QVERIFY2(written.exitCode == 0, written.err);
  const auto engine = runHere("node", {"run_model.mjs", xmile}, kRunPatienceMs, file("theirs.csv"));
  QVERIFY2(engine.well, qPrintable(engine.said));
  const auto ours = readCsvTable(file("ours.csv").toStdString());
  const auto theirs = readCsvTable(file("theirs.csv").toStdString());
  QCOMPARE(ours.names.size(), kQuantityCount);
  double largest = 0.0;
  for (const auto& name : ours.names) {
    const auto expected = column(ours, name);
    const auto computed = column(theirs, name);
    QCOMPARE(computed.size(), std::size_t{kMonths});
    for (std::size_t month = 0; month < expected.size(); ++month) {
      const double apart = difference(expected[month], computed[month]);
      QVERIFY2(apart <= 1e-9, qPrintable(QString::fromStdString(name) + QStringLiteral(", month %1").arg(month)));
      largest = std::max(largest, apart);
    }
  }
  qInfo("largest difference: %.1e", largest);
}

QTEST_GUILESS_MAIN(IndependentEngineTest)
#include "independent_engine_test.moc"
