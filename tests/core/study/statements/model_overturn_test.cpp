// The smallest change that overturns a statement about the model: of two inputs, against every point of
// a fine grid of z.
//
// Oracles: brute force; direct runs.
#include <QtTest>
#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

#include "core/expression/margin.h"
#include "core/method/overturn.h"
#include "core/model/records.h"
#include "core/runs/model_response.h"
#include "core/scenario/presets.h"
#include "core/scenario/timeline.h"
#include "tests/core/engine/default_prior.h"

using namespace chokepoint;

namespace {

constexpr auto kYield = parameter("die_yield_now");
constexpr auto kGrowth = parameter("us_growth_now");
constexpr auto kMemory = parameter("hbm_domestic_max");

Expression parsed(const std::string& text) { return *Expression::parse(text); }

ThreadPool& pool() {
  static ThreadPool all(2);
  return all;
}

std::vector<Inverse> inversesOf(std::span<const ParameterId> inputs) {
  std::vector<Inverse> inverses;
  for (const auto id : inputs) inverses.push_back(inverseOf({}, id));
  return inverses;
}

// Most runs go into crossings that are followed.
constexpr OverturnOptions kQuick{.samples = 64, .seed = 1, .followed = 2};
constexpr double kStep = 0.02;
constexpr double kCoarseStep = 4.0 * kStep;
// By how much a grid point is farther than the point between grid points, at most: a cell's diagonal.
constexpr double diagonalOf(double step) { return 1.42 * step; }

// The points of a grid in a square around `centre` that lie within a radius of the origin.
std::vector<NormalPoint> gridPoints(const NormalPoint& centre, double half, double step, double radius) {
  const int steps = static_cast<int>(half / step) + 1;
  std::vector<NormalPoint> points;
  for (int i = -steps; i <= steps; ++i)
    for (int j = -steps; j <= steps; ++j)
      if (const NormalPoint z{centre[0] + step * i, centre[1] + step * j}; lengthOf(z) <= radius) points.push_back(z);
  return points;
}

std::vector<NormalPoint> onTheOtherSide(NormalSpace& space, const std::vector<NormalPoint>& points) {
  const double side = space.at(NormalPoint{0.0, 0.0});
  const auto margins = space.at(points);
  std::vector<NormalPoint> others;
  for (std::size_t i = 0; i < points.size(); ++i)
    if (side * margins[i] < 0.0) others.push_back(points[i]);
  return others;
}

double leastLength(const std::vector<NormalPoint>& points) {
  double least = std::numeric_limits<double>::infinity();
  for (const auto& z : points) least = std::min(least, lengthOf(z));
  return least;
}

// The least distance of a grid point on the other side, of all within a radius. The fine grid is laid
// only where a point could be nearer than all of the coarse one: in the cells around its nearest.
double nearestOnGrid(const Response& margin, std::span<const Inverse> inverses, double radius) {
  NormalSpace space(margin, inverses);
  const auto coarse = onTheOtherSide(space, gridPoints({0.0, 0.0}, radius, kCoarseStep, radius));
  const double nearest = leastLength(coarse);
  std::vector<NormalPoint> fine;
  for (const auto& z : coarse)
    if (lengthOf(z) <= nearest + diagonalOf(kCoarseStep))
      std::ranges::copy(gridPoints(z, kCoarseStep, kStep, nearest), std::back_inserter(fine));
  return std::min(nearest, leastLength(onTheOtherSide(space, fine)));
}

// By the margin of a run made alone.
bool holdsAt(const Expression& of, std::span<const ParameterId> inputs, std::span<const Inverse> inverses,
             const NormalPoint& z) {
  Scenario scenario;
  for (std::size_t i = 0; i < z.size(); ++i) scenario.parameters[inputs[i]] = fromNormal(inverses[i], z[i]);
  const auto run = simulate(values(scenario), tablesOf(scenario, recordTables()));
  return *evaluateCondition(of, RunSubject(run));
}

}  // namespace

class ModelOverturnTest : public QObject {
  Q_OBJECT

