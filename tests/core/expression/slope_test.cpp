// Slopes of expressions on a run written by hand, and margins of conditions.
//
// Oracles: closed forms.
#include "core/expression/slope.h"

#include <QtTest>
#include <cmath>
#include <limits>

#include "core/expression/margin.h"
#include "tests/core/expression/runs.h"

using namespace chokepoint;

namespace {

// Month m: us_output (m + 1) x, china_output 2, us_installed 10 m, china_compute 50 + x - 1 from
// the sixth month on; the parameter lifetime is 60 x. At x = 1, along x or against it.
class HandmadeSlopes final : public SubjectOf<Slope> {
 public:
  explicit HandmadeSlopes(double along) : m_along(along) {}

  [[nodiscard]] Slope value(QuantityId id, int month) const override {
    const double m = month;
    if (id == quantity("us_output")) return (m + 1.0) * x();
    if (id == quantity("china_output")) return 2.0;
    if (id == quantity("us_installed")) return 10.0 * m;
    if (id == quantity("china_compute")) return 49.0 + x();
    return 0.0;
  }
  [[nodiscard]] Slope parameter(ParameterId) const override { return 60.0 * x(); }
  [[nodiscard]] const SubjectOf<Slope>* scenario(std::string_view) const override { return this; }

 private:
  [[nodiscard]] Slope x() const { return Slope::input(1.0, 0, m_along); }

  double m_along;
};

double slopeOf(const char* text, double along = 1.0) {
  return evaluateSlope(parsed(text), HandmadeSlopes(along))->slope[0];
}

double marginOf(const char* text) {
  const auto margin = evaluateMargin(parsed(text), on(handmade()));
  if (!margin) qFatal("%s: %s", text, inWords(margin.errors()).c_str());
  return *margin;
}

}  // namespace

class SlopeTest : public QObject {
  Q_OBJECT

 private slots:
  void everyOperationHasItsSlope() {
    QCOMPARE(slopeOf("3"), 0.0);
    QCOMPARE(slopeOf("lifetime"), 60.0);
    QCOMPARE(slopeOf("-lifetime + 2 * lifetime - 1"), 60.0);
    QCOMPARE(slopeOf("lifetime * lifetime"), 7200.0);
    QCOMPARE(slopeOf("120 / lifetime"), -2.0);
    QCOMPARE(slopeOf("at(us_output, 2022-03)"), 3.0);
    QCOMPARE(slopeOf("at(us_output * lifetime, 2022-03)"), 360.0);
    QCOMPARE(slopeOf("annual(us_output, 2022)"), 78.0);
    QCOMPARE(slopeOf("annual(china_output / us_output, 2022)"), -24.0 / 78.0);
    QCOMPARE(slopeOf("annual(output_ratio, 2022)"), 78.0 / 24.0);
    QCOMPARE(slopeOf("mean(us_output * us_output, 2022)"), 2.0 * 650.0 / 12.0);
    QCOMPARE(slopeOf("sum(us_output, 2022-12)"), 78.0);
    QCOMPARE(slopeOf("scenario(a, at(us_output, 2022-02)) / at(scenario(b, us_output), 2022-02)"), 0.0);
  }

  void everyPowerAndFunctionHasItsSlope() {
    QCOMPARE(slopeOf("lifetime ^ 2"), 7200.0);
    QCOMPARE(slopeOf("(-lifetime) ^ 3"), -3.0 * 3600.0 * 60.0);
    QCOMPARE(slopeOf("(lifetime - 60) ^ 0"), 0.0);
    QCOMPARE(slopeOf("2 ^ (lifetime / 60)"), 2.0 * std::log(2.0));
    QCOMPARE(slopeOf("log(lifetime)"), 1.0);
    QCOMPARE(slopeOf("exp(lifetime / 60)"), std::exp(1.0));
    QCOMPARE(slopeOf("sqrt(lifetime)"), 30.0 / std::sqrt(60.0));
    QCOMPARE(slopeOf("sqrt(0) * lifetime"), 0.0);
    QCOMPARE(slopeOf("abs(-lifetime)"), 60.0);
    QCOMPARE(slopeOf("min(lifetime, 61, 62)"), 60.0);
    QCOMPARE(slopeOf("max(lifetime, 61, 62)"), 0.0);
  }

