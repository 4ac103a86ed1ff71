// The exact first derivatives of an expression on a scenario's central run, by each of some inputs.
//
//   dy/dx                    dual numbers (core/engine/dual.h) through the model's own equations and
//                            through the expression; exact but for rounding
//   per standard deviation   dy/dx times the standard deviation of x's prior, truncated to its range
//   elasticity               dy/dx * x / y, where neither is 0
// At a kink (where min, max, a condition or a lag ties) the derivatives from the left and from the
// right differ; at an end of an input's range there is only the inner one. A side on which the
// derivative is not finite, or to which the expression jumps, has none.
// An assumption moves along in scenario(name, X) unless that scenario fixes it; levers there stay.
// Units: the expression's per the input's. Leaves out: conditions, which have no slope; what several
// inputs do together.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/base/expected.h"
#include "core/expression/expression.h"
#include "core/scenario/scenario.h"

namespace chokepoint {

enum class Kink {
  None,       // both sides agree
  OneSided,   // they differ, or only one lies within the range
  Undefined,  // a side within the range has no finite derivative
};

struct Derivative {
  ParameterId input{};
  double at = 0.0;         // the input's value on the central run
  double deviation = 0.0;  // of its prior
  Kink kink = Kink::None;
  std::optional<double> left{};   // from below
  std::optional<double> right{};  // from above
  // Where both sides agree, or at an end of the range the inner one.
  std::optional<double> value{};

  [[nodiscard]] std::optional<double> perDeviation() const;
  // `y` is the expression's value.
  [[nodiscard]] std::optional<double> elasticity(double y) const;
};

struct Gradient {
  double value = 0.0;                   // of the expression
  std::vector<Derivative> derivatives;  // in the order of the inputs
};

// `of` is no condition. An error where it has no value, or names a scenario that is no preset.
[[nodiscard]] Expected<Gradient> gradient(const Expression& of, const Scenario& scenario,
                                          std::span<const ParameterId> inputs);

}  // namespace chokepoint
