// The commands that analyse the model: what they print is what the library finds, and what is asked
// wrongly gets its sentence.
#include <sys/resource.h>

#include <QTemporaryDir>
#include <QtTest>
#include <cmath>

#include "core/base/json.h"
#include "core/expression/evaluate.h"
#include "core/model/records.h"
#include "core/scenario/timeline.h"
#include "tests/app/command_line/expect_sentences.h"

using namespace chokepoint;

namespace {

const QString kGap = QStringLiteral("annual(output_ratio, 2026)");

Json jsonOf(const QStringList& arguments) {
  const auto ending = run(arguments + QStringList{"--format", "json"});
  if (ending.exitCode != 0) qWarning("%s", ending.err.constData());
  return Json::parse(ending.out.toStdString(), nullptr, false);
}

QList<QByteArray> linesOf(const QStringList& arguments) {
  const auto ending = run(arguments);
  if (ending.exitCode != 0) qWarning("%s", ending.err.constData());
  auto lines = ending.out.split('\n');
  if (!lines.isEmpty() && lines.back().isEmpty()) lines.removeLast();
  return lines;
}

double centralGap(const Scenario& scenario) {
  const auto central = simulate(values(scenario), tablesOf(scenario, recordTables()));
  return *evaluateNumber(*Expression::parse(kGap.toStdString()), RunSubject(central));
}

bool isNear(double a, double b, double tolerance) { return std::abs(a - b) <= tolerance * std::abs(b); }

}  // namespace

class AnalysisCommandsTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() {
    QFile file(timelineFile());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"format": "chokepoint-scenario/1", "model": "1.1",
                   "timeline": [{"start": "2026-11", "months": 6, "target": 0.8}]})");
  }

  // First, as the peak of what others took would hide it: all draws of 100,000 members are 68 MB.
  void noDrawsAreMadeForTheCentralRun() {
    const auto peakMegabytes = [](const QString& members) {
      std::ignore = linesOf({"solve", "--of", kGap, "--target", "45", "--parameter", "pue", "--members", members});
      rusage usage{};
      getrusage(RUSAGE_CHILDREN, &usage);
      return static_cast<double>(usage.ru_maxrss) / 1024.0;
    };
    const double least = peakMegabytes("1");
    const double most = peakMegabytes("100000");
    QVERIFY2(most - least < 30.0, qPrintable(QStringLiteral("%1 to %2 MB").arg(least).arg(most)));
  }

  // The specification, 4,096 draws: output_ratio 2026 20 / 34 / 56, 2027 18 / 36 / 84.
  void anEnsemblesBandsAreTheSpecifications() {
    const auto lines = linesOf({"ensemble", "--annual", "--variables", "output_ratio", "--members", "4096"});
    QCOMPARE(lines.front(), QByteArray("year,variable,0.05,0.5,0.95"));
    QCOMPARE(lines.size(), 12);
    const auto cells = lines[5].split(',');
    QCOMPARE(cells[0], QByteArray("2026"));
    QVERIFY(isNear(cells[2].toDouble(), 20.0, 0.05));
    QVERIFY(isNear(cells[3].toDouble(), 34.0, 0.02));
    QVERIFY(isNear(cells[4].toDouble(), 56.0, 0.04));
  }

  void anEnsembleIsTheSameWhenAskedAgainAndAnotherWithAnotherSeed() {
    const QStringList asked{"ensemble", "--members", "300", "--variables", "huawei_chips"};
    QCOMPARE(linesOf(asked), linesOf(asked));
    QVERIFY(linesOf(asked) != linesOf(asked + QStringList{"--seed", "7"}));
    QVERIFY(linesOf(asked) != linesOf(asked + QStringList{"--method", "random"}));
  }

  void aConditionHasAProbabilityWithItsError() {
    const auto json = jsonOf({"ensemble", "--members", "500", "--of", kGap, "--where", kGap + " > 32"});
    const auto& rows = json["rows"];
    const auto probability = std::ranges::find_if(
        rows, [](const Json& row) { return row["figure"].get<std::string>().starts_with("probability"); });
    QVERIFY(probability != rows.end());
    const double value = (*probability)["value"];
    QVERIFY((*probability)["low"] < value && value < (*probability)["high"]);
    QVERIFY(value > 0.4 && value < 0.8);
    QVERIFY(json["members"] == 500);
    QVERIFY(json["histogram"].contains("all"));
  }

  void everyMemberIsWrittenWithItsInputs() {
    const QTemporaryDir folder;
    const QString file = folder.filePath("members.csv");
    const auto ending =
        run({"ensemble", "--members", "20", "--of", kGap, "--set", "die_yield_now=0.3", "--members-out", file});
    QCOMPARE(ending.exitCode, 0);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const auto lines = written.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), 21);
    const auto header = lines.front().split(',');
    QVERIFY(!header.contains("die_yield_now"));  // fixed, so not drawn
    // A member run alone gives what is written of it.
    QStringList settings{"evaluate", "--set", "die_yield_now=0.3"};
    const auto cells = lines[7].split(',');
    for (qsizetype i = 1; i + 2 < header.size(); ++i) settings << "--set" << header[i] + "=" + cells[i];
    const auto alone = run(settings + QStringList{kGap});
    QVERIFY(isNear(alone.out.trimmed().toDouble(), cells.back().toDouble(), 1e-9));
  }

  void aTornadoHasItsWidestBarFirst() {
    const auto json = jsonOf({"tornado", "--of", kGap, "--inputs", "die_yield_now,us_growth_now,pue"});
    QVERIFY(isNear(json["central"], centralGap({}), 1e-9));
    QCOMPARE(json["rows"].size(), std::size_t{3});
    double last = 1e300;
    for (const auto& row : json["rows"]) {
      const double swing = std::abs(row["swing"].get<double>());
      QVERIFY(swing <= last);
      last = swing;
    }
    QVERIFY(json["rows"].back()["input"] == "pue");
    QCOMPARE(last, 0.0);
  }

  void indicesOfVarianceCoverTheInputsAskedFor() {
    const auto json =
        jsonOf({"sobol", "--of", kGap, "--inputs", "die_yield_now,hbm_domestic_now", "--base-points", "256"});
    QVERIFY(json["runs"] == 4 * 256);
    double sum = 0.0;
    for (const auto& row : json["rows"]) sum += row["first"].get<double>();
    QVERIFY(sum > 0.7 && sum < 1.1);
    QVERIFY(json["convergence"].get<std::string>().size() > 4);
  }

  void elementaryEffectsTellLeversToo() {
    const auto lines = linesOf({"morris", "--of", kGap, "--inputs", "pue", "--levers", "--trajectories", "4"});
    const QByteArray all = lines.join('\n');
    QVERIFY(all.contains("export_control_strictness"));
    QVERIFY(all.contains("pue,0,"));
  }

  void aSolutionPutInPlaceGivesTheTarget() {
    const auto json = jsonOf({"solve", "--of", kGap, "--target", "45", "--parameter", "die_yield_now"});
    const double found = json["rows"][0]["die_yield_now"];
    QVERIFY(json["rows"][0]["reaches"] == true);
    QVERIFY(isNear(centralGap({.parameters = {{parameter("die_yield_now"), found}}}), 45.0, 1e-9));
  }

  void whatCannotBeReachedSaysHowNearItComes() {
    const auto json = jsonOf({"solve", "--of", kGap, "--target", "1", "--parameter", "die_yield_now"});
    QCOMPARE(json["rows"].size(), std::size_t{1});
    QVERIFY(json["rows"][0]["reaches"] == false);
    QVERIFY(json["sentence"].get<std::string>().starts_with(
        "no value of die_yield_now was found that brings \"annual(output_ratio, 2026)\" to 1; "));
    QVERIFY(isNear(json["rows"][0]["value"], json["least"], 1e-3));
  }

  void aChangeIsSplitIntoPartsThatAddUp() {
    for (const auto* on : {"median", "central"}) {
      const auto json = jsonOf({"attribute", "--preset", "breakthrough", "--of", kGap, "--on", on, "--members", "200"});
      double sum = 0.0;
      for (const auto& row : json["rows"]) sum += row["part"].get<double>();
      const double change = json["after"].get<double>() - json["before"].get<double>();
      QVERIFY(std::abs(sum - change) < 1e-9);
      QVERIFY(std::abs(json["policy"].get<double>() + json["assumptions"].get<double>() - change) < 1e-9);
    }
  }

  // Of the second input too: it stands where it is set, in the other scenario as in the studied one.
  void aSecondInputMovesAlongInAnotherScenario() {
    const auto json = jsonOf({"solve", "--of", "die_yield_now - scenario(no-controls, die_yield_now) + pue", "--target",
                              "1.3", "--parameter", "pue", "--second", "die_yield_now", "--steps", "3"});
    QCOMPARE(json["rows"].size(), std::size_t{3});
    for (const auto& row : json["rows"]) QVERIFY(isNear(row["pue"], 1.3, 1e-9));
  }

  void leversThatATimelineReplacesAreNotAmongTheLevers() {
    for (const auto* command : {"tornado", "morris", "gradient"}) {
      QStringList arguments{command, timelineFile(), "--of", kGap, "--inputs", "pue", "--levers"};
      const auto all = linesOf(arguments).join('\n');
      QVERIFY2(!all.contains("export_control_strictness") && !all.contains("enforcement_offset"), command);
      QVERIFY2(all.contains("smic_capacity_2028"), command);
    }
  }

  void aMapHasAPointForEachPairAndItsContours() {
    const auto json = jsonOf({"map", "--of", kGap, "--x", "die_yield_now", "--y", "smic_capacity_2028", "--columns",
                              "5", "--rows", "4", "--threshold", "60"});
    QCOMPARE(json["rows"].size(), std::size_t{20});
    const auto& corner = json["rows"].back();
    const Scenario there{.parameters = {{parameter("die_yield_now"), corner["die_yield_now"]},
                                        {parameter("smic_capacity_2028"), corner["smic_capacity_2028"]}}};
    QVERIFY(isNear(corner["value"], centralGap(there), 1e-9));
    QVERIFY(json["contours"][0]["threshold"] == 60.0);
    QVERIFY(!json["contours"][0]["lines"].empty());
  }

  void aRuleIsFoundInWords() {
    const auto json = jsonOf({"discover", "--where", kGap + " > 60", "--members", "800", "--resamples", "4"});
    QVERIFY(json["density"] > 1.5 * json["share"].get<double>());
    QVERIFY(!json["rule"].get<std::string>().empty());
    for (const auto& row : json["rows"]) QVERIFY(row["found_in_halves"] >= 0.0 && row["found_in_halves"] <= 1.0);
  }

  void whatIsAskedWronglyGetsASentence_data();
  void whatIsAskedWronglyGetsASentence();

 private:
  [[nodiscard]] QString timelineFile() const { return m_folder.filePath(QStringLiteral("timeline.json")); }

  QTemporaryDir m_folder;
};

