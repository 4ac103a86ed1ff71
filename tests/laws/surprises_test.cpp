// What one would take for a law of the model and is none: each shown by a case.
//
// Oracles: a closed form for the yield that learning leads to; medians published with the
// specification, within sampling error; otherwise the sign of an effect.
#include <QtTest>
#include <array>
#include <cmath>
#include <map>

#include "core/base/text.h"
#include "core/model/quantity_specs.h"
#include "core/runs/scenario_inputs.h"
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
  void learningRaisesYieldBelowFiftyEightGoodDies();
  void learningLowersYieldAboveFiftyEightGoodDies();
  void fiftyEightGoodDiesAreTheYieldAtTheFloorOfDefects();
  void stricterControlsRaiseTheShareMadeInChina_data();
  void stricterControlsRaiseTheShareMadeInChina();
  void stricterControlsLowerUsableCompute_data();
  void stricterControlsLowerUsableCompute();
  void everyTotalFallsWithStricterControls_data();
  void everyTotalFallsWithStricterControls();
  void withDrawnLeversDeniedToolsCanRaiseCapacityAtLast();
};

namespace {

constexpr int kDecember2032 = kMonths - 1;
constexpr std::array kStrictness{0.0, 0.7, 1.0};

// What a year of Huawei's chips, and the years before it, were with 22 and with 45 good dies.
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
  const auto at22 = with(0.22);
  const auto at45 = with(0.45);
  YieldComparison result;
  for (std::size_t member = 0; member < kMembers; ++member) {
    const auto chips = [&](const Ensemble& e) {
      return sumOf(e, kChips, january(Year{2032}), december(Year{2032}), member);
    };
    const auto directive = [&](const Ensemble& e) {
      return sumOf(e, kDirective, january(Year{2026}), december(Year{2032}), member);
    };
    if (chips(at45) > 0.999 * chips(at22)) continue;
    ++result.fewer;
    result.loosened += directive(at45) < directive(at22);
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

void addPublishedMedians(std::array<double, 3> medians, double halfUnit) {
  QTest::addColumn<double>("strictness");
  QTest::addColumn<double>("median");
  QTest::addColumn<double>("halfUnit");
  for (std::size_t i = 0; i < kStrictness.size(); ++i)
    QTest::addRow("strictness %g", kStrictness[i]) << kStrictness[i] << medians[i] << halfUnit;
}

void expectPublishedMedian(QuantityId id) {
  QFETCH(double, strictness);
  QFETCH(double, median);
  QFETCH(double, halfUnit);
  const auto verdict = disagreement(atTheEnd(strictness, id), {0.5, median, halfUnit});
  QVERIFY2(verdict.empty(), verdict.c_str());
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

void SurprisesTest::learningRaisesYieldBelowFiftyEightGoodDies() {
  for (const double now : {0.05, 0.22, 0.4, 0.57}) QVERIFY(yieldAtTheEnd(now, 0.05) > yieldAtTheEnd(now, 0.02));
}

void SurprisesTest::learningLowersYieldAboveFiftyEightGoodDies() {
  for (const double now : {0.59, 0.65, 0.8, 0.95}) QVERIFY(yieldAtTheEnd(now, 0.05) < yieldAtTheEnd(now, 0.02));
}

// (1 + A D / alpha)^-alpha at the floor D = 0.09 / cm2, A = 6.656 cm2, alpha = 3 is 0.579. There
// learning changes nothing; 1e-9 covers 84 months of rounding.
void SurprisesTest::fiftyEightGoodDiesAreTheYieldAtTheFloorOfDefects() {
  const double atTheFloor = std::pow(1.0 + 6.656 * 0.09 / 3.0, -3.0);
  QVERIFY(std::abs(atTheFloor - 0.58) < 0.005);
  QVERIFY(std::abs(yieldAtTheEnd(atTheFloor, 0.2) - atTheFloor) < 1e-9);
}

void SurprisesTest::stricterControlsRaiseTheShareMadeInChina_data() { addPublishedMedians({0.14, 0.31, 0.36}, 0.005); }
void SurprisesTest::stricterControlsRaiseTheShareMadeInChina() { expectPublishedMedian(quantity("self_sufficiency")); }

void SurprisesTest::stricterControlsLowerUsableCompute_data() { addPublishedMedians({108e6, 46e6, 35e6}, 0.5e6); }
void SurprisesTest::stricterControlsLowerUsableCompute() { expectPublishedMedian(quantity("china_compute")); }

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

// Why the law on tools is told for levers at their values: pressure speeds up domestic tools, and
// in one of 4,096 draws that outweighs the denial by 2032. Draw 458, confirmed by evaluating the
// specification's own equations apart from this program.
void SurprisesTest::withDrawnLeversDeniedToolsCanRaiseCapacityAtLast() {
  constexpr std::size_t kDraw = 458;
  const auto capacity = [&](double offset) {
    auto p = parametersOf(ensembleInputs(Levers::Drawn), draws(), kDraw);
    p.tool_control_offset = offset;
    return simulate(p, recordTables()).series(quantity("smic_capacity"));
  };
  const auto less = capacity(0.2);
  const auto more = capacity(0.3);
  QVERIFY(more[kFirstProjected + 24] < less[kFirstProjected + 24]);
  QVERIFY(more[kDecember2032] > less[kDecember2032]);
}

QTEST_APPLESS_MAIN(SurprisesTest)
#include "surprises_test.moc"
