// Statements in the window: what is said of them is what the same question gives on the command line's side, in core,
// or on a direct run.
#include <QCheckBox>
#include <QRegularExpression>

#include "core/expression/evaluate.h"
#include "core/method/sample_statistics.h"
#include "core/method/solve.h"
#include "core/model/records.h"
#include "core/runs/model_response.h"
#include "core/runs/scenario_inputs.h"
#include "core/scenario/timeline.h"
#include "core/study/statements/discover.h"
#include "core/study/statements/overturn_statement.h"
#include "tests/ui/coarse_window.h"
#include "ui/answer/answer_area.h"
#include "ui/answer/sentence_panel.h"
#include "ui/charts/studies/study_plot.h"
#include "ui/format/format.h"
#include "ui/views/frame/analysis_panel.h"
#include "ui/widgets/named_choice.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

constexpr auto kYield = parameter("die_yield_now");
constexpr auto kPlan = parameter("smic_capacity_2028");
constexpr auto kGap = "annual(output_ratio, 2027)";

double onCentralRun(const char* expression, const Scenario& scenario) {
  const auto run = simulate(values(scenario), tablesOf(scenario, recordTables()));
  return *evaluateNumber(*Expression::parse(expression), RunSubject(run));
}

SampleOptions coarseSample() { return {.members = kCoarseMembers, .seed = kDefaultSeed}; }
Study studyOf(const char* of) { return {.scenario = {}, .sample = coarseSample(), .of = *Expression::parse(of)}; }

}  // namespace

class StatementsViewsTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    m_window = std::make_unique<CoarseWindow>();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
  }
  void cleanup() { m_window.reset(); }

  void otherQuestionsAreOfferedAndAsked() {
    open("What would change it");
    auto& menu = *m_window->named<QToolButton>("Worth asking").menu();
    const auto offered = menu.actions();
    QCOMPARE(offered.size(), 3);
    QVERIFY2(offered[1]->text().endsWith("double of it"), qPrintable(offered[1]->text()));
    QVERIFY(offered[2]->text().contains("forty times"));
    const QString doubled = offered[1]->text().section(QChar(':'), 0, 0).section(QChar(' '), -1);
    const QString sentence = m_window->window().answer().sentence().plainText().replace(QChar::Nbsp, ' ');
    const double said = sentence.section("make about ", 1).section(' ', 0, 0).toDouble();
    QVERIFY2(said > 10.0 && std::abs(doubled.toDouble() - 2.0 * said) <= 1.5, qPrintable(sentence + doubled));
    offered[1]->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
    QCOMPARE(m_window->named<QLineEdit>("Number or condition").text(), doubled);
    QVERIFY2(m_window->says("is at most " + doubled), qPrintable(m_window->words()));
    menu.actions().at(2)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered() && m_window->says("forty times"), kPatience);
  }

  void aMapReadsWhatADirectRunGives() {
    open("Map");
    auto& map = m_window->named<StudyPlot>("Map of a figure over two inputs");
    map.setFocus();
    QTest::keyClick(&map, Qt::Key_Home);
    Scenario corner;
    corner.parameters[kYield] = spec(kYield).min;
    corner.parameters[kPlan] = spec(kPlan).min;
    const QString value = significant(onCentralRun(kGap, corner), 3);
    QVERIFY2(map.reading().endsWith(": " + value), qPrintable(map.reading()));
    QVERIFY(m_window->says(map.reading()));
    const QString before = map.reading();
    QTest::keyClick(&map, Qt::Key_Up);
    QVERIFY(map.reading() != before && !map.reading().isEmpty());
    m_window->click("2032");  // what was read belongs to the picture before
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
    QCOMPARE(map.reading(), QString());
  }

  void aMapOfWhatDiffersByRoundingAloneIsDrawnWithoutLines() {
    study(
        "at(huawei_output, 2027-12) / at(china_output, 2027-12) + at(other_output, 2027-12) / at(china_output, "
        "2027-12)");
    open("Map");
    auto& map = m_window->named<StudyPlot>("Map of a figure over two inputs");
    map.setFocus();
    QTest::keyClick(&map, Qt::Key_Home);
    QVERIFY2(map.reading().endsWith(": 1.00"), qPrintable(map.reading()));
  }

  void aPlotWithoutAnAnswerIsNotBeingComputed() {
    study("annual(huawei_chips, 2027) / 0");
    open("Map");
    QVERIFY(m_window->says("Division by zero"));
    QVERIFY(!m_window->says("computing"));
    QVERIFY(!m_window->named<StudyPlot>("Map of a figure over two inputs").isAwaited());
  }

  void aMapOfOneInputTwiceIsRefusedInWords() {
    open("Map");
    auto& x = m_window->named<NamedChoice>("Input from left to right");
    auto& y = m_window->named<NamedChoice>("Input from bottom to top");
    x.setCurrentIndex(y.currentIndex());
    emit x.activated(y.currentIndex());
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
    QVERIFY(m_window->says("Two different inputs are needed"));
  }

  void whatIsSolvedForBringsTheFigureThere() {
    open("What would have to be true");
    CoarseWindow::type(m_window->named<QLineEdit>("Target"), "50");
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
    ThreadPool pool;
    const auto& s = spec(kYield);
    const auto found = solve(centralResponse(*Expression::parse(kGap), {}, {kYield}, pool), 50.0, {s.min, s.max});
    QVERIFY(found && found->all.size() == 1);
    const QString value = significant(found->all.front().input * s.display.scale);
    QVERIFY2(
        m_window->says(
            "On the central run the production gap in 2027 comes to 50 with Good dies per 100, July 2026 at " + value),
        qPrintable(m_window->words()));
    Scenario there;
    there.parameters[kYield] = found->all.front().input;
    QVERIFY(std::abs(onCentralRun(kGap, there) - 50.0) < 1e-9);
  }

  void aTargetOutOfReachIsSaidWithWhatComesNearest() {
    open("What would have to be true");
    CoarseWindow::type(m_window->named<QLineEdit>("Target"), "1000");
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
    QVERIFY2(m_window->says("brings the production gap in 2027 to 1,000; the nearest, 1.0,"),
             qPrintable(m_window->words()));
    CoarseWindow::type(m_window->named<QLineEdit>("Target"), "much");
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
    QVERIFY(m_window->says("“much” is not a number; one such as 40 is wanted"));
    CoarseWindow::type(m_window->named<QLineEdit>("Target"), "1e300");
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
    QVERIFY(m_window->window().width() <= 1600);
  }

  // The likelihood as things stand is that of How likely; with the input at the solution it is as asked.
  void whatIsSolvedForMakesAStatementAsLikelyAsAsked() {
    open("How likely");
    const QString words = m_window->words();
    const auto share = QRegularExpression("(\\d+ %) of the runs").match(words).captured(1);
    open("What would have to be true");
    m_window->named<QComboBox>("What is asked for").setCurrentIndex(1);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
    QVERIFY2(m_window->says("as things stand it is " + share + " likely"), qPrintable(words + m_window->words()));
    QVERIFY2(m_window->says("It is 50 % likely that the production gap in 2027 is at least 30 with"),
             qPrintable(m_window->words()));
  }

  void aSecondInputBringsASolutionForEachOfItsValues() {
    open("What would have to be true");
    m_window->window().findChild<QCheckBox*>("second")->setChecked(true);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
    QVERIFY2(m_window->says("At values of SMIC plan, end of 2028:"), qPrintable(m_window->words()));
    auto& plot = m_window->named<StudyPlot>("Figure over the input");
    plot.setFocus();
    QTest::keyClick(&plot, Qt::Key_End);
    QVERIFY2(plot.reading().startsWith("300: "), qPrintable(plot.reading()));
    QTest::keyClick(&plot, Qt::Key_Escape);
    QCOMPARE(plot.reading(), QString());
  }

  void aFigureThatIsEqualInAllRunsStandsInOneBin() {
    study("annual(us_output, 2022)");
    open("How likely");
    auto& plot = m_window->named<StudyPlot>("Spread of a figure over the runs");
    plot.setFocus();
    QTest::keyClick(&plot, Qt::Key_Home);
    QVERIFY2(plot.reading().endsWith("100 % of the runs"), qPrintable(plot.reading()));
    QVERIFY2(m_window->says(" 0 runs lie beyond"), qPrintable(m_window->words()));
  }

  void whatIsNoStatementIsAnsweredByNothing() {
    open("How likely");
    CoarseWindow::type(m_window->named<QLineEdit>("Number or condition"), "40,5x");
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
    QVERIFY2(m_window->says("“40,5x” is not a number; one such as 40 is wanted"), qPrintable(m_window->words()));
    for (const auto* panel : m_window->window().findChildren<AnalysisPanel*>())
      if (panel->isVisible()) QVERIFY(!panel->trouble().isEmpty());
    m_window->click("2032");  // another figure begins anew
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
    QVERIFY2(m_window->says("the production gap in 2032 is at least"), qPrintable(m_window->words()));
  }

  void aStatementIsAsLikelyAsItsShareOfTheRuns() {
    open("How likely");
    ThreadPool pool;
    const Draws draws(defaultPriors(), coarseSample(), pool);
    const auto where = *Expression::parse("annual(output_ratio, 2027) >= 30");
    const auto holds = evaluateMembers({&where, 1}, {}, ensembleInputs, draws, pool);
    const auto count = std::ranges::count_if(holds->front().values, [](double one) { return one != 0.0; });
    const double share = static_cast<double>(count) / static_cast<double>(kCoarseMembers);
    QVERIFY2(m_window->says("the production gap in 2027 is at least 30: " + percent(share) + " of the runs"),
             qPrintable(m_window->words()));
    auto& plot = m_window->named<StudyPlot>("Spread of a figure over the runs");
    plot.setFocus();
    QTest::keyClick(&plot, Qt::Key_Home);
    QVERIFY(plot.reading().endsWith(" of the runs"));
    QVERIFY(m_window->says(plot.reading()));
  }

  void aClaimCanBeAskedAbout() {
    open("How likely");
    auto& statement = m_window->named<QComboBox>("Statement");
    const int item = statement.findText("800,000", Qt::MatchContains);
    QVERIFY(item > 0);
    statement.setCurrentIndex(item);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
    QVERIFY(m_window->says("“Huawei may make more than 800,000 AI chips in 2025”"));
  }

  void whatOverturnsAStatementIsWhatTheSearchFinds() {
    open("What would change it");
    CoarseWindow::type(m_window->named<QLineEdit>("Number or condition"), "30");
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
    ThreadPool pool;
    const auto overturned = overturnStatement(studyOf("(annual(output_ratio, 2027)) >= 30"), uncertainInputs({}), pool);
    QVERIFY(overturned && overturned->found.nearest);
    const auto& first = overturned->moves.front();
    QVERIFY2(m_window->says("it holds that the production gap in 2027 is at least 30. The smallest change that "
                            "overturns it: " +
                            translated(spec(first.input).label) + " from"),
             qPrintable(m_window->words()));
    const auto& model = *m_window->named<QTableView>("What would overturn that").model();
    QCOMPARE(model.rowCount(), static_cast<int>(overturned->moved));
  }

  void aRuleNamesTheInputsThatTheSearchLimits() {
    open("When does it hold");
    CoarseWindow::type(m_window->named<QLineEdit>("Number or condition"), "60");
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
    ThreadPool pool;
    const auto rule = discoverRule(studyOf("annual(output_ratio, 2027) >= 60"), 20, pool);
    QVERIFY(rule);
    for (std::size_t i = 0; i < rule->inputs.size(); ++i) {
      const auto& limits = rule->found.box.inputs[i];
      if (limits.atLeast || limits.atMost)
        QVERIFY2(m_window->says(translated(spec(rule->inputs[i]).label)), qPrintable(m_window->words()));
    }
    QVERIFY(m_window->says("Of those that keep the rule it is so in " + percent(rule->found.box.density)));
  }

  void aStatementThatAlwaysHoldsHasNoRule() {
    open("When does it hold");
    CoarseWindow::type(m_window->named<QLineEdit>("Number or condition"), "0");
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
    QVERIFY2(m_window->says("In all runs it is so that the production gap in 2027 is at least 0"),
             qPrintable(m_window->words()));
  }

 private:
  void open(const QString& view) {
    m_window->openView(view);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
  }

  void study(const QString& figure) {
    open("Compare");  // where the choice of the figure is seen
    CoarseWindow::type(*m_window->named<QComboBox>("Figure that is studied").lineEdit(), figure);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
  }

  std::unique_ptr<CoarseWindow> m_window;
};

QTEST_MAIN(StatementsViewsTest)
#include "statements_views_test.moc"
