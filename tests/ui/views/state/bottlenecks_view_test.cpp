// What limits Huawei and what it has, as it stands in the window.
//
// Oracle: the study, which tests/core/study checks run by run.
#include <QRegularExpression>

#include "tests/ui/coarse_window.h"
#include "ui/charts/studies/year_band_plot.h"
#include "ui/charts/studies/year_stack_plot.h"
#include "ui/format/format.h"
#include "ui/views/state/bottlenecks_model.h"
#include "ui/widgets/curve_cells.h"
#include "ui/widgets/kept_choices.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

// Two digits, of less than one no more than hundredths.
QString millions(double dies) {
  const QString shown = QString::number(dies / 1e6, 'f', dies < 1e6 ? 2 : dies < 1e7 ? 1 : 0);
  return QString::number(shown.toDouble());
}

}  // namespace

class BottlenecksViewTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    keepChoice("bottlenecks/as", "table");
    open();
  }
  void cleanup() { m_window.reset(); }

  void eachFamilyHasAStoreOfItsOwn() {
    Workshop workshop;
    const auto found = bottlenecks({}, {.members = kCoarseMembers, .seed = kDefaultSeed}, workshop);
    for (const auto& [title, id] : {std::pair{"910 dies in store", quantity("die_stock_910")},
                                    std::pair{"950 dies in store", quantity("die_stock_950")}}) {
      const auto& years = std::ranges::find(found->supply, id, &SupplyYears::quantity)->years;
      const Spread& s = years[yearIndex(Year{2030})];
      QCOMPARE(cell(title, "2030"),
               QStringLiteral("%1 (%2–%3)").arg(millions(s.p50), millions(s.p05), millions(s.p95)));
    }
  }

  void curvesOfOneKindHaveOneAxis() {
    const auto greatest = [&](const char* title) {
      return model().index(rowOf(title), BottlenecksModel::Curve).data(CurveGreatest).toDouble();
    };
    QCOMPARE(greatest("910 dies in store"), greatest("950 dies in store"));
    QVERIFY(greatest("910 dies in store") != greatest("Memory in store for the 910"));
    QCOMPARE(greatest("Limit: memory"), 100.0);
  }

  // Charts unless the table was chosen; each is read by keyboard and its reading stands above it.
  void chartsAreReadByKeyboard() {
    m_window->click("Charts");
    Workshop workshop;
    const auto found = bottlenecks({}, {.members = kCoarseMembers, .seed = kDefaultSeed}, workshop);
    auto& binds = m_window->named<YearStackPlot>("What binds Huawei, by year");
    binds.setFocus();
    QTest::keyClick(&binds, Qt::Key_Right);
    const auto& shares = found->likeliest[yearIndex(kFirstProjectedYear)];
    // Rounded so that the parts add up to 100: off by less than one.
    static const QRegularExpression kShare("memory ([0-9]+) %");
    const double said = kShare.match(binds.reading()).captured(1).toDouble();
    QVERIFY2(std::abs(said - 100.0 * shares.hbm) < 1.0, qPrintable(binds.reading()));
    QVERIFY2(m_window->says(binds.reading()), qPrintable(m_window->words()));
    auto& wafers = m_window->named<YearStackPlot>("Advanced wafers by what they carry, by year");
    wafers.setFocus();
    QTest::keyClick(&wafers, Qt::Key_End);
    const auto& uses = found->wafers.back();
    const double whole = uses[0] + uses[1] + uses[2] + uses[3];
    QVERIFY2(wafers.reading().contains("thousand wafers a month"), qPrintable(wafers.reading()));
    QVERIFY(wafers.reading().contains("Ascend 950 and on " + percent(uses[1] / whole)));
  }

  void storesAreOfDiesOrOfMemory() {
    m_window->click("Charts");
    auto& stores = m_window->named<YearBandPlot>("What is in store for each family of chips, by year");
    stores.setFocus();
    QTest::keyClick(&stores, Qt::Key_End);
    const QString ofDies = stores.reading();
    QVERIFY2(ofDies.startsWith("2032: for the 910 "), qPrintable(ofDies));
    m_window->click("HBM");
    stores.setFocus();
    QTest::keyClick(&stores, Qt::Key_End);
    QVERIFY(stores.reading() != ofDies);
    m_window->click("Dies");
  }

  void whatWasChosenIsShownNextTime() {
    m_window->click("Charts");
    open();
    QVERIFY(m_window->named<YearStackPlot>("What binds Huawei, by year").isVisible());
  }

  void whatBindsIsSaidOfTheYear() { QVERIFY(m_window->says("In 2027 the likeliest limit is ")); }

 private:
  void open() {
    m_window = std::make_unique<CoarseWindow>();
    m_window->openView("Bottlenecks");
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
  }
  [[nodiscard]] const QAbstractItemModel& model() {
    return *m_window->named<QTableView>("What limits Huawei, and what it has").model();
  }
  [[nodiscard]] int rowOf(const QString& title) {
    for (int row = 0; row < model().rowCount(); ++row)
      if (model().index(row, BottlenecksModel::Title).data().toString() == title) return row;
    qFatal("no row is called %s", qPrintable(title));
  }
  [[nodiscard]] QString cell(const QString& title, const QString& year) {
    for (int column = BottlenecksModel::FirstYear; column < model().columnCount(); ++column)
      if (model().headerData(column, Qt::Horizontal).toString() == year)
        return model().index(rowOf(title), column).data().toString();
    qFatal("no column is called %s", qPrintable(year));
  }

  std::unique_ptr<CoarseWindow> m_window;
};

QTEST_MAIN(BottlenecksViewTest)
#include "bottlenecks_view_test.moc"
