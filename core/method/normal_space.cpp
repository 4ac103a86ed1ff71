#include "core/method/normal_space.h"

#include <algorithm>
#include <boost/math/special_functions/erf.hpp>
#include <cmath>
#include <limits>
#include <numbers>

namespace chokepoint {

double normalBelow(double z) { return 0.5 * std::erfc(-z / std::numbers::sqrt2); }

double normalQuantile(double u) { return -std::numbers::sqrt2 * boost::math::erfc_inv(2.0 * u); }

double fromNormal(const Inverse& inverse, double z) {
  const double u = normalBelow(z);
  double x = 0.0;
  inverse({&u, 1}, {&x, 1});
  return x;
}

double lengthOf(const NormalPoint& z) {
  double sum = 0.0;
  for (const double one : z) sum += one * one;
  return std::sqrt(sum);
}

NormalPoint scaled(NormalPoint z, double by) {
  for (double& one : z) one *= by;
  return z;
}

std::vector<double> NormalSpace::at(std::span<const NormalPoint> points) {
  const std::vector<double> nothing(points.size(), std::numeric_limits<double>::quiet_NaN());
  if (!m_errors.empty() || points.empty()) return nothing;
  std::vector<std::vector<double>> columns;
  for (std::size_t i = 0; i < inputs(); ++i) {
    auto& column = columns.emplace_back();
    for (const auto& point : points) column.push_back(normalBelow(point[i]));
    m_inverses[i](column, column);
  }
  m_runs += points.size();
  auto values = m_response({columns.begin(), columns.end()});
  if (values) {
    for (const double value : *values) {
      m_least = std::fmin(m_least, value);
      m_greatest = std::fmax(m_greatest, value);
    }
    return *std::move(values);
  }
  m_errors = values.errors();
  return nothing;
}

NormalPoint NormalSpace::gradient(const NormalPoint& point) {
  // Half a digit of 1e-10 is lost to curvature and as much to the rounding of 132 months.
  constexpr double kStep = 1e-5;
  std::vector<NormalPoint> points{point};
  for (std::size_t i = 0; i < inputs(); ++i)
    for (const double step : {-kStep, kStep}) points.emplace_back(point)[i] += step;
  const auto values = at(points);
  NormalPoint slopes;
  for (std::size_t i = 0; i < inputs(); ++i) {
    const double below = values[2 * i + 1];
    const double above = values[2 * i + 2];
    double slope = (above - below) / (2.0 * kStep);
    if (std::isnan(below)) slope = (above - values[0]) / kStep;
    if (std::isnan(above)) slope = (values[0] - below) / kStep;
    slopes.push_back(std::isfinite(slope) ? slope : 0.0);
  }
  return slopes;
}

}  // namespace chokepoint
