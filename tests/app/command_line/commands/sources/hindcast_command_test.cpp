// `chokepoint hindcast`: the score card for people and for programs.
//
// Oracle: `chokepoint ensemble` on the same draws.
#include <QtTest>
#include <cmath>
#include <nlohmann/json.hpp>

#include "tests/app/command_line/expect_sentences.h"

using namespace chokepoint;
using nlohmann::json;

class HindcastCommandTest : public QObject {
  Q_OBJECT

 private slots:
  void scoresAreThoseOfTheEnsemble() {
    const auto card = parsed({"hindcast", "--format", "json", "--members", "300"});
    const auto& scores = card.at("scores");
    QVERIFY(scores.size() > 20);
    const auto score = *std::ranges::find(scores, "huawei-2025-idc", [](const json& s) { return s.at("id"); });
    const auto bands = parsed({"ensemble", "--format", "json", "--members", "300", "--annual", "--variables",
                               "huawei_chips", "--quantiles", "0.05,0.5,0.95"});
    const auto year = *std::ranges::find(bands.at("rows"), "2025", [](const json& row) { return row.at("year"); });
    QCOMPARE(score.at("median").get<double>(), year.at("0.5").get<double>());
    QCOMPARE(score.at("p05").get<double>(), year.at("0.05").get<double>());
    QVERIFY(std::abs(score.at("bias").get<double>() - (score.at("median").get<double>() / 812000.0 - 1.0)) < 1e-12);
    QVERIFY(score.at("covered") == true);
  }

  void theTableShowsFailuresAndSaysWhatItIs() {
    const auto ending = run({"hindcast", "--members", "300"});
    QCOMPARE(ending.exitCode, 0);
    const QString text = QString::fromUtf8(ending.out);
    QVERIFY(text.startsWith("estimate "));
    QVERIFY(text.contains("  NO  "));
    QVERIFY(text.contains("A check, not a hold-out"));
    QVERIFY(text.contains("Scoring nothing: "));
  }

  void wrongRequestsGetASentence() {
    expectSentences({}, {"hindcast", "--format", "csv"}, kInvalidInput, {"--format: ..."});
    expectSentences({}, {"hindcast", "--preset", "nowhere"}, kInvalidInput, {"--preset: no preset is named ..."});
  }

 private:
  static json parsed(const QStringList& arguments) {
    const auto ending = run(arguments);
    if (ending.exitCode != 0) qFatal("%s", ending.err.constData());
    return json::parse(ending.out.toStdString());
  }
};

QTEST_APPLESS_MAIN(HindcastCommandTest)
#include "hindcast_command_test.moc"
