// One run of the model: 132 months of all 90 quantities, in double precision.
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

// Never fails: for inputs within their ranges all values are finite (tests/laws).
[[nodiscard]] Run simulate(const Parameters<double>& parameters, const Tables& tables);

}  // namespace chokepoint
