// What there is too little to answer from: too few runs or points, a figure that nothing moves, a case list without
// cases. One sentence says how many there were and how many it takes; nothing is printed that looks like an answer.
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include "tests/app/command_line/expect_sentences.h"

using namespace chokepoint;

namespace {

const QString kGap = QStringLiteral("annual(output_ratio, 2026)");
const QString kNothing = QStringLiteral("annual(output_ratio, 2026) * 0");

}  // namespace

class DegenerateTest : public QObject {
  Q_OBJECT

 private slots:
  void fewerRunsThanAnAnswerRestsOnAreRefused_data() {
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("needed");
    const auto row = [](const char* name, const QStringList& call, const char* what, int needed) {
      QTest::newRow(name) << call << QString(what) << needed;
    };
    const QString statement = kGap + " > 30";
    row("ensemble", {"ensemble", "--annual"}, "bands", 2);
    row("ensemble --of", {"ensemble", "--of", kGap}, "a distribution", 2);
    row("ensemble --where", {"ensemble", "--where", statement}, "a distribution", 2);
    row("attribute", {"attribute", "--of", kGap, "--from-preset", "no-controls"}, "a median", 2);
    row("explain", {"explain", "--of", "output_ratio", "--since", "2026", "--at", "2027"}, "a median", 2);
    row("solve for a half", {"solve", "--of", statement, "--probability", "0.5", "--parameter", "pue"},
        "a share of 0.5", 2);
    row("solve for a fifth", {"solve", "--of", statement, "--probability", "0.2", "--parameter", "pue"},
        "a share of 0.2", 5);
    row("solve for nearly all", {"solve", "--of", statement, "--probability", "0.99", "--parameter", "pue"},
        "a share of 0.99", 100);
    row("claims", {"claims"}, "what nine runs in ten reach", 20);
    row("hindcast", {"hindcast"}, "what nine runs in ten reach", 20);
    row("sources", {"sources"}, "what nine runs in ten reach", 20);
    row("bottlenecks", {"bottlenecks"}, "what nine runs in ten reach", 20);
    row("discover", {"discover", "--where", statement}, "a rule", 40);
  }
  void fewerRunsThanAnAnswerRestsOnAreRefused() {
    QFETCH(QStringList, call);
    QFETCH(QString, what);
    QFETCH(int, needed);
    for (const int members : {1, 2, 3, needed - 1}) {
      if (members >= needed) continue;
      const QString runs = members == 1 ? "1 run is" : QString("%1 runs are").arg(members);
      expectSentences({}, call + QStringList{"--members", QString::number(members)}, kInvalidInput,
                      {QString("--members: %1 too few for %2; at least %3 are needed").arg(runs, what).arg(needed)});
    }
    const Ending enough = run(call + QStringList{"--members", QString::number(needed)});
    QVERIFY2(!enough.err.contains("too few for " + what.toUtf8()), enough.err);
    static const QRegularExpression kNoNumber("\\b(nan|inf)\\b");
    QVERIFY2(!kNoNumber.match(QString::fromUtf8(enough.out)).hasMatch(), enough.out);
  }

  void fewerPointsThanAMethodRestsOnAreRefused() {
    for (const auto& [call, option, least] :
         {std::tuple{"sobol", "--base-points", 16}, {"sobol", "--resamples", 20}, {"morris", "--trajectories", 4}})
      for (const int points : {1, 2, least - 1})
        expectSentences({}, {call, "--of", kGap, option, QString::number(points)}, kInvalidInput,
                        {QString(R"(%1: "%2" is not allowed; allowed are whole numbers from %3 to ...)")
                             .arg(option)
                             .arg(points)
                             .arg(least)});
  }

