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
// Exact to rounding, and at a microsecond a call too slow to draw from: see prior_table.h.
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
  // The value above which a share u of the draws lie: 1 - u has lost the digits of a small u.
  [[nodiscard]] double upperQuantile(double u) const;
  // The share of draws below x.
  [[nodiscard]] double probability(double x) const;
  // The share of draws for each unit of x about x, min <= x <= max; may be 0 or infinite there.
  [[nodiscard]] double density(double x) const;
  // Of the truncated distribution, in the input's unit; within 1e-8 of itself.
  [[nodiscard]] double standardDeviation() const;

 private:
  class Shape;

  // Of the untruncated distribution, from its nearer end, where digits are not lost.
  [[nodiscard]] double fromBelow(double below) const;
  [[nodiscard]] double fromAbove(double above) const;

  std::unique_ptr<const Shape> m_shape;
  double m_min;
  double m_max;
  double m_below;   // untruncated probability below m_min,
  double m_above;   // above m_max
  double m_within;  // and between them
};

}  // namespace chokepoint