void AnalysisCommandsTest::whatIsAskedWronglyGetsASentence_data() {
  QTest::addColumn<QStringList>("arguments");
  QTest::addColumn<QStringList>("sentences");
  const auto row = [](const char* name, const QStringList& arguments, const QString& sentence) {
    QTest::newRow(name) << arguments << QStringList{sentence};
  };
  row("no members", {"ensemble", "--members", "0"}, "--members: ...");
  row("a seed below zero", {"ensemble", "--seed", "-1"}, "--seed: \"-1\" is not a whole number from 0 to 2^64 - 1");
  row("no number as target", {"solve", "--of", kGap, "--target", "nan", "--parameter", "pue"},
      "--target: \"nan\" is not a number");
  row("a quantile beyond one", {"ensemble", "--quantiles", "0.5,1.5"}, "--quantiles: \"1.5\" is no number from 0 to 1");
  row("an unknown quantity", {"ensemble", "--variables", "output_ration"},
      "--variables: no quantity is named \"output_ration\"; did you mean \"output_ratio\"?");
  row("one file twice", {"ensemble", "--of", kGap, "--output", "a.csv", "--members-out", "a.csv"},
      R"(--members-out: "a.csv" is where the answer goes too; give another one)");
  row("a likelihood that is none", {"solve", "--of", kGap + " > 40", "--probability", "nan", "--parameter", "pue"},
      "--probability: \"nan\" is not a number; allowed are 0 to 1");
  row("a date outside the run", {"tornado", "--of", "annual(output_ratio, 2040)"}, "--of, character 22: ...");
  row("a number as condition", {"discover", "--where", kGap},
      "--where: \"annual(output_ratio, 2026)\" is a number; ...");
  row("a condition as number", {"solve", "--of", kGap + " > 1", "--target", "1", "--parameter", "pue"},
      "--of: ... is a condition; a number is wanted");
  row("no target", {"solve", "--of", kGap, "--parameter", "pue"}, "--target: give --target with an expression, ...");
  row("an unknown input", {"solve", "--of", kGap, "--target", "1", "--parameter", "die_yield"},
      "--parameter: no input is named \"die_yield\"; did you mean \"die_yield_now\"?");
  row("the same input twice", {"map", "--of", kGap, "--x", "pue", "--y", "pue"}, "--y: is the same input as --x");
  row("a condition that always holds", {"discover", "--where", kGap + " > 0", "--members", "50"},
      "--where: \"annual(output_ratio, 2026) > 0\" holds in all of the 50 runs, so there is nothing to tell apart");
  row("a scenario that is none", {"tornado", "--of", "scenario(nowhere, annual(output_ratio, 2026))"},
      "...: there is no scenario \"nowhere\"");
  row("no value in any run", {"tornado", "--of", "1 / (pue - pue)", "--inputs", "pue"},
      "character 3: division by zero...");
  const auto replaced = [](const QString& option, const QString& name) {
    return option + ": the scenario's timeline takes the place of \"" + name +
           "\", which moves nothing; give another input";
  };
  for (const auto* command : {"tornado", "sobol", "morris", "gradient"})
    row(command, {command, timelineFile(), "--of", kGap, "--inputs", "pue,enforcement_offset"},
        replaced("--inputs", "enforcement_offset"));
  row("solving for a lever that a timeline replaces",
      {"solve", timelineFile(), "--of", kGap, "--target", "40", "--parameter", "hbm_control_offset"},
      replaced("--parameter", "hbm_control_offset"));
  row("a second lever that a timeline replaces",
      {"solve", timelineFile(), "--of", kGap, "--target", "40", "--parameter", "pue", "--second", "enforcement_offset"},
      replaced("--second", "enforcement_offset"));
  row("a map over a lever that a timeline replaces",
      {"map", timelineFile(), "--of", kGap, "--x", "pue", "--y", "export_control_strictness"},
      replaced("--y", "export_control_strictness"));
  row("years of an expression", {"ensemble", "--of", kGap, "--annual"},
      "--annual: means nothing with --of or --where; ...");
  row("members of nothing", {"ensemble", "--members-out", "x.csv"}, "--members-out: wants --of or --where: ...");
}

void AnalysisCommandsTest::whatIsAskedWronglyGetsASentence() {
  QFETCH(QStringList, arguments);
  QFETCH(QStringList, sentences);
  expectSentences({}, arguments, kInvalidInput, sentences);
}

QTEST_GUILESS_MAIN(AnalysisCommandsTest)
#include "analysis_commands_test.moc"
