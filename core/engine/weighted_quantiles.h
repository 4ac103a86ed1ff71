// Quantiles of numbers that count differently.
//
// The n numbers in order, x_1 to x_n with weights w_1 to w_n, stand at A_k = w_1 + ... + w_k-1 + w_k / 2; the quantile
// of probability p is read at A_1 + p (A_n - A_1), linear between neighbours. With equal weights that is type 7, as
// quantiles() has it. What has no weight is left out.
#pragma once

#include <span>

namespace chokepoint {

// At least one weight is above 0, none below; all numbers are finite. Probabilities lie in [0, 1].
void weightedQuantiles(std::span<const double> values, std::span<const double> weights,
                       std::span<const double> probabilities, std::span<double> into);

}  // namespace chokepoint
