// Type and words that the charts share.
#pragma once

#include <QFont>
#include <QString>

#include "core/study/outlook.h"
#include "ui/theme/text_scale.h"
#include "ui/theme/theme.h"

namespace chokepoint::ui {

// The theme's type with its size in pixels, so that what is drawn into a PDF or an SVG through a
// scaled painter keeps its size: a size in points would be taken from the device's resolution.
[[nodiscard]] QFont chartFont(TextRole role, QFont::Weight weight = QFont::Normal);
// Of what names a mark, a line or an axis.
[[nodiscard]] inline QFont fontOfNames() { return chartFont(TextRole::Small); }
// Of several texts, each on a line of its own.
[[nodiscard]] double widestOf(const QStringList& texts, const QFontMetricsF& metrics);

// A number on an axis, with the digits that it has and no more: 0.5, 20, 1,500, 12.5.
[[nodiscard]] QString tickText(double value);
// In three digits at most, and without the zeros that end them: 25, 32.4.
[[nodiscard]] QString briefly(double value);

// "median 20, nine in ten 6.9 to 66", each number as `format` writes it.
[[nodiscard]] QString spreadText(const Spread& spread, QString (*format)(double));
// "18–84"; one number where both ends are written alike.
[[nodiscard]] QString rangeOf(const Spread& spread, QString (*format)(double));
[[nodiscard]] QString ratioText(double ratio);
// "36×"
[[nodiscard]] QString timesText(double ratio);
// Chips in millions, two significant digits: 0.70, 1.4.
[[nodiscard]] QString millionsText(double chips);

// Whether a reader of the chart could tell two medians apart.
[[nodiscard]] bool differsVisibly(double a, double b);

// A month's middle and a year's middle on a time axis that counts years: 2026.0 is January's
// first day.
[[nodiscard]] constexpr double timeOf(Month month) { return kFirstYear + (month.index + 0.5) / kMonthsPerYear; }
[[nodiscard]] constexpr double timeOf(Year year) { return year.number + 0.5; }
inline constexpr double kTimeBegins = kFirstYear;
inline constexpr double kTimeEnds = kLastYear + 1.0;
inline constexpr double kProjectionBegins = kFirstYear + kFirstProjected / kMonthsPerYear;

}  // namespace chokepoint::ui
