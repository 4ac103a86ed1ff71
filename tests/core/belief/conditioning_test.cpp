// Belief as weights of runs, and the draws that a sampler makes of it.
//
// Oracles: the conjugate normal case in closed form; the priors' own definitions; that a posterior is only a way to
// draw.
#include <QtTest>
#include <cmath>
#include <numeric>

#include "core/belief/sampler.h"
#include "core/engine/quantiles.h"
#include "core/runs/scenario_inputs.h"
#include "core/scenario/packs.h"
#include "core/study/outlook.h"
#include "tests/core/scenario/own_estimate.h"

using namespace chokepoint;

namespace {

constexpr auto kBank = parameter("tsmc_dies_total");
constexpr double kNineInTen = 1.6448536269514722;
const std::string kVolume = "annual(huawei_chips, 2025)";

ThreadPool& pool() {
  static ThreadPool threads(2);
  return threads;
}

struct Believed {
  std::array<double, 3> q{};  // 5, 50 and 95 %
  std::optional<Conditioning> conditioning;
};

Believed believed(const std::string& expression, const Scenario& scenario, std::size_t members = 4096) {
  Sampler sampler({.members = members, .seed = 3}, pool());
  const auto drawn = *sampler.of(scenario);
  const std::vector of{*Expression::parse(expression)};
  const auto values = *evaluateMembers(of, scenario, ensembleInputs, *drawn.draws, pool());
  Believed found{.conditioning = drawn.conditioning};
  quantiles(values.front().values, std::array{0.05, 0.5, 0.95}, found.q);
  return found;
}

// A prior of TSMC's dies as wide as the usual error, and where the published figure then leaves it.
const PriorSpec kBankPrior{
    .distribution = Distribution::Lognormal, .low = 1.5e6, .central = 2.0e6, .high = 8.0e6 / 3.0};
struct Conjugate {
  double middle = 0.0;
  double reach = 0.0;  // of the logarithm, to the 95th percentile
};
Conjugate bankGivenItsFigure() {
  const double prior = std::pow(std::log(kBankPrior.high / kBankPrior.low) / (2.0 * kNineInTen), -2);
  const double figure = std::pow(std::log(kUsualFactor) / kNineInTen, -2);
  return {std::exp((std::log(2.0e6) * prior + std::log(2.9e6) * figure) / (prior + figure)),
          kNineInTen / std::sqrt(prior + figure)};
}

}  // namespace

class ConditioningTest : public QObject {
  Q_OBJECT

 private slots:
  // A log-normal prior and a log-normal figure of the input itself: precisions add up.
  void aConjugateCaseIsMetInClosedForm() {
    const Scenario scenario{.priors = {{kBank, kBankPrior}}, .beliefs = {{"tsmc-dies-semianalysis", 1.0}}};
    const auto found = believed("tsmc_dies_total", scenario, 16384);
    const auto [middle, reach] = bankGivenItsFigure();
    QVERIFY2(std::abs(found.q[1] / middle - 1.0) < 0.005, qPrintable(QString::number(found.q[1] / middle)));
    QVERIFY(std::abs(found.q[0] / (middle * std::exp(-reach)) - 1.0) < 0.01);
    QVERIFY(std::abs(found.q[2] / (middle * std::exp(reach)) - 1.0) < 0.01);
  }

  // However wrong a posterior is, it only costs runs: here it is shifted and too wide.
  void aPosteriorIsAWayToDrawAndTurnsNoAnswer() {
    const Beliefs beliefs{{"tsmc-dies-semianalysis", 1.0}};
    const Posterior off{.beliefs = beliefs,
                        .inputs = {kBank, parameter("lifetime")},
                        .mean = {1.0, 0.3},
                        .root = {1.3, 0.4, 1.2},
                        .diagnostics = {}};
    const Scenario scenario{.priors = {{kBank, kBankPrior}}, .beliefs = beliefs, .posterior = off};
    const auto found = believed("tsmc_dies_total", scenario, 16384);
    QVERIFY(found.conditioning->isByPosterior);
    const auto [middle, reach] = bankGivenItsFigure();
    QVERIFY2(std::abs(found.q[1] / middle - 1.0) < 0.01, qPrintable(QString::number(found.q[1] / middle)));
    QVERIFY(std::abs(found.q[0] / (middle * std::exp(-reach)) - 1.0) < 0.02);
    QVERIFY(std::abs(found.q[2] / (middle * std::exp(reach)) - 1.0) < 0.02);
    const auto lifetime = believed("lifetime", scenario, 16384);
    const auto before = believed("lifetime", {}, 16384);
    QVERIFY(std::abs(lifetime.q[1] / before.q[1] - 1.0) < 0.02);
  }

