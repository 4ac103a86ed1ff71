// Which statements about a figure are worth asking what overturns them: those that hold, and whose fall would matter.
#pragma once

#include <vector>

#include "core/base/calendar.h"
#include "core/evidence/claims.h"
#include "core/runs/member_values.h"
#include "core/study/study.h"

namespace chokepoint {

// "The figure is at least so much", or at most.
struct WorthAsking {
  enum class Against { Default, Half, Double };  // what the number is: of the default, or of what the figure is now

  Against against = Against::Half;
  bool isAtLeast = true;
  double number = 0.0;

  bool operator==(const WorthAsking&) const = default;
};

// On the medians that sentences quote; what matters most first, but what the central run does not keep to comes last.
// Where the scenario moves the figure: whether it stays on that side of where it stands by default. Then: whether it
// stays above half, and below double, of what it is. None where the figure has no value, or is a condition.
[[nodiscard]] std::vector<WorthAsking> worthAsking(const Study& study, ThreadPool& pool, const RunWatch& watch = {});

// That the figure is at least so much, or at most; an error where it is too long for an expression.
[[nodiscard]] Expected<Expression> statementOn(const Expression& figure, bool isAtLeast, double number);

// Of the claims that rest on all that the figure rests on, the one of the nearest year; null if there is none.
[[nodiscard]] const Claim* nearestClaim(const Expression& figure, Year year);

}  // namespace chokepoint
