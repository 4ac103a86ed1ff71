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
  constexpr std::array kShares{quantity("strictness"),     quantity("chip_control"),     quantity("tool_control"),
                               quantity("hbm_control"),    quantity("cloud_control"),    quantity("enforcement"),
                               quantity("shortage"),       quantity("die_yield"),        quantity("ascend_share"),
                               quantity("indigenisation"), quantity("software_maturity")};
  for (const auto id : kShares)
    for (int month = 0; month < kMonths; ++month) {
      const double share = run.value(id, month);
      if (!(share >= -kRounding && share <= 1.0 + kRounding)) return found(id, month, share);
    }
  return {};
}

// stock + all that was used = start + all that came in, to 1e-9 of what went through, every month.
std::string balance(const Run& run, QuantityId stock, std::initializer_list<QuantityId> inflows, double perDie) {
  const double start = run.value(stock, 0);
  double in = 0.0;
  double used = 0.0;
  for (int month = 0; month + 1 < kMonths; ++month) {
    for (const auto inflow : inflows) in += run.value(inflow, month);
    used += perDie * run.value(quantity("dies_used"), month);
    const double lost = start + in - used - run.value(stock, month + 1);
    if (!(std::abs(lost) <= 1e-9 * (start + in))) return "lost of " + found(stock, month + 1, lost);
  }
  return {};
}

std::string diesConserved(const Run& run) {
  return balance(run, quantity("die_stock"), {quantity("bank_inflow"), quantity("smic_dies")}, 1.0);
}

std::string memoryConserved(const Run& run) {
  constexpr double kStacksOfADie = 4.0;
  return balance(run, quantity("hbm_stock"), {quantity("hbm_inflow")}, kStacksOfADie);
}

constexpr std::array<Law, 5> kLaws{finite, stocksNotNegative, sharesWithinZeroAndOne, diesConserved, memoryConserved};
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
    QCOMPARE(sizeOf(eachEndAlone), std::size_t{170});
    QCOMPARE(sizeOf(randomCorners), std::size_t{2000});
    QCOMPARE(sizeOf(priorDraws), std::size_t{4096});
  }
  void theModelHasNineteenStocks() { QCOMPARE(stocks().size(), std::size_t{19}); }

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
};

QTEST_APPLESS_MAIN(LawsTest)
#include "laws_test.moc"
