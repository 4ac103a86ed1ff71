// Derivatives by dual numbers: of single functions in closed form, of whole runs against central
// differences. The run is made here of the model's own months, so every sector is compiled.
//
// Oracles: closed form, finite difference.
#include "core/engine/dual.h"

#include <QtTest>
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "core/engine/prior.h"
#include "core/engine/random.h"
#include "core/model/records.h"
#include "core/model/run.h"
#include "tests/core/engine/default_prior.h"

using namespace chokepoint;

class DualTest : public QObject {
  Q_OBJECT

 private slots:
  void functionsHaveTheirTextbookDerivatives_data();
  void functionsHaveTheirTextbookDerivatives();
  void twoInputsKeepTheirSlopesApart();
  void besideAKinkTheSlopeIsThatOfTheArmTaken();
  void atAKinkEachDirectionFollowsItsArm();
  void whereArmsDoNotMeetOneDirectionHasNoSlope();
  void aPowerOfZeroThatStaysHasFiniteSlopes();
  void theBaseOfAPowerBelowOneHasNoFiniteSlopeAtZero();
  void theValuesOfARunAreThoseOfTheDoubleRun();
  void theSlopesOfARunAreItsCentralDifferences_data();
  void theSlopesOfARunAreItsCentralDifferences();
  void slopesAreFiniteWhereControlsAreTotal();
};

namespace {

using One = Dual<1>;
using All = Dual<kParameterCount>;
using Function = One (*)(One);
template <class T>
using Months = std::vector<Quantities<T>>;

// Slopes by all inputs.
Months<All> slopesAt(const Parameters<double>& values) {
  Parameters<All> p;
  for (std::size_t i = 0; i < kParameterCount; ++i) {
    const auto id = static_cast<ParameterId>(i);
    at(p, id) = All::input(at(values, id), i);
  }
  return monthsOf(p, recordTables());
}

// Draws of all inputs, levers too: none stands at a kink, as the defaults of the offsets do.
constexpr std::array kDraws{0, 1};

Parameters<double> newDraw(int member) {
  Parameters<double> p{};
  for (const auto& s : parameterSpecs())
    at(p, s.id) =
        priorOf(s).quantile(uniform(11, static_cast<std::uint64_t>(member), static_cast<std::uint32_t>(index(s.id))));
  return p;
}

const Parameters<double>& draw(int member) {
  static const std::array known{newDraw(kDraws[0]), newDraw(kDraws[1])};
  return known[static_cast<std::size_t>(member)];
}

const Months<All>& slopesOfDraw(int member) {
  static std::array<Months<All>, kDraws.size()> known;
  auto& months = known[static_cast<std::size_t>(member)];
  if (months.empty()) months = slopesAt(draw(member));
  return months;
}

double largest(const Run& run, QuantityId id) {
  double size = 0.0;
  for (const double x : run.series(id)) size = std::max(size, std::abs(x));
  return size;
}

}  // namespace

// f(x) at x = 0.7 and f'(x), by the textbook.
void DualTest::functionsHaveTheirTextbookDerivatives_data() {
  QTest::addColumn<Function>("f");
  QTest::addColumn<double>("value");
  QTest::addColumn<double>("slope");
  constexpr double x = 0.7;
  const auto row = [](const char* name, Function f, double value, double slope) {
    QTest::newRow(name) << f << value << slope;
  };
  row(
      "x + 2", [](One a) { return a + 2.0; }, x + 2.0, 1.0);
  row(
      "2 - x", [](One a) { return 2.0 - a; }, 2.0 - x, -1.0);
  row(
      "-x", [](One a) { return -a; }, -x, -1.0);
  row(
      "x * x", [](One a) { return a * a; }, x * x, 2.0 * x);
  row(
      "3 / x", [](One a) { return 3.0 / a; }, 3.0 / x, -3.0 / (x * x));
  row(
      "x / (1 + x)", [](One a) { return a / (1.0 + a); }, x / (1.0 + x), 1.0 / ((1.0 + x) * (1.0 + x)));
  row(
      "exp", [](One a) { return exp(a); }, std::exp(x), std::exp(x));
  row(
      "log", [](One a) { return log(a); }, std::log(x), 1.0 / x);
  row(
      "sqrt", [](One a) { return sqrt(a); }, std::sqrt(x), 0.5 / std::sqrt(x));
  row(
      "x ^ 2.5", [](One a) { return pow(a, One(2.5)); }, std::pow(x, 2.5), 2.5 * std::pow(x, 1.5));
  row(
      "2 ^ x", [](One a) { return pow(One(2.0), a); }, std::pow(2.0, x), std::pow(2.0, x) * std::numbers::ln2);
  row(
      "x ^ x", [](One a) { return pow(a, a); }, std::pow(x, x), std::pow(x, x) * (std::log(x) + 1.0));
}

