#include "ui/format/format.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

#include "core/base/rounding.h"
#include "core/base/text.h"
#include "ui/format/language.h"
#include "ui/format/others_words.h"
#include "ui/format/words.h"

namespace chokepoint::ui {

namespace {

// The context of the texts below, for translators.
struct Format {
  Q_DECLARE_TR_FUNCTIONS(Format)
};

constexpr double kThousand = 1e3;
constexpr double kMillion = 1e6;
constexpr char16_t kMinus = 0x2212;
constexpr double kSlack = 1e-9;  // of a logarithm: 1000 may have come out as 999.9999999999999

double rounded(double value, int digits) {
  if (value == 0.0) return 0.0;
  const double step = std::pow(10.0, std::floor(std::log10(std::abs(value))) - (digits - 1));
  return std::round(value / step) * step;
}

// Written out it would be a row of zeros.
bool isFarOff(double value) {
  constexpr double kMost = 1e15;
  constexpr double kLeast = 1e-9;
  const double size = std::abs(value);
  return size >= kMost || (size > 0.0 && size < kLeast);
}

int decimalsOf(double value, int digits) {
  if (value == 0.0) return 0;
  return std::max(0, digits - 1 - static_cast<int>(std::floor(std::log10(std::abs(value)) + kSlack)));
}

}  // namespace

QString withTrueMinus(QString number) {
  if (number.startsWith(QChar('-'))) number[0] = QChar(kMinus);
  return number;
}

QString significant(double value, int digits) {
  if (isFarOff(value)) return withTrueMinus(QLocale().toString(value, 'g', digits));
  const double shown = rounded(value, digits);
  return withTrueMinus(QLocale().toString(shown, 'f', decimalsOf(shown, digits)));
}

QString count(double value) {
  constexpr double kNone = 0.5;  // of what there is no half
  const double shown = value < kNone ? 0.0 : rounded(value, 2);
  if (shown < kMillion) return significant(shown);
  return Format::tr("%1 million").arg(significant(shown / kMillion));
}

QString rangeOfCount(double low, double middle, double high) {
  const bool isInMillions = rounded(middle, 2) >= kMillion;
  const auto written = [&](double value) { return isInMillions ? significant(value / kMillion) : count(value); };
  return between(written(low), written(high), false);
}

QString amountInTable(double value) {
  constexpr double kHundred = 100.0;
  constexpr double kTwoDigits = 10.0;
  const double hundredths = std::round(std::abs(value) * kHundred);
  if (hundredths == 0.0) return significant(0.0);
  if (hundredths >= kHundred) return inTwoDigits(value);
  return significant(std::copysign(hundredths / kHundred, value), hundredths < kTwoDigits ? 1 : 2);
}

bool isInMillions(double value) {
  constexpr double kFromThere = 1e5;
  return rounded(std::abs(value), 2) >= kFromThere;
}

QString inTwoDigits(double value) {
  return isInMillions(value) ? Format::tr("%1 million").arg(significant(value / kMillion)) : significant(value);
}

QString between(const QString& low, const QString& high, bool isBelowZero) {
  if (low == high) return low;
  return (isBelowZero ? Format::tr("%1 to %2", "range") : Format::tr("%1–%2", "range")).arg(low, high);
}

QString withRange(double middle, double low, double high) {
  const double scale = isInMillions(middle) ? kMillion : 1.0;
  const QString least = significant(low / scale);
  const QString most = significant(high / scale);
  if (least == most && most == significant(middle / scale)) return inTwoDigits(middle);
  return Format::tr("%1 (%2)", "a number and its range").arg(inTwoDigits(middle), between(least, most, low < 0.0));
}

QString rangeAlone(double low, double high) {
  if (!isInMillions(high)) return between(significant(low), significant(high), low < 0.0);
  const QString range = between(significant(low / kMillion), significant(high / kMillion), low < 0.0);
  return Format::tr("%1 million").arg(range);
}

QString timesOf(const QString& number) { return Format::tr("%1×", "times").arg(number); }

QString noNumber(const QString& typed) {
  return Format::tr("“%1” is not a number; one such as 40 is wanted", "what was typed").arg(typed);
}

std::vector<QString> signedParts(std::span<const double> parts, double from, double to) {
  constexpr int kDigits = 2;  // of significant()
  const auto printed = [](double value) { return roundedTo(stepOf(value, kDigits), value); };
  const double step = stepOf(std::max(std::abs(from), std::abs(to)), kDigits);
  std::vector<QString> texts;
  for (const double part : largestRemainder(parts, roundedTo(step, printed(to) - printed(from)), step)) {
    const int digits = 1 + static_cast<int>(std::log10(std::abs(part) / step) + kSlack);
    const QString sign = part < 0.0 ? QString(QChar(kMinus)) : QStringLiteral("+");
    texts.push_back(part == 0.0 ? QString() : sign + significant(std::abs(part), digits));
  }
  return texts;
}

QString percent(double fraction) {
  constexpr double kAll = 1.0 - 1e-9;  // the rest is rounding
  const double shown = fraction * 100.0;
  if (fraction > 0.0 && shown < 0.05) return Format::tr("under %1 %", "per cent").arg(QLocale().toString(0.1, 'f', 1));
  if (fraction < kAll && shown >= 99.5) return Format::tr("over %1 %", "per cent").arg(QLocale().toString(99));
  const int decimals = fraction > 0.0 && fraction < 0.0995 ? 1 : 0;
  return Format::tr("%1 %", "per cent").arg(withTrueMinus(QLocale().toString(shown, 'f', decimals)));
}

QString shareText(double share, double printed) {
  constexpr double kSmall = 0.0995;  // of which there are tenths
  constexpr double kNearlyAll = 0.995;
  return percent(share < kSmall || share >= kNearlyAll ? share : printed / 100.0);
}

QString monthName(Month month) {
  return Format::tr("%1 %2", "month year")
      .arg(QLocale().standaloneMonthName(monthInYear(month)))
      .arg(yearOf(month).number);
}

QString periodName(const Period& period) {
  return period.month ? monthName(*period.month) : QString::number(period.year.number);
}

QString shortPeriodName(const Period& period) {
  if (!period.month) return periodName(period);
  return Format::tr("%1 %2", "month year")
      .arg(QLocale().standaloneMonthName(monthInYear(*period.month), QLocale::ShortFormat))
      .arg(period.year.number);
}

// As the system's locale writes numbers first: there 1.234 may be over a thousand.
Expected<TypedNumber> typedIn(const QString& text) {
  bool isLocal = false;
  const double local = QLocale().toDouble(text, &isLocal);
  if (isLocal && std::isfinite(local)) return TypedNumber{.value = local};
  return typedNumber(text.toStdString(), QLocale().decimalPoint() == QChar(',') ? Comma::Decimal : Comma::Refused);
}

std::optional<double> numberFrom(const QString& text) {
  const auto typed = typedIn(text);
  return typed && !typed->isPercent ? std::optional(typed->value) : std::nullopt;
}

QString exactly(double value) {
  return QLocale().toString(value, isFarOff(value) ? 'g' : 'f', QLocale::FloatingPointShortest);
}

QString asPublished(double value) {
  return withTrueMinus(QLocale().toString(std::round(value * 100.0) / 100.0, 'f', QLocale::FloatingPointShortest));
}

QString parameterNumber(const ParameterSpec& spec, double value) {
  return withTrueMinus(QLocale().toString(value * spec.display.scale, 'f', spec.display.decimals));
}

QString wholeNumber(std::size_t number) { return QLocale().toString(static_cast<qulonglong>(number)); }

QString sentenceStart(const QString& words) { return words.isEmpty() ? words : words.front().toUpper() + words.mid(1); }

QString translated(const DataText& text) { return othersWords(words().text(text)); }
QString translated(const std::string& text) { return translated(DataText{text}); }

}  // namespace chokepoint::ui
