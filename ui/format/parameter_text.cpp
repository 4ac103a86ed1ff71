#include "ui/format/parameter_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

#include "core/base/text.h"
#include "ui/format/format.h"

namespace chokepoint::ui {

namespace {

constexpr int kMoreDecimals = 2;
constexpr double kSameNumber = 1e-9;  // relative; far below what any input is known to

// The context of the texts below, for translators.
struct ParameterWords {
  Q_DECLARE_TR_FUNCTIONS(ParameterWords)
};

bool isShownExactly(double displayed, int decimals) {
  const double unit = std::pow(10.0, decimals);
  return std::abs(std::round(displayed * unit) / unit - displayed) <= kSameNumber * std::abs(displayed);
}

int decimalsFor(const ParameterSpec& spec, double displayed) {
  int decimals = spec.display.decimals;
  while (decimals < spec.display.decimals + kMoreDecimals && !isShownExactly(displayed, decimals)) ++decimals;
  return decimals;
}

// The unit behind a number is welcome, whatever the spaces in between.
QString withoutUnit(QString text, const QString& unit) {
  text.replace(QChar::Nbsp, QLatin1Char(' '));
  text = text.trimmed();
  if (!unit.isEmpty() && text.endsWith(unit, Qt::CaseInsensitive)) text.chop(unit.size());
  if (text.endsWith(QChar(0x00D7))) text.chop(1);
  return text.trimmed();
}

// A percent sign says the same there.
bool isHundredths(const ParameterSpec& spec) { return spec.display.scale == 100.0; }

// 60k wafers are 60 of what is counted in "k wafers".
double thousandsIn(const ParameterSpec& spec) {
  const auto& unit = spec.display.unit;
  return unit.starts_with("k ") ? 1e3 : unit.starts_with("M$") ? 1e6 : 1.0;
}

// On one line.
QString withUnit(const QString& number, const QString& unit) {
  if (unit.isEmpty()) return number;
  return ParameterWords::tr("%1 %2", "value, unit").replace(QChar(' '), QChar(QChar::Nbsp)).arg(number, unit);
}

// How many times as much: "2×", where the file has an x.
bool isTimes(const ParameterSpec& spec) { return spec.display.unit == "x"; }

QString withoutZeros(double displayed, int decimals) {
  const double unit = std::pow(10.0, decimals);
  return withTrueMinus(exactly(std::round(displayed * unit) / unit));
}

QString outOfRange(const ParameterSpec& spec, const QString& typed, double value) {
  const QString sentence = value > spec.max ? ParameterWords::tr("%1 is too much: %2 is allowed.")
                                            : ParameterWords::tr("%1 is too little: %2 is allowed.");
  return sentence.arg(typed, rangeText(spec, spec.min, spec.max));
}

}  // namespace

QString numberText(const ParameterSpec& spec, double value) {
  const double displayed = value * spec.display.scale;
  return withTrueMinus(QLocale().toString(displayed, 'f', decimalsFor(spec, displayed)));
}

QString unitText(const ParameterSpec& spec) {
  const QString unit = translated(spec.display.unit);
  return translated(spec.label).contains(unit) ? QString() : unit;
}

QString valueText(const ParameterSpec& spec, double value) {
  const double displayed = value * spec.display.scale;
  return isTimes(spec) ? timesOf(withoutZeros(displayed, decimalsFor(spec, displayed)))
                       : withUnit(numberText(spec, value), unitText(spec));
}

QString valueText(const ParameterSpec& spec, double value, int digits) {
  const QString unit = unitText(spec);
  const QString number = significant(value * spec.display.scale, digits);
  if (isTimes(spec)) return timesOf(number);
  return unit.isEmpty() ? number : ParameterWords::tr("%1 %2", "value, unit").arg(number, unit);
}

QString titleWithUnit(const ParameterSpec& spec) {
  const QString unit = unitText(spec);
  return unit.isEmpty() ? translated(spec.label)
                        : ParameterWords::tr("%1 (%2)", "input, unit").arg(translated(spec.label), unit);
}

QString rangeText(const ParameterSpec& spec, double low, double high) {
  const QString range = ParameterWords::tr("%1 to %2").arg(parameterNumber(spec, low), parameterNumber(spec, high));
  return isTimes(spec) ? timesOf(range) : withUnit(range, translated(spec.display.unit));
}

QString runsText(const ParameterSpec& spec, const Spread& runs) {
  if (runs.p05 == runs.p95) return numberText(spec, runs.p50);
  const double scale = spec.display.scale;
  return withRange(runs.p50 * scale, runs.p05 * scale, runs.p95 * scale);
}

TypedValue typedValue(const ParameterSpec& spec, const QString& text) {
  const QString typed = text.trimmed();
  if (typed.isEmpty())
    return {{}, ParameterWords::tr("A number is missing: %1 is allowed.").arg(rangeText(spec, spec.min, spec.max))};
  const auto number = typedIn(withoutUnit(typed, translated(spec.display.unit)));
  if (!number)
    return {{},
            ParameterWords::tr("“%1” is not a number: %2 is allowed.").arg(typed, rangeText(spec, spec.min, spec.max))};
  if (number->isPercent && !isHundredths(spec))
    return {{},
            ParameterWords::tr("“%1” is in percent, and this is not: %2 is allowed.")
                .arg(typed, rangeText(spec, spec.min, spec.max))};
  const double value = fromDisplay(spec, number->isScaled ? number->value / thousandsIn(spec) : number->value);
  if (value < spec.min || value > spec.max) return {{}, outOfRange(spec, typed, value)};
  return {value, {}};
}

double fromDisplay(const ParameterSpec& spec, double displayed) {
  // Shifting the decimal point in the text rounds once; a division would round twice (0.7 / 100
  // is not 0.007).
  const std::string digits = toText(displayed);
  const int shift = static_cast<int>(std::lround(std::log10(spec.display.scale)));
  if (digits.find_first_of("eE") != std::string::npos) return displayed / spec.display.scale;
  return numberFromText(digits + "e" + std::to_string(-shift)).value_or(displayed / spec.display.scale);
}

}  // namespace chokepoint::ui
