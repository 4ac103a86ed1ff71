// Belief as weights of members.
//
// Oracles: the conjugate normal case in closed form; the priors' own definitions.
#include "core/analysis/reweighting.h"

#include <QtTest>
#include <cmath>

#include "core/analysis/outlook.h"
#include "core/engine/weighted_quantiles.h"

using namespace chokepoint;

namespace {

constexpr auto kBank = parameter("tsmc_dies_total");
constexpr double kNineInTen = 1.6448536269514722;

struct Believing {
  Scenario scenario;
  Draws draws;
  Reweighting weights;
};

Believing believing(const Beliefs& beliefs, const Scenario& scenario, ThreadPool& pool, std::size_t members = 2048) {
  auto wider = withWiderPriors(scenario, beliefs);
  Draws draws(priorsOf(wider), {.members = members, .seed = 3}, pool);
  auto weights = *reweight(beliefs, wider, draws, pool);
  return {std::move(wider), std::move(draws), std::move(weights)};
}

std::array<double, 3> spreadOf(const std::string& expression, const Believing& world, ThreadPool& pool) {
  const std::vector of{*Expression::parse(expression)};
  const auto values = *evaluateMembers(of, world.scenario, ensembleInputs, world.draws, pool);
  std::array<double, 3> q{};
  weightedQuantiles(values.front().values, world.weights.weights, std::array{0.05, 0.5, 0.95}, q);
  return q;
}

}  // namespace

class ReweightingTest : public QObject {
  Q_OBJECT

 private slots:
  // A log-normal prior and a log-normal figure of the input itself: precisions add up.
  void aConjugateCaseIsMetInClosedForm() {
    ThreadPool pool(2);
    const PriorSpec prior{.distribution = Distribution::Lognormal, .low = 1.5e6, .central = 2.0e6, .high = 8.0e6 / 3.0};
    const auto world = believing({{"tsmc-dies-semianalysis", 1.0}}, {.priors = {{kBank, prior}}}, pool, 16384);
    const double sigmaPrior = std::log(prior.high / prior.low) / (2.0 * kNineInTen);
    const double sigmaFigure = std::log(kUsualFactor) / kNineInTen;
    const double precision = std::pow(sigmaPrior, -2) + std::pow(sigmaFigure, -2);
    const double mean =
        (std::log(2.0e6) * std::pow(sigmaPrior, -2) + std::log(2.9e6) * std::pow(sigmaFigure, -2)) / precision;
    const auto q = spreadOf("tsmc_dies_total", world, pool);
    const double reach = kNineInTen / std::sqrt(precision);
    QVERIFY2(std::abs(q[1] / std::exp(mean) - 1.0) < 0.005, qPrintable(QString::number(q[1] / std::exp(mean))));
    QVERIFY(std::abs(q[0] / std::exp(mean - reach) - 1.0) < 0.01);
    QVERIFY(std::abs(q[2] / std::exp(mean + reach) - 1.0) < 0.01);
  }

  // Commerce's "at most 200,000": the volume comes nearer to it and does not reach it.
  void aBoundIsApproachedAndNotReached() {
    ThreadPool pool(2);
    const auto before = spreadOf("annual(huawei_chips, 2025)", believing({}, {}, pool), pool);
    const auto after =
        spreadOf("annual(huawei_chips, 2025)", believing({{"huawei-2025-commerce", 1.0}}, {}, pool), pool);
    QVERIFY(after[1] < before[1]);
    QVERIFY(after[1] > 200000);
  }

  void aSourceMovesTheVolumeTowardItsFigure() {
    ThreadPool pool(2);
    for (const auto& [id, figure] :
         {std::pair{"huawei-2025-epoch", 800000.0}, std::pair{"huawei-2025-ft-plan", 400000.0}}) {
      const auto before = spreadOf("annual(huawei_chips, 2025)", believing({}, {}, pool), pool);
      const auto after = spreadOf("annual(huawei_chips, 2025)", believing({{id, 1.0}}, {}, pool), pool);
      QVERIFY2(std::abs(after[1] - figure) < std::abs(before[1] - figure), id);
      QVERIFY2(after[2] - after[0] < before[2] - before[0], id);
    }
  }

  void nothingBelievedLeavesAllMembersAlike() {
    ThreadPool pool(2);
    const auto world = believing({}, {}, pool, 1000);
    QVERIFY(std::abs(world.weights.effective - 1000.0) < 1e-6);
    for (const double weight : world.weights.weights) QVERIFY(std::abs(weight - 1e-3) < 1e-15);
  }

  void weightsAddUpAndTheEffectiveSizeIsTheirs() {
    ThreadPool pool(2);
    const auto world = believing({{"huawei-2025-epoch", 1.0}, {"yield-2025-ms", 2.0}}, {}, pool, 4096);
    double sum = 0.0;
    double squares = 0.0;
    for (const double weight : world.weights.weights) {
      sum += weight;
      squares += weight * weight;
    }
    QVERIFY(std::abs(sum - 1.0) < 1e-9);
    QVERIFY(std::abs(world.weights.effective * squares - 1.0) < 1e-9);
    QVERIFY(world.weights.effective > 1.0 && world.weights.effective < 4096.0);
  }

  // What a prior was made from is not used twice.
  void aPriorThatAFactShapedIsWidened() {
    const Beliefs beliefs{{"tsmc-dies-semianalysis", 1.0}};
    const auto shaped = shapedBy(beliefs, {});
    QVERIFY(std::ranges::find(shaped, kBank) != shaped.end());
    const auto wider = withWiderPriors({}, beliefs);
    const auto& before = prior(Scenario{}, kBank);
    const auto& after = wider.priors.at(kBank);
    QVERIFY(after.low < before.low && after.high > before.high);
    QCOMPARE(after.central, before.central);
    // Unless the user said what it is to be.
    QVERIFY(!withWiderPriors({.parameters = {{kBank, 2e6}}}, beliefs).priors.contains(kBank));
    const Scenario own{.priors = {{kBank, before}}};
    QVERIFY(withWiderPriors(own, beliefs).priors.at(kBank) == before);
  }

  void widerPriorsReachTwiceAsFarWithinTheRange() {
    const PriorSpec byFactor{.distribution = Distribution::Lognormal, .low = 2.0, .central = 4.0, .high = 8.0};
    const auto lognormal = widened(byFactor, 0.0, 100.0);
    QCOMPARE(lognormal.low, 1.0);
    QCOMPARE(lognormal.high, 16.0);
    const PriorSpec byDifference{.distribution = Distribution::Normal, .low = -1.0, .central = 0.0, .high = 2.0};
    const auto normal = widened(byDifference, -10.0, 10.0);
    QCOMPARE(normal.low, -2.0);
    QCOMPARE(normal.high, 4.0);
    for (const auto& s : parameterSpecs()) {
      const auto wider = widened(s.prior, s.min, s.max);
      QVERIFY2(wider.low >= s.min && wider.high <= s.max && wider.low <= s.prior.low && wider.high >= s.prior.high,
               s.key.c_str());
    }
  }

  void whatFitsNoRunIsAnError() {
    QVERIFY(!reweightingOf({-INFINITY, -INFINITY}));
    const auto far = *reweightingOf({-5000.0, -5001.0});
    QVERIFY(std::abs(far.weights[0] - 1.0 / (1.0 + std::exp(-1.0))) < 1e-12);
  }
};

QTEST_APPLESS_MAIN(ReweightingTest)
#include "reweighting_test.moc"
