// Timings of a piece of work, repeated.
#pragma once

#include <algorithm>
#include <chrono>
#include <vector>

#include "core/base/json.h"
#include "core/engine/quantiles.h"

namespace chokepoint::app {

// Seconds that each of `repeats` calls took, after one that is not counted.
template <class Work>
std::vector<double> secondsOf(std::size_t repeats, Work work) {
  using Clock = std::chrono::steady_clock;
  std::vector<double> seconds;
  work();
  for (std::size_t i = 0; i < repeats; ++i) {
    const auto start = Clock::now();
    work();
    seconds.push_back(std::chrono::duration<double>(Clock::now() - start).count());
  }
  return seconds;
}

// Median, 95th percentile, least and greatest, each times `factor`.
inline Json summary(const std::vector<double>& values, double factor) {
  return {{"median", quantile(values, 0.5) * factor},
          {"p95", quantile(values, 0.95) * factor},
          {"min", *std::ranges::min_element(values) * factor},
          {"max", *std::ranges::max_element(values) * factor},
          {"count", values.size()}};
}

}  // namespace chokepoint::app
