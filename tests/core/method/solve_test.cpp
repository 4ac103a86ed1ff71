// Where a response meets a target, by substitution.
#include "core/method/solve.h"

#include <QtTest>
#include <cmath>

using namespace chokepoint;

namespace {

Response curve(double (*formula)(double)) {
  return [formula](const Design& design) -> Expected<std::vector<double>> {
    std::vector<double> values;
    for (const double x : design.front()) values.push_back(formula(x));
    return values;
  };
}

std::vector<double> inputsOf(const Solutions& solutions) {
  std::vector<double> inputs;
  for (const auto& s : solutions.all) inputs.push_back(s.input);
  return inputs;
}

}  // namespace

class SolveTest : public QObject {
  Q_OBJECT

 private slots:
  void theSquareRootOfTwo() {
    const auto found = solve(curve([](double x) { return x * x; }), 2.0, {0.0, 3.0});
    QCOMPARE(found->all.size(), std::size_t{1});
    QVERIFY(std::abs(found->all[0].input - std::sqrt(2.0)) <= 4e-16);
    QVERIFY(std::abs(found->all[0].response - 2.0) <= 1e-15);
  }

  void everyCrossingIsFound() {
    const auto found = solve(curve([](double x) { return std::sin(x); }), 0.0, {0.0, 10.0});
    QCOMPARE(found->all.size(), std::size_t{4});
    for (std::size_t k = 0; k < 4; ++k)
      QVERIFY(std::abs(found->all[k].input - static_cast<double>(k) * std::acos(-1.0)) < 1e-14);
  }

  void bothEndsOfTheRangeCount() {
    const auto straight = curve([](double x) { return x; });
    QCOMPARE(inputsOf(*solve(straight, 0.0, {0.0, 3.0})), std::vector{0.0});
    QCOMPARE(inputsOf(*solve(straight, 3.0, {0.0, 3.0})), std::vector{3.0});
  }

  void whereNoneReachesItTheNearestIsTold() {
    const auto found = solve(curve([](double x) { return x * x + 1.0; }), 0.0, {-2.0, 3.0});
    QVERIFY(found->all.empty());
    // To 1e-12 in the response, so to 1e-6 in the input.
    QVERIFY(std::abs(found->nearest.input) < 2e-6);
    QVERIFY(std::abs(found->nearest.response - 1.0) < 2e-12);
    QVERIFY(found->least >= 1.0 && found->least < 1.001);
    QCOMPARE(found->greatest, 10.0);
  }

  void theNearestMayBeAnEnd() {
    const auto found = solve(curve([](double x) { return x; }), 4.0, {0.0, 3.0});
    QVERIFY(found->all.empty());
    QCOMPARE(found->nearest.input, 3.0);
  }

  void aJumpAcrossTheTargetIsReportedWhereItIs() {
    const auto found = solve(curve([](double x) { return x < 1.3 ? 0.0 : 5.0; }), 2.0, {0.0, 3.0});
    QCOMPARE(found->all.size(), std::size_t{1});
    QVERIFY(std::abs(found->all[0].input - 1.3) < 1e-15);
    QVERIFY(found->all[0].response != 2.0);
  }

  void aPlateauIsReportedWhereItBegins() {
    const auto found = solve(curve([](double x) { return std::min(x, 1.5); }), 1.5, {0.0, 3.0});
    QCOMPARE(found->all.size(), std::size_t{1});
    QVERIFY(std::abs(found->all[0].input - 1.5) < 1e-12);
    const auto fallen = solve(curve([](double x) { return std::max(1.0 - x, 0.3); }), 0.3, {0.0, 3.0});
    QCOMPARE(fallen->all.size(), std::size_t{1});
    QVERIFY(std::abs(fallen->all[0].input - 0.7) < 1e-12);
  }

  void whatStaysOnTheTargetIsReportedOnce() {
    QCOMPARE(inputsOf(*solve(curve([](double) { return 2.0; }), 2.0, {0.0, 3.0})), std::vector{0.0});
  }
};

QTEST_APPLESS_MAIN(SolveTest)
#include "solve_test.moc"
