// Quantiles counted in bins, of every quantity of the model, against the ranks that they really have.
//
// Oracle: counting. 120,000 members, as a million would take minutes with sanitizers. A bin then holds
// five members on average instead of forty, and among thousands of bins there are some with three times
// as many by chance: the 1e-4 that a million keeps to is held here with that much more room.
#include <QtTest>
#include <algorithm>
#include <array>

#include "core/engine/pilot_draws.h"
#include "core/model/quantity_specs.h"
#include "core/model/records.h"

using namespace chokepoint;

namespace {

constexpr std::size_t kMembers = 120'000;
constexpr double kMostRankError = 2e-4;
constexpr std::array kProbabilities{0.05, 0.25, 0.5, 0.75, 0.95};
constexpr std::array kMonthsLookedAt{47, 131};
// With this seed the first 2^14 of Sobol's points mistake a quantile by ten standard errors.
constexpr std::uint64_t kSeed = 1;

constexpr std::size_t kRows = kQuantityCount * kMonthsLookedAt.size();
QuantityId quantityOf(std::size_t row) { return static_cast<QuantityId>(row / kMonthsLookedAt.size()); }
int monthOf(std::size_t row) { return kMonthsLookedAt[row % kMonthsLookedAt.size()]; }

using Rows = std::vector<std::vector<double>>;

// All quantities of all members in the months looked at.
Rows rowsOf(const MemberDraws& draws) {
  EnsembleInputs inputs{.values = defaultParameters(), .drawn = {}, .tables = recordTables()};
  for (const auto& s : parameterSpecs()) inputs.drawn[index(s.id)] = s.kind == ParameterKind::Assumption;
  std::vector<QuantityId> all;
  for (std::size_t i = 0; i < kQuantityCount; ++i) all.push_back(static_cast<QuantityId>(i));
  ThreadPool pool(2);
  Rows rows(kRows, std::vector<double>(draws.members()));
  runBlocks(inputs, draws, KeptRows(all), pool, [&](const MemberBlock& block) {
    for (std::size_t row = 0; row < kRows; ++row)
      std::ranges::copy(block.values(quantityOf(row), monthOf(row)),
                        rows[row].begin() + static_cast<std::ptrdiff_t>(block.first()));
  });
  return rows;
}

// By how much of all values one misses the rank of a quantile; none where it is among equal values.
double missOf(std::span<const double> values, double value, double probability) {
  const double rank = probability * static_cast<double>(values.size() - 1);
  const auto below = std::ranges::count_if(values, [&](double v) { return v < value; });
  const auto upTo = std::ranges::count_if(values, [&](double v) { return v <= value; });
  return std::max({0.0, static_cast<double>(below) - 1.0 - rank, rank - static_cast<double>(upTo)}) /
         static_cast<double>(values.size());
}

}  // namespace

class CountedRanksTest : public QObject {
  Q_OBJECT

 private slots:
  void everyQuantityIsAsNearInRankAsItIsSaidToBe() {
    ThreadPool pool(2);
    const DrawSource draws(defaultPriors(), {.members = kMembers, .seed = kSeed}, pool);
    const Rows pilot = rowsOf(PilotDraws(draws));
    const Rows all = rowsOf(draws);
    for (std::size_t row = 0; row < kRows; ++row) {
      QuantileCounter counter(pilot[row], kProbabilities);
      counter.count(all[row]);
      for (const double p : kProbabilities) {
        const auto [value, said] = counter.quantile(p);
        const auto where = QStringLiteral("%1, month %2, quantile %3: %4")
                               .arg(spec(quantityOf(row)).name.c_str())
                               .arg(monthOf(row))
                               .arg(p)
                               .arg(said);
        QVERIFY2(missOf(all[row], value, p) <= said + 1e-12, qPrintable(where));
        QVERIFY2(said <= kMostRankError, qPrintable(where));
      }
    }
  }
};

QTEST_APPLESS_MAIN(CountedRanksTest)
#include "counted_ranks_test.moc"
