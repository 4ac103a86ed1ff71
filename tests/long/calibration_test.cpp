// Simulation-based calibration (Talts et al., arXiv 1804.06788): inputs are drawn from their priors, figures made from
// them with the errors that figures have, and the posterior of those figures sampled. The rank of the true input among
// the posterior's draws is then uniform, if all of it is right: fit, tempering, posterior and weighing. It holds where
// draws are plenty; with some twenty effective ones (errors of 1.15, 512 particles) truths lie at the ends too often.
#include <QtTest>
#include <boost/math/distributions/chi_squared.hpp>
#include <cmath>

#include "core/belief/calibrate.h"
#include "core/belief/sampler.h"
#include "core/engine/random.h"
#include "core/method/normal_space.h"
#include "core/runs/scenario_inputs.h"
#include "tests/core/scenario/own_estimate.h"

using namespace chokepoint;

namespace {

constexpr std::size_t kRepeats = 128;
constexpr std::size_t kRanks = 8;  // bins
constexpr double kError = 1.5;     // nine in ten figures lie within this factor
constexpr double kNineInTen = 1.6448536269514722;

const std::array<std::string, 4> kFigures{"annual(huawei_chips, 2025)", "at(die_yield, 2026-01)",
                                          "annual(smuggled, 2025)", "at(smic_capacity, 2025-12)"};
const std::array<ParameterId, 5> kInputs{parameter("packaging_capacity_now"), parameter("die_yield_now"),
                                         parameter("smuggling_base"), parameter("smic_capacity_now"),
                                         parameter("lifetime")};

}  // namespace

class CalibrationTest : public QObject {
  Q_OBJECT

 private slots:
  void ranksOfTheTruthAreUniform() {
    ThreadPool pool;
    const Draws truths(defaultPriors(), {.members = kRepeats, .seed = 71, .method = SampleMethod::Random}, pool);
    std::array<std::array<std::size_t, kRanks>, kInputs.size()> counts{};
    for (std::size_t repeat = 0; repeat < kRepeats; ++repeat) {
      const auto scenario = scenarioOf(truths, repeat, pool);
      Scenario calibrated = scenario;
      calibrated.posterior = calibrate(scenario, {.particles = 1024, .seed = repeat}, pool)->posterior;
      Sampler sampler({.members = 4096, .seed = repeat}, pool);
      const auto draws = sampler.of(calibrated)->draws;
      for (std::size_t i = 0; i < kInputs.size(); ++i)
        ++counts[i][rankOf(truths.value(kInputs[i], repeat), kInputs[i], *draws)];
    }
    for (std::size_t i = 0; i < kInputs.size(); ++i) {
      double statistic = 0.0;
      const double expected = static_cast<double>(kRepeats) / kRanks;
      for (const auto count : counts[i]) statistic += std::pow(static_cast<double>(count) - expected, 2) / expected;
      const boost::math::chi_squared distribution(kRanks - 1);
      const double p = cdf(complement(distribution, statistic));
      qInfo("%s: chi-squared %.1f, p %.3f", spec(kInputs[i]).key.c_str(), statistic, p);
      QVERIFY2(p > 0.001, spec(kInputs[i]).key.c_str());
    }
  }

 private:
  // Figures of the truth's run, each off by an error of its own.
  static Scenario scenarioOf(const Draws& truths, std::size_t repeat, ThreadPool& pool) {
    Scenario scenario;
    std::vector<Expression> expressions;
    for (const auto& text : kFigures) expressions.push_back(*Expression::parse(text));
    const auto values = *evaluateMembers(expressions, {}, ensembleInputs, truths, pool);
    for (std::size_t k = 0; k < kFigures.size(); ++k) {
      const double z = normalQuantile(uniform(72, repeat, static_cast<std::uint32_t>(k)));
      const double figure = values[k].values[repeat] * std::exp(z * std::log(kError) / kNineInTen);
      const std::string id = "figure-" + std::to_string(k);
      scenario.evidence.push_back(ownEstimate(id, kFigures[k], figure, figure / kError, figure * kError));
      scenario.beliefs[id] = 1.0;
    }
    return scenario;
  }

  static std::size_t rankOf(double truth, ParameterId id, const MemberDraws& draws) {
    std::size_t below = 0;
    for (std::size_t member = 0; member < draws.members(); ++member) below += draws.value(id, member) < truth ? 1 : 0;
    return std::min(kRanks - 1, below * kRanks / draws.members());
  }
};

QTEST_APPLESS_MAIN(CalibrationTest)
#include "calibration_test.moc"
