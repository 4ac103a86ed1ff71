// What limits Huawei and what it has, as it stands in the window.
//
// Oracle: the study, which tests/core/study checks run by run.
#include "tests/ui/coarse_window.h"
#include "ui/views/state/bottlenecks_model.h"
#include "ui/widgets/curve_cells.h"

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
    m_window = std::make_unique<CoarseWindow>();
    m_window->openView("Bottlenecks");
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
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

  void whatBindsIsSaidOfTheYear() { QVERIFY(m_window->says("In 2027 the likeliest limit is ")); }

 private:
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
