// The unit of a figure, where its text says it plainly.
//
// Oracles: units of published estimates; the specification's own.
#include "core/expression/unit.h"

#include <QTest>

#include "core/evidence/estimates.h"

using namespace chokepoint;

namespace {

std::string unitIn(const std::string& text) { return unitOf(*Expression::parse(text)).value_or("not known"); }

}  // namespace

class UnitTest : public QObject {
  Q_OBJECT

 private slots:
  void aYearOfAFlowAddsUpItsMonths() {
    QCOMPARE(unitIn("annual(huawei_chips, 2026)"), std::string("chip"));
    QCOMPARE(unitIn(" annual( huawei_chips,2026 ) "), std::string("chip"));
    QCOMPARE(unitIn("sum(smuggled, 2025-12)"), std::string("H100e"));
    QCOMPARE(unitIn("mean(huawei_chips, 2026)"), std::string("chip/Month"));
    QCOMPARE(unitIn("at(huawei_chips, 2026-06)"), std::string("chip/Month"));
    QCOMPARE(unitIn("annual(smic_capacity, 2026)"), std::string("kwafer/Month"));
    QCOMPARE(unitIn("annual(output_ratio, 2026)"), std::string("Dmnl"));
    QCOMPARE(unitIn("tsmc_dies_total"), std::string("die"));
  }

  void ofArithmeticItIsNotKnown() {
    for (const auto* text :
         {"annual(us_output, 2026) / annual(china_output, 2026)", "annual(smuggled, 2025) / 1.0", "2",
          "mean(smic_capacity * ascend_share, 2025)", "compute_lag(2025-12)", "sum(us_installed, 2025-12)"})
      QCOMPARE(unitIn(text), std::string("not known"));
  }

  void publishedEstimatesAreInIt() {
    int known = 0;
    for (const auto& estimate : estimates()) {
      const auto unit = unitOf(*Expression::parse(estimate.expression));
      if (!unit) continue;
      ++known;
      QVERIFY2(*unit == estimate.unit || (*unit == "Dmnl" && estimate.unit == "fraction"), estimate.id.c_str());
    }
    QVERIFY(known > 30);
  }
};

QTEST_APPLESS_MAIN(UnitTest)
#include "unit_test.moc"
