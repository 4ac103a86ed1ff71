// Whether a percentile agrees with one that was published from another sample of the same size.
#pragma once

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "core/engine/quantiles.h"

namespace chokepoint {

struct PublishedPercentile {
  double probability = 0.5;
  double value = 0.0;
  double halfUnit = 0.0;  // half of the last digit that was published
};

// Empty if they agree, otherwise what differs.
//
// A sample percentile stands at a random rank of the distribution, with standard error
// sqrt(p (1 - p) / n). Both samples have one, so their difference has sqrt(2) of it; three of
// these are allowed (one test in 400 would fail by chance, but seeds are fixed), and half a unit
// of the published number's last digit.
inline std::string disagreement(std::vector<double> sample, const PublishedPercentile& published) {
  constexpr double kStandardErrors = 3.0;
  const double p = published.probability;
  const double error = kStandardErrors * std::sqrt(2.0 * p * (1.0 - p) / static_cast<double>(sample.size()));
  const double least = quantile(sample, std::max(0.0, p - error)) - published.halfUnit;
  const double greatest = quantile(sample, std::min(1.0, p + error)) + published.halfUnit;
  if (published.value >= least && published.value <= greatest) return {};
  return "published " + toText(published.value) + ", ours " + toText(quantile(sample, p)) + ", allowed " +
         toText(least) + " to " + toText(greatest);
}

}  // namespace chokepoint
