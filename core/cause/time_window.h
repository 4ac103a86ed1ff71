// Two stretches of time of the same length that are compared month by month: the twelve months of 2026 and those of
// 2027, or one month and another.
#pragma once

#include "core/base/calendar.h"
#include "core/evidence/period.h"
#include "core/model/quantity_specs.h"

namespace chokepoint {

inline constexpr int kWindowMonths = 12;

struct TimeWindow {
  int first = 0;   // of the earlier one
  int months = 1;  // 1 or 12
  int shift = 0;   // from a month to the one that it is compared with

  [[nodiscard]] int before(int month) const { return first + month; }
  [[nodiscard]] int after(int month) const { return first + month + shift; }
};

// Of two years, or of two months.
[[nodiscard]] inline TimeWindow windowBetween(const Period& since, const Period& at) {
  if (at.month) return {since.month->index, 1, at.month->index - since.month->index};
  return {january(since.year).index, kWindowMonths, january(at.year).index - january(since.year).index};
}

// Which months of the window count for a quantity: December alone where a year is made of it.
[[nodiscard]] inline int firstCounted(const TimeWindow& window, QuantityId id) {
  return spec(id).annual == Annual::Last ? window.months - 1 : 0;
}

// A quantity's own value over the earlier stretch, or over the later one. `value(id, month)` gives its months.
template <class Value>
[[nodiscard]] double valueOver(const Value& value, QuantityId id, int first, int months) {
  return months == 1 ? value(id, first) : annual(value, id, yearOf(Month{first}));
}

}  // namespace chokepoint
