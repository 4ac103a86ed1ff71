// Calibration: particles led to a posterior.
//
// Oracles: the conjugate normal case in closed form; inputs that nothing is said of; data made from known inputs.
#include "core/belief/calibrate.h"

#include <QtTest>
#include <cmath>
#include <numeric>

#include "core/belief/sampler.h"
#include "core/method/normal_space.h"
#include "core/runs/scenario_inputs.h"
#include "core/scenario/packs.h"
#include "tests/core/scenario/own_estimate.h"

using namespace chokepoint;

namespace {

constexpr auto kYield = parameter("die_yield_now");
constexpr auto kLifetime = parameter("lifetime");

ThreadPool& pool() {
  static ThreadPool threads(2);
  return threads;
}

double meanOf(const std::vector<double>& z) {
  return std::accumulate(z.begin(), z.end(), 0.0) / static_cast<double>(z.size());
}

double covarianceOf(const std::vector<double>& a, const std::vector<double>& b) {
  double sum = 0.0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += (a[i] - meanOf(a)) * (b[i] - meanOf(b));
  return sum / static_cast<double>(a.size() - 1);
}

// The z of an input's draws.
std::vector<double> zOf(const KeptDraws& draws, ParameterId id) {
  const auto& s = spec(id);
  const Prior prior(s.prior, s.min, s.max);
  std::vector<double> z;
  for (std::size_t member = 0; member < draws.members(); ++member)
    z.push_back(normalQuantile(prior.probability(draws.value(id, member))));
  return z;
}

Expected<Particles> tempered(std::uint64_t seed, ThreadPool& threads) {
  const std::vector inputs{kYield, kLifetime, parameter("pue")};
  const CalibrationOptions options{.particles = 2048, .seed = seed};
  const DrawSource source(defaultPriors(), {.members = options.particles, .seed = seed}, threads);
  // A figure of 2 for the sum of the first two z, with a deviation of 0.5.
  const LogFit fit = [](const KeptDraws& draws) -> Expected<std::vector<double>> {
    const auto a = zOf(draws, kYield);
    const auto b = zOf(draws, kLifetime);
    std::vector<double> logFits;
    for (std::size_t i = 0; i < a.size(); ++i) logFits.push_back(-0.5 * std::pow((a[i] + b[i] - 2.0) / 0.5, 2));
    return logFits;
  };
  return temper(inputs, source, fit, options, threads);
}

}  // namespace

class CalibrateTest : public QObject {
  Q_OBJECT

 private slots:
  // Prior N(0, I) of (a, b), figure a + b = 2 +- 0.5: mean 2 / 2.25 each, variance 1 - 1 / 2.25, covariance -1 / 2.25.
  void aConjugateToyIsMetInClosedForm() {
    const auto particles = tempered(1, pool());
    const auto& [a, b, other] = std::tie(particles->z[0], particles->z[1], particles->z[2]);
    constexpr double kTolerance = 0.06;  // three standard errors of 2,048 particles that stem from fewer
    const double gain = 1.0 / 2.25;
    for (const auto& z : {a, b}) {
      QVERIFY2(std::abs(meanOf(z) - 2.0 * gain) < kTolerance, qPrintable(QString::number(meanOf(z))));
      QVERIFY2(std::abs(covarianceOf(z, z) - (1.0 - gain)) < kTolerance,
               qPrintable(QString::number(covarianceOf(z, z))));
    }
    QVERIFY2(std::abs(covarianceOf(a, b) + gain) < kTolerance, qPrintable(QString::number(covarianceOf(a, b))));
    QVERIFY(std::abs(meanOf(other)) < kTolerance && std::abs(covarianceOf(other, other) - 1.0) < 1.5 * kTolerance);
    QVERIFY(particles->diagnostics.distinct > 0.95);
    QVERIFY(particles->diagnostics.acceptance > 0.1);
  }

  void seedAndNotThreadsDecide() {
    ThreadPool alone(1);
    QVERIFY(tempered(4, pool())->z == tempered(4, alone)->z);
    QVERIFY(tempered(4, pool())->z != tempered(5, pool())->z);
  }

