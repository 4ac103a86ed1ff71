// A prior's table against the prior's formula: near enough everywhere, in the tails too, and
// nothing that is no draw.
//
// Oracle: Boost's cdf, in long double (prior_formula.h), but for a beta: where its ends hardly
// determine the concentration, two searches differ, so it is the prior's own, which prior_test
// holds. The tolerance is the specification's: a millionth in probability.
#include "core/engine/prior_table.h"

#include <QtTest>
#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <vector>

#include "tests/core/engine/default_prior.h"
#include "tests/core/engine/prior_formula.h"

using namespace chokepoint;

namespace {

constexpr double kTolerance = 1e-6;

struct Case {
  PriorSpec prior;
  double min = 0.0;
  double max = 1.0;
};

// Neighbouring doubles that rounding may put in the wrong order.
constexpr double kLastDigits = 4.0 * std::numeric_limits<double>::epsilon();

// What scenarios may bring: wide, narrow, lopsided, cut, with the mode at an end.
void addExtremes() {
  using enum Distribution;
  const double far = 1e9;
  const PriorSpec standard{Normal, -kNinetyPercentWidth / 2.0, 0.0, kNinetyPercentWidth / 2.0};
  const auto row = [](const char* name, const Case& one) { QTest::newRow(name) << one; };
  row("a normal far from its ends", {standard, -far, far});
  row("half a normal", {standard, 0.0, far});
  row("a normal's upper tail", {standard, 2.5, far});
  row("a normal's lower tail", {standard, -far, -2.5});
  row("a slice beside a normal's mean", {standard, 1.0, 1.001});
  row("a lognormal of six decades", {{Lognormal, 1e-3, 1.0, 1e3}, 1e-9, 1e9});
  row("a lognormal of 200 decades", {{Lognormal, 1e-100, 1.0, 1e100}, 1e-200, 1e200});
  row("a narrow lognormal", {{Lognormal, 0.999, 1.0, 1.001}, 0.1, 10.0});
  row("a lognormal's slice", {{Lognormal, 0.5, 1.0, 2.0}, 1.0, 1.5});
  row("a beta of nearly two values", {{Beta, 0.001, 0.5, 0.999}, 0.0, 1.0});
  row("a beta that is almost always nothing", {{Beta, 0.0, 0.02, 0.9}, 0.0, 1.0});
  row("a beta that is almost always one", {{Beta, 0.1, 0.97, 1.0}, 0.0, 1.0});
  row("a narrow beta", {{Beta, 0.299, 0.3, 0.301}, 0.0, 1.0});
  row("a beta as narrow as a tenth of a millionth", {{Beta, 0.3 - 1e-7, 0.3, 0.3 + 1e-7}, 0.0, 1.0});
  row("a lopsided narrow beta", {{Beta, 1e-6 - 1e-8, 1e-6, 1e-6 + 1e-8}, 0.0, 1.0});
  row("a cut beta", {{Beta, 0.1, 0.3, 0.6}, 0.29, 0.31});
  row("a triangular with its mode below", {{Triangular, 0.2, 0.2, 0.9}, 0.0, 1.0});
  row("a triangular with its mode above", {{Triangular, 0.2, 0.9, 0.9}, 0.0, 1.0});
  row("a triangular with its mode near an end", {{Triangular, 0.2, 0.2001, 0.9}, 0.0, 1.0});
  row("a triangular with its mode between cells", {{Triangular, 0.0, 0.3337, 1.0}, 0.0, 1.0});
}

void addCases() {
  QTest::addColumn<Case>("one");
  for (const auto& s : parameterSpecs()) QTest::newRow(s.key.c_str()) << Case{s.prior, s.min, s.max};
  addExtremes();
}

PriorTable tableOf(const Case& one) { return PriorTable(Prior(one.prior, one.min, one.max)); }

Probability probabilityOf(const Case& one) {
  if (one.prior.distribution != Distribution::Beta) return truncated(one.prior, one.min, one.max);
  const auto prior = std::make_shared<Prior>(one.prior, one.min, one.max);
  return [prior](double x) { return prior->probability(x); };
}

// In rising order: 2,000 in the midst, and eight in each halving of the distance from either end.
std::vector<double> manyShares() {
  std::vector<double> shares;
  constexpr int kSteps = 2000;
  for (int i = 0; i < kSteps; ++i) shares.push_back((i + 0.5) / kSteps);
  for (int octave = -54; octave < -1; ++octave)
    for (const double mantissa : {1.0, 1.01, 1.13, 1.27, 1.43, 1.5, 1.77, 1.99}) {
      const double distance = std::ldexp(mantissa, octave);
      shares.push_back(distance);
      if (octave > -54) shares.push_back(1.0 - distance);
    }
  std::ranges::sort(shares);
  return shares;
}

QString text(double x) { return QString::number(x, 'g', 17); }

}  // namespace

class PriorTableTest : public QObject {
  Q_OBJECT

