#include "core/method/nearest_point.h"

#include <algorithm>
#include <cmath>

namespace chokepoint {

namespace {

double product(const NormalPoint& a, const NormalPoint& b) {
  double sum = 0.0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

class PlaneAscent {
 public:
  PlaneAscent(std::span<const HalfSpace> planes, double limit)
      : m_planes(planes), m_limit(limit), m_multipliers(planes.size()), m_sum(planes.front().slope.size()) {}

  // One plane's multiplier anew; how far it moved the point.
  double adjust(std::size_t k) {
    const auto& plane = m_planes[k];
    const double size = product(plane.slope, plane.slope);
    const NormalPoint before = m_sum;
    for (std::size_t i = 0; i < m_sum.size(); ++i) m_sum[i] += m_multipliers[k] * plane.slope[i];
    const NormalPoint without = m_sum;
    m_multipliers[k] = multiplierFor(plane, without, size);
    double moved = 0.0;
    for (std::size_t i = 0; i < m_sum.size(); ++i) {
      m_sum[i] = without[i] - m_multipliers[k] * plane.slope[i];
      moved = std::max(moved, std::abs(m_sum[i] - before[i]));
    }
    return moved;
  }

  [[nodiscard]] NormalPoint point() const { return cutOff(m_sum); }

 private:
  [[nodiscard]] NormalPoint cutOff(NormalPoint z) const {
    for (double& one : z) one = std::clamp(one, -m_limit, m_limit);
    return z;
  }
  // How far beyond the plane, with a multiplier of its own.
  [[nodiscard]] double excess(const HalfSpace& plane, NormalPoint without, double multiplier) const {
    for (std::size_t i = 0; i < without.size(); ++i) without[i] -= multiplier * plane.slope[i];
    return product(plane.slope, cutOff(std::move(without))) - plane.bound;
  }
  // The least multiplier that meets the plane; the excess falls with it, in straight pieces.
  [[nodiscard]] double multiplierFor(const HalfSpace& plane, const NormalPoint& without, double size) const {
    constexpr int kDoublings = 40;
    constexpr int kHalvings = 60;
    const double beyond = excess(plane, without, 0.0);
    if (beyond <= 0.0) return 0.0;
    double low = 0.0;
    double high = beyond / size;
    for (int i = 0; i < kDoublings && excess(plane, without, high) > 0.0; ++i) {
      low = high;
      high *= 2.0;
    }
    if (low == 0.0 && excess(plane, without, high) == 0.0) return high;
    for (int i = 0; i < kHalvings; ++i) {
      const double middle = 0.5 * (low + high);
      (excess(plane, without, middle) > 0.0 ? low : high) = middle;
    }
    return high;
  }

  std::span<const HalfSpace> m_planes;
  double m_limit;
  std::vector<double> m_multipliers;
  NormalPoint m_sum;
};

}  // namespace

NormalPoint nearestPoint(std::span<const HalfSpace> planes, double limit) {
  constexpr int kSweeps = 200;
  constexpr double kStill = 1e-12;
  PlaneAscent ascent(planes, limit);
  for (int sweep = 0; sweep < kSweeps; ++sweep) {
    double moved = 0.0;
    for (std::size_t k = 0; k < planes.size(); ++k) moved = std::max(moved, ascent.adjust(k));
    if (moved < kStill) break;
  }
  return ascent.point();
}

}  // namespace chokepoint
