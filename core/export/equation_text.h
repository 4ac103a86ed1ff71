// How a quantity is computed, in a line or two that people can read.
//
// The text is that of the recorded equation (infix.h), written as one would by hand: x * x is
// x ^ 2 and x * (1 / y) is x / y, which the program computes the longer way for speed.
// `month` counts from January 2022 (month 0). Units: those of the quantity; the change of a stock
// is by month. Leaves out: values.
#pragma once

#include <string>

#include "core/engine/symbol.h"
#include "core/model/quantities.h"

namespace chokepoint {

// As one would write it by hand.
[[nodiscard]] Symbol readable(const Symbol& symbol);
[[nodiscard]] std::string readableText(const Symbol& symbol);

// "us_chip = us_output / us_units"; of a stock its start and its change, a line each:
// "us_installed starts at 400000" and "us_installed changes each month by ...".
// `clock`: whether a timeline takes the place of the policy levers.
[[nodiscard]] std::string equationText(QuantityId id, const SymbolClock& clock = {});
[[nodiscard]] std::string equationText(const Equation& equation);

}  // namespace chokepoint
