// Exact sample quantiles of type 7 (Hyndman and Fan 1996): linear between order statistics, as
// R, NumPy and spreadsheets have them by default.
#pragma once

#include <span>
#include <vector>

namespace chokepoint {

// Quantiles of `values` at `probabilities`, each in [0, 1]. `values` hold at least one number and
// only finite ones.
void quantiles(std::span<const double> values, std::span<const double> probabilities, std::span<double> into);

[[nodiscard]] double quantile(std::span<const double> values, double probability);

}  // namespace chokepoint