  // Figures are made by the model from known inputs; the posterior is to hold them.
  void thePosteriorOfSyntheticDataCoversItsTruth() {
    const Scenario truth{.parameters = {{parameter("packaging_capacity_now"), 3.0e5},
                                        {parameter("die_yield_now"), 0.4},
                                        {parameter("smuggling_base"), 0.3}}};
    Scenario scenario;
    const auto add = [&](const std::string& id, const std::string& text) {
      const std::vector of{*Expression::parse(text)};
      const Draws one(defaultPriors(), {.members = 1, .seed = 1}, pool());
      auto fixed = truth;
      for (const auto& s : parameterSpecs()) fixed.parameters.try_emplace(s.id, s.defaultValue());
      const double figure = evaluateMembers(of, fixed, ensembleInputs, one, pool())->front().values.front();
      scenario.evidence.push_back(ownEstimate(id, text, figure, figure / 1.1, figure * 1.1));
      scenario.beliefs[id] = 1.0;
    };
    add("chips", "annual(huawei_chips, 2025)");
    add("packed", "at(packaging_capacity, 2026-07)");
    add("good", "at(die_yield, 2026-07)");
    add("smuggled", "annual(smuggled, 2025)");
    const auto found = calibrate(scenario, {.particles = 1024, .seed = 3}, pool());
    QVERIFY2(found.ok(), found ? "" : inWords(found.errors()).c_str());
    for (const auto& [id, prior, posterior] : found->marginals) {
      if (!truth.parameters.contains(id)) continue;
      const double value = truth.parameters.at(id);
      QVERIFY2(posterior.p05 <= value && value <= posterior.p95, spec(id).key.c_str());
      QVERIFY2(posterior.p95 / posterior.p05 < 0.7 * prior.p95 / prior.p05, spec(id).key.c_str());
    }
    QVERIFY(found->effective > 0.2);
  }

  // What the posterior gives once it is weighed is what weighing the priors gives, where enough of those fit.
  void aPosteriorAndReweightingAgree() {
    Scenario scenario{.beliefs = findPack("epoch-idc")->beliefs};
    const auto found = calibrate(scenario, {.particles = 1024, .seed = 3}, pool());
    const std::vector of{*Expression::parse("annual(huawei_chips, 2026)")};
    const auto medianOf = [&](const Scenario& given) {
      Sampler sampler({.members = 16384, .seed = 9}, pool());
      const auto drawn = *sampler.of(given);
      return spreadOf(evaluateMembers(of, given, ensembleInputs, *drawn.draws, pool())->front().values);
    };
    const auto byWeight = medianOf(scenario);
    scenario.posterior = found->posterior;
    const auto byPosterior = medianOf(scenario);
    QVERIFY(std::abs(byPosterior.p50 / byWeight.p50 - 1.0) < 0.03);
    QVERIFY(std::abs(byPosterior.p05 / byWeight.p05 - 1.0) < 0.06);
    QVERIFY(std::abs(byPosterior.p95 / byWeight.p95 - 1.0) < 0.06);
  }

  // One figure of one input: the noise of few particles moves no other.
  void whatDidNotMoveStaysAsItsPrior() {
    for (const std::uint64_t seed : {1, 2, 3}) {
      const auto found =
          calibrate({.beliefs = {{"tsmc-dies-semianalysis", 1.0}}}, {.particles = 256, .seed = seed}, pool());
      QCOMPARE(found->posterior.inputs, std::vector{parameter("tsmc_dies_total")});
    }
  }

  void whatCannotBeCalibratedIsSaid() {
    const auto why = [](const Scenario& scenario) {
      return inWords(calibrate(scenario, {.particles = 256, .seed = 1}, pool()).errors());
    };
    QCOMPARE(why({}), std::string("nothing is believed, so there is nothing to calibrate on"));
    Scenario fixed{.beliefs = {{"huawei-2025-idc", 1.0}}};
    for (const auto& s : parameterSpecs()) fixed.parameters[s.id] = s.defaultValue();
    QCOMPARE(why(fixed), std::string("every assumption is fixed, so there is nothing to calibrate"));
  }

  void itCanBeStopped() {
    std::stop_source stop;
    stop.request_stop();
    const auto found = calibrate({.beliefs = {{"huawei-2025-idc", 1.0}}}, {.particles = 256, .seed = 1}, pool(),
                                 {.stop = stop.get_token()});
    QVERIFY(!found.ok() && found.errors().front().code == ErrorCode::Cancelled);
  }
};

QTEST_APPLESS_MAIN(CalibrateTest)
#include "calibrate_test.moc"
