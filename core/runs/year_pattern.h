// An expression for each year of a run.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/calendar.h"
#include "core/base/expected.h"
#include "core/expression/expression.h"

namespace chokepoint {

// A text in which %1 is the year, of that year.
[[nodiscard]] std::string withYear(std::string pattern, int year);

// Of a pattern of an expression, one for each from 2022 to 2032.
[[nodiscard]] Expected<std::vector<Expression>> everyYear(std::string_view pattern);

// A text with %1 where it names its year, if all its dates are of one year: annual(us_output, 2027) / 12 as
// annual(us_output, %1) / 12, and at(us_output, 2027-06) as at(us_output, %1-06).
[[nodiscard]] std::optional<std::string> patternOfOneYear(std::string_view text);

}  // namespace chokepoint
