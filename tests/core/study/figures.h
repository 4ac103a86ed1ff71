// All figures of an outlook in a row, each with a name, so that two outlooks can be compared.
#pragma once

#include <QString>
#include <algorithm>
#include <utility>
#include <vector>

#include "core/study/outlook.h"

namespace chokepoint {

struct Figure {
  QString name;
  double value = 0.0;
};
using Figures = std::vector<Figure>;

inline void add(Figures& figures, const QString& name, const Spread& s) {
  for (const auto& [percent, value] :
       {std::pair{5, s.p05}, std::pair{25, s.p25}, std::pair{50, s.p50}, std::pair{75, s.p75}, std::pair{95, s.p95}})
    figures.push_back({QStringLiteral("%1, %2 %").arg(name).arg(percent), value});
}

inline void add(Figures& figures, const QString& name, const BindingShares& shares) {
  figures.push_back({name + ", packaging", shares.packaging});
  figures.push_back({name + ", dies", shares.dies});
  figures.push_back({name + ", hbm", shares.hbm});
}

inline void add(Figures& figures, const QString& name, const std::optional<Month>& month) {
  figures.push_back({name, month ? month->index : 1e6});
}

inline void add(Figures& figures, const QString& name, const Outlook::LagSpread& lag) {
  add(figures, name, lag.months);
  figures.push_back({name + ", median at least", lag.medianAtLeast ? 1.0 : 0.0});
  figures.push_back({name + ", high at least", lag.highAtLeast ? 1.0 : 0.0});
}

inline void add(Figures& figures, const Outlook::Parity& parity) {
  figures.push_back({"parity, probability", parity.probability});
  add(figures, "parity, median", parity.median);
  add(figures, "parity, early", parity.early);
}

inline void addMonth(Figures& figures, const Outlook& o, int month) {
  const auto m = static_cast<std::size_t>(month);
  const auto name = QStringLiteral("month %1, ").arg(month);
  add(figures, name + "output_ratio", o.output_ratio[m]);
  add(figures, name + "compute_ratio", o.compute_ratio[m]);
  add(figures, name + "unit_ratio", o.unit_ratio[m]);
  add(figures, name + "binding", o.binding[m]);
  for (const double part : o.compute_by_source[m]) figures.push_back({name + "source", part});
}

inline void addYear(Figures& figures, const Outlook& o, Year year) {
  const auto y = yearIndex(year);
  const auto name = QStringLiteral("year %1, ").arg(year.number);
  add(figures, name + "output_ratio", o.annual_output_ratio[y]);
  add(figures, name + "compute_ratio", o.annual_compute_ratio[y]);
  add(figures, name + "unit_ratio", o.annual_unit_ratio[y]);
  add(figures, name + "huawei_chips", o.annual_huawei_chips[y]);
  add(figures, name + "self_sufficiency", o.annual_self_sufficiency[y]);
  add(figures, name + "china_compute", o.annual_china_compute[y]);
  add(figures, name + "smic_capacity", o.annual_smic_capacity[y]);
  add(figures, name + "lag", o.annual_compute_lag[y]);
  add(figures, name + "likeliest", o.likeliest_limit[y]);
}

inline Figures figuresOf(const Outlook& outlook) {
  Figures figures;
  for (int month = 0; month < kMonths; ++month) addMonth(figures, outlook, month);
  for (int year = kFirstYear; year <= kLastYear; ++year) addYear(figures, outlook, Year{year});
  add(figures, outlook.parity);
  return figures;
}

inline bool sameBits(const Outlook& a, const Outlook& b) {
  return std::ranges::equal(figuresOf(a), figuresOf(b), {}, &Figure::value, &Figure::value);
}

}  // namespace chokepoint
