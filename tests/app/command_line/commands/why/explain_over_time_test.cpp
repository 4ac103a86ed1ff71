// `chokepoint explain --since` prints the parts of a change over time as rows and as a tree, and says what is asked
// wrongly.
#include <QTest>
#include <cmath>

#include "core/base/json.h"
#include "tests/app/command_line/expect_sentences.h"

using namespace chokepoint;

namespace {

const QStringList kGap{"explain", "--of", "output_ratio", "--since", "2026", "--at", "2027", "--members", "512"};

Json treeOf(const QStringList& arguments) {
  const auto ending = run(arguments + QStringList{"--format", "json"});
  if (ending.exitCode != 0) qWarning("%s", ending.err.constData());
  return Json::parse(ending.out.toStdString(), nullptr, false);
}

double changeOf(const Json& tree) { return tree["after"].get<double>() - tree["before"].get<double>(); }

double sumOf(const Json& causes) {
  double sum = 0.0;
  for (const auto& cause : causes) sum += cause["part"].get<double>();
  return sum;
}

bool addsUp(const Json& cause) {
  if (cause["causes"].empty()) return true;
  const double sum = sumOf(cause["causes"]) + cause["smaller_part"].get<double>();
  return std::abs(sum - cause["part"].get<double>()) < 1e-7 && std::ranges::all_of(cause["causes"], addsUp);
}

}  // namespace

class ExplainOverTimeTest : public QObject {
  Q_OBJECT

 private slots:
  void aTreeAddsUpToTheChangeOfTheMedians() {
    const auto tree = treeOf(kGap + QStringList{"--depth", "3"});
    QVERIFY(tree["on"] == "median" && tree["members"] == 512 && tree["scale"] == "logarithm");
    QVERIFY(std::abs(sumOf(tree["causes"]) + tree["spread"].get<double>() - changeOf(tree)) < 1e-9);
    QCOMPARE(tree["causes"].size(), std::size_t{5});
    QVERIFY(tree["causes"][1]["cause"] == "dies_used_950");
    QVERIFY(std::ranges::all_of(tree["causes"], addsUp));
    QVERIFY(!tree["causes"][1]["causes"].empty());
  }

  void onTheCentralRunThereIsNoSpread() {
    const auto tree = treeOf({"explain", "--of", "annual(unit_ratio, 2027)", "--since", "2025", "--at", "2027", "--on",
                              "central", "--depth", "1"});
    QVERIFY(tree["on"] == "central" && !tree.contains("members"));
    QVERIFY(std::abs(sumOf(tree["causes"]) - changeOf(tree)) < 1e-9);
  }

  void rowsBeginWithTheFigureAndEndWithTheSpread() {
    const auto lines = run(kGap + QStringList{"--depth", "1"}).out.trimmed().split('\n');
    QCOMPARE(lines.size(), 8);
    QCOMPARE(lines.front(), "depth,cause,kind,before,after,part,sentence");
    QVERIFY2(lines[1].startsWith("0,output_ratio,figure,"), lines[1]);
    QVERIFY2(lines[1].contains("the medians of the same 512 runs; it grows in "), lines[1]);
    QVERIFY2(lines[2].startsWith("1,us_output,quantity,") && lines[2].contains("U.S. output grows by 8"), lines[2]);
    QVERIFY2(lines.back().startsWith("1,,spread,,,"), lines.back());
  }

  void theSameSeedGivesTheSameRows() {
    const QStringList seeded = kGap + QStringList{"--seed", "7", "--depth", "1"};
    QCOMPARE(run(seeded).out, run(seeded).out);
    QVERIFY(run(seeded).out != run(kGap + QStringList{"--seed", "8", "--depth", "1"}).out);
  }

  void whatDoesNotGoTogetherIsSaid_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    const QStringList between{"explain", "--of", "output_ratio", "--at", "2030-12", "--preset", "breakthrough"};
    QTest::newRow("a scenario beside a time")
        << kGap + QStringList{"--from-preset", "breakthrough"}
        << "--from-preset: with --since two times of one scenario are compared...";
    QTest::newRow("members of one run") << QStringList(kGap + QStringList{"--on", "central"})
                                        << "--members: the central run is one run, and draws nothing";
    QTest::newRow("members between scenarios")
        << between + QStringList{"--members", "5"} << "--members: without --since two scenarios are compared...";
    QTest::newRow("the median between scenarios")
        << between + QStringList{"--on", "median"} << "--on: causes between two scenarios are followed on...";
    QTest::newRow("a year and a month")
        << QStringList{"explain", "--of", "output_ratio", "--since", "2026-01", "--at", "2027"}
        << "--since: \"2026-01\" and \"2027\" are a year and a month; give two years or two months";
    QTest::newRow("back in time") << QStringList{"explain", "--of", "output_ratio", "--since", "2028", "--at", "2027"}
                                  << "--since: \"2028\" is not before \"2027\"...";
    QTest::newRow("a stock") << QStringList{"explain", "--of", "us_installed", "--since", "2026", "--at", "2027"}
                             << "--of: ... is a stock...";
  }
  void whatDoesNotGoTogetherIsSaid() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, says);
    expectSentences({}, arguments, kInvalidInput, {says});
  }
};

QTEST_GUILESS_MAIN(ExplainOverTimeTest)
#include "explain_over_time_test.moc"
