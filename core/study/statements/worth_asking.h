// Which statements about a figure are worth asking what overturns them: those that hold, and whose fall would matter.
#pragma once

#include <vector>

#include "core/base/calendar.h"
#include "core/evidence/claims.h"
#include "core/expression/expression.h"
#include "core/scenario/scenario.h"

namespace chokepoint {

// "The figure is at least so much", or at most.
struct WorthAsking {
  enum class Against { Default, Half, Double };  // what the number is: of the default, or of what the figure is now

  Against against = Against::Half;
  bool isAtLeast = true;
  double number = 0.0;

  bool operator==(const WorthAsking&) const = default;
};

// On central runs; what matters most first. Where the scenario moves the figure: whether it stays on that side of where
// it stands by default. Then: whether it stays above half, and below double, of what it is. None where the figure has
// no value, or is a condition.
[[nodiscard]] std::vector<WorthAsking> worthAsking(const Expression& figure, const Scenario& scenario);

// Of the claims that rest on all that the figure rests on, the one of the nearest year; null if there is none.
[[nodiscard]] const Claim* nearestClaim(const Expression& figure, Year year);

}  // namespace chokepoint
