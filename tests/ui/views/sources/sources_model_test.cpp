// Whose numbers there are: every published figure, input and record has a row, and boxes say who is believed.
#include "ui/views/sources/sources_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

#include "core/scenario/believing.h"
#include "tests/core/scenario/own_estimate.h"
#include "ui/format/estimate_words.h"
#include "ui/format/format.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

using Ids = std::vector<std::string>;

Ids idsIn(const QList<QVariant>& asked) { return asked.front().value<Ids>(); }

QModelIndex rowOf(const SourcesModel& model, const char* id) { return model.indexOf(findEstimate(id)); }

QString cell(const char* id, SourcesModel::Column column, const Scenario& scenario = {}) {
  SourcesModel model;
  model.setScenario(scenario);
  const auto row = rowOf(model, id);
  return row.sibling(row.row(), column).data().toString();
}

}  // namespace

class SourcesModelTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

  void theModelKeepsQtsRules() {
    SourcesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setScenario({.beliefs = {{"huawei-2025-idc", 1.0}}});
    model.setScenario({.evidence = {ownEstimate("mine", "tsmc_dies_total", 1.0)}});
    model.setCheck({});
  }

  void everyPublishedFigureInputAndRecordHasARow() {
    const SourcesModel model;
    for (const auto& estimate : estimates()) QVERIFY2(model.indexOf(&estimate).isValid(), estimate.id.c_str());
    for (const auto& s : parameterSpecs()) QVERIFY2(model.indexOf(&s).isValid(), s.key.c_str());
    for (const auto& record : recordSpecs()) QVERIFY2(model.indexOf(&record).isValid(), record.name.c_str());
  }

  // As good as the weakest fact that it rests on; without one it is second-hand.
  void figuresAreGraded() {
    QCOMPARE(cell("huawei-2025-commerce", SourcesModel::Graded), QString("A"));
    QCOMPARE(cell("huawei-2025-epoch", SourcesModel::Graded), QString("B"));
    QCOMPARE(cell("huawei-2025-idc", SourcesModel::Graded), QString("C"));      // told by Reuters
    QCOMPARE(cell("huawei-2025-article", SourcesModel::Graded), QString("C"));  // named by no fact
  }

  void figuresStandAsPublishedWithTheirUnit_data() {
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QString>("figure");
    QTest::newRow("a gap with a range") << QByteArray("ratio-2025-bernstein") << "41.7 (28–42) times";
    QTest::newRow("a gap alone") << QByteArray("ratio-2025-epoch") << "23.4 times";
    QTest::newRow("chips") << QByteArray("huawei-2024-epoch") << "450,000 (375,000–600,000) chips";
    QTest::newRow("an upper bound") << QByteArray("huawei-2025-commerce") << "at most 200,000 chips";
    QTest::newRow("a lower bound") << QByteArray("huawei-2025-article") << "at least 800,000 chips";
    QTest::newRow("a share") << QByteArray("yield-2025-ft") << "40 (20–60) %";
    QTest::newRow("a figure and its ceiling")
        << QByteArray("capacity-2025-semianalysis") << "45, at most 50 thousand wafers a month";
    QTest::newRow("a figure and its floor") << QByteArray("ratio-2026-ifp") << "31, at least 10 times";
    QTest::newRow("compute") << QByteArray("us-2025-epoch") << "13,019,629 H100e";
    QTest::newRow("a count") << QByteArray("imports-2026-delivered") << "20,000 H100e";
    QTest::newRow("months of a store") << QByteArray("die-cover-2025-semianalysis") << "9 months";
  }
  void figuresStandAsPublishedWithTheirUnit() {
    QFETCH(QByteArray, id);
    QTEST(figureOf(*findEstimate(id.constData())), "figure");
  }

  void aRowSaysWhatWhenAndHowMuch() {
    QCOMPARE(cell("huawei-2024-epoch", SourcesModel::Name), "2024 Huawei volume (chips)");
    QCOMPARE(cell("huawei-2024-epoch", SourcesModel::Figure), "0.45 million (0.38–0.60)");
    QCOMPARE(cell("huawei-2024-epoch", SourcesModel::Weight), QString());
    QCOMPARE(cell("huawei-2024-epoch", SourcesModel::Weight, {.beliefs = {{"huawei-2024-epoch", 0.5}}}), "0.5");
  }

  void aBoxSaysWhatIsWantedAndChangesNothing() {
    SourcesModel model;
    const QSignalSpy asked(&model, &SourcesModel::beliefAsked);
    const auto row = rowOf(model, "huawei-2025-idc");
    QVERIFY(model.setData(row, Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(asked.size(), 1);
    QCOMPARE(idsIn(asked.front()), Ids{"huawei-2025-idc"});
    QVERIFY(asked.front().back().toBool());
    QCOMPARE(row.data(Qt::CheckStateRole).toInt(), int{Qt::Unchecked});
    model.setScenario({.beliefs = {{"huawei-2025-idc", 1.0}}});
    QCOMPARE(row.data(Qt::CheckStateRole).toInt(), int{Qt::Checked});
  }

  void aPublishersBoxSwitchesAllOfItsFigures() {
    SourcesModel model;
    const QSignalSpy asked(&model, &SourcesModel::beliefAsked);
    const auto publisher = rowOf(model, "huawei-2025-semianalysis").parent();
    QCOMPARE(publisher.data().toString(), "SemiAnalysis");
    model.setData(publisher, Qt::Checked, Qt::CheckStateRole);
    const auto ids = idsIn(asked.front());
    QCOMPARE(static_cast<int>(ids.size()), model.rowCount(publisher));
    model.setScenario({.beliefs = {{"huawei-2025-semianalysis", 1.0}}});
    QCOMPARE(publisher.data(Qt::CheckStateRole).toInt(), int{Qt::PartiallyChecked});
    model.setScenario({.beliefs = switched({}, ids, true)});
    QCOMPARE(publisher.data(Qt::CheckStateRole).toInt(), int{Qt::Checked});
  }

  void aWeightIsAskedForAsItIsTyped() {
    SourcesModel model;
    model.setScenario({.beliefs = {{"huawei-2025-idc", 1.0}}});
    const QSignalSpy asked(&model, &SourcesModel::weightAsked);
    const auto row = rowOf(model, "huawei-2025-idc");
    const auto weight = row.sibling(row.row(), SourcesModel::Weight);
    QVERIFY(weight.flags() & Qt::ItemIsEditable);
    for (const auto* typed : {"2.5", "much"}) {
      QVERIFY(model.setData(weight, typed, Qt::EditRole));
      QCOMPARE(asked.back().front().value<std::string>(), std::string("huawei-2025-idc"));
      QCOMPARE(asked.back().back().toString(), typed);
    }
    QCOMPARE(weight.data().toString(), "1");
    QVERIFY(!model.setData(row.sibling(row.row(), SourcesModel::Figure), "2", Qt::EditRole));
  }

  void onesOwnEstimatesStandFirstAndAreMarked() {
    SourcesModel model;
    model.setScenario({.evidence = {ownEstimate("mine", "annual(huawei_chips, 2025)", 7e5)}});
    QCOMPARE(model.index(0, 0).data().toString(), "The desk (yours)");
    QCOMPARE(model.index(0, 0, model.index(0, 0)).data().toString(), "2025 Huawei volume (chips)");
  }
};

QTEST_GUILESS_MAIN(SourcesModelTest)
#include "sources_model_test.moc"
