// Five quantiles of a figure over the runs of an ensemble, of type 7 (linear between order statistics).
#pragma once

#include <array>
#include <span>

namespace chokepoint {

inline constexpr std::array kSpreadProbabilities{0.05, 0.25, 0.50, 0.75, 0.95};

struct Spread {
  double p05 = 0.0;
  double p25 = 0.0;
  double p50 = 0.0;
  double p75 = 0.0;
  double p95 = 0.0;
};

// Of at least one number.
[[nodiscard]] Spread spreadOf(std::span<const double> values);

}  // namespace chokepoint
