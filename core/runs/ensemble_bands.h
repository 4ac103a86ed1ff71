// Quantiles of quantities over an ensemble, by month or by year.
//
// Exact (type 7, quantiles.h) to kExactMembers; beyond, counted as the runs go by
// (quantile_counter.h), with the most by which a rank may be wrong. Memory stays below 300 MB
// whatever the number of members: quantities are taken a few at a time and the runs repeated. The
// same to the last digit whatever the number of threads.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "core/engine/ensemble.h"

namespace chokepoint {

inline constexpr std::size_t kExactMembers = 100000;

struct BandsRequest {
  std::vector<QuantityId> quantities;
  std::vector<double> probabilities;  // in [0, 1]
  bool annual = false;                // a year as the quantity's spec makes it
};

// Of one quantity, in its unit.
struct QuantityBands {
  QuantityId quantity{};
  std::vector<std::vector<double>> times;  // [month or year][probability]
};

struct Bands {
  std::vector<QuantityBands> quantities;
  double rankError = 0.0;  // the largest of all; share of the members, 0 where exact
};

// Who sees the runs as they go by: each block of members once, with the number of its first member among all, on any
// thread and in any order.
struct BlockOnlooker {
  std::vector<QuantityId> reads;  // kept of each block for it
  std::function<void(const MemberBlock& block, std::size_t first)> look;
};

// How many runs it takes: the members, as often as quantities do not fit into the memory together.
[[nodiscard]] std::size_t runsFor(const BandsRequest& request, std::size_t members);

// Nothing if it was stopped.
[[nodiscard]] std::optional<Bands> computeBands(const BandsRequest& request, const EnsembleInputs& inputs,
                                                const MemberDraws& draws, ThreadPool& pool, const RunWatch& watch = {},
                                                const BlockOnlooker* onlooker = nullptr);

}  // namespace chokepoint
