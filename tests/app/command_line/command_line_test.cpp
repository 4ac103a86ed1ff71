// What the program's commands print: the model's own numbers, to the last bit.
//
// Oracles: the library called directly, and the tables of an independent engine.
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/json.h"
#include "core/base/text.h"
#include "core/expression/evaluate.h"
#include "core/model/derived.h"
#include "core/model/quantity_specs.h"
#include "core/model/records.h"
#include "core/model/version.h"
#include "core/scenario/presets.h"
#include "core/scenario/scenario_json.h"
#include "core/scenario/timeline.h"
#include "tests/app/command_line/program.h"
#include "tests/app/command_line/record_notes.h"
#include "tests/app/storage/sample_draft.h"
#include "tests/reference/csv_table.h"

using namespace chokepoint;

class CommandLineTest : public QObject {
  Q_OBJECT

 private slots:
  void runPrintsTheModelsNumbers_data();
  void runPrintsTheModelsNumbers();
  void settingsChangeAScenario();
  void aScenarioComesFromAFile();
  void aScenarioComesThroughAPipe();
  void jsonHoldsTheSameNumbers();
  void outputGoesIntoAFile();
  void anOutputReplacesAnother();
  void allQuantitiesStandInTheOrderOfTheSpecification();
  void batchEqualsTheIndependentEngine();
  void listsAreComplete_data();
  void listsAreComplete();
  void evaluatePrintsOneValueALine();
  void aFileOfAnOlderModelGivesANotice();
  void helpAndVersionArePrinted_data();
  void helpAndVersionArePrinted();
  void nothingIsDrawnAndNoLocaleCounts_data();
  void nothingIsDrawnAndNoLocaleCounts();

 private:
  [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }
  [[nodiscard]] QString written(const QString& name, const std::string& content) const;

  QTemporaryDir m_folder;
};

