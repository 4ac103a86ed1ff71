#include "core/engine/prior.h"

#include <algorithm>
#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/lognormal.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/triangular.hpp>
#include <boost/math/interpolators/pchip.hpp>
#include <boost/math/tools/minima.hpp>
#include <cmath>
#include <limits>

namespace chokepoint {

namespace {

// Standard deviations between the 5th and the 95th percentile of a normal.
constexpr double kNinetyPercentWidth = 3.29;
// Beyond this concentration a beta is a normal to 0.6 % of its width, and Boost's quantile of it
// fails or does not end.
constexpr double kMostConcentrated = 1e6;

using boost::math::cdf;
using boost::math::quantile;

boost::math::beta_distribution<> betaOf(double mean, double concentration) {
  return boost::math::beta_distribution<>(mean * concentration, (1.0 - mean) * concentration);
}

// The concentration whose 5th and 95th percentiles lie nearest to low and high.
double fittedConcentration(const PriorSpec& spec) {
  const auto misfit = [&](double logConcentration) {
    const auto beta = betaOf(spec.central, std::exp(logConcentration));
    const double low = quantile(beta, 0.05) - spec.low;
    const double high = quantile(beta, 0.95) - spec.high;
    return low * low + high * high;
  };
  constexpr double kLeast = 0.0;  // log of the concentrations searched: 1 ...
  constexpr int kBits = 26;       // half of a double's: more does not move a minimum
  const double greatest = std::log(kMostConcentrated) + 2.0;
  return std::exp(boost::math::tools::brent_find_minima(misfit, kLeast, greatest, kBits).first);
}

boost::math::normal normalOf(const PriorSpec& spec) {
  return boost::math::normal(spec.central, (spec.high - spec.low) / kNinetyPercentWidth);
}

// The normal that a beta of this width comes near to has the variance mean (1 - mean) / concentration.
bool isNarrowerThanAnyBeta(const PriorSpec& spec) {
  const double deviation = normalOf(spec).standard_deviation();
  return spec.central * (1.0 - spec.central) > kMostConcentrated * deviation * deviation;
}

double logit(double x) { return std::log(x / (1.0 - x)); }
double logistic(double y) { return 1.0 / (1.0 + std::exp(-y)); }

}  // namespace

class Prior::Shape {
 public:
  virtual ~Shape() = default;
  [[nodiscard]] virtual double probability(double x) const = 0;
  [[nodiscard]] virtual double quantile(double u) const = 0;
};

namespace {

// Any distribution whose quantile Boost finds quickly.
template <class Distribution, class Base>
class Direct : public Base {
 public:
  explicit Direct(Distribution distribution) : m_distribution(distribution) {}
  [[nodiscard]] double probability(double x) const override {
    const auto [least, greatest] = boost::math::support(m_distribution);
    return x <= least ? 0.0 : x >= greatest ? 1.0 : cdf(m_distribution, x);
  }
  [[nodiscard]] double quantile(double u) const override { return boost::math::quantile(m_distribution, u); }

 private:
  Distribution m_distribution;
};

// Boost's beta quantile costs 13 microseconds a call, so it is tabulated: the logit of x is a
// smooth function of the normal score of u.
template <class Base>
class Beta : public Base {
 public:
  explicit Beta(boost::math::beta_distribution<> beta) : m_beta(beta), m_logit(tabulate(beta)) {}

  [[nodiscard]] double probability(double x) const override { return x <= 0.0 ? 0.0 : x >= 1.0 ? 1.0 : cdf(m_beta, x); }
  [[nodiscard]] double quantile(double u) const override {
    const double score = boost::math::quantile(boost::math::normal(), u);
    if (std::abs(score) >= kWidest) return boost::math::quantile(m_beta, u);
    return logistic(m_logit(score));
  }

 private:
  using Table = boost::math::interpolators::pchip<std::vector<double>>;
  static constexpr double kWidest = 5.0;
  static constexpr double kStep = 1.0 / 16.0;

  static Table tabulate(const boost::math::beta_distribution<>& beta) {
    std::vector<double> scores;
    std::vector<double> logits;
    constexpr int kSteps = static_cast<int>(kWidest / kStep);
    for (int step = -kSteps; step <= kSteps; ++step) {
      const double score = step * kStep;
      const double x = boost::math::quantile(beta, cdf(boost::math::normal(), score));
      // The least positive number stands for a quantile that underflows.
      const double inside = std::clamp(x, std::numeric_limits<double>::min(), 1.0 - 0x1p-53);
      scores.push_back(score);
      logits.push_back(logit(inside));
    }
    return Table(std::move(scores), std::move(logits));
  }

  boost::math::beta_distribution<> m_beta;
  Table m_logit;
};

template <class Base>
std::unique_ptr<const Base> shapeOf(const PriorSpec& s) {
  switch (s.distribution) {
    case Distribution::Normal: return std::make_unique<Direct<boost::math::normal, Base>>(normalOf(s));
    case Distribution::Lognormal:
      return std::make_unique<Direct<boost::math::lognormal, Base>>(
          boost::math::lognormal(std::log(s.central), std::log(s.high / s.low) / kNinetyPercentWidth));
    case Distribution::Beta:
      if (isNarrowerThanAnyBeta(s)) return std::make_unique<Direct<boost::math::normal, Base>>(normalOf(s));
      return std::make_unique<Beta<Base>>(betaOf(s.central, fittedConcentration(s)));
    case Distribution::Triangular: break;
  }
  return std::make_unique<Direct<boost::math::triangular, Base>>(boost::math::triangular(s.low, s.central, s.high));
}

}  // namespace

Prior::Prior(const PriorSpec& spec, double min, double max)
    : m_shape(shapeOf<Shape>(spec)),
      m_min(min),
      m_max(max),
      m_below(m_shape->probability(min)),
      m_within(m_shape->probability(max) - m_below) {}
Prior::~Prior() = default;
Prior::Prior(Prior&&) noexcept = default;
Prior& Prior::operator=(Prior&&) noexcept = default;

double Prior::quantile(double u) const {
  const double untruncated = m_below + u * m_within;
  // Rounding may carry u into the tail that is cut off, or to 0 or 1 themselves.
  if (untruncated <= 0.0) return m_min;
  if (untruncated >= 1.0) return m_max;
  return std::clamp(m_shape->quantile(untruncated), m_min, m_max);
}

double Prior::probability(double x) const {
  return std::clamp((m_shape->probability(x) - m_below) / m_within, 0.0, 1.0);
}

Prior priorOf(const ParameterSpec& spec) { return Prior(spec.prior, spec.min, spec.max); }

}  // namespace chokepoint
