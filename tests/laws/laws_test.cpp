// What must always hold, for every input within its range: finite numbers, stocks that do not
// fall below zero, shares that stay shares, dies and memory that are neither made nor lost.
//
// Oracles: limits and conservation, as the model's specification states them ("What must always
// hold"). Tried on every input at its ends alone, on 2,000 random corners of all inputs, and on
// 4,096 draws of the priors.
#include <QtTest>
#include <array>
#include <cmath>
#include <map>

#include "core/base/text.h"
#include "core/model/quantity_specs.h"
#include "tests/laws/input_sets.h"

using namespace chokepoint;
using namespace chokepoint::laws;

namespace {

using InputSet = void (*)(const Visitor&);
// Where a run breaks a law, in words; empty if nowhere.
using Law = std::string (*)(const Run&);

std::string found(QuantityId id, int month, double value) {
  return std::string(nameOf(id)) + ", month " + std::to_string(month) + ": " + toText(value);
}

std::vector<QuantityId> stocks() {
  std::vector<QuantityId> ids;
  for (const auto& s : quantitySpecs())
    if (s.kind == "stock") ids.push_back(s.id);
  return ids;
}

std::string finite(const Run& run) {
  for (int month = 0; month < kMonths; ++month)
    for (std::size_t i = 0; i < kQuantityCount; ++i) {
      const auto id = static_cast<QuantityId>(i);
      if (!std::isfinite(run.value(id, month))) return found(id, month, run.value(id, month));
    }
  return {};
}

// The bound is the specification's.
std::string stocksNotNegative(const Run& run) {
  static const auto kStocks = stocks();
  for (const auto id : kStocks) {
    const auto series = run.series(id);
    const double size = std::max(1.0, *std::ranges::max_element(series));
    const auto least = std::ranges::min_element(series);
    if (!(*least >= -1e-9 * size)) return found(id, static_cast<int>(least - series.begin()), *least);
  }
  return {};
}

// Some are clamped; the others are products and sums of a few numbers of size one, whose
// roundings stay below 1e-13 in 132 months.
std::string sharesWithinZeroAndOne(const Run& run) {
  constexpr double kRounding = 1e-12;
  constexpr std::array kShares{quantity("strictness"),     quantity("chip_control"),      quantity("tool_control"),
                               quantity("hbm_control"),    quantity("cloud_control"),     quantity("enforcement"),
                               quantity("shortage"),       quantity("die_yield"),         quantity("ascend_share"),
                               quantity("indigenisation"), quantity("software_maturity"), quantity("us_gate"),
                               quantity("beijing_gate"),   quantity("family_950_share"),  quantity("share_950")};
  for (const auto id : kShares)
    for (int month = 0; month < kMonths; ++month) {
      const double share = run.value(id, month);
      if (!(share >= -kRounding && share <= 1.0 + kRounding)) return found(id, month, share);
    }
  return {};
}

// stock + all that was used = start + all that came in, to 1e-9 of what went through, every month.
std::string balance(const Run& run, QuantityId stock, std::initializer_list<QuantityId> inflows, QuantityId diesUsed,
                    double perDie) {
  const double start = run.value(stock, 0);
  double in = 0.0;
  double used = 0.0;
  for (int month = 0; month + 1 < kMonths; ++month) {
    for (const auto inflow : inflows) in += run.value(inflow, month);
    used += perDie * run.value(diesUsed, month);
    const double lost = start + in - used - run.value(stock, month + 1);
    if (!(std::abs(lost) <= 1e-9 * std::max(start + in, 1e-6))) return "lost of " + found(stock, month + 1, lost);
  }
  return {};
}

// Of one family and the other.
std::string firstOf(std::string one, std::string other) { return one.empty() ? std::move(other) : std::move(one); }

std::string diesConserved(const Run& run) {
  return firstOf(balance(run, quantity("die_stock_910"), {quantity("bank_inflow"), quantity("dies_made_910")},
                         quantity("dies_used_910"), 1.0),
                 balance(run, quantity("die_stock_950"), {quantity("dies_made_950")}, quantity("dies_used_950"), 1.0));
}

std::string memoryConserved(const Run& run) {
  constexpr double kStacksOfA910Die = 4.0;
  return firstOf(balance(run, quantity("hbm_stock_910"), {quantity("hbm_inflow_910")}, quantity("dies_used_910"),
                         kStacksOfA910Die),
                 balance(run, quantity("hbm_stock_950"), {quantity("hbm_inflow_950")}, quantity("dies_used_950"),
                         run.parameters.stacks_per_950_die));
}

// What the two families are parts of.
std::string familiesAddUp(const Run& run) {
  struct Whole {
    QuantityId whole, of910, of950;
  };
  constexpr std::array kWholes{
      Whole{quantity("dies_used"), quantity("dies_used_910"), quantity("dies_used_950")},
      Whole{quantity("huawei_chips"), quantity("chips_910"), quantity("chips_950")},
      Whole{quantity("ascend_share"), quantity("wafer_share_910"), quantity("wafer_share_950")},
      Whole{quantity("hbm_inflow"), quantity("hbm_inflow_910"), quantity("hbm_inflow_950")}};
  for (const auto& [whole, of910, of950] : kWholes)
    for (int month = 0; month < kMonths; ++month) {
      const double lost = run.value(whole, month) - run.value(of910, month) - run.value(of950, month);
      if (!(std::abs(lost) <= 1e-12 * run.value(whole, month))) return found(whole, month, lost);
    }
  return {};
}

constexpr std::array<Law, 6> kLaws{finite,        stocksNotNegative, sharesWithinZeroAndOne,
                                   diesConserved, memoryConserved,   familiesAddUp};
using Findings = std::map<Law, std::string>;

// The first case of the set that breaks each law; all laws are tried on the same runs.
Findings findingsIn(InputSet cases) {
  Findings findings;
  cases([&](const Case& one) {
    const auto run = simulate(one.parameters, recordTables());
    for (const auto law : kLaws) {
      auto& first = findings[law];
      if (first.empty())
        if (const auto where = law(run); !where.empty()) first = one.name + ": " + where;
    }
  });
  return findings;
}

void addInputSets() {
  QTest::addColumn<InputSet>("cases");
  QTest::newRow("every input at its ends alone") << &eachEndAlone;
  QTest::newRow("2,000 random corners") << &randomCorners;
  QTest::newRow("4,096 draws of the priors") << &priorDraws;
}

void expect(Law law) {
  static std::map<InputSet, Findings> known;
  QFETCH(InputSet, cases);
  if (!known.contains(cases)) known[cases] = findingsIn(cases);
  const auto& where = known[cases].at(law);
  QVERIFY2(where.empty(), where.c_str());
}

std::size_t sizeOf(InputSet cases) {
  std::size_t size = 0;
  cases([&](const Case&) { ++size; });
  return size;
}

}  // namespace

