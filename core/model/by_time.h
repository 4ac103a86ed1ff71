// A figure for each month, or for each year, of a run.
#pragma once

#include <array>
#include <cstddef>

#include "core/base/calendar.h"
#include "core/model/clock.h"

namespace chokepoint {

template <class T>
using ByMonth = std::array<T, kMonths>;
template <class T>
using ByYear = std::array<T, kYears>;

[[nodiscard]] constexpr std::size_t yearIndex(Year year) { return static_cast<std::size_t>(year.number - kFirstYear); }

}  // namespace chokepoint
