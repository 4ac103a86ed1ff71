#include "core/engine/prior.h"

#include <algorithm>
#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/lognormal.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/triangular.hpp>
#include <boost/math/tools/minima.hpp>
#include <cmath>

#include "core/engine/narrow_beta.h"

namespace chokepoint {

namespace {

// Standard deviations between the 5th and the 95th percentile of a normal.
constexpr double kNinetyPercentWidth = 3.29;

// In double: Boost's default, long double, costs a beta's quantile 10 to 20 times as much for digits
// that a draw does not have. Where a density is infinite, infinity is the answer.
using Policy =
    boost::math::policies::policy<boost::math::policies::promote_double<false>,
                                  boost::math::policies::overflow_error<boost::math::policies::ignore_error>>;
using Normal = boost::math::normal_distribution<double, Policy>;
using Lognormal = boost::math::lognormal_distribution<double, Policy>;
using Beta = boost::math::beta_distribution<double, Policy>;
using Triangular = boost::math::triangular_distribution<double, Policy>;

struct BetaCounts {
  double a = 1.0;
  double b = 1.0;
};
BetaCounts countsOf(double mean, double concentration) { return {mean * concentration, (1.0 - mean) * concentration}; }

double betaQuantile(const BetaCounts& counts, double below) {
  const auto [a, b] = counts;
  return NarrowBeta::suits(a, b) ? NarrowBeta(a, b).quantile(below) : quantile(Beta(a, b), below);
}

// The concentration whose 5th and 95th percentiles lie nearest to low and high.
double fittedConcentration(const PriorSpec& spec) {
  const auto misfit = [&](double logConcentration) {
    const auto counts = countsOf(spec.central, std::exp(logConcentration));
    const double low = betaQuantile(counts, 0.05) - spec.low;
    const double high = betaQuantile(counts, 0.95) - spec.high;
    return low * low + high * high;
  };
  // A beta as narrow as a normal of that width has about this concentration.
  const double deviation = (spec.high - spec.low) / kNinetyPercentWidth;
  const double normal = std::log(spec.central * (1.0 - spec.central) / (deviation * deviation));
  constexpr double kLeast = -3.0;     // log of the concentrations searched: 1/20 ...
  constexpr double kGreatest = 11.5;  // ... to 100,000, or beyond that of the normal
  constexpr double kBeyond = 2.0;
  constexpr int kBits = 26;  // half of a double's: more does not move a minimum
  const double greatest = std::max(kGreatest, normal + kBeyond);
  return std::exp(boost::math::tools::brent_find_minima(misfit, kLeast, greatest, kBits).first);
}

}  // namespace

// A distribution before it is truncated.
class Prior::Shape {
 public:
  virtual ~Shape() = default;
  [[nodiscard]] virtual double below(double x) const = 0;
  [[nodiscard]] virtual double above(double x) const = 0;
  [[nodiscard]] virtual double density(double x) const = 0;
  [[nodiscard]] virtual double quantile(double below) const = 0;
  [[nodiscard]] virtual double upperQuantile(double above) const = 0;
};

namespace {

template <class Distribution, class Base>
class BoostShape : public Base {
 public:
  explicit BoostShape(Distribution distribution) : m_distribution(distribution) {}

  [[nodiscard]] double below(double x) const override {
    const auto [least, greatest] = support(m_distribution);
    return x <= least ? 0.0 : x >= greatest ? 1.0 : cdf(m_distribution, x);
  }
  [[nodiscard]] double above(double x) const override {
    const auto [least, greatest] = support(m_distribution);
    return x <= least ? 1.0 : x >= greatest ? 0.0 : cdf(complement(m_distribution, x));
  }
  [[nodiscard]] double density(double x) const override { return pdf(m_distribution, x); }
  [[nodiscard]] double quantile(double below) const override { return boost::math::quantile(m_distribution, below); }
  [[nodiscard]] double upperQuantile(double above) const override {
    return boost::math::quantile(complement(m_distribution, above));
  }

 private:
  Distribution m_distribution;
};

template <class Base>
class NarrowBetaShape : public Base {
 public:
  explicit NarrowBetaShape(NarrowBeta distribution) : m_distribution(distribution) {}

  [[nodiscard]] double below(double x) const override { return m_distribution.below(x); }
  [[nodiscard]] double above(double x) const override { return m_distribution.above(x); }
  [[nodiscard]] double density(double x) const override { return m_distribution.density(x); }
  [[nodiscard]] double quantile(double below) const override { return m_distribution.quantile(below); }
  [[nodiscard]] double upperQuantile(double above) const override { return m_distribution.upperQuantile(above); }

 private:
  NarrowBeta m_distribution;
};

template <class Base>
std::unique_ptr<const Base> shapeOf(const PriorSpec& s) {
  const auto make = [](auto distribution) -> std::unique_ptr<const Base> {
    return std::make_unique<BoostShape<decltype(distribution), Base>>(distribution);
  };
  switch (s.distribution) {
    case Distribution::Normal: return make(Normal(s.central, (s.high - s.low) / kNinetyPercentWidth));
    case Distribution::Lognormal:
      return make(Lognormal(std::log(s.central), std::log(s.high / s.low) / kNinetyPercentWidth));
    case Distribution::Beta: {
      const auto [a, b] = countsOf(s.central, fittedConcentration(s));
      if (NarrowBeta::suits(a, b)) return std::make_unique<NarrowBetaShape<Base>>(NarrowBeta(a, b));
      return make(Beta(a, b));
    }
    case Distribution::Triangular: break;
  }
  return make(Triangular(s.low, s.central, s.high));
}

}  // namespace

Prior::Prior(const PriorSpec& spec, double min, double max)
    : m_shape(shapeOf<Shape>(spec)),
      m_min(min),
      m_max(max),
      m_below(m_shape->below(min)),
      m_above(m_shape->above(max)),
      m_within(m_below < 0.5 ? m_shape->below(max) - m_below : m_shape->above(min) - m_above) {}
Prior::~Prior() = default;
Prior::Prior(Prior&&) noexcept = default;
Prior& Prior::operator=(Prior&&) noexcept = default;

// Rounding may carry a share into the tail that is cut off.
double Prior::fromBelow(double below) const {
  return below > 0.0 ? std::clamp(m_shape->quantile(below), m_min, m_max) : m_min;
}
double Prior::fromAbove(double above) const {
  return above > 0.0 ? std::clamp(m_shape->upperQuantile(above), m_min, m_max) : m_max;
}

double Prior::quantile(double u) const {
  const double below = m_below + u * m_within;
  return below <= 0.5 ? fromBelow(below) : fromAbove(m_above + (1.0 - u) * m_within);
}

double Prior::upperQuantile(double u) const {
  const double above = m_above + u * m_within;
  return above <= 0.5 ? fromAbove(above) : fromBelow(m_below + (1.0 - u) * m_within);
}

double Prior::probability(double x) const {
  const double below = m_shape->below(x);
  const double share = below < 0.5 ? (below - m_below) / m_within : 1.0 - (m_shape->above(x) - m_above) / m_within;
  return std::clamp(share, 0.0, 1.0);
}

double Prior::density(double x) const { return m_shape->density(x) / m_within; }

}  // namespace chokepoint
