// The prior of an input: what its value may be and how likely.
//
// As the specification defines them, every draw within [min, max]:
//   normal      mean `central`, standard deviation (high - low) / 3.29, truncated
//   lognormal   median `central`, sigma of the logarithm ln(high / low) / 3.29, truncated
//   beta        mean `central`, with the concentration that brings its 5th and 95th percentile
//               nearest to `low` and `high` (least squares), truncated; a normal where it is so
//               narrow that the two cannot be told apart
//   triangular  `low`, `central` (mode), `high`
// Lognormal with low = 0 does not occur. Draws are independent of one another.
#pragma once

#include <memory>

#include "core/model/parameter_specs.h"

namespace chokepoint {

class Prior {
 public:
  // `spec` lies within [min, max]; lognormal needs low > 0, beta 0 < central < 1.
  Prior(const PriorSpec& spec, double min, double max);
  ~Prior();
  Prior(Prior&&) noexcept;
  Prior& operator=(Prior&&) noexcept;

  // The value below which a share u of the draws lie, 0 < u < 1.
  [[nodiscard]] double quantile(double u) const;
  // The share of draws below x.
  [[nodiscard]] double probability(double x) const;

 private:
  class Shape;
  std::unique_ptr<const Shape> m_shape;
  double m_min;
  double m_max;
  double m_below;   // untruncated probability below m_min
  double m_within;  // and between m_min and m_max
};

// The prior of an input as the specification gives it.
[[nodiscard]] Prior priorOf(const ParameterSpec& spec);

}  // namespace chokepoint
