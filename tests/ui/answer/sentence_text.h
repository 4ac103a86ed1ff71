// What the tests of sentences read and expect: plain text, and numbers written another way than
// the program writes them.
#pragma once

#include <QLocale>
#include <QRegularExpression>
#include <QString>

#include "core/study/outlook.h"
#include "ui/answer/sentence.h"

namespace chokepoint::ui {

inline QString plain(QString html) {
  html.remove(QRegularExpression(QStringLiteral("<[^>]*>")));
  html.replace(QChar::Nbsp, QChar(' '));
  return html.replace(QStringLiteral("&quot;"), QStringLiteral("\""))
      .replace(QStringLiteral("&amp;"), QStringLiteral("&"));
}

// Two significant digits, by way of 4.4e+01.
inline QString twoDigits(double value) {
  const auto parts = QString::number(value, 'e', 1).split('e');
  const int exponent = parts[1].toInt();
  return QLocale().toString((parts[0] + 'e' + parts[1]).toDouble(), 'f', std::max(0, 1 - exponent));
}

inline QString chips(double value) {
  const double shown = QString::number(value, 'e', 1).toDouble();
  return shown < 1e6 ? twoDigits(value) : twoDigits(value / 1e6) + QStringLiteral(" million");
}

inline const Spread& made(const Outlook& outlook, Year year) { return outlook.annual(figure("output_ratio"), year); }
inline const Spread& usable(const Outlook& outlook, Year year) { return outlook.annual(figure("compute_ratio"), year); }
inline const Spread& volume(const Outlook& outlook, Year year) { return outlook.annual(figure("huawei_chips"), year); }

// "(26–79)", and of chips in the unit of the median.
inline QString bracket(const Spread& of) { return QStringLiteral("(%1–%2)").arg(twoDigits(of.p05), twoDigits(of.p95)); }
inline QString bracketOfChips(const Spread& of) {
  const bool isInMillions = of.p50 >= 995000.0;
  return isInMillions ? bracket({of.p05 / 1e6, 0, 0, 0, of.p95 / 1e6})
                      : QStringLiteral("(%1–%2)").arg(chips(of.p05), chips(of.p95));
}

// The main sentence without what stands in brackets, and all that is said beside it in one.
inline Sentence withoutRanges(const Sentence& sentence) {
  QString main = plain(sentence.main);
  static const QRegularExpression kBrackets(QStringLiteral(" \\([^)]*–[^)]*\\)"));
  QStringList beside{sentence.detail};
  beside += sentence.rest;
  beside.removeAll(QString());
  return {main.remove(kBrackets), beside.join(' '), {}};
}

}  // namespace chokepoint::ui