 private slots:
  void withTwoInputsNoPointOfAFineGridIsNearer_data() {
    QTest::addColumn<std::string>("of");
    QTest::addColumn<std::vector<ParameterId>>("inputs");
    const std::vector yieldAndGrowth{kYield, kGrowth};
    const std::vector yieldAndMemory{kYield, kMemory};
    QTest::newRow("the gap made") << std::string("annual(output_ratio, 2030) > 15") << yieldAndGrowth;
    QTest::newRow("what does not hold") << std::string("annual(output_ratio, 2028) < 25") << yieldAndGrowth;
    QTest::newRow("chips or compute") << std::string(
                                             "annual(huawei_chips, 2030) > 2500000 or annual(output_ratio, 2030) < 40")
                                      << yieldAndMemory;
    QTest::newRow("both to be kept") << std::string(
                                            "annual(huawei_chips, 2030) > 2500000 and annual(output_ratio, 2030) < 60")
                                     << yieldAndMemory;
  }
  void withTwoInputsNoPointOfAFineGridIsNearer() {
    QFETCH(std::string, of);
    QFETCH(std::vector<ParameterId>, inputs);
    const auto margin = marginResponse(parsed(of), {}, inputs, pool());
    const auto inverses = inversesOf(inputs);
    const auto found = overturn(margin, inverses, kQuick);
    QVERIFY(found && found->nearest);
    const double distance = found->nearest->distance;
    const double grid = nearestOnGrid(margin, inverses, distance + 2.0 * diagonalOf(kCoarseStep));
    QVERIFY2(distance <= grid && distance >= grid - diagonalOf(kStep),
             qPrintable(QStringLiteral("%1, grid %2").arg(distance).arg(grid)));
  }

  // With all assumptions: the point itself is on the other side, a thousandth nearer is not.
  void itIsTheEdgeByRunsMadeAlone() {
    const auto of = parsed("annual(output_ratio, 2030) > 15");
    const auto inputs = uncertainInputs({});
    const auto inverses = inversesOf(inputs);
    const auto margin = marginResponse(of, {}, inputs, pool());
    const auto found = overturn(margin, inverses, kQuick);
    const auto& z = found->nearest->z;
    QVERIFY(holdsAt(of, inputs, inverses, NormalPoint(z.size())));
    QVERIFY(holdsAt(of, inputs, inverses, scaled(z, 0.999)));
    QVERIFY(!holdsAt(of, inputs, inverses, scaled(z, 1.000001)));
    // More inputs leave a shorter way.
    const std::vector two{kYield, kGrowth};
    constexpr double kFarther = 1.0;
    const double ofTwo =
        nearestOnGrid(marginResponse(of, {}, two, pool()), inversesOf(two), found->nearest->distance + kFarther);
    QVERIFY(found->nearest->distance < ofTwo - diagonalOf(kStep));
    // At the point the steepest way out is the way from the origin, as it must be where nothing is nearer.
    const auto slope = NormalSpace(margin, inverses).gradient(z);
    double product = 0.0;
    for (std::size_t i = 0; i < z.size(); ++i) product -= slope[i] * z[i];
    QVERIFY(product / (lengthOf(slope) * lengthOf(z)) > 0.999);
  }

  void whatHoldsWhateverIsAssumedIsNotOverturned() {
    const std::vector two{kYield, kGrowth};
    for (const auto* text : {"annual(us_output, 2024) > 100000", "pue < 0", "annual(die_yield, 2030) > 1.5"})
      QVERIFY2(!overturn(marginResponse(parsed(text), {}, two, pool()), inversesOf(two), {.samples = 64, .seed = 1})
                    ->nearest,
               text);
  }

  void whereTheStatementHasNoValueAtAllThereIsAnError() {
    const std::vector two{kYield, kGrowth};
    QVERIFY(!overturn(marginResponse(parsed("1 / (pue - pue) > 1"), {}, two, pool()), inversesOf(two), {}));
  }

  void whatIsNotMovedStandsAtItsMedian() {
    const auto medians = atMedians({.parameters = {{kYield, 0.4}}});
    QCOMPARE(medians.parameters.at(kYield), 0.4);
    QCOMPARE(medians.parameters.size(), uncertainInputs({}).size());
    QVERIFY(std::abs(priorOf(spec(kMemory)).probability(medians.parameters.at(kMemory)) - 0.5) < 1e-6);
  }

  // 75 inputs stand still in no-controls where it fixes them; its levers are its own.
  void anotherScenarioKeepsWhatItFixes() {
    const auto* other = findPreset("no-controls");
    const auto of = parsed("scenario(no-controls, export_control_strictness) < 0.5");
    const std::vector inputs{kYield};
    const std::vector<double> x{0.3};
    QVERIFY((*marginResponse(of, {}, inputs, pool())({x})).front() > 0.0);
    const auto yields = valuesAtMedians(parsed("scenario(no-controls, die_yield_now)"), {}, inputs, pool())({x});
    QCOMPARE(yields->front(), other->scenario.parameters.contains(kYield) ? at(values(other->scenario), kYield) : 0.3);
  }
};

QTEST_APPLESS_MAIN(ModelOverturnTest)
#include "model_overturn_test.moc"
