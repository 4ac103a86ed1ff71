// A figure at two times, from what a user calls it.
//
//   a figure's key        output_ratio: as resources/figures.json has it, with the causes that it lists
//   a quantity            us_output: its year, or its month
//   an undated expression us_output / china_output: of both times, as annual(X, year) or at(X, month)
//   a dated one           annual(output_ratio, 2027) * 2: its dates at the later time are moved to the earlier one
// Two years, or two months, the earlier first.
#pragma once

#include "core/cause/time_root.h"

namespace chokepoint {

struct TwoTimes {
  Period since;
  Period at;
};

// An error where they are no two years or two months in order; places are --since and --at.
[[nodiscard]] Expected<TwoTimes> twoTimes(std::string_view since, std::string_view at);

[[nodiscard]] Expected<FigureOverTime> figureOverTime(std::string_view name, const TwoTimes& times);
// Of one that is studied at the later time, as the window has them.
[[nodiscard]] Expected<FigureOverTime> figureOverTime(const Expression& of, const TwoTimes& times);

// The year that an expression speaks of last, and the one before; the spoken one where it has no date. Nothing where
// the run has no earlier year.
[[nodiscard]] std::optional<TwoTimes> sinceLastYear(const Expression& of, Year spoken);

// The figure of resources/figures.json that it is in its later year; none where it is none.
[[nodiscard]] const Figure* figureOf(const FigureOverTime& figure);

}  // namespace chokepoint
