// The table of published figures: one row for each, with the figures as published and their units.
#include "ui/models/published_model.h"

#include <QAbstractItemModelTester>
#include <QtTest>

#include "core/evidence/facts.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

int rowOf(const char* id) { return static_cast<int>(findEstimate(id) - estimates().data()); }

QString cell(int row, PublishedModel::Column column, int role = Qt::DisplayRole) {
  const PublishedModel model;
  return model.index(row, column).data(role).toString();
}

// All that stands in a row, for those who look for a word.
QString rowText(int row) {
  QStringList cells;
  for (int column = 0; column < PublishedModel::Columns; ++column)
    cells << cell(row, static_cast<PublishedModel::Column>(column));
  return cells.join(" | ");
}

}  // namespace

class PublishedModelTest : public QObject {
  Q_OBJECT

 private slots:
  void everyPublishedFigureHasARow() {
    const PublishedModel model;
    QCOMPARE(model.rowCount(), static_cast<int>(estimates().size()));
    QVERIFY(model.rowCount() > 40);
  }

  // As good as the weakest fact that it rests on; without one it is second-hand.
  void figuresAreGraded() {
    QCOMPARE(cell(rowOf("huawei-2025-commerce"), PublishedModel::Graded), QString("A"));
    QCOMPARE(cell(rowOf("huawei-2025-epoch"), PublishedModel::Graded), QString("B"));
    QCOMPARE(cell(rowOf("huawei-2025-idc"), PublishedModel::Graded), QString("C"));      // told by Reuters
    QCOMPARE(cell(rowOf("huawei-2025-article"), PublishedModel::Graded), QString("C"));  // named by no fact
    for (const auto& estimate : estimates()) {
      Grade lowest = estimate.facts.empty() ? Grade::C : Grade::A;
      for (const auto& id : estimate.facts) lowest = std::max(lowest, findFact(id)->grade);
      QVERIFY(gradeOf(estimate.facts) == lowest);
    }
  }

  void figuresStandAsPublishedWithTheirUnit_data() {
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QString>("figure");
    QTest::newRow("a gap with a range") << QByteArray("ratio-2025-bernstein") << "41.7 (28 to 42) times";
    QTest::newRow("a gap alone") << QByteArray("ratio-2025-epoch") << "23.7 times";
    QTest::newRow("chips") << QByteArray("huawei-2024-epoch") << "450,000 (375,000 to 600,000) chips";
    QTest::newRow("an upper bound") << QByteArray("huawei-2025-commerce") << "at most 200,000 chips";
    QTest::newRow("a lower bound") << QByteArray("huawei-2025-article") << "at least 800,000 chips";
    QTest::newRow("a share") << QByteArray("yield-2025-ft") << "40 (20 to 60) %";
    QTest::newRow("a figure and its ceiling")
        << QByteArray("capacity-2025-semianalysis") << "45, at most 50 thousand wafers a month";
    QTest::newRow("a figure and its floor") << QByteArray("ratio-2026-ifp") << "31, at least 10 times";
    QTest::newRow("compute") << QByteArray("us-2025-epoch") << "13,205,909 H100e";
    QTest::newRow("dies") << QByteArray("tsmc-dies-semianalysis") << "2,900,000 dies";
    QTest::newRow("none") << QByteArray("imports-2026-delivered") << "no figure";
  }
  void figuresStandAsPublishedWithTheirUnit() {
    QFETCH(QByteArray, id);
    QTEST(cell(rowOf(id.constData()), PublishedModel::Figure), "figure");
  }

  void everyRowSaysWhatWhenAndWho() {
    for (int row = 0; row < static_cast<int>(estimates().size()); ++row)
      for (const auto column : {PublishedModel::Quantity, PublishedModel::Period, PublishedModel::Publisher,
                                PublishedModel::Figure, PublishedModel::Kind})
        QVERIFY2(!cell(row, column).isEmpty(), qPrintable(rowText(row)));
  }

  void aRowSaysWhoseFigureItIs() {
    const int row = rowOf("huawei-2024-epoch");
    QCOMPARE(cell(row, PublishedModel::Period), "2024");
    QCOMPARE(cell(row, PublishedModel::Publisher), "Epoch AI");
    QCOMPARE(cell(row, PublishedModel::Kind), "estimate");
    QCOMPARE(cell(row, PublishedModel::Note), "910B and 910C together");
  }

  void whereAFigureWasSeenIsNamedAndItsAddressIsAtHand() {
    for (int row = 0; row < static_cast<int>(estimates().size()); ++row)
      for (const std::string& id : estimates()[static_cast<std::size_t>(row)].facts) {
        const auto* fact = findFact(id);
        QVERIFY(cell(row, PublishedModel::Seen).contains(QString::fromStdString(fact->title)));
        const QString hint = cell(row, PublishedModel::Quantity, Qt::ToolTipRole);
        QVERIFY2(hint.contains(QString::fromStdString(fact->url)), qPrintable(hint));
      }
  }

  void columnsHaveHeadersOfTheirOwn() {
    const PublishedModel model;
    QSet<QString> headers;
    for (int column = 0; column < PublishedModel::Columns; ++column)
      headers.insert(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    QCOMPARE(headers.size(), int{PublishedModel::Columns});
    QVERIFY(!headers.contains(QString()));
  }

  void itIsASoundModel() {
    PublishedModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.columnCount(), int{PublishedModel::Columns});
  }
};

QTEST_GUILESS_MAIN(PublishedModelTest)
#include "published_model_test.moc"
