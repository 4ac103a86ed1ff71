// A figure's name and numbers in words, by its kind: 44×, 31 %, 1.1 million, 27.
#pragma once

#include <QString>

#include "core/study/outlook.h"

namespace chokepoint::ui {

// "the production gap in 2026"
[[nodiscard]] QString nameOf(const Figure& figure, Year year);

// Whose output or compute a gap divides: "U.S. : China".
[[nodiscard]] QString sidesOf(const Figure& gap);

// Of its numbers where neither they nor its name say it, else empty: "times".
[[nodiscard]] QString unitOf(const Figure& figure);
// One number with its sign: "44×".
[[nodiscard]] QString valueText(const Figure& figure, double value);
// The same without it, beside one that has it: "44".
[[nodiscard]] QString plainText(const Figure& figure, double value);
// "19–100", of nine runs in ten.
[[nodiscard]] QString shortRange(const Figure& figure, const Spread& spread);
// "Nine runs in ten: 19 to 100 times"
[[nodiscard]] QString rangeText(const Figure& figure, const Spread& spread, const QString& unit);

}  // namespace chokepoint::ui
