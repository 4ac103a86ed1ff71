// What a scenario looks like: everything that the window and its sentence show of it.
//
// One ensemble (levers at their values, assumptions drawn from their priors unless fixed) and
// one run with all inputs at their set or default values. Immutable once made; every figure is
// in the unit of its quantity. Quantiles are of type 7 (linear between order statistics).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "core/belief/sampler.h"
#include "core/method/spread.h"
#include "core/model/derived.h"
#include "core/model/run.h"
#include "core/runs/member_figures.h"
#include "core/scenario/scenario.h"
#include "core/study/workshop.h"

namespace chokepoint {

struct Outlook {
  Scenario scenario;
  SampleOptions sample;
  std::optional<Conditioning> conditioning;  // nothing where nothing is believed
  Run central;  // all inputs at their set or default values: a thin line so named, not the median

  // The three gaps, month by month (Dmnl, "times").
  ByMonth<Spread> output_ratio{};   // made each year
  ByMonth<Spread> compute_ratio{};  // usable in China
  ByMonth<Spread> unit_ratio{};     // in chips

  // By year, made as the specification says (ratio of sums, sum, or December's value).
  ByYear<Spread> annual_output_ratio{};
  ByYear<Spread> annual_compute_ratio{};
  ByYear<Spread> annual_unit_ratio{};
  ByYear<Spread> annual_huawei_chips{};      // chip
  ByYear<Spread> annual_self_sufficiency{};  // 0 to 1
  ByYear<Spread> annual_china_compute{};     // H100e, December
  ByYear<Spread> annual_smic_capacity{};     // kwafer/Month, December

  // What limits Huawei; each triple adds up to 1.
  ByYear<BindingShares> likeliest_limit{};  // share of runs in which each binds most in the year
  ByMonth<BindingShares> binding{};         // mean binding shares

  // Median usable compute, split by the sources' mean shares of it (H100e); adds up to the
  // median of china_compute.
  ByMonth<std::array<double, kComputeSources>> compute_by_source{};

  // compute_lag in December of each year, months. Where the past does not reach back the lag is
  // more than the months since January 2022: `...AtLeast` says so of a quantile.
  struct LagSpread {
    Spread months;
    bool medianAtLeast = false;
    bool highAtLeast = false;
  };
  ByYear<LagSpread> annual_compute_lag{};

  // First projected month with output_ratio at or below the threshold.
  struct Parity {
    double threshold = kParityRatio;
    double probability = 0.0;     // share of runs that reach it by the end of 2032
    std::optional<Month> median;  // nothing if fewer than half do
    std::optional<Month> early;   // 5 % of all runs have reached it by then
  } parity;
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
