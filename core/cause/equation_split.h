// How each equation's difference between the central runs of two scenarios is split over what it
// reads, month by month.
//
//   after - before = sum over the inputs of part(input)
// of an auxiliary's value, of a stock's change in a month, or of its value in January 2022. A part
// is the Shapley value (shapley.h) of the input's going from where it stands in the first run to
// where it stands in the second, in the recorded equation (core/engine/symbol.h) and nothing else;
// exact where at most 12 inputs differ. Units: those of the quantity that the equation computes.
// A timeline moves together with the levers that it takes the place of, as in change_split.h.
// Leaves out: inputs that stand where they stood, and those without any part.
#pragma once

#include <string_view>
#include <variant>
#include <vector>

#include "core/engine/symbol.h"
#include "core/model/run.h"
#include "core/scenario/scenario.h"

namespace chokepoint {

// A difference below this share of the values is rounding: sixteen digits less those that the
// equations of a month lose.
inline constexpr double kOnlyRounding = 1e-12;

struct PolicyTimeline {
  auto operator<=>(const PolicyTimeline&) const = default;
};
// What an equation may read that differs.
using Cause = std::variant<QuantityId, ParameterId, PolicyTimeline>;
[[nodiscard]] std::string_view nameOf(const Cause& cause);  // of the timeline: "timeline"

struct InputPart {
  Cause cause;
  double part = 0.0;
  // part / (the input's own difference); 0 where a quantity differs by rounding only. Of all that is
  // no quantity, the part itself.
  double weight = 0.0;
};

struct EquationSplit {
  Equation::Kind kind = Equation::Kind::Auxiliary;
  QuantityId of{};
  int month = 0;  // of a change: the month at whose end it is added
  std::vector<InputPart> inputs = {};
};

struct SplitRuns {
  Run before;
  Run after;
  std::vector<EquationSplit> equations;  // in the order in which the model evaluates them
};

[[nodiscard]] SplitRuns splitRuns(const Scenario& from, const Scenario& to);

}  // namespace chokepoint
