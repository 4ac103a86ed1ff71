// A round number near a figure: where a question about it may begin.
#pragma once

#include "core/expression/expression.h"

namespace chokepoint {

// The figure on the default's central run, to one significant digit; 0 where it has none there.
[[nodiscard]] double roundFigureByDefault(const Expression& figure);

}  // namespace chokepoint
