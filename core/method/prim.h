// In which region of the inputs does a condition hold? The Patient Rule Induction Method (PRIM,
// Friedman and Fisher 1999), as scenario discovery uses it (Bryant and Lempert 2010).
//
// The share at one end of one input is peeled off again and again, a twentieth to a half of the cases
// in the box, always the one whose loss raises the harmonic mean of coverage and density most; then
// ends are pasted back where that raises it, and limits that could be chance are dropped (binomial,
// 5 %). The classical rule, a twentieth at a time for the density alone, spends its peels on dozens
// of inputs where many matter a little. Greedy: a better box may exist, and a region that is no box
// is met by one that only covers it.
#pragma once

#include <cstdint>
#include <optional>
#include <stop_token>

#include "core/engine/thread_pool.h"
#include "core/method/response.h"

namespace chokepoint {

struct Cases {
  Design inputs;
  std::vector<bool> holds;  // one for each case, and at least one of each
};

struct Bounds {
  std::optional<double> atLeast;
  std::optional<double> atMost;
};
[[nodiscard]] inline bool isLimited(const Bounds& bounds) { return bounds.atLeast || bounds.atMost; }

struct Box {
  std::vector<Bounds> inputs;  // one for each input
  std::size_t cases = 0;       // in the box
  double density = 0.0;        // share of them in which the condition holds
  double coverage = 0.0;       // share of all cases where it holds that lie in the box
};

struct PrimOptions {
  double peel = 0.05;          // share of the box that a step removes
  double leastShare = 0.02;    // of all cases, that a box must hold
  std::size_t resamples = 20;  // searches on random halves
  std::uint64_t seed = 0;
};

struct Discovery {
  double share = 0.0;  // of all cases, in which the condition holds
  Box box;             // its limits are empty where nothing tells the cases apart
  // The check: the same search on random halves of the cases, each judged on the other half.
  double heldOutDensity = 0.0;   // mean
  double heldOutCoverage = 0.0;  // mean
  std::vector<double> limited;   // for each input, share of the halves in whose box it has a limit
};

// The same whatever the pool. Nothing if it was stopped, which is looked at before each search.
[[nodiscard]] std::optional<Discovery> discoverBox(const Cases& cases, const PrimOptions& options, ThreadPool& pool,
                                                   const std::stop_token& stop = {});

}  // namespace chokepoint