 private slots:
  void aDrawIsWithinAMillionthOfItsShare_data() { addCases(); }
  void aDrawIsWithinAMillionthOfItsShare();
  void drawsRiseAndStayWithinTheRange_data() { addCases(); }
  void drawsRiseAndStayWithinTheRange();
  void theTailsAreThePriorsOwn_data();
  void theTailsAreThePriorsOwn();
  void whatIsNoShareStillGivesAValueOfTheRange_data() { addCases(); }
  void whatIsNoShareStillGivesAValueOfTheRange();
  void aColumnIsItsSharesOneByOneAlsoInPlace();
  void allTablesTogetherAreSmall();
  void aPriorAsNarrowAsDoublesAreFineHasATableOfAnOrdinarySize();
};

void PriorTableTest::aDrawIsWithinAMillionthOfItsShare() {
  QFETCH(Case, one);
  const auto table = tableOf(one);
  const auto probability = probabilityOf(one);
  for (const double u : manyShares()) {
    const double x = table.quantile(u);
    // A beta may leave more than a millionth between one and the double before it.
    const double least = probability(std::nextafter(x, one.min)) - kTolerance;
    const double greatest = probability(std::nextafter(x, one.max)) + kTolerance;
    const bool isNear = std::abs(probability(x) - u) <= kTolerance || (x > 0.9 && u >= least && u <= greatest);
    if (!isNear) QFAIL(qPrintable(text(u) + " gives " + text(x) + " of " + text(probability(x))));
  }
}

void PriorTableTest::drawsRiseAndStayWithinTheRange() {
  QFETCH(Case, one);
  const auto table = tableOf(one);
  double before = one.min;
  for (const double u : manyShares()) {
    const double x = table.quantile(u);
    if (!(x >= before - kLastDigits * std::abs(before)))
      QFAIL(qPrintable(text(u) + ": " + text(x) + " after " + text(before)));
    if (!(x >= one.min && x <= one.max)) QFAIL(qPrintable(text(u) + ": " + text(x)));
    before = x;
  }
}

void PriorTableTest::theTailsAreThePriorsOwn_data() {
  QTest::addColumn<Case>("one");
  QTest::newRow("normal") << Case{{Distribution::Normal, -1.0, 0.0, 1.0}, -1e9, 1e9};
  QTest::newRow("lognormal") << Case{{Distribution::Lognormal, 0.5, 1.0, 2.0}, 1e-9, 1e9};
  QTest::newRow("beta") << Case{{Distribution::Beta, 0.1, 0.3, 0.6}, 0.0, 1.0};
  QTest::newRow("triangular") << Case{{Distribution::Triangular, 0.0, 0.3, 1.0}, 0.0, 1.0};
}

// Where a millionth would allow anything: to a fiftieth of the share itself, as far down as shares
// go. One cubic for each halving of the share leaves about a hundredth.
void PriorTableTest::theTailsAreThePriorsOwn() {
  QFETCH(Case, one);
  const auto table = tableOf(one);
  const auto probability = untruncated(one.prior);
  for (const double u : manyShares()) {
    if (u > 1e-3) break;
    const double share = probability(table.quantile(u)) / u;
    if (!(std::abs(share - 1.0) <= 0.02)) QFAIL(qPrintable(text(u) + ": " + text(share)));
  }
}

void PriorTableTest::whatIsNoShareStillGivesAValueOfTheRange() {
  QFETCH(Case, one);
  const auto table = tableOf(one);
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  for (const double u : {0.0, -0.0, 1.0, -1.0, 2.0, 1e-320, 0x1p-60, kInfinity, -kInfinity, std::nan("")}) {
    const double x = table.quantile(u);
    QVERIFY2(x >= one.min && x <= one.max, qPrintable(text(u) + ": " + text(x)));
  }
}

void PriorTableTest::aColumnIsItsSharesOneByOneAlsoInPlace() {
  const auto table = tableOf({{Distribution::Beta, 0.1, 0.3, 0.6}, 0.0, 1.0});
  const auto shares = manyShares();
  std::vector<double> apart(shares.size());
  table.fill(shares, apart);
  std::vector<double> inPlace = shares;
  table.fill(inPlace, inPlace);
  QCOMPARE(inPlace, apart);
  for (std::size_t i = 0; i < shares.size(); ++i) QVERIFY(apart[i] == table.quantile(shares[i]));
}

// Forty bytes a cell: a megabyte for all inputs, of which one at a time is read.
void PriorTableTest::allTablesTogetherAreSmall() {
  std::size_t cells = 0;
  for (const auto& s : parameterSpecs()) cells += PriorTable(priorOf(s)).cells();
  QVERIFY2(cells < 32000, qPrintable(QString::number(cells)));
}

// No cell, however small, holds a millionth there; halving has to end all the same.
void PriorTableTest::aPriorAsNarrowAsDoublesAreFineHasATableOfAnOrdinarySize() {
  for (const auto distribution : {Distribution::Normal, Distribution::Beta, Distribution::Triangular}) {
    const auto table = tableOf({{distribution, 0.5 - 5e-13, 0.5, 0.5 + 5e-13}, 0.0, 1.0});
    QVERIFY2(table.cells() < 1000, qPrintable(QString::number(table.cells())));
    QVERIFY(std::abs(table.quantile(0.01) - 0.5) < 1e-11);
  }
}

QTEST_APPLESS_MAIN(PriorTableTest)
#include "prior_table_test.moc"
