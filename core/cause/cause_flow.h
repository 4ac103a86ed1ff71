// What flows along the links between the equations' differences (equation_split.h): forwards how
// much of each difference comes past some quantities, backwards how much each reaches.
//
// "Past" the avoided quantities: walks that meet none of them. A stock carries its difference over
// to the next month, and adds that of its change.
// Units: differences in each quantity's own; reaches in the root's unit per unit of the quantity.
#pragma once

#include <array>

#include "core/cause/equation_split.h"

namespace chokepoint {

using QuantitySet = std::array<bool, kQuantityCount>;

// A number for each quantity in each month.
class FlowGrid {
 public:
  [[nodiscard]] double& at(QuantityId id, int month) { return m_values[place(id, month)]; }
  [[nodiscard]] double at(QuantityId id, int month) const { return m_values[place(id, month)]; }

 private:
  static std::size_t place(QuantityId id, int month) {
    return static_cast<std::size_t>(month) * kQuantityCount + index(id);
  }
  std::vector<double> m_values = std::vector<double>(kQuantityCount * kMonths);
};

// A number for each month.
using MonthlyFlow = std::array<double, kMonths>;

// The month in which an equation's result is in its quantity; kMonths after the last.
[[nodiscard]] int monthOfResult(const EquationSplit& equation);

// How much of each quantity's difference comes from the inputs past the avoided quantities.
[[nodiscard]] FlowGrid differencesPast(const QuantitySet& avoided, const SplitRuns& runs);

// How much of what enters at `of` in each month each quantity reaches, past the avoided ones; at
// `of` itself including the loops that lead back to it.
[[nodiscard]] FlowGrid reachesPast(const QuantitySet& avoided, QuantityId of, const MonthlyFlow& entry,
                                   const SplitRuns& runs);

}  // namespace chokepoint
