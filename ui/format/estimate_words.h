// What published estimates are about, and their units as a reader has them.
#pragma once

#include <QString>

#include "core/evidence/estimates.h"

namespace chokepoint::ui {

// The quantities that an expression reads, or the input: "U.S. output : China's output".
[[nodiscard]] QString subjectOf(const std::string& expression);
[[nodiscard]] QString subjectOf(const Estimate& estimate);

// Of its publisher; the user's own are marked so.
[[nodiscard]] QString shortNameOf(const Estimate& estimate);

// "800,000 (650,000–966,000)", "at most 20"; and with the unit.
[[nodiscard]] QString numbersOf(const Estimate& estimate, QString (*format)(double));
[[nodiscard]] QString figureOf(const Estimate& estimate);
// As a table has it, in two digits: "0.80 million (0.65–0.97)".
[[nodiscard]] QString shortFigureOf(const Estimate& estimate);

// How far a median lies off what was published, as a share of it: "+8.6 %" with the median above.
[[nodiscard]] QString offBy(double share);

// A unit of the data file: figures times `scale` are in what `name` says.
struct ShownUnit {
  double scale = 1.0;
  QString name;
};
[[nodiscard]] ShownUnit shownUnit(const std::string& unit);
// As short as a table needs it: "k wafers".
[[nodiscard]] QString shortUnit(const std::string& unit);

}  // namespace chokepoint::ui
