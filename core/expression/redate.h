// The same expression of another time: "annual(output_ratio, 2027)" of 2026.
//
// The dates that lie in a period are moved by whole months, a year by whole years; others stand where they stood.
// Nothing else of the text changes. Valid where the moved dates lie within the run.
#pragma once

#include "core/base/calendar.h"
#include "core/expression/expression.h"

namespace chokepoint {

struct Redated {
  Expression expression;
  std::size_t moved = 0;  // dates
  std::size_t still = 0;
};

// First and last month of the period, and by how many months its dates are moved; years by the whole years in them.
struct DateMove {
  Month first;
  Month last;
  int months = 0;
};

// An error where a moved date leaves the run.
[[nodiscard]] Expected<Redated> redated(const Expression& expression, const DateMove& move);

}  // namespace chokepoint
