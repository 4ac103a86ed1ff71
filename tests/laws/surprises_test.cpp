// What one would take for a law of the model and is none: each shown by a case.
//
// Oracles: a closed form for the yield that learning leads to; otherwise the sign of an effect, as the specification
// tells it.
#include <QtTest>
#include <array>
#include <cmath>
#include <map>

#include "core/base/text.h"
#include "core/model/quantity_specs.h"
#include "core/runs/scenario_inputs.h"
#include "core/scenario/presets.h"
#include "tests/core/engine/member_inputs.h"
#include "tests/core/engine/sampling_error.h"
#include "tests/laws/input_sets.h"

using namespace chokepoint;
using namespace chokepoint::laws;

class SurprisesTest : public QObject {
  Q_OBJECT

 private slots:
  void betterYieldCanMeanFewerChipsYearsLater();
  void fewerChipsFromBetterYieldComeFromALooserDirective();
  void learningRaisesYieldUpToFiftyTwoGoodDies();
  void beyondFiftyTwoGoodDiesThereIsNothingToLearn();
  void stricterControlsRaiseTheShareMadeInChina();
  void liftingAllControlsNarrowsTheGapOf2027AndWidensThatOf2030();
  void everyTotalFallsWithStricterControls_data();
  void everyTotalFallsWithStricterControls();
};

namespace {

constexpr int kDecember2032 = kMonths - 1;
constexpr std::array kStrictness{0.0, 0.7, 1.0};

// What a year of Huawei's chips, and the years before it, were with 25 and with 45 good dies.
struct YieldComparison {
  int fewer = 0;     // draws with at least a thousandth fewer chips in 2032 at 45 good dies
  int loosened = 0;  // of them, those in which the directive was weaker by then
};

double sumOf(const Ensemble& ensemble, QuantityId id, Month from, Month to, std::size_t member) {
  double sum = 0.0;
  for (int month = from.index; month <= to.index; ++month) sum += ensemble.value(id, month, member);
  return sum;
}

YieldComparison compareYieldsOnce() {
  constexpr auto kChips = quantity("huawei_chips");
  constexpr auto kDirective = quantity("intervention");
  const auto with = [&](double yield) {
    return ensembleWith(Levers::AtDefault, parameter("die_yield_now"), yield, {kChips, kDirective});
  };
  const auto at25 = with(0.25);
  const auto at45 = with(0.45);
  YieldComparison result;
  for (std::size_t member = 0; member < kMembers; ++member) {
    const auto chips = [&](const Ensemble& e) {
      return sumOf(e, kChips, january(Year{2032}), december(Year{2032}), member);
    };
    const auto directive = [&](const Ensemble& e) {
      return sumOf(e, kDirective, january(Year{2026}), december(Year{2032}), member);
    };
    if (chips(at45) > 0.999 * chips(at25)) continue;
    ++result.fewer;
    result.loosened += directive(at45) < directive(at25);
  }
  return result;
}

const YieldComparison& compareYields() {
  static const auto result = compareYieldsOnce();
  return result;
}

double yieldAtTheEnd(double now, double learning) {
  auto p = defaultParameters();
  p.die_yield_now = now;
  p.yield_learning = learning;
  return simulate(p, recordTables()).value(quantity("die_yield"), kDecember2032);
}

const std::vector<QuantityId> kTotals{
    quantity("china_compute"),      quantity("china_output"), quantity("huawei_installed"), quantity("other_installed"),
    quantity("licensed_installed"), quantity("cloud_rented"), quantity("smic_capacity"),    quantity("us_installed")};

// The draws' values in December 2032, by quantity.
using AtTheEnd = std::map<QuantityId, std::vector<double>>;

AtTheEnd endOf(double strictness) {
  auto kept = kTotals;
  kept.push_back(quantity("self_sufficiency"));
  const auto ensemble = ensembleWith(Levers::AtDefault, parameter("export_control_strictness"), strictness, kept);
  AtTheEnd end;
  for (const auto id : kept) {
    const auto values = ensemble.values(id, kDecember2032);
    end[id] = {values.begin(), values.end()};
  }
  return end;
}

const std::vector<double>& atTheEnd(double strictness, QuantityId id) {
  static std::map<double, AtTheEnd> known;
  if (!known.contains(strictness)) known[strictness] = endOf(strictness);
  return known[strictness].at(id);
}

}  // namespace

