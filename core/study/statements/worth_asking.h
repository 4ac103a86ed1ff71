// Which statement about a figure is worth asking what overturns it: one that holds, and whose fall would matter.
#pragma once

#include <optional>

#include "core/expression/expression.h"
#include "core/scenario/scenario.h"

namespace chokepoint {

// "The figure is at least so much", or at most.
struct WorthAsking {
  bool isAtLeast = true;
  double number = 0.0;

  bool operator==(const WorthAsking&) const = default;
};

// On central runs. Where the scenario moves the figure: whether it stays on that side of where it stands by default.
// Where it does not: whether it stays above half of what it is. Nothing where the figure has no value.
[[nodiscard]] std::optional<WorthAsking> worthAsking(const Expression& figure, const Scenario& scenario);

}  // namespace chokepoint
