// What a figure is made of, as far as people speak of it: its causes, of which the figure is a function; from
// resources/figures.json.
//
//   output_ratio = us_output / ((dies_used_910 * h100e_per_910_die + ...) * packaging_yield + other_output)
// of a year's causes, and of one month's as well. Each cause has words for its growth and its fall. Of a figure
// without, the causes are what its equation or its expression reads (core/cause/time_root.h).
// Held against the figure itself, in every run and year, by core/runs/figure_causes_test.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/runs/figures.h"

namespace chokepoint {

struct FigureCause {
  QuantityId quantity{};          // that the formula has for it, and whose equation says more
  std::vector<Expression> years;  // its value of each year
  std::string name;               // "U.S. output"
  std::string grows;              // by %1 per cent: "U.S. output grows by %1 %"
  std::string falls;              // by %1 per cent
  std::string times;              // %1 times as large
  std::string left;               // %1 per cent are left

  [[nodiscard]] const Expression& of(Year year) const {
    return years[static_cast<std::size_t>(year.number - kFirstYear)];
  }
};

struct FigureCauses {
  const Figure* figure = nullptr;
  // Of the causes' quantities and of inputs, at a month that does not matter.
  Expression formula;
  std::vector<FigureCause> causes;
};

// Nothing where the file lists none.
[[nodiscard]] const FigureCauses* causesOf(const Figure& figure);
[[nodiscard]] std::span<const FigureCauses> allFigureCauses();

}  // namespace chokepoint
