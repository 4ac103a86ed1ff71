// `chokepoint claims`: what it prints for people and for programs.
//
// Oracle: `chokepoint evaluate` on the same scenario.
#include <QtTest>
#include <nlohmann/json.hpp>

#include "core/study/sources/claim_board.h"
#include "tests/app/command_line/expect_sentences.h"

using namespace chokepoint;
using nlohmann::json;

namespace {

json boardOf(const QStringList& options) {
  const auto ending = run(QStringList{"claims", "--format", "json", "--members", "200"} + options);
  if (ending.exitCode != 0) qFatal("%s", ending.err.constData());
  return json::parse(ending.out.toStdString());
}

}  // namespace

class ClaimsCommandTest : public QObject {
  Q_OBJECT

 private slots:
  void theListHasEveryClaimWithWhatIsAskedOfIt() {
    const auto board = boardOf({});
    QCOMPARE(board.size(), std::size_t{18});
    for (const auto& claim : board) {
      const std::string verdict = claim.at("verdict");
      QCOMPARE(verdict, std::string(nameOf(verdictOn(claim.at("probability")))));
      QVERIFY(claim.at("value").is_number());
      QVERIFY(claim.at("probability") >= 0.0 && claim.at("probability") <= 1.0);
      QVERIFY(claim.at("probability_low") <= claim.at("probability"));
      QVERIFY(!claim.at("reason").get<std::string>().empty());
    }
  }

  void theCentralRunIsThatOfEvaluate_data() {
    QTest::addColumn<QStringList>("options");
    QTest::newRow("default") << QStringList{};
    QTest::newRow("settings") << QStringList{"--set", "die_yield_now=0.05", "--set", "export_control_strictness=0.3"};
    QTest::newRow("preset") << QStringList{"--preset", "no-controls"};
  }
  void theCentralRunIsThatOfEvaluate() {
    QFETCH(QStringList, options);
    const auto board = boardOf(options);
    QStringList expressions;
    for (const auto& claim : board) expressions += QString::fromStdString(claim.at("expression"));
    const auto ending = run(QStringList{"evaluate"} + expressions + options);
    QCOMPARE(ending.exitCode, 0);
    const auto lines = QString::fromUtf8(ending.out).split('\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), static_cast<qsizetype>(board.size()));
    for (std::size_t i = 0; i < board.size(); ++i)
      QCOMPARE(board[i].at("central").get<std::string>(),
               lines[static_cast<qsizetype>(i)] == "true" ? std::string("holds") : std::string("fails"));
  }

  void theTableSaysItInWords() {
    const auto ending = run({"claims", "--members", "200"});
    QCOMPARE(ending.exitCode, 0);
    const QString text = QString::fromUtf8(ending.out);
    QVERIFY(text.startsWith("ratio-40: undecided ("));
    QVERIFY(
        text.contains("The central run, one of them, agrees. U.S. output over China's in 2026, by compute: 31.2 times "
                      "(claimed: 30 to 50)"));
    QVERIFY(text.contains(" runs in 100"));
  }

  void wrongRequestsGetASentence() {
    expectSentences({}, {"claims", "--members", "0"}, kInvalidInput, {"--members: ..."});
    expectSentences({}, {"claims", "--set", "pue=-1", "--format", "json"}, kInvalidInput, {"pue=-1: ..."});
  }
};

QTEST_APPLESS_MAIN(ClaimsCommandTest)
#include "claims_command_test.moc"
