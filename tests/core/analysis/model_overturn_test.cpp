// The smallest change that overturns a statement about the model: of two inputs, against every point of
// a fine grid of z.
//
// Oracles: brute force; direct runs.
#include <QtTest>
#include <cmath>
#include <limits>

#include "core/analysis/model_response.h"
#include "core/analysis/overturn.h"
#include "core/expression/margin.h"
#include "core/model/records.h"
#include "core/scenario/presets.h"
#include "core/scenario/timeline.h"

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

constexpr double kStep = 0.02;
// By how much a grid point is farther than the point between grid points, at most: a cell's diagonal.
constexpr double kDiagonal = 1.42 * kStep;

// The least distance of a grid point on the other side, of all within a radius.
double nearestOnGrid(const Response& margin, std::span<const Inverse> inverses, double radius) {
  const int steps = static_cast<int>(radius / kStep) + 1;
  NormalSpace space(margin, inverses);
  const double side = space.at(NormalPoint{0.0, 0.0});
  double nearest = std::numeric_limits<double>::infinity();
  for (int i = -steps; i <= steps; ++i) {
    std::vector<NormalPoint> row;
    for (int j = -steps; j <= steps; ++j)
      if (std::hypot(kStep * i, kStep * j) <= radius) row.push_back({kStep * i, kStep * j});
    const auto margins = space.at(row);
    for (std::size_t j = 0; j < row.size(); ++j)
      if (side * margins[j] < 0.0) nearest = std::min(nearest, lengthOf(row[j]));
  }
  return nearest;
}

// By the margin of a run made alone.
bool holdsAt(const Expression& of, Scenario scenario, std::span<const ParameterId> inputs, const NormalPoint& z) {
  for (std::size_t i = 0; i < z.size(); ++i)
    scenario.parameters[inputs[i]] = fromNormal(inverseOf({}, inputs[i]), z[i]);
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
    const auto found = overturn(margin, inverses, {.samples = 512, .seed = 1});
    QVERIFY(found && found->nearest);
    const double distance = found->nearest->distance;
    const double grid = nearestOnGrid(margin, inverses, distance + 2.0 * kDiagonal);
    QVERIFY2(distance <= grid && distance >= grid - kDiagonal,
             qPrintable(QStringLiteral("%1, grid %2").arg(distance).arg(grid)));
  }

  // With all assumptions: the point itself is on the other side, a thousandth nearer is not.
  void itIsTheEdgeByRunsMadeAlone() {
    const auto of = parsed("annual(output_ratio, 2030) > 15");
    const auto inputs = uncertainInputs({});
    const auto found =
        overturn(marginResponse(of, {}, inputs, pool()), inversesOf(inputs), {.samples = 256, .seed = 1});
    const auto& z = found->nearest->z;
    const auto medians = atMedians({});
    QVERIFY(holdsAt(of, medians, inputs, NormalPoint(z.size())));
    QVERIFY(holdsAt(of, medians, inputs, scaled(z, 0.999)));
    QVERIFY(!holdsAt(of, medians, inputs, scaled(z, 1.000001)));
    // More inputs leave a shorter way.
    const std::vector two{kYield, kGrowth};
    const auto ofTwo = overturn(marginResponse(of, {}, two, pool()), inversesOf(two), {.samples = 256, .seed = 1});
    QVERIFY(found->nearest->distance < ofTwo->nearest->distance);
    // At the point the steepest way out is the way from the origin, as it must be where nothing is nearer.
    const auto margin = marginResponse(of, {}, inputs, pool());
    const auto inverses = inversesOf(inputs);
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