  // Far off and far too narrow: the draws that come from the priors keep the answer where it is.
  void aPosteriorThatMissesTheTruthIsFoundOut() {
    const Beliefs beliefs{{"tsmc-dies-semianalysis", 1.0}};
    const Posterior narrow{.beliefs = beliefs, .inputs = {kBank}, .mean = {-2.5}, .root = {0.1}, .diagnostics = {}};
    const auto found =
        believed("tsmc_dies_total", {.priors = {{kBank, kBankPrior}}, .beliefs = beliefs, .posterior = narrow}, 16384);
    QVERIFY(!found.conditioning->isByPosterior);
    QVERIFY(std::abs(found.q[1] / bankGivenItsFigure().middle - 1.0) < 0.01);
  }

  void whereNothingFitsThePriorsStand() {
    // No run has a lag as its past begins.
    const Scenario scenario{.evidence = {ownEstimate("never", "compute_lag(2022-01)", 5.0)},
                            .beliefs = {{"never", 1.0}}};
    Sampler sampler({.members = 500, .seed = 3}, pool());
    const auto drawn = *sampler.of(scenario);
    QCOMPARE(drawn.conditioning->effective, 0.0);
    const Draws plain(defaultPriors(), {.members = 500, .seed = 3}, pool());
    QCOMPARE(drawn.draws->value(kBank, 77), plain.value(kBank, 77));
  }

  void figuresThatNoRunMeetsAreNamed() {
    const auto one = believed(kVolume, {.beliefs = {{"huawei-2025-commerce", 1.0}, {"huawei-2025-article", 1.0}}});
    QVERIFY(one.conditioning->missed == std::vector<std::string>{"huawei-2025-commerce"});
    QVERIFY(believed(kVolume, {.beliefs = {{"huawei-2025-epoch", 1.0}}}).conditioning->missed.empty());
  }

  void aPosteriorOfOtherBeliefsIsNotUsed() {
    const Posterior other{
        .beliefs = {{"yield-2025-ms", 1.0}}, .inputs = {kBank}, .mean = {3.0}, .root = {0.1}, .diagnostics = {}};
    const Scenario scenario{.beliefs = {{"tsmc-dies-semianalysis", 1.0}}, .posterior = other};
    QVERIFY(!believed(kVolume, scenario).conditioning->isByPosterior);
  }

  // Commerce's "at most 200,000": the volume comes nearer to it and does not reach it.
  void aBoundIsApproachedAndNotReached() {
    const auto before = believed(kVolume, {});
    const auto after = believed(kVolume, {.beliefs = {{"huawei-2025-commerce", 1.0}}});
    QVERIFY(after.q[1] < before.q[1]);
    QVERIFY(after.q[1] > 200000);
  }

  void eachPackMovesTheRunsTowardItsOwnFigure_data() {
    QTest::addColumn<QString>("pack");
    QTest::addColumn<QString>("expression");
    QTest::addColumn<double>("figure");
    QTest::newRow("Commerce") << "commerce-cfr" << QString::fromStdString(kVolume) << 200000.0;
    // Its 805,000 of 2025 is the priors' median as it is; of its figures the domestic memory of 2026 moves.
    QTest::newRow("SemiAnalysis, in stacks") << "semianalysis"
                                             << "annual(hbm_domestic, 2026)" << 2.0e6;
    QTest::newRow("Bloomberg, in dies") << "bloomberg-plan"
                                        << "annual(dies_used, 2025)" << 1.0e6;
    // 7,000 wafers a month of some 80 dies, 30 in 100 good: what SMIC adds to the dies that TSMC made.
    QTest::newRow("Morgan Stanley, in wafers") << "morgan-stanley"
                                               << "mean(smic_capacity * ascend_share, 2025)" << 7.0;
    QTest::newRow("Epoch and IDC") << "epoch-idc" << QString::fromStdString(kVolume) << 806000.0;
  }
  void eachPackMovesTheRunsTowardItsOwnFigure() {
    QFETCH(QString, pack);
    QFETCH(QString, expression);
    QFETCH(double, figure);
    const auto before = believed(expression.toStdString(), {});
    const auto after = believed(expression.toStdString(), {.beliefs = findPack(pack.toStdString())->beliefs});
    QVERIFY2(std::abs(after.q[1] - figure) < std::abs(before.q[1] - figure),
             qPrintable(QString("%1 before, %2 after").arg(before.q[1]).arg(after.q[1])));
  }

  void aShippedPosteriorIsTakenWhereFewRunsFit() {
    QVERIFY(believed(kVolume, {.beliefs = findPack("all")->beliefs}).conditioning->isByPosterior);
    QVERIFY(!believed(kVolume, {.beliefs = findPack("bloomberg-plan")->beliefs}).conditioning->isByPosterior);
  }

