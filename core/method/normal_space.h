// A response in standard normal space: each input by its z, where its own prior has the share Phi(z)
// of its draws below it.
//
// z = 0 is the prior's median; independent inputs have independent standard normal z, so the distance
// from the origin tells how far-fetched a point is (Rosenblatt's transformation for independent
// inputs). Points with |z| <= 6 of each input; as exact as the inverses, which tables of priors are to
// 1e-6 in probability.
#pragma once

#include <limits>
#include <span>
#include <vector>

#include "core/method/response.h"

namespace chokepoint {

// How far from its median an input goes: a draw beyond comes once in a billion.
inline constexpr double kFarthestNormal = 6.0;

// The z of each input.
using NormalPoint = std::vector<double>;

// The value of an input from its z.
[[nodiscard]] double fromNormal(const Inverse& inverse, double z);
// The share of a standard normal below z, and the z below which a share u lies.
[[nodiscard]] double normalBelow(double z);
[[nodiscard]] double normalQuantile(double u);

[[nodiscard]] double lengthOf(const NormalPoint& z);
[[nodiscard]] NormalPoint scaled(NormalPoint z, double by);

// After an error every value is NaN, and the error is kept.
class NormalSpace {
 public:
  // Both have to outlive it.
  NormalSpace(const Response& response, std::span<const Inverse> inverses)
      : m_response(response), m_inverses(inverses) {}

  [[nodiscard]] std::size_t inputs() const { return m_inverses.size(); }
  [[nodiscard]] std::vector<double> at(std::span<const NormalPoint> points);
  [[nodiscard]] double at(const NormalPoint& point) { return at(std::span(&point, 1)).front(); }
  // By central differences; where a side has no value, by the other, and 0 where neither has.
  [[nodiscard]] NormalPoint gradient(const NormalPoint& point);

  [[nodiscard]] std::size_t runs() const { return m_runs; }
  // Whether every point that was asked for had the same value.
  [[nodiscard]] bool isFlat() const { return m_least == m_greatest; }
  [[nodiscard]] const Errors& errors() const { return m_errors; }

 private:
  const Response& m_response;
  std::span<const Inverse> m_inverses;
  std::size_t m_runs = 0;
  double m_least = std::numeric_limits<double>::infinity();
  double m_greatest = -std::numeric_limits<double>::infinity();
  Errors m_errors;
};

}  // namespace chokepoint