  void whatNothingMovesIsSaidToBeSo_data() {
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<QString>("sentence");
    for (const QString& figure : {QString("1"), kNothing}) {
      const auto row = [&figure](const char* name, QStringList call, const QString& sentence) {
        call.insert(1, "--of");
        call.insert(2, figure);
        QTest::addRow("%s of %s", name, qPrintable(figure)) << call << sentence.arg('"' + figure + '"');
      };
      const QString still = "--of: %1 is the same in all of the ... runs: nothing that is moved moves it";
      row("tornado", {"tornado"}, still);
      row("sobol", {"sobol", "--base-points", "16"}, still);
      row("morris", {"morris", "--trajectories", "4"}, still);
      row("gradient", {"gradient"}, "--of: %1 does not change with any of the ... inputs on the central run");
      row("attribute", {"attribute", "--from-preset", "no-controls", "--members", "20"},
          "--of: %1 is the same in both scenarios: none of the 3 inputs that were moved moves it");
      row("rivals", {"rivals"}, "--of: none of the ... levers moves %1 in any of the views");
      row("map", {"map", "--x", "pue", "--y", "lifetime", "--columns", "3", "--rows", "3"},
          "--of: %1 is ... at all of the 9 points: neither input moves it");
      row("solve", {"solve", "--target", "1", "--parameter", "pue"},
          "--parameter: pue does not move %1, which is ... at all its values");
      row("solve for two", {"solve", "--target", "1", "--parameter", "pue", "--second", "lifetime", "--steps", "2"},
          "--parameter: pue does not move %1, which is ... at all its values");
    }
  }
  void whatNothingMovesIsSaidToBeSo() {
    QFETCH(QStringList, call);
    QFETCH(QString, sentence);
    expectSentences({}, call, kInvalidInput, {sentence});
  }

  void aShareThatNothingMovesIsNotSolvedFor() {
    for (const char* share : {"1", "0.5"})
      expectSentences(
          {}, {"solve", "--of", kNothing + " < 1", "--probability", share, "--parameter", "pue", "--members", "20"},
          kInvalidInput,
          {"--parameter: pue does not move ..., which holds in a share of 1 of the runs at all its values"});
  }

  // Not found because nothing comes nearer is another thing than not found within reach.
  void whatNothingComesNearerToIsToldApart() {
    const Ending ending = run({"break", "--of", kNothing + " < 1"});
    QCOMPARE(ending.exitCode, 0);
    QVERIFY2(ending.err.startsWith("chokepoint: It holds in all of the ") && ending.err.contains("by the same margin"),
             ending.err);
  }

  void scenariosThatDoNotDifferHaveNoParts() {
    expectSentences({}, {"attribute", "--of", kGap}, kInvalidInput,
                    {"--from: nothing was moved: both scenarios are the same"});
  }

  void aRuleThatTellsNothingApartIsASentence() {
    expectSentences({}, {"discover", "--where", kGap + " > 130", "--members", "600"}, kInvalidInput,
                    {"... holds in 1 of the 600 runs; a rule needs at least 5 in which it holds, and as many in which "
                     "it does not"});
    const Ending none = run({"discover", "--where", kGap + " > 30", "--members", "60"});
    QCOMPARE(none.exitCode, 0);
    QCOMPARE(none.err, QByteArray("chokepoint: no rule: nothing tells these runs from the others\n"));
  }

  void membersWithoutAValueAreCountedWithTheirReason() {
    const Ending some = run({"ensemble", "--of", "log(" + kGap + " - 30)", "--members", "100"});
    QCOMPARE(some.exitCode, 0);
    QVERIFY2(some.out.contains("runs without a value of log("), some.out);
    QVERIFY2(some.err.endsWith(" of the 100 runs: logarithm of a negative number\n"), some.err);
    for (const auto& [none, why] : {std::pair{"sqrt(0 - pue)", "square root of a negative number"},
                                    {"(pue - pue)^-1", "negative power of zero"},
                                    {"1 / (pue - pue)", "division by zero"},
                                    {"exp(1000 * pue)", "the result is too large for a number"}})
      expectSentences({}, {"ensemble", "--of", none, "--members", "16"}, kInvalidInput,
                      {QString(R"(--of: "%1" has no value in any of the 16 runs: %2)").arg(none, why)});
  }

  void whereAConditionHoldsInNoRunThereIsNoDistribution() {
    const Ending ending = run({"ensemble", "--of", kGap, "--where", kGap + " > 3000", "--members", "16"});
    QCOMPARE(ending.exitCode, 0);
    QVERIFY2(ending.err.contains("holds in 0 of the 16 runs, too few for a distribution where it holds; at least 2 are "
                                 "needed"),
             ending.err);
  }

  void noCasesAreNoBatch() {
    const QTemporaryDir folder;
    QFile file(folder.filePath("cases.json"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{}") == 2);
    file.close();
    expectSentences(folder.path(), {"batch", "cases.json"}, kInvalidInput,
                    {"cases.json: has no case; at least one is needed"});
  }
};

QTEST_GUILESS_MAIN(DegenerateTest)
#include "degenerate_test.moc"
