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

// "26 to 79 times; 7.3 to 17 times; 390,000 to 1.1 million chips"
inline QString ranges(const Outlook& outlook, Year year) {
  return QStringLiteral("%1 to %2 times; %3 to %4 times; %5 to %6 chips")
      .arg(twoDigits(made(outlook, year).p05), twoDigits(made(outlook, year).p95), twoDigits(usable(outlook, year).p05),
           twoDigits(usable(outlook, year).p95), chips(volume(outlook, year).p05), chips(volume(outlook, year).p95));
}

}  // namespace chokepoint::ui
