// `chokepoint explain` prints what the library finds, as rows and as a tree, and says what is asked
// wrongly.
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

#include "core/base/json.h"
#include "tests/app/command_line/expect_sentences.h"

using namespace chokepoint;

namespace {

const QStringList kAsked{"explain", "--of", "output_ratio", "--at", "2030-12"};

Json treeOf(const QStringList& arguments) {
  const auto ending = run(kAsked + arguments + QStringList{"--format", "json"});
  if (ending.exitCode != 0) qWarning("%s", ending.err.constData());
  return Json::parse(ending.out.toStdString(), nullptr, false);
}

bool addsUp(const Json& link) {
  if (link["causes"].empty()) return true;
  double sum = link["smaller_part"];
  for (const auto& cause : link["causes"]) sum += cause["part"].get<double>();
  return std::abs(sum - link["part"].get<double>()) < 1e-9 && std::ranges::all_of(link["causes"], addsUp);
}

}  // namespace

class ExplainCommandTest : public QObject {
  Q_OBJECT

 private slots:
  void aTreeAddsUpAtEveryLink() {
    const auto tree = treeOf({"--preset", "breakthrough"});
    QVERIFY(tree["differs"].get<bool>());
    QVERIFY(tree["of"] == "output_ratio");
    const auto& root = tree["explanation"];
    QVERIFY(addsUp(root));
    QVERIFY(std::abs(root["after"].get<double>() - root["before"].get<double>() - root["part"].get<double>()) < 1e-9);
    QVERIFY(root["causes"][0]["quantity"] == "china_output");
    double sum = 0.0;
    for (const auto& input : tree["inputs"]) sum += input["share"].get<double>();
    QVERIFY(std::abs(sum - 1.0) < 1e-9);
  }

  void rowsStandBeforeTheirCausesAndAddUpByDepth() {
    const auto lines = run(kAsked + QStringList{"--preset", "breakthrough", "--depth", "1"}).out.trimmed().split('\n');
    QCOMPARE(lines.front(), "depth,quantity,kind,first_month,last_month,before,after,part,share,sentence");
    QVERIFY(lines[1].startsWith("0,output_ratio,quantity,2030-12,2030-12,"));
    double sum = 0.0;
    for (const auto& line : lines.sliced(2)) {
      QVERIFY(line.startsWith("1,"));
      sum += line.split(',')[8].toDouble();
    }
    QVERIFY(std::abs(sum - 1.0) < 1e-9);
  }

  void comparesWithAFileOrAPreset() {
    const auto forth = treeOf({"--preset", "breakthrough", "--from-preset", "article"});
    const auto back = treeOf({"--preset", "article", "--from-preset", "breakthrough"});
    QVERIFY(forth["from"] == back["scenario"]);
    QVERIFY(forth["explanation"]["before"] == back["explanation"]["after"]);
    QVERIFY(std::abs(forth["explanation"]["part"].get<double>() + back["explanation"]["part"].get<double>()) < 1e-9);
  }

  void anotherTimelineIsACause() {
    const QTemporaryDir folder;
    const QString path = folder.filePath("timeline.json");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"format": "chokepoint-scenario/1", "model": "1.1",
      "timeline": [{"start": "2026-06", "months": 6, "target": 0.2}]})");
    file.close();
    const auto tree = treeOf({"--scenario", path});
    QCOMPARE(tree["inputs"].size(), std::size_t{1});
    QVERIFY(tree["inputs"][0]["input"] == "timeline");
  }

  void scenariosAlikeSayThatNothingDiffers() {
    const auto ending = run(kAsked + QStringList{"--from-preset", "baseline"});
    QCOMPARE(ending.exitCode, 0);
    QCOMPARE(ending.out.count('\n'), 2);
    QVERIFY(ending.out.contains("Nothing differs: Production gap is 18.4 in December 2030 in both."));
    QVERIFY(!treeOf({})["differs"].get<bool>());
  }

  void theAnswerIsWrittenToAFile() {
    const QTemporaryDir folder;
    const QString path = folder.filePath("why.csv");
    QCOMPARE(run(kAsked + QStringList{"--set", "die_yield_now=0.5", "--output", path}).exitCode, 0);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("Good dies per 100, July 2026: set to 50 per 100 in place of 25."));
  }

  void whatIsAskedWronglyGetsASentence_data();
  void whatIsAskedWronglyGetsASentence() {
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, sentences);
    expectSentences({}, QStringList{"explain"} + arguments, kInvalidInput, sentences);
  }
};

void ExplainCommandTest::whatIsAskedWronglyGetsASentence_data() {
  QTest::addColumn<QStringList>("arguments");
  QTest::addColumn<QStringList>("sentences");
  const auto row = [](const char* name, const QStringList& arguments, const QStringList& sentences) {
    QTest::newRow(name) << arguments << sentences;
  };
  const QStringList fine{"--of", "output_ratio", "--at", "2030-12"};
  row("an unknown quantity", {"--of", "output_ration", "--at", "2030-12"},
      {"--of: no quantity is named \"output_ration\"; did you mean \"output_ratio\"?"});
  row("a month outside the run", {"--of", "output_ratio", "--at", "2033-01"},
      {"--at: \"2033-01\" lies outside the run; allowed are 2022-01 to 2032-12"});
  row("no month", {"--of", "output_ratio", "--at", "2030"},
      {"--at: \"2030\" is no month; allowed are 2022-01 to 2032-12"});
  row("a file and a preset to compare with", fine + QStringList{"--from", "x.json", "--from-preset", "article"},
      {"--from-preset: a scenario file is given too; give one of them"});
  row("an unknown preset to compare with", fine + QStringList{"--from-preset", "articel"},
      {"--from-preset: no preset is named \"articel\"; did you mean \"article\"?"});
  row("no depth", fine + QStringList{"--depth", "0"}, {"--depth: ..."});
  row("a share beyond one", fine + QStringList{"--least-share", "1.5"}, {"--least-share: ..."});
  row("everything wrong at once", {"--of", "x", "--at", "y", "--from-preset", "z", "--preset", "w"},
      {"--of: ...", "--at: ...", "--from-preset: ...", "--preset: ..."});
}

QTEST_GUILESS_MAIN(ExplainCommandTest)
#include "explain_command_test.moc"
