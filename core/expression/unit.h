// The unit of a figure, where its text says it plainly.
//
//   at(X, date), mean(X, year)      the quantity's unit
//   sum(X, date), annual of a flow  the same without "/Month": months are added up
//   a parameter                     its own
// Leaves out: arithmetic, and sums of what is not per month.
#pragma once

#include <optional>
#include <string>

#include "core/expression/expression.h"

namespace chokepoint {

// "chip" of annual(huawei_chips, 2026); nothing where it is not known.
[[nodiscard]] std::optional<std::string> unitOf(const Expression& expression);

}  // namespace chokepoint