namespace {

const std::string kUsual =
    "output_ratio,unit_ratio,compute_ratio,huawei_chips,us_output,china_output,china_compute,self_sufficiency,shortage";

Run runOf(const Scenario& scenario) { return simulate(values(scenario), tablesOf(scenario, recordTables())); }

std::vector<QuantityId> quantitiesOf(const std::string& names) {
  std::vector<QuantityId> ids;
  for (const auto& name : cells(names)) ids.push_back(findQuantity(name).value());
  return ids;
}

// What is to be printed, number by number as the shortest text that reads back as the same double.
QByteArray tableOf(const Run& run, const std::string& names, bool annually = false) {
  std::string text = (annually ? "year," : "month,") + names + "\n";
  for (int i = 0; i < (annually ? kYears : kMonths); ++i) {
    text += annually ? std::to_string(kFirstYear + i) : toText(Month{i});
    for (const auto id : quantitiesOf(names))
      text += "," + toText(annually ? annual(run, id, Year{kFirstYear + i}) : run.value(id, i));
    text += "\n";
  }
  return QByteArray::fromStdString(text);
}

QByteArray contentOf(const QString& name) {
  QFile file(name);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

Json parsed(const QByteArray& text) {
  const auto json = readJson(text.toStdString(), "output");
  return json ? *json : Json();
}

// To the bound of the specification.
bool agree(const QList<QByteArray>& row, const std::vector<double>& reference) {
  return std::ranges::equal(row, reference, [](const QByteArray& ours, double expected) {
    const double size = std::abs(expected);
    return std::abs(numberFromText(ours.toStdString()).value() - expected) <= 1e-9 * (size > 1e-6 ? size : 1e-6);
  });
}

}  // namespace

QString CommandLineTest::written(const QString& name, const std::string& content) const {
  QFile target(file(name));
  if (!target.open(QIODevice::WriteOnly) || target.write(content.data(), static_cast<qint64>(content.size())) < 0)
    qFatal("cannot write a test's file");
  return target.fileName();
}

void CommandLineTest::runPrintsTheModelsNumbers_data() {
  QTest::addColumn<QStringList>("arguments");
  QTest::addColumn<QByteArray>("table");
  const auto byDefault = runOf({});
  QTest::newRow("by default") << QStringList{} << tableOf(byDefault, kUsual);
  QTest::newRow("annual") << QStringList{"--annual"} << tableOf(byDefault, kUsual, true);
  QTest::newRow("variables") << QStringList{"--variables", "shortage,us_output"}
                             << tableOf(byDefault, "shortage,us_output");
  for (const auto& preset : presets())
    QTest::addRow("preset %s", preset.id.c_str())
        << QStringList{"--preset", QString::fromStdString(preset.id)} << tableOf(runOf(preset.scenario), kUsual);
}

void CommandLineTest::runPrintsTheModelsNumbers() {
  QFETCH(QStringList, arguments);
  QFETCH(QByteArray, table);
  const auto ending = run(QStringList{"run"} + arguments);
  QCOMPARE(ending.err, notes("us_output", !arguments.contains("--annual")));
  QCOMPARE(ending.exitCode, 0);
  QCOMPARE(ending.out, table);
}

void CommandLineTest::settingsChangeAScenario() {
  auto scenario = findPreset("no-controls")->scenario;
  scenario.parameters[parameter("die_yield_now")] = 0.4;
  scenario.parameters[parameter("smic_capacity_2028")] = 2e2;
  const auto ending =
      run({"run", "--preset", "no-controls", "--set", "die_yield_now=0.4", "--set", "smic_capacity_2028=2e2"});
  QCOMPARE(ending.out, tableOf(runOf(scenario), kUsual));
}

void CommandLineTest::aScenarioComesFromAFile() {
  const auto path = written("everything.json", writeScenario(scenarioWithEverything()));
  const auto expected = tableOf(runOf(scenarioWithEverything()), kUsual);
  QCOMPARE(run({"run", path}).out, expected);
  QCOMPARE(run({"run", "--scenario", path}).out, expected);
}

void CommandLineTest::aScenarioComesThroughAPipe() {
  const auto text = QByteArray::fromStdString(writeScenario(scenarioWithEverything()));
  QCOMPARE(run({"run", "/dev/stdin"}, {.input = text}).out, tableOf(runOf(scenarioWithEverything()), kUsual));
}

void CommandLineTest::jsonHoldsTheSameNumbers() {
  const auto byDefault = runOf({});
  const auto json = parsed(run({"run", "--format", "json", "--variables", "all"}).out);
  QCOMPARE(json.size(), 1 + kQuantityCount + 1);  // the month, the quantities and what is noted of them
  QCOMPARE(json.at("month").front().get<std::string>(), std::string("2022-01"));
  QCOMPARE(json.at("month").back().get<std::string>(), std::string("2032-12"));
  for (const auto& s : quantitySpecs()) QCOMPARE(json.at(s.name).get<std::vector<double>>(), byDefault.series(s.id));
  const auto annually = parsed(run({"run", "--format", "json", "--annual", "--variables", "us_output"}).out);
  QCOMPARE(annually.at("year").get<std::vector<int>>().back(), kLastYear);
  QCOMPARE(annually.at("us_output")[0].get<double>(), annual(byDefault, quantity("us_output"), Year{kFirstYear}));
}

void CommandLineTest::outputGoesIntoAFile() {
  const auto ending = run({"run", "--output", file("out.csv")});
  QCOMPARE(ending.exitCode, 0);
  QCOMPARE(ending.out, QByteArray());
  QCOMPARE(contentOf(file("out.csv")), tableOf(runOf({}), kUsual));
}

void CommandLineTest::anOutputReplacesAnother() {
  const auto path = written("former.csv", std::string(1000000, 'x'));
  QCOMPARE(run({"run", "--output", path}).exitCode, 0);
  QCOMPARE(contentOf(path), tableOf(runOf({}), kUsual));
}

void CommandLineTest::allQuantitiesStandInTheOrderOfTheSpecification() {
  const auto printed = run({"run", "--variables", "all"}).out;
  const auto reference = contentOf(CHOKEPOINT_TEST_DATA "/reference/baseline.csv");
  const auto names = [](const QByteArray& csv) { return csv.left(csv.indexOf('\n')).trimmed().split(',').mid(1); };
  QCOMPARE(names(printed).size(), static_cast<qsizetype>(kQuantityCount));
  QCOMPARE(names(printed), names(reference));
}

void CommandLineTest::batchEqualsTheIndependentEngine() {
  const QString folder = CHOKEPOINT_TEST_DATA "/reference/";
  const auto ending = run({"batch", folder + "cases.json", "--output", file("batch.csv")});
  QVERIFY2(ending.err.contains("us_output, us_units, us_bandwidth"), ending.err);
  QCOMPARE(ending.exitCode, 0);
  const auto lines = contentOf(file("batch.csv")).trimmed().split('\n');
  QCOMPARE(lines.size(), 1 + 16 * kMonths);
  QVERIFY(lines.front().startsWith("case,month,"));
  CsvTable reference;
  for (int i = 0; i + 1 < lines.size(); ++i) {
    const auto row = lines[i + 1].split(',');
    const int month = i % kMonths;
    if (month == 0) reference = readCsvTable((folder + row[0] + ".csv").toStdString());
    QCOMPARE(row[1].toStdString(), toText(Month{month}));
    QVERIFY2(agree(row.mid(2), reference.rows.at(static_cast<std::size_t>(month))), row[0] + ", " + row[1]);
  }
}

void CommandLineTest::listsAreComplete_data() {
  QTest::addColumn<QString>("what");
  QTest::addColumn<int>("count");
  QTest::addColumn<QString>("key");
  QTest::newRow("parameters") << "parameters" << static_cast<int>(kParameterCount) << "key";
  QTest::newRow("variables") << "variables" << static_cast<int>(kQuantityCount) << "name";
  QTest::newRow("presets") << "presets" << static_cast<int>(presets().size()) << "id";
}

void CommandLineTest::listsAreComplete() {
  QFETCH(QString, what);
  QFETCH(int, count);
  QFETCH(QString, key);
  const auto json = parsed(run({"list", what, "--format", "json"}).out);
  QCOMPARE(static_cast<int>(json.size()), count);
  const auto table = run({"list", what}).out.trimmed().split('\n');
  QCOMPARE(table.size(), 1 + count);
  for (int i = 0; i < count; ++i) {
    const auto name = json[static_cast<std::size_t>(i)].at(key.toStdString()).get<std::string>();
    QCOMPARE(table[i + 1].split(' ').front().toStdString(), name);
  }
}

void CommandLineTest::evaluatePrintsOneValueALine() {
  const auto& preset = findPreset("no-controls")->scenario;
  const auto byDefault = runOf(preset);
  const auto ending = run({"evaluate", "at(shortage, 2025-12)", "annual(output_ratio, 2026)", "-1 + 2", "1 > 2",
                           "at(shortage, 2025-12) <= 1", "--preset", "no-controls"});
  QCOMPARE(ending.err, QByteArray());
  const auto number = [](double value) { return QByteArray::fromStdString(toText(value)); };
  QCOMPARE(
      ending.out.split('\n'),
      (QList<QByteArray>{number(byDefault.value(quantity("shortage"), december(Year{2025}).index)),
                         number(annual(byDefault, quantity("output_ratio"), Year{2026})), "1", "false", "true", ""}));
}

void CommandLineTest::aFileOfAnOlderModelGivesANotice() {
  const auto ending = run({"run", written("old.json", R"({"format": "chokepoint-scenario/1", "model": "0.9"})")});
  QCOMPARE(ending.exitCode, 0);
  QCOMPARE(ending.out, tableOf(runOf({}), kUsual));
  QVERIFY2(ending.err.startsWith("chokepoint: " + file("old.json").toUtf8() + ": made with model 0.9; "), ending.err);
  // One sentence a line, each with the file that it is about.
  const auto lines = ending.err.trimmed().split('\n');
  QVERIFY(lines.size() > 1);
  for (const auto& line : lines)
    if (!line.startsWith("chokepoint: us_output: ")) QVERIFY2(line.contains("old.json: "), line);
}

void CommandLineTest::helpAndVersionArePrinted_data() {
  QTest::addColumn<QStringList>("arguments");
  QTest::addColumn<QByteArray>("part");
  QTest::newRow("help") << QStringList{"--help"} << QByteArray("Exit codes: 0 done, 2 ");
  QTest::newRow("version") << QStringList{"--version"}
                           << QByteArray::fromStdString("(model " + std::string(kModelVersion) + ")\n");
  for (const auto* command : {"run", "batch", "list", "evaluate", "model"})
    QTest::newRow(command) << QStringList{command, "--help"} << QByteArray("Usage: chokepoint ").append(command);
}

void CommandLineTest::helpAndVersionArePrinted() {
  QFETCH(QStringList, arguments);
  QFETCH(QByteArray, part);
  const auto ending = run(arguments);
  QCOMPARE(ending.exitCode, 0);
  QCOMPARE(ending.err, QByteArray());
  QVERIFY2(ending.out.contains(part), ending.out);
}

void CommandLineTest::nothingIsDrawnAndNoLocaleCounts_data() {
  QTest::addColumn<QStringList>("arguments");
  QTest::newRow("run") << QStringList{"run", "--set", "die_yield_now=0.4"};
  QTest::newRow("run, JSON") << QStringList{"run", "--annual", "--format", "json"};
  QTest::newRow("batch") << QStringList{"batch", written("case.json", R"({"a,b": {"die_yield_now": 0.4}})")};
  QTest::newRow("list") << QStringList{"list", "parameters"};
  QTest::newRow("evaluate") << QStringList{"evaluate", "at(shortage, 2025-12) + 0.5"};
  QTest::newRow("model") << QStringList{"model", "--set", "die_yield_now=0.4"};
}

void CommandLineTest::nothingIsDrawnAndNoLocaleCounts() {
  QFETCH(QStringList, arguments);
  const auto usual = run(arguments);
  const auto german = run(arguments, {.locale = "de_DE.UTF-8", .platform = "nonexistent"});
  QCOMPARE(usual.exitCode, 0);
  QCOMPARE(german.exitCode, 0);
  QCOMPARE(german.err, usual.err);
  QVERIFY(!usual.out.isEmpty());
  QCOMPARE(german.out, usual.out);
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "command_line_test.moc"
