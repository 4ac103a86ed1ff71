// What a sample says of the distribution that it was drawn from, each with its sampling error.
//
// The errors are those of independent draws, as 95 % intervals: mean by the normal
// approximation; quantile by order statistics (binomial ranks); share by Wilson 1927. Sobol's points
// err less, so that for them the intervals are on the safe side. Where the members were picked by how well they fit
// what is believed, they are worth fewer independent draws: `worth`, the share of them (MemberDraws::worth);
// of fewer than ten there is no interval. A single
// number says nothing of how far another would lie from it: its mean and quantiles have no interval, and it has no
// deviation. What the model leaves out, or its inputs get wrong, is no sampling error.
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace chokepoint {

struct Estimated {
  double value = 0.0;
  std::optional<double> low{};
  std::optional<double> high{};
};

// Of at least one number.
[[nodiscard]] Estimated estimatedMean(std::span<const double> values, double worth = 1.0);
[[nodiscard]] Estimated estimatedQuantile(std::span<const double> values, double probability, double worth = 1.0);
// Of the sample, n - 1.
[[nodiscard]] std::optional<double> standardDeviation(std::span<const double> values);
[[nodiscard]] Estimated estimatedShare(std::size_t holding, std::size_t all, double worth = 1.0);

struct Histogram {
  std::vector<double> edges;        // of bins of equal width, one more than counts
  std::vector<std::size_t> counts;  // a number on an edge counts above it, the greatest in the last bin
};
[[nodiscard]] Histogram histogramOf(std::span<const double> values, std::size_t bins);

}  // namespace chokepoint
