// gradient and break on the command line: what they print is what the library finds, and what is asked
// wrongly gets its sentence.
#include <QTest>
#include <cmath>
#include <string>

#include "core/base/json.h"
#include "core/model/parameter_specs.h"
#include "tests/app/command_line/expect_sentences.h"

using namespace chokepoint;

namespace {

const QString kGap = QStringLiteral("annual(output_ratio, 2030)");

Json jsonOf(const QStringList& arguments) {
  const auto ending = run(arguments + QStringList{"--format", "json"});
  if (ending.exitCode != 0) qWarning("%s", ending.err.constData());
  return Json::parse(ending.out.toStdString(), nullptr, false);
}

double evaluated(const QStringList& settings) {
  return run(QStringList{"evaluate", kGap} + settings).out.trimmed().toDouble();
}

bool isNear(double a, double b, double tolerance) { return std::abs(a - b) <= tolerance * std::abs(b); }

}  // namespace

class BreakCommandsTest : public QObject {
  Q_OBJECT

 private slots:
  void aGradientHasTheSteepestFirst() {
    const auto json = jsonOf({"gradient", "--of", kGap, "--inputs", "die_yield_now,pue,us_growth_now,policy_drift"});
    const auto& rows = json["rows"];
    QCOMPARE(rows.size(), std::size_t{4});
    QVERIFY(isNear(json["value"], evaluated({}), 1e-12));
    QVERIFY(std::abs(rows[0]["per_standard_deviation"].get<double>()) >=
            std::abs(rows[1]["per_standard_deviation"].get<double>()));
    QCOMPARE(rows[3]["input"].get<std::string>(), std::string("pue"));
    QCOMPARE(rows[3]["derivative"].get<double>(), 0.0);
    for (const auto& row : rows)
      if (row["input"] == "die_yield_now") {
        const double difference =
            (evaluated({"--set", "die_yield_now=0.2501"}) - evaluated({"--set", "die_yield_now=0.2499"})) / 2e-4;
        QVERIFY(isNear(row["derivative"], difference, 1e-5));
        QVERIFY(isNear(row["elasticity"], row["derivative"].get<double>() * 0.25 / json["value"].get<double>(), 1e-12));
        QVERIFY(row["kink"].is_null() && row["left"].is_null());
      } else if (row["input"] == "policy_drift") {
        QVERIFY(row["elasticity"].is_null());  // it is 0
      }
  }

  void aKinkIsToldWithBothSides() {
    const auto ending = run({"gradient", "--of", "at(smic_capacity, 2028-12)", "--set", "smic_capacity_2028=36",
                             "--inputs", "smic_capacity_2028"});
    const auto lines = ending.out.trimmed().split('\n');
    QCOMPARE(lines[0], QByteArray("input,value,derivative,per_standard_deviation,elasticity,kink,left,right"));
    QVERIFY2(lines[1].startsWith("smic_capacity_2028,36,,,,one-sided,"), lines[1]);
    const auto cells = lines[1].split(',');
    QVERIFY(cells[6].toDouble() > cells[7].toDouble() && cells[7].toDouble() > 0.0);
  }

  void leversAreAddedByChoice() {
    const auto lines = run({"gradient", "--of", kGap, "--levers"}).out.trimmed().split('\n');
    QCOMPARE(lines.size(), static_cast<qsizetype>(kParameterCount + 1));
  }

  void whatOverturnsAStatementIsToldInWordsAndIsOnItsEdge() {
    const auto json = jsonOf({"break", "--of", kGap + " > 15", "--inputs", "die_yield_now,us_growth_now"});
    QVERIFY(json["at_medians"]["holds"].get<bool>());
    QVERIFY(!json["at_point"]["holds"].get<bool>());
    QVERIFY(isNear(json["at_point"]["left"], 15.0, 1e-6));
    QCOMPARE(json["at_point"]["right"].get<double>(), 15.0);
    double squares = 0.0;
    double last = 1e9;
    for (const auto& row : json["rows"]) {
      const double z = std::abs(row["z"].get<double>());
      QVERIFY(z <= last);
      last = z;
      squares += z * z;
    }
    QVERIFY(isNear(json["distance"], std::sqrt(squares), 1e-9));
    QVERIFY(isNear(json["probability"], 0.5 * std::erfc(std::sqrt(squares / 2.0)), 1e-9));
    const auto sentence = QString::fromStdString(json["sentence"].get<std::string>());
    QVERIFY2(sentence.startsWith("It holds at the medians. To overturn it: "), qPrintable(sentence));
    QVERIFY(sentence.contains("die_yield_now from 0.2") && sentence.endsWith("; nothing nearer was found."));
  }

  void inCsvTheSentenceGoesToStandardError() {
    const auto ending = run({"break", "--of", "pue > 0.5", "--inputs", "pue"});
    QCOMPARE(ending.exitCode, 0);
    QCOMPARE(ending.out, QByteArray("input,from,to,z\n"));
    QVERIFY(ending.err.startsWith("chokepoint: It holds at the medians. No change of these assumptions"));
  }

  void whatIsAskedWronglyGetsASentence_data();
  void whatIsAskedWronglyGetsASentence();
};

void BreakCommandsTest::whatIsAskedWronglyGetsASentence_data() {
  QTest::addColumn<QStringList>("arguments");
  QTest::addColumn<QString>("sentence");
  const auto row = [](const char* name, const QStringList& arguments, const QString& sentence) {
    QTest::newRow(name) << arguments << sentence;
  };
  row("a condition has no slope", {"gradient", "--of", kGap + " > 1"}, "--of: ... is a condition; a number is wanted");
  row("a number does not break", {"break", "--of", kGap}, "--of: ... is a number; a condition is wanted, ...");
  row("equality", {"break", "--of", kGap + " == 3"}, "--of: == and != turn at a single point, ...");
  row("a lever", {"break", "--of", kGap + " > 3", "--inputs", "export_control_strictness"},
      "--inputs: \"export_control_strictness\" is a lever, ...");
  row("what is fixed", {"break", "--of", kGap + " > 3", "--set", "pue=1.2", "--inputs", "pue"},
      "--inputs: \"pue\" is fixed by the scenario; ...");
  row("an unknown input", {"gradient", "--of", kGap, "--inputs", "die_yield"},
      "--inputs: no input is named \"die_yield\"; did you mean \"die_yield_now\"?");
  row("no value", {"gradient", "--of", "1 / (pue - pue)"}, "character 3: division by zero");
  row("no preset", {"break", "--of", "scenario(nowhere, pue) > 1"}, "...: there is no scenario \"nowhere\"");
}

void BreakCommandsTest::whatIsAskedWronglyGetsASentence() {
  QFETCH(QStringList, arguments);
  QFETCH(QString, sentence);
  expectSentences({}, arguments, kInvalidInput, {sentence});
}

QTEST_GUILESS_MAIN(BreakCommandsTest)
#include "break_commands_test.moc"
