// Sobol' indices: how much of the variance of a response each uncertain input explains.
//
//   first   share explained by the input alone: V(E(y | x_i)) / V(y)
//   total   share that would be left if all other inputs were known: E(V(y | all but x_i)) / V(y)
// For independent inputs 0 <= first <= total <= 1, and the first indices add up to at most 1.
// Estimated from n base points (A and B) and, for each input, A with that input's column of B:
// (k + 2) n runs. First: Saltelli and others 2010, table 2 (b); total: Jansen 1999. The estimates
// carry sampling error and may leave [0, 1] a little, so each has its 90 % bootstrap interval
// (percentiles over resampled base points). Left out: indices of groups, dependent inputs.
#pragma once

#include <cstdint>

#include "core/engine/thread_pool.h"
#include "core/method/response.h"

namespace chokepoint {

struct SobolOptions {
  std::size_t basePoints = 4096;  // a power of two balances the points
  std::uint64_t seed = 0;
  std::size_t resamples = 200;
};

struct Interval {
  double low = 0.0;
  double high = 0.0;
};

struct SobolIndex {
  double first = 0.0;
  double total = 0.0;
  Interval firstRange;
  Interval totalRange;
};

struct SobolIndices {
  double mean = 0.0;
  double variance = 0.0;   // 0 also where it is too small for a number
  bool isConstant = true;  // nothing moves the response, and all indices are 0
  std::size_t runs = 0;
  std::vector<SobolIndex> inputs;
};

// The widest of all intervals is how far the estimates have converged.
[[nodiscard]] double widestRange(const SobolIndices& indices);

[[nodiscard]] Expected<SobolIndices> sobolIndices(const Response& response, std::span<const Inverse> inputs,
                                                  const SobolOptions& options, ThreadPool& pool);

}  // namespace chokepoint
