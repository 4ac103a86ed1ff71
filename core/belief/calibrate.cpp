#include "core/belief/calibrate.h"

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>

#include "core/belief/conditioning.h"
#include "core/belief/posterior_draws.h"
#include "core/method/normal_space.h"
#include "core/runs/model_response.h"

namespace chokepoint {

namespace {

// What moved less, in standard deviations of its prior, stays as its prior has it: it would hardly be seen in a range,
// or is noise of the particles.
constexpr double kMovedMean = 0.1;
constexpr double kMovedDeviation = 0.1;
constexpr double kMovedCorrelation = 0.15;
// Farther than the greatest correlation of 3,600 pairs that have none, among particles that stem from fewer.
constexpr double kNoiseInErrors = 5.0;
// A little wider than the particles: weighing draws makes up for what is too wide, but not for what is missing.
constexpr double kWiderThanParticles = 1.1;
constexpr double kDigits = 1e4;  // of what is kept

double rounded(double value) { return std::round(value * kDigits) / kDigits; }

struct Moments {
  Eigen::VectorXd mean;
  Eigen::MatrixXd covariance;
};

Moments momentsOf(const Particles& particles) {
  const auto rows = static_cast<Eigen::Index>(particles.z.size());
  const auto columns = static_cast<Eigen::Index>(particles.z.front().size());
  Eigen::MatrixXd z(rows, columns);
  for (Eigen::Index i = 0; i < rows; ++i)
    z.row(i) = Eigen::Map<const Eigen::RowVectorXd>(particles.z[static_cast<std::size_t>(i)].data(), columns);
  Moments moments{.mean = z.rowwise().mean(), .covariance = {}};
  const Eigen::MatrixXd centred = z.colwise() - moments.mean;
  moments.covariance = centred * centred.transpose() / static_cast<double>(columns - 1);
  return moments;
}

std::vector<Eigen::Index> movedRows(const Moments& moments, std::size_t particles) {
  const double noise = kNoiseInErrors / std::sqrt(static_cast<double>(particles));
  const Eigen::VectorXd deviation = moments.covariance.diagonal().cwiseSqrt();
  std::vector<Eigen::Index> rows;
  for (Eigen::Index i = 0; i < deviation.size(); ++i) {
    double correlation = 0.0;
    for (Eigen::Index k = 0; k < deviation.size(); ++k)
      if (k != i)
        correlation = std::max(correlation, std::abs(moments.covariance(i, k)) / (deviation(i) * deviation(k)));
    if (std::abs(moments.mean(i)) > std::max(kMovedMean, noise) ||
        std::abs(deviation(i) - 1.0) > std::max(kMovedDeviation, noise / std::numbers::sqrt2) ||
        correlation > std::max(kMovedCorrelation, noise))
      rows.push_back(i);
  }
  // Something has to be kept where nothing moved.
  if (rows.empty()) rows.push_back(0);
  return rows;
}

Posterior posteriorOf(const Particles& particles, const Moments& moments, const Beliefs& beliefs) {
  const auto rows = movedRows(moments, particles.z.front().size());
  Posterior posterior{.beliefs = beliefs, .inputs = {}, .mean = {}, .root = {}, .diagnostics = particles.diagnostics};
  const Eigen::MatrixXd covariance = moments.covariance(rows, rows);
  const Eigen::MatrixXd root = covariance.llt().matrixL();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    posterior.inputs.push_back(particles.inputs[static_cast<std::size_t>(rows[i])]);
    posterior.mean.push_back(rounded(moments.mean(rows[i])));
    for (std::size_t k = 0; k <= i; ++k)
      posterior.root.push_back(
          rounded(kWiderThanParticles * root(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(k))));
    posterior.root.back() = std::max(posterior.root.back(), 1.0 / kDigits);
  }
  return posterior;
}

Spread priorSpread(const Inverse& inverse) {
  std::array probabilities{0.05, 0.25, 0.5, 0.75, 0.95};
  inverse(probabilities, probabilities);
  return {probabilities[0], probabilities[1], probabilities[2], probabilities[3], probabilities[4]};
}

// In the order of how far each normal distribution lies from a standard one (Kullback and Leibler).
std::vector<Marginal> marginalsOf(const Particles& particles, const Moments& moments, const DrawSource& source) {
  std::vector<std::pair<double, Marginal>> ranked;
  for (std::size_t i = 0; i < particles.inputs.size(); ++i) {
    const auto id = particles.inputs[i];
    const auto row = static_cast<Eigen::Index>(i);
    const double variance = moments.covariance(row, row);
    const double distance = 0.5 * (variance + moments.mean(row) * moments.mean(row) - 1.0 - std::log(variance));
    auto values = particles.z[i];
    std::ranges::transform(values, values.begin(), normalBelow);
    source.toValues(id, values);
    const Inverse inverse = [&](std::span<const double> u, std::span<double> into) {
      std::ranges::copy(u, into.begin());
      source.toValues(id, into);
    };
    ranked.push_back({distance, {.id = id, .prior = priorSpread(inverse), .posterior = spreadOf(values)}});
  }
  std::ranges::stable_sort(ranked, std::greater(), &std::pair<double, Marginal>::first);
  std::vector<Marginal> marginals;
  for (auto& [distance, marginal] : ranked) marginals.push_back(marginal);
  return marginals;
}

}  // namespace

Expected<Calibration> calibrate(const Scenario& scenario, const CalibrationOptions& options, ThreadPool& pool,
                                const CalibrationWatch& watch) {
  const auto inputs = uncertainInputs(scenario);
  if (mixturesOf(scenario.beliefs, scenario.evidence).empty())
    return Error{ErrorCode::InvalidInput, {}, say("nothing is believed, so there is nothing to calibrate on")};
  if (inputs.empty())
    return Error{ErrorCode::InvalidInput, {}, say("every assumption is fixed, so there is nothing to calibrate")};
  const SampleOptions sample{.members = options.particles, .seed = options.seed};
  const DrawSource source(priorsToCondition(scenario), sample, pool);
  const LogFit fit = [&](const KeptDraws& draws) { return RunFits().of(scenario, draws, pool, {.stop = watch.stop}); };
  const auto particles = temper(inputs, source, fit, options, pool, watch);
  if (!particles) return particles.errors();
  const auto moments = momentsOf(*particles);
  Calibration found{.posterior = posteriorOf(*particles, moments, scenario.beliefs),
                    .marginals = marginalsOf(*particles, moments, source)};
  const auto drawn = drawFrom(found.posterior, source, pool);
  auto logWeights = fit(drawn.draws);
  if (!logWeights) return logWeights.errors();
  std::ranges::transform(*logWeights, drawn.logWeights, logWeights->begin(), std::plus());
  const auto weighting = weightingOf(std::move(*logWeights));
  found.effective = weighting ? weighting->effective / static_cast<double>(options.particles) : 0.0;
  return found;
}

}  // namespace chokepoint
