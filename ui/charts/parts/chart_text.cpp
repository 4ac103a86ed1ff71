#include "ui/charts/parts/chart_text.h"

#include <QCoreApplication>
#include <QFontInfo>
#include <algorithm>
#include <cmath>

#include "core/base/rounding.h"
#include "ui/format/format.h"
#include "ui/theme/text_scale.h"

namespace chokepoint::ui {

namespace {

// Medians nearer than this look the same on any of the charts.
constexpr double kSameMedian = 0.01;
constexpr int kMostDigits = 6;
constexpr double kMillionChips = 1e6;

}  // namespace

QFont chartFont(TextRole role, QFont::Weight weight) {
  QFont font = fontOf(role);
  font.setPixelSize(QFontInfo(font).pixelSize());
  font.setWeight(weight);
  return font;
}

double widestOf(const QStringList& texts, const QFontMetricsF& metrics) {
  double width = 0.0;
  for (const QString& text : texts) width = std::max(width, metrics.horizontalAdvance(text));
  return width;
}

QString tickText(double value) {
  if (value == 0.0) return significant(value);
  const double magnitude = std::floor(std::log10(std::abs(value)) + 1e-9);
  int digits = 1;
  while (digits < kMostDigits) {
    const double scaled = value / std::pow(10.0, magnitude - (digits - 1));
    if (std::abs(scaled - std::round(scaled)) < 1e-6) break;
    ++digits;
  }
  return significant(value, digits);
}

QString briefly(double value) { return tickText(roundedTo(stepOf(value, 3), value)); }

QString spreadText(const Spread& spread, QString (*format)(double)) {
  return QCoreApplication::translate("Chart", "median %1, nine in ten %2 to %3")
      .arg(format(spread.p50), format(spread.p05), format(spread.p95));
}

QString rangeOf(const Spread& spread, QString (*format)(double)) {
  return between(format(spread.p05), format(spread.p95), spread.p05 < 0.0);
}

QString millionsText(double chips) { return significant(chips / kMillionChips); }

QString ratioText(double ratio) { return significant(ratio); }

QString timesText(double ratio) { return QCoreApplication::translate("Chart", "%1×", "times").arg(ratioText(ratio)); }

bool differsVisibly(double a, double b) { return std::abs(a - b) > kSameMedian * std::max(std::abs(a), std::abs(b)); }

}  // namespace chokepoint::ui