// Less shortage, a weaker directive, fewer wafers for Huawei: about one draw in fifteen.
void SurprisesTest::betterYieldCanMeanFewerChipsYearsLater() {
  const auto& result = compareYields();
  QVERIFY2(result.fewer > static_cast<int>(kMembers) / 50, qPrintable(QString::number(result.fewer)));
  QVERIFY2(result.fewer < static_cast<int>(kMembers) / 5, qPrintable(QString::number(result.fewer)));
}

void SurprisesTest::fewerChipsFromBetterYieldComeFromALooserDirective() {
  const auto& result = compareYields();
  QVERIFY(result.fewer > 0);
  QVERIFY2(result.loosened * 10 >= result.fewer * 9,
           qPrintable(QStringLiteral("%1 of %2").arg(result.loosened).arg(result.fewer)));
}

// (1 + A D / alpha)^-alpha at the floor D = 0.11 / cm2, A = 6.656 cm2, alpha = 3.
const double kYieldAtTheFloor = std::pow(1.0 + 6.656 * 0.11 / 3.0, -3.0);

void SurprisesTest::learningRaisesYieldUpToFiftyTwoGoodDies() {
  QVERIFY(std::abs(kYieldAtTheFloor - 0.52) < 0.005);
  for (const double now : {0.05, 0.25, 0.4, 0.51}) {
    QVERIFY(yieldAtTheEnd(now, 0.05) > yieldAtTheEnd(now, 0.02));
    QVERIFY(yieldAtTheEnd(now, 0.2) < kYieldAtTheFloor);
  }
}

// 1e-9 covers 78 months of rounding.
void SurprisesTest::beyondFiftyTwoGoodDiesThereIsNothingToLearn() {
  for (const double now : {0.53, 0.65, 0.8, 0.95}) QVERIFY(std::abs(yieldAtTheEnd(now, 0.05) - now) < 1e-9);
}

void SurprisesTest::stricterControlsRaiseTheShareMadeInChina() {
  const auto median = [](double strictness) {
    return quantile(atTheEnd(strictness, quantity("self_sufficiency")), 0.5);
  };
  QVERIFY(median(0.0) < median(0.7));
  QVERIFY(median(0.7) < median(1.0));
}

// Selling everything leaves Huawei less, years later.
void SurprisesTest::liftingAllControlsNarrowsTheGapOf2027AndWidensThatOf2030() {
  const auto gap = [](const Scenario& scenario, int year) {
    return annual(simulate(values(scenario), recordTables()), quantity("output_ratio"), Year{year});
  };
  const auto& open = findPreset("no-controls")->scenario;
  QVERIFY(gap(open, 2027) < gap({}, 2027));
  QVERIFY(gap(open, 2030) > gap({}, 2030));
}

void SurprisesTest::everyTotalFallsWithStricterControls_data() {
  QTest::addColumn<QuantityId>("total");
  for (const auto id : kTotals) QTest::newRow(std::string(nameOf(id)).c_str()) << id;
}
void SurprisesTest::everyTotalFallsWithStricterControls() {
  QFETCH(QuantityId, total);
  std::array<double, 3> medians{};
  std::ranges::transform(kStrictness, medians.begin(),
                         [&](double strictness) { return quantile(atTheEnd(strictness, total), 0.5); });
  QVERIFY(medians[0] > medians[1]);
  QVERIFY(medians[1] > medians[2]);
}

QTEST_APPLESS_MAIN(SurprisesTest)
#include "surprises_test.moc"
