// Belief on the command line: packs, single estimates, tables of one's own, calibration.
//
// Oracle: the engine on the same scenario.
#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/belief/sampler.h"
#include "core/runs/scenario_inputs.h"
#include "core/scenario/packs.h"
#include "core/study/outlook.h"
#include "tests/app/command_line/expect_sentences.h"

using namespace chokepoint;
using nlohmann::json;

namespace {

json answerTo(const QStringList& arguments) {
  const auto ending = run(arguments + QStringList{"--format", "json"});
  if (ending.exitCode != 0) qFatal("%s", ending.err.constData());
  return json::parse(ending.out.toStdString());
}

json medianOf(const QStringList& options) {
  const auto table =
      answerTo(QStringList{"ensemble", "--of", "annual(huawei_chips, 2025)", "--members", "1000"} + options);
  for (const auto& row : table.at("rows"))
    if (row.at("figure") == "quantile 0.5") return row;
  qFatal("there is no median");
}

void expectRefused(const QStringList& arguments, const QByteArrayList& parts) {
  const auto ending = run(arguments);
  QCOMPARE(ending.exitCode, kInvalidInput);
  QVERIFY(ending.out.isEmpty());
  for (const auto& part : parts) QVERIFY2(ending.err.contains(part), ending.err.constData());
}

}  // namespace

class EvidenceCommandsTest : public QObject {
  Q_OBJECT

 private slots:
  void aPackIsBelievedByEveryCommandAlike() {
    const Scenario scenario{.beliefs = findPack("commerce-cfr")->beliefs};
    ThreadPool pool(2);
    Sampler sampler({.members = 1000, .seed = kDefaultSeed}, pool);
    const auto drawn = *sampler.of(scenario);
    const std::vector of{*Expression::parse("annual(huawei_chips, 2025)")};
    const auto spread = spreadOf(evaluateMembers(of, scenario, ensembleInputs, *drawn.draws, pool)->front().values);
    const auto median = medianOf({"--pack", "commerce-cfr"});
    QCOMPARE(median.at("value").get<double>(), spread.p50);
    QVERIFY(median.at("low") < median.at("value") && median.at("high") > median.at("value"));
    const auto claims = answerTo({"claims", "--members", "1000", "--pack", "commerce-cfr"});
    for (const auto& claim : claims)
      if (claim.at("id") == "huawei-800k") QCOMPARE(claim.at("median").get<double>(), spread.p50);
  }

  void howManyRunsFitIsSaidOnStandardError() {
    const auto ending = run({"hindcast", "--members", "1000", "--believe", "huawei-2025-idc"});
    QVERIFY2(ending.err.contains("fit what is believed"), ending.err.constData());
    QVERIFY(run({"hindcast", "--members", "1000"}).err.isEmpty());
  }

  void whatFollowsNoBeliefsSaysSo() {
    for (const auto& command : {QStringList{"tornado", "--of", "annual(output_ratio, 2026)"},
                                QStringList{"evaluate", "annual(output_ratio, 2026)"}})
      QVERIFY2(run(command + QStringList{"--pack", "all"}).err.contains("what is believed does not count here"),
               qPrintable(command.front()));
  }

  void whatIsSaidBesideTheAnswerFollowsIt() {
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral(CHOKEPOINT_PROGRAM), {"run", "--annual", "--pack", "all"});
    QVERIFY(process.waitForFinished(60000));
    const auto lines = process.readAll().trimmed().split('\n');
    const auto isOfTheAnswer = [](const QByteArray& line) { return !line.startsWith("chokepoint: "); };
    QVERIFY(lines.front().startsWith("year,"));
    QVERIFY(std::ranges::is_partitioned(lines, isOfTheAnswer));
    QVERIFY(std::ranges::any_of(lines, [](const QByteArray& line) {
      return line.startsWith("chokepoint: what is believed does not count here");
    }));
  }

  void whatCannotBeBelievedIsNamed() {
    expectRefused({"claims", "--pack", "nobody"}, {"--pack: no pack is named \"nobody\"; known are commerce-cfr"});
    expectRefused({"claims", "--believe", "huawei-2025-icd"},
                  {"--believe, huawei-2025-icd: ", "did you mean \"huawei-2025-idc\"?"});
    expectRefused({"claims", "--believe", "huawei-2025-idc=0"}, {"0 is no weight"});
    expectRefused({"claims", "--believe", "huawei-2025-idc=much"}, {"\"much\" is not a number"});
    expectRefused({"calibrate"}, {"nothing is believed, so there is nothing to calibrate on"});
    expectRefused({"ensemble", "--of", "tsmc_dies_total", "--believe", "yield-2025-ms", "--members", "200000"},
                  {"200000 are too many where estimates are believed; allowed are up to 100000"});
  }

  void aTableIsWrittenAndRead() {
    QTemporaryDir folder;
    const QString table = folder.filePath("t.csv");
    QCOMPARE(run({"evidence", "--output", table}).exitCode, 0);
    QVERIFY(answerTo({"sources", "--members", "500", "--evidence", table}).at("estimates").back().at("id") ==
            "my-estimate-of-2026");
    const auto again = run({"evidence", "--evidence", table});
    QFile file(table);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(again.out, file.readAll());
    QFile bad(folder.filePath("bad.csv"));
    QVERIFY(bad.open(QIODevice::WriteOnly));
    bad.write("id,central\na,x\nb,-1\n");
    bad.close();
    expectRefused({"claims", "--evidence", bad.fileName()},
                  {"line 2.central: \"x\" is not a number", "line 3.central: -1 is not above 0"});
  }

  void aCalibrationIsSavedAndUsed() {
    QTemporaryDir folder;
    const QString saved = folder.filePath("s.json");
    const auto found = answerTo({"calibrate", "--pack", "all", "--particles", "1024", "--save", saved});
    QVERIFY(found.at("effective") > 0.005);
    QVERIFY(found.at("posterior").at("diagnostics").at("stages") > 3.0);
    QCOMPARE(found.at("marginals").front().at("input").get<std::string>().empty(), false);
    const auto ending = run({"claims", "--members", "1000", "--scenario", saved});
    QVERIFY2(ending.err.contains("The calibrated runs count as"), ending.err.constData());
    QVERIFY(answerTo({"calibrate", "--pack", "all", "--particles", "1024"}) == found);
  }

  void packsAndEstimatesAreListed() {
    QCOMPARE(answerTo({"list", "packs"}).size(), packs().size());
    QCOMPARE(answerTo({"list", "estimates"}).size(), estimates().size());
    QVERIFY(run({"list", "packs"}).out.contains("SemiAnalysis"));
  }

  void sourcesSayWhoClashes() {
    const auto ending = run({"sources", "--members", "2000"});
    QVERIFY(ending.out.contains("Hardly to be believed together in this model:"));
    QVERIFY(ending.out.contains("Morgan Stanley's wafers and yield against Bloomberg's dies: of 2000 runs"));
  }
};

QTEST_GUILESS_MAIN(EvidenceCommandsTest)
#include "evidence_commands_test.moc"
