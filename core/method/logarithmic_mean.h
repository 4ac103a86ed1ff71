// What turns a part of a logarithm's change into a part of the change itself, as index decomposition (LMDI) does.
//
//   L(a, b) = (b - a) / (ln b - ln a), a where both are equal;   L(a, b) * ln(b / a) = b - a
// Valid for a and b above 0. Source: Ang 2005, "The LMDI approach to decomposition analysis: a practical guide".
#pragma once

#include <cassert>
#include <cmath>

namespace chokepoint {

[[nodiscard]] inline double logarithmicMean(double a, double b) {
  assert(a > 0.0 && b > 0.0);
  constexpr double kNear = 1e-4;  // relative; beyond the third term of the series in it there is rounding alone
  const double half = (b - a) / (b + a);
  if (std::abs(half) < kNear) return 0.5 * (a + b) * (1.0 - half * half / 3.0);
  return (b - a) / std::log(b / a);
}

}  // namespace chokepoint
