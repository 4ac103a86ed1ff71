// How the ensemble's runs of the years on record compare with what has been published of them.
//
// A check, not a hold-out: the priors were made knowing the last of them. Scored is what was counted, estimated or
// computed from counts; plans, bounds and upper cases are no outcomes. What all runs have alike is record, and inputs
// are what the priors say: neither scores anything.
#pragma once

#include <string>
#include <vector>

#include "core/belief/sampler.h"
#include "core/evidence/estimates.h"
#include "core/method/spread.h"

namespace chokepoint {

inline constexpr Year kFirstScored{2023};
inline constexpr Year kLastScored = kLastYearOnRecord;

struct HindcastScore {
  const Estimate* estimate = nullptr;
  double figure = 0.0;     // as published, in its unit
  Spread spread;           // of the runs
  double bias = 0.0;       // the median over the figure, less 1
  bool isCovered = false;  // whether nine runs in ten reach around the figure
  // Continuous ranked probability score over the figure: 0 if all runs gave the figure, 0.1 if all were a tenth of it
  // off.
  double crps = 0.0;
};

// The scores of the estimates that read the same quantities.
struct QuantityScore {
  std::vector<QuantityId> quantities;
  std::size_t figures = 0;
  std::size_t covered = 0;
  double bias = 0.0;  // the geometric mean of median over figure, less 1
  double crps = 0.0;  // mean
};

struct Hindcast {
  std::vector<HindcastScore> scores;      // in the order of estimates()
  std::vector<QuantityScore> quantities;  // in the order of the specification
  std::vector<const Estimate*> unscored;  // of those years, being record or input, or without a value in some run
  std::optional<Conditioning> conditioning;
};

// An error only as a sampler says, or if it was stopped.
[[nodiscard]] Expected<Hindcast> hindcast(const Scenario& scenario, const SampleOptions& sample, ThreadPool& pool,
                                          const RunWatch& watch = {});

// Of an ensemble's numbers against one that came to be: mean |x - y| less half the mean |x - x'|, in units of x.
[[nodiscard]] double crpsOf(std::vector<double> ensemble, double outcome);

}  // namespace chokepoint