  // At a kink the direction decides.
  void atItsKinkAFunctionHasTwoSlopes() {
    QCOMPARE(slopeOf("abs(lifetime - 60)"), 60.0);
    QCOMPARE(slopeOf("abs(lifetime - 60)", -1.0), 60.0);
    QCOMPARE(slopeOf("max(lifetime, 60)"), 60.0);
    QCOMPARE(slopeOf("max(lifetime, 60)", -1.0), 0.0);
    QVERIFY(std::isinf(slopeOf("sqrt(lifetime - 60)")));
    QVERIFY(std::isnan(slopeOf("(-2) ^ (lifetime / 60)")));
  }

  // 10 (m - L) = 49 + x: L falls by a tenth, at whole months and between, from either side.
  void theLagHasItsSlope() {
    QCOMPARE(slopeOf("compute_lag(2022-11)"), -0.1);
    QCOMPARE(slopeOf("compute_lag(2022-11)", -1.0), 0.1);
    // At no lag: to fall behind makes one, to get ahead does not.
    QCOMPARE(slopeOf("compute_lag(2022-06)"), 0.0);
    QCOMPARE(slopeOf("compute_lag(2022-06)", -1.0), 0.1);
  }

  void whatHasNoValueHasNoSlope() {
    const auto slope = evaluateSlope(parsed("1 / (lifetime - lifetime)"), HandmadeSlopes(1.0));
    QCOMPARE(inWords(slope.errors().front().place), "character 3");
    QVERIFY(!evaluateSlope(parsed("log(-lifetime)"), HandmadeSlopes(1.0)));
    QVERIFY(!evaluateSlope(parsed("sqrt(-lifetime)"), HandmadeSlopes(1.0)));
    QVERIFY(!evaluateSlope(parsed("(lifetime - 60) ^ -1"), HandmadeSlopes(1.0)));
  }

  void aMarginIsTheDistanceAsAShare() {
    QCOMPARE(marginOf("2 < 3"), 0.2);
    QCOMPARE(marginOf("3 <= 2"), -0.2);
    QCOMPARE(marginOf("2 > 3"), -0.2);
    QCOMPARE(marginOf("3 >= 2"), 0.2);
    QCOMPARE(marginOf("-1 < 3"), 1.0);
    QCOMPARE(marginOf("2 == 3"), -0.2);
    QCOMPARE(marginOf("2 != 3"), 0.2);
    QCOMPARE(marginOf("lifetime > 40"), 0.2);
  }

  void marginsCombineAsConditionsDo() {
    QCOMPARE(marginOf("not 2 < 3"), -0.2);
    QCOMPARE(marginOf("2 < 3 and 1 < 3"), 0.2);
    QCOMPARE(marginOf("2 < 3 or 1 < 3"), 0.5);
    QCOMPARE(marginOf("3 < 2 and 3 < 1"), -0.5);
    QCOMPARE(marginOf("3 < 2 or 3 < 1"), -0.2);
    QCOMPARE(marginOf("not (2 < 3 and 3 < 1)"), 0.5);
    QCOMPARE(marginOf("1 < 3 and 2 < 3 and 1 < 2 or 3 < 1"), 0.2);
  }

  void aMarginIsPositiveWhereItHoldsAlsoWhereItTies() {
    for (const char* text : {"2 <= 2", "2 >= 2", "2 == 2", "0 <= 0", "not 2 < 2", "not 2 > 2", "not 2 != 2"}) {
      QVERIFY2(condition(text) && marginOf(text) > 0.0, text);
    }
    for (const char* text : {"2 < 2", "2 > 2", "2 != 2", "0 < 0", "not 2 <= 2", "not 2 == 2"})
      QVERIFY2(!condition(text) && marginOf(text) < 0.0, text);
    QVERIFY(marginOf("2 <= 2") <= std::numeric_limits<double>::min());
  }

  void theLeftGuardsARightWithoutValue() {
    QCOMPARE(marginOf("3 < 2 and 1 / at(us_units, 2026-01) > 3"), -0.2);
    QCOMPARE(marginOf("2 < 3 or 1 / at(us_units, 2026-01) > 3 or 1 < 3"), 0.5);
    QVERIFY(!evaluateMargin(parsed("2 < 3 and 1 / at(us_units, 2026-01) > 3"), on(handmade())));
  }
};

QTEST_APPLESS_MAIN(SlopeTest)
#include "slope_test.moc"
