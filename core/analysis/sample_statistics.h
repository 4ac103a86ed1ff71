// What a sample says of the distribution that it was drawn from, each with its sampling error.
//
// The errors are those of independent draws, as 95 % intervals: mean by the normal
// approximation; quantile by order statistics (binomial ranks); share by Wilson 1927. Sobol's points
// err less, so that for them the intervals are on the safe side. What the model leaves out, or its
// inputs get wrong, is no sampling error.
#pragma once

#include <span>
#include <vector>

namespace chokepoint {

struct Estimated {
  double value = 0.0;
  double low = 0.0;
  double high = 0.0;
};

// Of at least one number.
[[nodiscard]] Estimated estimatedMean(std::span<const double> values);
[[nodiscard]] Estimated estimatedQuantile(std::span<const double> values, double probability);
// Of the sample, n - 1; 0 of a single number.
[[nodiscard]] double standardDeviation(std::span<const double> values);
[[nodiscard]] Estimated estimatedShare(std::size_t holding, std::size_t all);

struct Histogram {
  std::vector<double> edges;        // of bins of equal width, one more than counts
  std::vector<std::size_t> counts;  // a number on an edge counts above it, the greatest in the last bin
};
[[nodiscard]] Histogram histogramOf(std::span<const double> values, std::size_t bins);

}  // namespace chokepoint
