// All numbers of an outlook in a row, each with a name, so that two outlooks can be compared.
#pragma once

#include <QString>
#include <algorithm>
#include <utility>
#include <vector>

#include "core/study/outlook.h"

namespace chokepoint {

struct OutlookNumber {
  QString name;
  double value = 0.0;
};
using OutlookNumbers = std::vector<OutlookNumber>;

inline void add(OutlookNumbers& numbers, const QString& name, const Spread& s) {
  for (const auto& [percent, value] :
       {std::pair{5, s.p05}, std::pair{25, s.p25}, std::pair{50, s.p50}, std::pair{75, s.p75}, std::pair{95, s.p95}})
    numbers.push_back({QStringLiteral("%1, %2 %").arg(name).arg(percent), value});
}

inline void add(OutlookNumbers& numbers, const QString& name, const BottleneckShares& shares) {
  numbers.push_back({name + ", packaging", shares.packaging});
  numbers.push_back({name + ", dies", shares.dies});
  numbers.push_back({name + ", hbm", shares.hbm});
}

inline void add(OutlookNumbers& numbers, const QString& name, const std::optional<Month>& month) {
  numbers.push_back({name, month ? month->index : 1e6});
}

inline void add(OutlookNumbers& numbers, const Outlook::Parity& parity) {
  numbers.push_back({"parity, probability", parity.probability});
  add(numbers, "parity, median", parity.median);
  add(numbers, "parity, early", parity.early);
}

inline void addMonth(OutlookNumbers& numbers, const Outlook& o, int month) {
  const auto m = static_cast<std::size_t>(month);
  const auto name = QStringLiteral("month %1, ").arg(month);
  for (const Figure& figure : figures())
    if (monthlyOf(figure)) add(numbers, name + QString::fromStdString(figure.key), o.monthly(figure)[m]);
  add(numbers, name + "binding", o.bottlenecks[m]);
  for (const double part : o.compute_by_source[m]) numbers.push_back({name + "source", part});
}

inline void addYear(OutlookNumbers& numbers, const Outlook& o, Year year) {
  const auto y = yearIndex(year);
  const auto name = QStringLiteral("year %1, ").arg(year.number);
  for (const Figure& figure : figures()) {
    if (!isComputed(figure)) continue;
    const QString ofFigure = name + QString::fromStdString(figure.key);
    add(numbers, ofFigure, o.annual(figure, year));
    numbers.push_back({ofFigure + ", median at least", o.of(figure).atLeast[y].median ? 1.0 : 0.0});
    numbers.push_back({ofFigure + ", high at least", o.of(figure).atLeast[y].high ? 1.0 : 0.0});
  }
  add(numbers, name + "likeliest", o.likeliest_bottleneck[y]);
}

inline OutlookNumbers numbersOf(const Outlook& outlook) {
  OutlookNumbers numbers;
  for (int month = 0; month < kMonths; ++month) addMonth(numbers, outlook, month);
  for (int year = kFirstYear; year <= kLastYear; ++year) addYear(numbers, outlook, Year{year});
  add(numbers, outlook.parity);
  return numbers;
}

inline bool sameBits(const Outlook& a, const Outlook& b) {
  return std::ranges::equal(numbersOf(a), numbersOf(b), {}, &OutlookNumber::value, &OutlookNumber::value);
}

}  // namespace chokepoint
