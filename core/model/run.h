// One run of the model: 132 months of all quantities, in double precision.
#pragma once

#include <vector>

#include "core/model/month.h"

namespace chokepoint {

// An immutable result once made; months are rows.
struct Run {
  Parameters<double> parameters{};
  std::vector<Quantities<double>> months;

  [[nodiscard]] double value(QuantityId id, int month) const { return at(months[static_cast<std::size_t>(month)], id); }
  [[nodiscard]] std::vector<double> series(QuantityId id) const;
};

// All months, with any number type that has one value a month (not symbols).
template <class T>
[[nodiscard]] std::vector<Quantities<T>> monthsOf(const Parameters<T>& p, const Tables& tables) {
  std::vector<Quantities<T>> months(kMonths);
  const auto c = constants(p);
  start(Clock(tables, 0), p, c, months.front());
  for (int month = 0; month < kMonths; ++month) {
    const Clock t(tables, month);
    auto& now = months[static_cast<std::size_t>(month)];
    evaluate(t, p, c, now);
    if (month + 1 < kMonths) advance(t, p, c, now, months[static_cast<std::size_t>(month) + 1]);
  }
  return months;
}

// Never fails: for inputs within their ranges all values are finite (tests/laws).
[[nodiscard]] Run simulate(const Parameters<double>& parameters, const Tables& tables);

}  // namespace chokepoint
