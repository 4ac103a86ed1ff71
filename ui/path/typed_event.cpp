#include "ui/path/typed_event.h"

#include <QCoreApplication>
#include <QLocale>

#include "core/base/record_end.h"
#include "core/scenario/timeline_rules.h"
#include "ui/format/format.h"

namespace chokepoint::ui {

namespace {

// The context of the texts below, for translators.
struct TypedWords {
  Q_DECLARE_TR_FUNCTIONS(EventEditor)
};

std::optional<Month> monthNamed(const QString& text) {
  for (int month = 0; month < kMonths; ++month)
    if (text.compare(monthName({month}), Qt::CaseInsensitive) == 0) return Month{month};
  return std::nullopt;
}

std::optional<Month> monthFrom(const QString& text) {
  if (const auto year = yearFromText(text.toStdString())) return january(*year);
  if (const auto month = monthFromText(text.toStdString())) return month;
  return monthNamed(text);
}

QString notANumber(const QString& text) { return TypedWords::tr("\"%1\" is not a number.").arg(text); }

TypedOf<double> numberWithin(const QString& text, double low, double high) {
  const auto number = numberFrom(text);
  if (!number) return {{}, notANumber(text)};
  if (*number >= low && *number <= high) return {*number, {}};
  return {{}, TypedWords::tr("Allowed are %1 to %2.", "two numbers").arg(exactly(low), exactly(high))};
}

}  // namespace

TypedOf<Month> typedStart(const QString& text) {
  constexpr Month kLast{kMonths - 1};
  const auto month = monthFrom(text.simplified());
  if (!month) return {{}, TypedWords::tr("\"%1\" is no month, as \"%2\" is.").arg(text, monthName(kNow))};
  if (*month >= kRecordEnds && *month <= kLast) return {*month, {}};
  return {{}, TypedWords::tr("Allowed are %1 to %2.", "two months").arg(monthName(kRecordEnds), monthName(kLast))};
}

TypedOf<double> typedMonths(const QString& text) {
  const auto typed = numberFrom(text);
  if (!typed) return {{}, notANumber(text)};
  if (*typed > 0.0 && *typed <= kMonths) return {*typed, {}};
  return {{}, TypedWords::tr("Allowed is above 0, up to %n months.", nullptr, kMonths)};
}

TypedOf<double> typedTarget(const QString& text, std::optional<Channel> channel) {
  const auto [low, high] = targetRange(!channel);
  return numberWithin(text, low, high);
}

}  // namespace chokepoint::ui
