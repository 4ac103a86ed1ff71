// A beta so narrow that it is nearly a normal: Cornish and Fisher's expansion to the first order,
// x = mean + deviation (z + skewness (z^2 - 1) / 6), z a normal score.
//
// Off by about 1 / min(a, b) in probability. For a and b from kLeast on, where Boost's beta loses
// a digit with each that they gain and takes seconds in the end.
#pragma once

#include <algorithm>
#include <boost/math/distributions/normal.hpp>
#include <cmath>

namespace chokepoint {

class NarrowBeta {
 public:
  static constexpr double kLeast = 1e8;

  NarrowBeta(double a, double b)
      : m_mean(a / (a + b)),
        m_deviation(std::sqrt(a / (a + b) * (b / (a + b)) / (a + b + 1.0))),
        m_bend((b - a) * std::sqrt(a + b + 1.0) / (3.0 * (a + b + 2.0) * std::sqrt(a) * std::sqrt(b))) {}

  [[nodiscard]] static bool suits(double a, double b) { return std::min(a, b) >= kLeast; }

  [[nodiscard]] double below(double x) const { return cdf(kScores, scoreOf(x)); }
  [[nodiscard]] double above(double x) const { return cdf(kScores, -scoreOf(x)); }
  [[nodiscard]] double density(double x) const {
    return pdf(kScores, scoreOf(x)) * (1.0 - 2.0 * m_bend * deviationsOf(x)) / m_deviation;
  }
  [[nodiscard]] double quantile(double below) const { return valueAt(boost::math::quantile(kScores, below)); }
  [[nodiscard]] double upperQuantile(double above) const { return valueAt(-boost::math::quantile(kScores, above)); }

 private:
  [[nodiscard]] double valueAt(double z) const { return m_mean + m_deviation * (z + m_bend * (z * z - 1.0)); }
  // Further out, where nothing is left, the parabola would bend back.
  [[nodiscard]] double deviationsOf(double x) const {
    constexpr double kFar = 40.0;
    return std::clamp((x - m_mean) / m_deviation, -kFar, kFar);
  }
  [[nodiscard]] double scoreOf(double x) const {
    const double t = deviationsOf(x);
    return t - m_bend * (t * t - 1.0);
  }

  static inline const boost::math::normal kScores;

  double m_mean;
  double m_deviation;
  double m_bend;  // a sixth of the skewness
};

}  // namespace chokepoint