void DualTest::functionsHaveTheirTextbookDerivatives() {
  QFETCH(Function, f);
  QFETCH(double, value);
  QFETCH(double, slope);
  const auto result = f(One::input(0.7, 0));
  QVERIFY(std::abs(result.value - value) <= 1e-15 * std::abs(value));
  QVERIFY(std::abs(result.slope[0] - slope) <= 4e-15 * std::abs(slope));
}

void DualTest::twoInputsKeepTheirSlopesApart() {
  const auto x = Dual<2>::input(3.0, 0);
  const auto y = Dual<2>::input(5.0, 1);
  const auto product = x * y + x;
  QCOMPARE(product.value, 18.0);
  QCOMPARE(product.slope[0], 6.0);
  QCOMPARE(product.slope[1], 3.0);
}

void DualTest::besideAKinkTheSlopeIsThatOfTheArmTaken() {
  const auto x = One::input(2.0, 0);
  QCOMPARE(max(x, One(1.0)).slope[0], 1.0);
  QCOMPARE(max(x, One(3.0)).slope[0], 0.0);
  QCOMPARE(min(x, One(1.0)).slope[0], 0.0);
  QCOMPARE(clamp01<One>(x).slope[0], 0.0);
  QCOMPARE(clamp01<One>(One::input(0.5, 0)).slope[0], 1.0);
  const auto chosen = choose<One>(
      x > One(1.0), [&] { return 7.0 * x; }, [&] { return -x; });
  QCOMPARE(chosen.slope[0], 7.0);
}

// By hand, at x = 2 with the input (1) and against it (-1).
void DualTest::atAKinkEachDirectionFollowsItsArm() {
  const auto x = One::input(2.0, 0);
  const auto back = One::input(2.0, 0, -1.0);
  QCOMPARE(max(x, One(2.0)).slope[0], 1.0);
  QCOMPARE(max(back, One(2.0)).slope[0], 0.0);
  QCOMPARE(min(x, One(2.0)).slope[0], 0.0);
  QCOMPARE(min(back, One(2.0)).slope[0], -1.0);
  QCOMPARE(max(One(2.0), x).slope[0], 1.0);
  QCOMPARE(clamp01<One>(x * 0.5).slope[0], 0.0);
  QCOMPARE(clamp01<One>(back * 0.5).slope[0], -0.5);
  const auto bent = [](One a) {
    return choose<One>(
        a >= One(2.0), [&] { return 7.0 * (a - 2.0); }, [&] { return 3.0 * (a - 2.0); });
  };
  QCOMPARE(bent(x).slope[0], 7.0);
  QCOMPARE(bent(back).slope[0], -3.0);
  // Each of several directions for itself.
  const auto both = min(Dual<2>::input(1.0, 0), Dual<2>::input(1.0, 1, -1.0));
  QCOMPARE(both.slope, (std::array{0.0, -1.0}));
}

void DualTest::whereArmsDoNotMeetOneDirectionHasNoSlope() {
  const auto step = [](One a) {
    return choose<One>(
        a > One(2.0), [&] { return a + 5.0; }, [&] { return a; });
  };
  QVERIFY(std::isnan(step(One::input(2.0, 0)).slope[0]));
  QCOMPARE(step(One::input(2.0, 0, -1.0)).slope[0], -1.0);
  QCOMPARE(step(One(2.0)).slope[0], 0.0);
}

