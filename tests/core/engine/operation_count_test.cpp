// The operations of a run against what its equations and their order say of them.
#include "core/engine/operation_count.h"

#include <QtTest>

#include "core/model/parameter_specs.h"
#include "core/model/records.h"

using namespace chokepoint;

class OperationCountTest : public QObject {
  Q_OBJECT

 private slots:
  // The count is of the equations, both arms of a condition on numbers among them.
  void countsDependOnNoValue() {
    auto moved = defaultParameters();
    for (const auto& s : parameterSpecs()) at(moved, s.id) = s.max;
    const auto one = countOperations(defaultParameters(), recordTables());
    const auto other = countOperations(moved, recordTables());
    QCOMPARE(other.sums, one.sums);
    QCOMPARE(other.products, one.products);
    QCOMPARE(other.comparisons, one.comparisons);
    QCOMPARE(other.divisions, one.divisions);
    QCOMPARE(other.exponentials, one.exponentials);
    QCOMPARE(other.logarithms, one.logarithms);
  }

  // What is ready of two families, and what is assembled, take the fourth root of a sum each month; the whole dies of
  // a wafer take one root for each of two dies, once a run (huawei.h, constants.h).
  void rootsAreThoseOfTheEquations() {
    const auto count = countOperations(defaultParameters(), recordTables());
    QCOMPARE(count.fourthRoots, std::size_t{3 * kMonths});
    QCOMPARE(count.roots, std::size_t{2});
  }

  void aTimelineLeavesOutWhatItReplaces() {
    Tables tables = recordTables();
    const auto without = countOperations(defaultParameters(), tables);
    tables.hasTimeline = true;
    QVERIFY(countOperations(defaultParameters(), tables).products < without.products);
  }
};

QTEST_APPLESS_MAIN(OperationCountTest)
#include "operation_count_test.moc"
