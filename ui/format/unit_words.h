// A unit of the model as people write it behind a number.
#pragma once

#include <QString>
#include <string>

namespace chokepoint::ui {

// "chips a month" for chip/Month; empty for a plain number. A unit that has no words stands as it is.
[[nodiscard]] QString unitWords(const std::string& unit);

// A value with its unit, to so many significant digits: "128 thousand wafers a month".
[[nodiscard]] QString quantityText(double value, const std::string& unit, int digits = 3);

}  // namespace chokepoint::ui
