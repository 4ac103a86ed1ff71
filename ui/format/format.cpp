#include "ui/format/format.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

namespace chokepoint::ui {

namespace {

// The context of the texts below, for translators.
struct Format {
  Q_DECLARE_TR_FUNCTIONS(Format)
};

double rounded(double value, int digits) {
  if (value == 0.0) return 0.0;
  const double step = std::pow(10.0, std::floor(std::log10(std::abs(value))) - (digits - 1));
  return std::round(value / step) * step;
}

int decimalsOf(double value, int digits) {
  if (value == 0.0) return 0;
  return std::max(0, digits - 1 - static_cast<int>(std::floor(std::log10(std::abs(value)) + 1e-9)));
}

}  // namespace

QString significant(double value, int digits) {
  const double shown = rounded(value, digits);
  return QLocale().toString(shown, 'f', decimalsOf(shown, digits));
}

QString count(double value) {
  constexpr double kMillion = 1e6;
  const double shown = rounded(value, 2);
  if (shown < kMillion) return significant(value);
  return Format::tr("%1 million").arg(significant(value / kMillion));
}

QString shortCount(double value) {
  constexpr double kThousand = 1e3;
  constexpr double kMillion = 1e6;
  if (value >= kMillion) return Format::tr("%1 M").arg(QLocale().toString(value / kMillion, 'f', 1));
  if (value >= kThousand) return Format::tr("%1 k").arg(QLocale().toString(value / kThousand, 'f', 0));
  return significant(value);
}

QString percent(double fraction) {
  return Format::tr("%1 %", "per cent").arg(QLocale().toString(fraction * 100.0, 'f', fraction < 0.0995 ? 1 : 0));
}

QString monthName(Month month) {
  return Format::tr("%1 %2", "month year")
      .arg(QLocale().standaloneMonthName(month.index % 12 + 1))
      .arg(yearOf(month).number);
}

QString parameterNumber(const ParameterSpec& spec, double value) {
  return QLocale().toString(value * spec.display.scale, 'f', spec.display.decimals);
}

QString translated(const std::string& text) { return QCoreApplication::translate("Data", text.c_str()); }

}  // namespace chokepoint::ui
