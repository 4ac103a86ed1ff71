// What is quoted of a scenario, year by year: the gaps, Huawei's chips, shares and others; from resources/figures.json.
//
// Whoever shows a figure asks for it by its key, or for all figures of a place. An entry in the file is all that it
// takes to have one computed and shown. In its expression and its name %1 is the year; texts are translatable.
// An outlook computes what is shown of itself, and no more: those figures are arithmetic of dated quantities and inputs
// (figure_columns.h), or compute_lag alone, which knows of members whose past does not reach back.
#pragma once

#include <array>
#include <cassert>
#include <optional>
#include <ranges>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/calendar.h"
#include "core/base/expected.h"
#include "core/expression/expression.h"

namespace chokepoint {

enum class FigureKind {
  Times,   // 44 ×
  Share,   // 31 %
  Count,   // 1.1 million
  Number,  // 27
};

// What a gap is counted in: what limits the training of models, or what limits their serving. An H20 has 0.15 of an
// H100's 8-bit compute and 1.19 of its memory bandwidth.
enum class Measure { Compute, Bandwidth };
inline constexpr std::array kMeasures{Measure::Compute, Measure::Bandwidth};
template <class T>
using ByMeasure = std::array<T, kMeasures.size()>;
[[nodiscard]] constexpr std::size_t index(Measure measure) { return static_cast<std::size_t>(measure); }

struct MeasureWords {
  std::string label;    // "bandwidth"
  std::string meaning;  // sentences without the last stop
};
[[nodiscard]] const MeasureWords& wordsOf(Measure measure);

// Between the U.S. and China: has a chart and a table over the months.
struct FigureGap {
  std::string label;    // "made each year"
  std::string title;    // "U.S. : China, made each year"
  std::string meaning;  // a sentence without its stop
  std::array<QuantityId, 2> between{};
  std::optional<std::array<QuantityId, 2>> near;  // what another measure compares, published figures of which are shown
  Measure measure = Measure::Compute;
  std::string counterpart;  // the key of the same gap in the other measure; empty where there is none
};

struct FigureHeadline {
  std::string title;        // "Usable-compute gap"
  std::string shortTitle;   // may be empty
  std::string unit;         // behind a range, in words
  std::string unitAtLeast;  // the same where there is no upper end; may be empty
  int width = 1;            // of the row, in parts
};

struct FigureColumn {
  std::string title;  // "Huawei, million"
  std::string meaning;
  double scale = 1.0;  // from the expression's unit to that of the title
};

struct Figure {
  std::size_t index = 0;  // in the file
  std::string key;
  FigureKind kind{};
  std::string name;  // "the production gap in %1"
  std::vector<Expression> years;
  std::optional<FigureGap> gap;
  std::optional<FigureHeadline> headline;
  std::optional<FigureColumn> column;
  std::vector<std::string> elsewhere;  // places that ask for it by its key

  [[nodiscard]] const Expression& of(Year year) const {
    return years[static_cast<std::size_t>(year.number - kFirstYear)];
  }
};

// In the order of the file; keys are unique.
[[nodiscard]] std::span<const Figure> figures();
// As it is called of a year: "the production gap in 2026".
[[nodiscard]] std::string nameIn(Year year, const Figure& figure, const Words& words = english());
// Nothing if there is none of that key.
[[nodiscard]] const Figure* findFigure(std::string_view key);
// Of a key that stands in the file.
[[nodiscard]] const Figure& figure(std::string_view key);

// Those of a place: figuresWith(&Figure::headline).
template <class Place>
[[nodiscard]] auto figuresWith(Place place) {
  return figures() | std::views::filter([place](const Figure& figure) { return (figure.*place).has_value(); });
}
[[nodiscard]] inline auto gaps() { return figuresWith(&Figure::gap); }

// The same gap in a measure; itself where it has no counterpart.
[[nodiscard]] const Figure& in(Measure measure, const Figure& gap);
// Whether it is shown where a measure is spoken of: all figures but gaps that have a counterpart in it.
[[nodiscard]] bool isShownIn(Measure measure, const Figure& figure);
// Those of a place where a measure is spoken of; as many in each.
template <class Place>
[[nodiscard]] auto figuresWith(Place place, Measure measure) {
  return figuresWith(place) |
         std::views::filter([measure](const Figure& figure) { return isShownIn(measure, figure); });
}

// Whether an outlook computes it.
[[nodiscard]] bool isComputed(const Figure& figure);
// The quantity whose months an outlook has beside the figure's years, for a chart over time.
[[nodiscard]] std::optional<QuantityId> monthlyOf(const Figure& figure);
// Whether it is compute_lag alone.
[[nodiscard]] bool isLag(const Figure& figure);

// What a file of figures says, or everything that is wrong with its expressions.
[[nodiscard]] Expected<std::vector<Figure>> figuresFrom(std::string_view json);

}  // namespace chokepoint
