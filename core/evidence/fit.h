// How well a run's value fits a published estimate.
//
// Errors are log-normal. Where the publisher gives a range, it is taken as holding nine in ten, each side on its own;
// where not, nine in ten lie within kUsualFactor of the figure, which is our judgement. A bound is one-sided: a value
// on its right side fits, one beyond it ever less. What its author calls an upper case is an upper bound. Leaves out:
// errors that two estimates have in common.
#pragma once

#include <optional>

#include "core/evidence/estimates.h"

namespace chokepoint {

// Nine in ten within this factor, up or down, of a figure that is published without a range.
inline constexpr double kUsualFactor = 1.5;

// What an estimate says of the logarithm of a value.
struct EstimateFit {
  enum class Kind { Around, AtMost, AtLeast };
  Kind kind = Kind::Around;
  double middle = 0.0;      // the logarithm of the figure, or of the bound
  double sigmaBelow = 0.0;  // of the logarithm
  double sigmaAbove = 0.0;

  // The logarithm of the likelihood, 0 where it is greatest; -infinity for what is not positive.
  [[nodiscard]] double logFit(double value) const;
  // Whether it lies where nine in ten of the publisher's own errors would: between the ends of the range, or no farther
  // beyond a bound than one in ten.
  [[nodiscard]] bool agrees(double value) const;
};

// Nothing of a mere note.
[[nodiscard]] std::optional<EstimateFit> fitOf(const Estimate& estimate);

}  // namespace chokepoint
