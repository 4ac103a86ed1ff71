// The point nearest to the origin on the far side of several planes at once.
//
//   min |z|^2 / 2   with   slope_k . z <= bound_k for each plane and |z_i| <= limit
// By ascent on the planes' multipliers in turn (Hildreth, Naval Research Logistics Quarterly 4, 1957):
// for given multipliers the point is -sum(multiplier * slope), cut off at the limit. Where no point
// within the limit does, the planes are met as far as the corners allow.
#pragma once

#include <span>

#include "core/method/normal_space.h"

namespace chokepoint {

struct HalfSpace {
  NormalPoint slope;  // not all 0
  double bound = 0.0;
};

[[nodiscard]] NormalPoint nearestPoint(std::span<const HalfSpace> planes, double limit);

}  // namespace chokepoint
