// What is watched beside the charts, what else moves, and Compute's three ways, as a person uses them.
//
// Oracle: the studies and the outlook on the same draws.
#include "core/study/state/compute_flow.h"
#include "core/study/state/watched.h"
#include "tests/ui/coarse_window.h"
#include "ui/charts/mix_chart.h"
#include "ui/charts/studies/year_stack_plot.h"
#include "ui/format/format.h"
#include "ui/views/state/watch_model.h"
#include "ui/widgets/kept_choices.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

const SampleOptions kSample{.members = kCoarseMembers, .seed = kDefaultSeed};
constexpr auto kWatched = "What is watched, by year";

}  // namespace

class WatchViewTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    keepChoice("watch/rows", {});
    keepChoice("compute/shown", {});
    m_window = std::make_unique<CoarseWindow>();
  }
  void cleanup() { m_window.reset(); }

  void theHeadlinesAreWatchedAtFirst() {
    open("Watch");
    QCOMPARE(titles().size(), 5);
    QCOMPARE(titles().first(), QStringLiteral("The production gap in each year"));
    ThreadPool pool;
    const auto found = watchedSpreads(std::vector{figure("output_ratio").of(Year{2027})}, {}, kSample, pool);
    const Spread& s = *found->front().spread;
    QCOMPARE(cell(0, "2027"),
             QStringLiteral("%1 (%2–%3)").arg(significant(s.p50), significant(s.p05), significant(s.p95)));
  }

  void whatIsTypedIsWatchedInEveryYear() {
    open("Watch");
    type("annual(us_output, 2027) / 1000000");
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
    QCOMPARE(titles().last(), QStringLiteral("annual(us_output, 2027) / 1000000"));
    ThreadPool pool;
    const auto found =
        watchedSpreads(std::vector{*Expression::parse("annual(us_output, 2030) / 1000000")}, {}, kSample, pool);
    QVERIFY(cell(5, "2030").startsWith(inTwoDigits(found->front().spread->p50)));
  }

  void aQuantityIsFoundByItsName() {
    open("Watch");
    type("Compute wanted in China");
    QCOMPARE(titles().last(), QStringLiteral("Compute wanted in China"));
    QCOMPARE(m_window->named<QTableView>(kWatched).currentIndex().row(), 5);
  }

  void anErrorStandsUnderTheFieldAndMovesNothing() {
    open("Watch");
    const auto before = titles();
    type("annual(no_such_thing, 2027)");
    QVERIFY2(m_window->says("no_such_thing"), qPrintable(m_window->words()));
    QCOMPARE(titles(), before);
    QCOMPARE(field().text(), QStringLiteral("annual(no_such_thing, 2027)"));
  }

  void rowsMoveAndGoByKeyboardAndAreKept() {
    open("Watch");
    auto& table = m_window->named<QTableView>(kWatched);
    table.setFocus();
    table.selectRow(0);
    const auto before = titles();
    QTest::keyClick(&table, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(titles().at(1), before.at(0));
    QTest::keyClick(&table, Qt::Key_Delete);
    QCOMPARE(titles(), before.mid(1));
    m_window = std::make_unique<CoarseWindow>();
    open("Watch");
    QCOMPARE(titles(), before.mid(1));
  }

  // A median of a few runs is not that of all.
  void whatHasAValueInSomeRunsAloneSaysInHowMany() {
    open("Watch");
    const QString expression = "compute_lag(2023-12) + 0 * annual(huawei_chips, 2027)";
    type(expression);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
    ThreadPool pool;
    const auto found = watchedSpreads(std::vector{*Expression::parse(expression.toStdString())}, {}, kSample, pool);
    const auto& some = found->front();
    QVERIFY(some.unknown > 0 && some.unknown < some.runs);
    const QString share = percent(double(some.runs - some.unknown) / double(some.runs));
    QVERIFY2(cell(5, "Dates of its own").endsWith(QString("in %1 of runs").arg(share)),
             qPrintable(cell(5, "Dates of its own")));
    const QString tip = tipOf(5, "Dates of its own");
    QVERIFY2(tip.contains(QString("No value in %1 of %2 runs").arg(wholeNumber(some.unknown), wholeNumber(some.runs))),
             qPrintable(tip));
    QVERIFY2(!cell(0, "2027").contains("of runs"), qPrintable(cell(0, "2027")));
  }

  void theStockHasItsTableInPlaceOfTheChart() {
    open("Compute");
    m_window->click("as a table");
    const auto& outlook = *m_window->window().answer().outlook();
    const int row = december(Year{2030}).index;
    const auto huawei = static_cast<std::size_t>(ComputeSource::Huawei);
    const auto shown = [&](const char* name) {
      return m_window->named<QTableView>(name).model()->index(row, 0).data().toString();
    };
    QCOMPARE(shown("Usable compute by source (H100e)"),
             significant(outlook.compute_by_source[std::size_t(row)][huawei]));
    QVERIFY(!m_window->window().answer().details().findChild<MixChart*>()->isVisible());
    m_window->click("Bandwidth");
    QCOMPARE(shown("Usable memory bandwidth by source (H100bw)"),
             significant(outlook.bandwidth_by_source[std::size_t(row)][huawei]));
    m_window->click("as a picture");
    QVERIFY(m_window->window().answer().details().findChild<MixChart*>()->isVisible());
    m_window->click("Added each year");  // beside its table already
    for (const auto* link : m_window->window().answer().details().findChildren<QToolButton*>())
      QVERIFY(!link->isVisible() || link->text() != "as a table");
  }

  void whatIsWatchedFollowsTheSettings() {
    open("Watch");
    const QString before = cell(2, "2028");
    m_window->document().setParameter(parameter("die_yield_now"), 0.6);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
    QVERIFY(cell(2, "2028") != before);
  }

  void whatNoHeadlineShowsHasARowOfItsOwn() {
    open("What else moves");
    auto& table = m_window->named<QTableView>("What inputs move beside the headlines, by year");
    const auto row = [&](const QString& title) {
      for (int at = 0; at < table.model()->rowCount(); ++at)
        if (table.model()->index(at, WatchModel::Title).data().toString() == title) return at;
      return -1;
    };
    const int bill = row("Power bill that local governments pay");
    QVERIFY(bill >= 0);
    const double before = table.model()->index(bill, WatchModel::FirstYear).data(Qt::UserRole).toDouble();
    m_window->document().setParameter(parameter("power_subsidy"), 0.6);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
    const double after = table.model()->index(bill, WatchModel::FirstYear).data(Qt::UserRole).toDouble();
    QVERIFY(std::abs(after / before - 2.0) < 1e-6);
    table.selectRow(bill);
    QVERIFY2(m_window->says("Local subsidy of the power bill"), qPrintable(m_window->words()));
  }

  void computeShowsWhatAYearAddsAndShares() {
    open("Compute");
    m_window->click("Added each year");
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
    ThreadPool pool;
    const auto flow = computeFlow({}, kSample, Measure::Compute, pool);
    const double huawei = flow->years[yearIndex(Year{2030})][static_cast<std::size_t>(ComputeSource::Huawei)];
    auto& table = m_window->named<QTableView>("Added each year by source, million");
    QCOMPARE(table.model()->index(8, 0).data().toString(), significant(huawei / 1e6));
    m_window->click("Shares");
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
    auto& shares = m_window->named<QTableView>("Shares by source");
    double sum = 0.0;
    for (int column = 0; column < shares.model()->columnCount(); ++column)
      sum += shares.model()->index(8, column).data(Qt::UserRole).toDouble();
    QVERIFY(std::abs(sum - 1.0) < 1e-9);
  }

  void theWayComputeIsShownIsKept() {
    open("Compute");
    m_window->click("Shares");
    m_window = std::make_unique<CoarseWindow>();
    open("Compute");
    QVERIFY(m_window->named<QTableView>("Shares by source").isVisible());
  }

  void columnsAreReadByKeyboard() {
    open("Compute");
    m_window->click("Shares");
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
    auto& plot = m_window->named<YearStackPlot>("Shares of usable compute by source, by year");
    plot.setFocus();
    QTest::keyClick(&plot, Qt::Key_End);
    QVERIFY2(plot.reading().startsWith("2032: "), qPrintable(plot.reading()));
    QVERIFY(plot.reading().contains("Huawei "));
    QTest::keyClick(&plot, Qt::Key_Left);
    QVERIFY(plot.reading().startsWith("2031: "));
    QTest::keyClick(&plot, Qt::Key_Escape);
    QVERIFY(plot.reading().isEmpty());
  }

 private:
  void open(const QString& view) {
    m_window->openView(view);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
  }
  [[nodiscard]] QLineEdit& field() { return *m_window->named<QComboBox>("Figure to watch").lineEdit(); }
  void type(const QString& text) { CoarseWindow::type(field(), text); }

  [[nodiscard]] const QAbstractItemModel& model() { return *m_window->named<QTableView>(kWatched).model(); }
  [[nodiscard]] QStringList titles() {
    QStringList all;
    for (int row = 0; row < model().rowCount(); ++row) all += model().index(row, WatchModel::Title).data().toString();
    return all;
  }
  [[nodiscard]] QString cell(int row, const QString& year) {
    for (int column = WatchModel::FirstYear; column < model().columnCount(); ++column)
      if (model().headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() == year)
        return model().index(row, column).data().toString();
    return {};
  }

  [[nodiscard]] QString tipOf(int row, const QString& year) {
    for (int column = WatchModel::FirstYear; column < model().columnCount(); ++column)
      if (model().headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() == year)
        return model().index(row, column).data(Qt::ToolTipRole).toString();
    return {};
  }

  std::unique_ptr<CoarseWindow> m_window;
};

QTEST_MAIN(WatchViewTest)
#include "watch_view_test.moc"