// Nothing is for sale under total control: 0 to the power chip_control_power, which may be 0.5.
void DualTest::aPowerOfZeroThatStaysHasFiniteSlopes() {
  for (const double exponent : {0.5, 1.0, 2.0}) {
    const auto result = pow(One(0.0), One::input(exponent, 0));
    QCOMPARE(result.value, 0.0);
    QCOMPARE(result.slope[0], 0.0);
  }
}

void DualTest::theBaseOfAPowerBelowOneHasNoFiniteSlopeAtZero() {
  QVERIFY(std::isinf(pow(One::input(0.0, 0), One(0.5)).slope[0]));
  QCOMPARE(pow(One::input(0.0, 0), One(1.0)).slope[0], 1.0);
  QCOMPARE(pow(One::input(0.0, 0), One(1.5)).slope[0], 0.0);
}

// The same operations on the same values: the same bits.
void DualTest::theValuesOfARunAreThoseOfTheDoubleRun() {
  const auto months = slopesAt(defaultParameters());
  const auto run = simulate(defaultParameters(), recordTables());
  for (std::size_t i = 0; i < kQuantityCount; ++i) {
    const auto id = static_cast<QuantityId>(i);
    for (int month = 0; month < kMonths; ++month) {
      QVERIFY(at(months[static_cast<std::size_t>(month)], id).value == run.value(id, month));
    }
  }
}

void DualTest::theSlopesOfARunAreItsCentralDifferences_data() {
  QTest::addColumn<ParameterId>("id");
  QTest::addColumn<int>("member");
  for (const int member : kDraws)
    for (const auto& s : parameterSpecs()) QTest::addRow("%s, draw %d", s.key.c_str(), member) << s.id << member;
}

// Per range of the input, so that all inputs are alike. A step of 3e-6 of the range leaves 1e-11 of curvature and 3e-11
// of rounding, both of the quantity's size; 1e-6 is for what 132 months make of them, and for imports of memory, whose
// power of 1.5 bends without bound where they end.
void DualTest::theSlopesOfARunAreItsCentralDifferences() {
  QFETCH(ParameterId, id);
  QFETCH(int, member);
  const double range = spec(id).max - spec(id).min;
  constexpr double kStep = 3e-6;
  const double step = kStep * range;
  auto below = draw(member);
  auto above = below;
  at(below, id) -= step;
  at(above, id) += step;
  const auto runBelow = simulate(below, recordTables());
  const auto runAbove = simulate(above, recordTables());
  const auto& months = slopesOfDraw(member);
  for (std::size_t i = 0; i < kQuantityCount; ++i) {
    const auto quantity = static_cast<QuantityId>(i);
    const double size = largest(runAbove, quantity);
    for (int month = 0; month < kMonths; ++month) {
      const double difference = (runAbove.value(quantity, month) - runBelow.value(quantity, month)) / (2.0 * kStep);
      const double slope = at(months[static_cast<std::size_t>(month)], quantity).slope[index(id)] * range;
      if (!(std::abs(slope - difference) <= 1e-6 * (size + std::abs(difference))))
        QFAIL(qPrintable(QStringLiteral("%1, month %2: slope %3, difference %4, size %5")
                             .arg(QString::fromStdString(std::string(nameOf(quantity))))
                             .arg(month)
                             .arg(slope)
                             .arg(difference)
                             .arg(size)));
    }
  }
}

void DualTest::slopesAreFiniteWhereControlsAreTotal() {
  auto p = defaultParameters();
  p.export_control_strictness = 1.0;
  const auto months = slopesAt(p);
  for (const auto& month : months)
    for (std::size_t i = 0; i < kQuantityCount; ++i) {
      const auto id = static_cast<QuantityId>(i);
      const bool finite = std::ranges::all_of(at(month, id).slope, [](double slope) { return std::isfinite(slope); });
      QVERIFY2(finite, nameOf(id).data());
    }
}

QTEST_APPLESS_MAIN(DualTest)
#include "dual_test.moc"
