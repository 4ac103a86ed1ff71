// What China's usable compute, or memory bandwidth, gains in each year, by where it comes from: chips that are bought,
// smuggled or made and kept at home, in the useful units of the year's December, and by how much more is rented abroad
// than a year before. What is worn out or removed is not taken off.
//
// Means over the runs, so that sources add up to their total. H100e a year, or H100bw a year.
#pragma once

#include <array>

#include "core/base/expected.h"
#include "core/belief/sampler.h"
#include "core/model/by_time.h"
#include "core/runs/figures.h"
#include "core/runs/source_shares.h"
#include "core/study/workshop.h"

namespace chokepoint {

struct ComputeFlow {
  Measure measure = Measure::Compute;
  ByYear<std::array<double, kComputeSources>> years{};  // by ComputeSource; what is rented can shrink
};

// Expressions take longer than runs: more members than this say no more.
inline constexpr std::size_t kMostForFlow = 2048;

// An error only as a sampler says, or if it was stopped.
[[nodiscard]] Expected<ComputeFlow> computeFlow(const Scenario& scenario, const SampleOptions& sample, Measure measure,
                                                ThreadPool& pool, const RunWatch& watch = {});

}  // namespace chokepoint