class LawsTest : public QObject {
  Q_OBJECT

 private slots:
  void theInputSetsAreAsLargeAsTheyClaim() {
    QCOMPARE(sizeOf(eachEndAlone), std::size_t{2 * 97});
    QCOMPARE(sizeOf(randomCorners), std::size_t{2000});
    QCOMPARE(sizeOf(priorDraws), std::size_t{4096});
  }
  void theModelHasTwentySevenStocks() { QCOMPARE(stocks().size(), std::size_t{27}); }

  void everyQuantityIsFinite_data() { addInputSets(); }
  void everyQuantityIsFinite() { expect(finite); }
  void noStockFallsBelowZero_data() { addInputSets(); }
  void noStockFallsBelowZero() { expect(stocksNotNegative); }
  void sharesStayWithinZeroAndOne_data() { addInputSets(); }
  void sharesStayWithinZeroAndOne() { expect(sharesWithinZeroAndOne); }
  void diesAreNeitherMadeNorLost_data() { addInputSets(); }
  void diesAreNeitherMadeNorLost() { expect(diesConserved); }
  void memoryIsNeitherMadeNorLost_data() { addInputSets(); }
  void memoryIsNeitherMadeNorLost() { expect(memoryConserved); }
  void theTwoFamiliesAddUp_data() { addInputSets(); }
  void theTwoFamiliesAddUp() { expect(familiesAddUp); }
};

QTEST_APPLESS_MAIN(LawsTest)
#include "laws_test.moc"