  // It is out of date when the model, a prior or an estimate has changed: packaging/calibrate-packs renews it.
  void everyShippedPosteriorIsNearTheTruth() {
    for (const auto& pack : packs()) {
      QVERIFY2(pack.posterior && pack.posterior->beliefs == pack.beliefs, pack.id.c_str());
      const auto found = believed(kVolume, {.beliefs = pack.beliefs, .posterior = pack.posterior});
      QVERIFY2(found.conditioning->share() > kFew, pack.id.c_str());
    }
  }

  void weightsAddUpAndTheEffectiveSizeIsTheirs() {
    const auto weighting = *weightingOf({0.0, std::log(2.0), std::log(5.0)});
    QVERIFY(std::abs(weighting.weights[2] - 5.0 / 8.0) < 1e-15);
    QVERIFY(std::abs(weighting.effective - 64.0 / 30.0) < 1e-12);
    const auto far = *weightingOf({-5000.0, -5001.0});
    QVERIFY(std::abs(far.weights[0] - 1.0 / (1.0 + std::exp(-1.0))) < 1e-12);
    QVERIFY(!weightingOf({-INFINITY, -INFINITY}));
  }

  void eachMemberIsPickedAsOftenAsItsWeightSays() {
    const std::vector weights{0.0, 0.5, 0.3, 0.0, 0.05, 0.0, 0.0, 0.0, 0.15, 0.0};
    const auto copies = copiesOf(weights);
    QCOMPARE(std::accumulate(copies.begin(), copies.end(), std::size_t{0}), weights.size());
    for (std::size_t i = 0; i < weights.size(); ++i) {
      QVERIFY(std::abs(static_cast<double>(copies[i]) - 10.0 * weights[i]) < 1.0);
      QVERIFY(weights[i] > 0.0 || copies[i] == 0);
    }
  }

  // What a prior was made from is not used twice.
  void aPriorThatAFactShapedIsWidened() {
    const Scenario scenario{.beliefs = {{"tsmc-dies-semianalysis", 1.0}}};
    const auto shaped = shapedByBelieved(scenario);
    QVERIFY(std::ranges::find(shaped, kBank) != shaped.end());
    const auto& before = spec(kBank).prior;
    const auto after = priorsToCondition(scenario)[index(kBank)];
    QVERIFY(after.low < before.low && after.high > before.high);
    QCOMPARE(after.central, before.central);
    // Unless the user said what it is to be.
    Scenario own = scenario;
    own.priors = {{kBank, before}};
    QVERIFY(priorsToCondition(own)[index(kBank)] == before);
    // Nor is it by an estimate of one's own that repeats it.
    auto repeated = ownEstimate("mine", "tsmc_dies_total", 2.9e6);
    QVERIFY(shapedByBelieved({.evidence = {repeated}, .beliefs = {{"mine", 1.0}}}).empty());
    repeated.facts = findEstimate("tsmc-dies-semianalysis")->facts;
    QVERIFY(shapedByBelieved({.evidence = {repeated}, .beliefs = {{"mine", 1.0}}}) == shaped);
    own.priors = {};
    own.parameters = {{kBank, 2e6}};
    const auto others = shapedByBelieved(own);
    QVERIFY(std::ranges::find(others, kBank) == others.end());
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

  void howManyRunsFitIsSaidInWords() {
    const auto found = [](double effective) {
      Conditioning conditioning;
      conditioning.candidates = 10000;
      conditioning.effective = conditioning.effectiveOfPriors = effective;
      return conditioning;
    };
    const auto said = [](const Conditioning& conditioning) { return inWords(sentenceOf(conditioning)); };
    QCOMPARE(said(found(1234.0)), "About 1,200 of 10,000 runs fit what is believed.");
    QCOMPARE(said(found(2.4)),
             "About 2 of 10,000 runs fit what is believed. Few of our runs fit: the range is a guess.");
    QCOMPARE(said(found(0.0)), "Nothing that is believed fits any of 10,000 runs, so the priors stand.");
  }

  void whatHardlyAnyRunAgreesWithIsNamed() {
    Conditioning conditioning;
    conditioning.candidates = 10000;
    conditioning.effectiveOfPriors = 180.0;
    conditioning.effective = 4000.0;
    conditioning.isByPosterior = true;
    conditioning.missed = {"huawei-2025-idc", "yield-2025-ms"};
    QCOMPARE(
        inWords(sentenceOf(conditioning)),
        "About 180 of 10,000 runs from the priors fit what is believed. The calibrated runs count as 4,000 that come "
        "as near. Hardly any run agrees with huawei-2025-idc, yield-2025-ms.");
    const auto publisher = [](const char* id) { return findEstimate(id)->publisher; };
    QCOMPARE(inWords(*missedPublishers(conditioning, {})),
             publisher("huawei-2025-idc") + "; " + publisher("yield-2025-ms"));
    QVERIFY(!missedPublishers(Conditioning(), {}));
  }
};

QTEST_APPLESS_MAIN(ConditioningTest)
#include "conditioning_test.moc"
