// What a scenario looks like: everything that the window and its sentence show of it.
//
// One ensemble (levers at their values, assumptions drawn from their priors unless fixed) and
// one run with all inputs at their set or default values. Immutable once made. What is no number of
// a member's year or month has a name of its own: what limits Huawei, compute by source, parity.
// Quantiles are of type 7 (linear between order statistics).
#pragma once

#include <cassert>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "core/belief/sampler.h"
#include "core/method/spread.h"
#include "core/model/derived.h"
#include "core/model/run.h"
#include "core/runs/figures.h"
#include "core/runs/member_figures.h"
#include "core/scenario/scenario.h"
#include "core/study/workshop.h"

namespace chokepoint {

// Of a figure over the members.
struct FigureSpreads {
  ByYear<Spread> years{};
  ByMonth<Spread> months{};  // of one that has a chart over time (monthlyOf)
  // Of a lag: where the past does not reach back it is more than the months since January 2022. Whether that is so of
  // a year's median, and of its upper end.
  struct AtLeast {
    bool median = false;
    bool high = false;
  };
  ByYear<AtLeast> atLeast{};
};

struct Outlook {
  Scenario scenario;
  SampleOptions sample;
  std::optional<Conditioning> conditioning;  // nothing where nothing is believed
  Run central;  // all inputs at their set or default values: a thin line so named, not the median

  // Of each figure (resources/figures.json) that is shown of itself, in its expression's unit; by its index.
  std::vector<FigureSpreads> byFigure = std::vector<FigureSpreads>(figures().size());

  [[nodiscard]] const ByYear<Spread>& annual(const Figure& figure) const { return of(figure).years; }
  [[nodiscard]] const Spread& annual(const Figure& figure, Year year) const { return annual(figure)[yearIndex(year)]; }
  [[nodiscard]] const ByMonth<Spread>& monthly(const Figure& figure) const {
    assert(monthlyOf(figure));
    return of(figure).months;
  }
  [[nodiscard]] const FigureSpreads& of(const Figure& figure) const {
    assert(isComputed(figure));
    return byFigure[figure.index];
  }
  [[nodiscard]] FigureSpreads& of(const Figure& figure) { return byFigure[figure.index]; }

  // What limits Huawei; each triple adds up to 1.
  ByYear<BottleneckShares> likeliest_bottleneck{};  // share of runs in which each binds most in the year
  ByMonth<BottleneckShares> bottlenecks{};          // mean binding shares

  // Median usable compute, split by the sources' mean shares of it (H100e); adds up to the
  // median of china_compute. The same of memory bandwidth (H100bw) and china_bandwidth.
  using BySource = ByMonth<std::array<double, kComputeSources>>;
  BySource compute_by_source{};
  BySource bandwidth_by_source{};
  [[nodiscard]] const BySource& bySource(Measure measure) const {
    return measure == Measure::Compute ? compute_by_source : bandwidth_by_source;
  }

  // First projected month with output_ratio, or bandwidth_ratio, at or below the threshold.
  struct Parity {
    double threshold = kParityRatio;
    double probability = 0.0;     // share of runs that reach it by the end of 2032
    std::optional<Month> median;  // nothing if fewer than half do
    std::optional<Month> early;   // 5 % of all runs have reached it by then
  };
  Parity parity;
  Parity bandwidth_parity;
  [[nodiscard]] const Parity& parityIn(Measure measure) const {
    return measure == Measure::Compute ? parity : bandwidth_parity;
  }
};

// Of a first answer while a slider moves, of the full one that follows, and of one that is asked to be
// more precise.
inline constexpr std::size_t kCoarseMembers = 1024;
inline constexpr std::size_t kFullMembers = 10000;
inline constexpr std::size_t kPreciseMembers = 100000;
inline constexpr std::uint64_t kDefaultSeed = 20260101;

// `drawn` is a sampler's of the scenario. Nothing if it was stopped. Quantiles are exact to kPilotMembers; beyond,
// within the rank error of quantile_counter.h.
[[nodiscard]] std::shared_ptr<const Outlook> computeOutlook(const Scenario& scenario, const Drawn& drawn,
                                                            Workshop& workshop, const RunWatch& watch = {});

}  // namespace chokepoint
