// What depends on neither time nor stocks: computed once a run.
//
// The four constant quantities (strictness_drift, gross_dies, other_gross_dies, defects_now)
// and the paces, reciprocals and monthly factors that the monthly equations share, so that a month
// neither divides by a parameter nor takes a root of it. A test holds this against the recorded
// graph.
#pragma once

#include <numbers>

#include "core/model/clock.h"
#include "core/model/number.h"
#include "core/model/parameters.h"

namespace chokepoint {

// Nvidia's lobbying of 2025, the level from which more loosens, M$/Year; reported (founding
// article), see export of parameter lobbying_spend.
inline constexpr double kLobbying2025 = 3.5;
// A 300 mm wafer, mm.
inline constexpr double kWaferDiameter = 300.0;
inline constexpr double kSquareMillimetresPerSquareCentimetre = 100.0;
// SMIC's plan runs to the end of 2028: month 84 is January 2029.
inline constexpr int kPlanEnd = 84;
inline constexpr double kPlanMonths = kPlanEnd - kFirstProjected;
// The packaging of July 2026 that the shape of its record was set with, die/Month (B08, H02).
inline constexpr double kPackagingReference = 270000.0;
// Packaging of 2025 was counted, so that what is assumed of July 2026 moves it by this power of itself only, Dmnl;
// judgement. From December 2025 (month 47) on it moves it more each month, and in full where the record ends.
inline constexpr double kLeastPackagingSay = 0.25;
inline constexpr int kPackagingCounted = 47;
inline constexpr double kMonthsToPackagingNow = kFirstProjected - kPackagingCounted;
// The area of another designer's die that other_die_h100e speaks of, mm2.
inline constexpr double kOtherDieArea = 400.0;

template <class T>
struct Constants {
  T strictness_drift;               // Dmnl/Year
  T gross_dies;                     // die/wafer
  T other_gross_dies;               // die/wafer
  T defects_now;                    // 1/cm2
  T policy_pace;                    // 1/Month, of policy_ramp
  T us_growth_left_monthly;         // Dmnl, the share that a month leaves of what is above us_growth_long
  T per_us_chip_growth_monthly;     // Dmnl
  T retirement;                     // 1/Month, of lifetime
  T us_bandwidth_growth_monthly;    // Dmnl, factor
  T plan_step;                      // kwafer/Month/Month, where the plan grows
  T plan_rate;                      // 1/Month, where it shrinks
  T capacity_growth_after_monthly;  // 1/Month
  T per_cluster_alpha;              // Dmnl
  T directive_pace;                 // 1/Month, of directive_delay
  T per_die_cover_target;           // 1/Month
  T fab_pace;                       // 1/Month, of cycle_time
  T draw_pace;                      // 1/Month, of stock_draw_time
  T per_pull_threshold;             // Dmnl
  T family_950_pace;                // 1/Month, of family_950_ramp
  T hbm_domestic_growth_monthly;    // Dmnl, factor
  T per_stacks_per_950_die;         // die/stack
  T packaging_growth_monthly;       // Dmnl, factor
  T packaging_counted;              // Dmnl, what is assumed of packaging moves while it was counted
  T packaging_counted_monthly;      // Dmnl, factor of each month thereafter
  T h100e_per_die_growth_monthly;   // Dmnl, factor
  T h100e_per_950_die_now;          // H100e/die
  T bandwidth_per_950_die_now;      // H100bw/die
  T bandwidth_950_growth_monthly;   // Dmnl, factor
  T other_h100e_per_good_die;       // H100e/die, of another designer, as far as it finds memory and packaging
  T cloud_pace;                     // 1/Month, of cloud_delay
  T per_foreign_utilisation;        // Dmnl
  T software_learning;              // 1/Month, of software_learning_time
};

// The factor of a month that in twelve grows by `growth`, 1/Year.
template <class T>
T monthlyGrowth(T growth) {
  return power<T>(1.0 + growth, T(1.0 / kMonthsPerYear));
}

// More lobbying than the 2025 level loosens.
template <class T>
T strictness_drift(const Parameters<T>& p) {
  return p.policy_drift - p.lobbying_effect * log(p.lobbying_spend / kLobbying2025);
}

// Whole dies of `area` mm2 on a 300 mm wafer (fact D01).
template <class T>
T gross_dies_of(T area) {
  constexpr double kRadius = kWaferDiameter / 2.0;
  return std::numbers::pi * square(kRadius) / area - std::numbers::pi * kWaferDiameter / sqrt(2.0 * area);
}

// The defect density that gives die_yield_now on a die of die_area: the yield inverted.
template <class T>
T defects_now(const Parameters<T>& p) {
  const T spread = power<T>(p.die_yield_now, -1.0 / p.cluster_alpha);
  return p.cluster_alpha / (p.die_area / kSquareMillimetresPerSquareCentimetre) * (spread - 1.0);
}

template <class T>
Constants<T> constants(const Parameters<T>& p) {
  const T assumed_packaging = p.packaging_capacity_now / kPackagingReference;
  return {
      .strictness_drift = strictness_drift(p),
      .gross_dies = gross_dies_of<T>(p.die_area),
      .other_gross_dies = gross_dies_of<T>(p.other_die_area),
      .defects_now = defects_now(p),
      .policy_pace = 1.0 / p.policy_ramp,
      .us_growth_left_monthly = exp(-1.0 / p.us_growth_decay),
      .per_us_chip_growth_monthly = 1.0 / monthlyGrowth<T>(p.us_chip_growth),
      .retirement = 1.0 / p.lifetime,
      .us_bandwidth_growth_monthly = monthlyGrowth(p.us_bandwidth_growth),
      .plan_step = p.plan_delivery * (p.smic_capacity_2028 - p.smic_capacity_now) / kPlanMonths,
      .plan_rate = log(p.smic_capacity_2028 / p.smic_capacity_now) / kPlanMonths,
      .capacity_growth_after_monthly = p.capacity_growth_after / kMonthsPerYear,
      .per_cluster_alpha = 1.0 / p.cluster_alpha,
      .directive_pace = 1.0 / p.directive_delay,
      .per_die_cover_target = 1.0 / p.die_cover_target,
      .fab_pace = 1.0 / p.cycle_time,
      .draw_pace = 1.0 / p.stock_draw_time,
      .per_pull_threshold = 1.0 / p.pull_threshold,
      .family_950_pace = 1.0 / p.family_950_ramp,
      .hbm_domestic_growth_monthly = monthlyGrowth(p.hbm_domestic_growth),
      .per_stacks_per_950_die = 1.0 / p.stacks_per_950_die,
      .packaging_growth_monthly = monthlyGrowth(p.packaging_growth),
      .packaging_counted = power<T>(assumed_packaging, T(kLeastPackagingSay)),
      .packaging_counted_monthly = power<T>(assumed_packaging, T((1.0 - kLeastPackagingSay) / kMonthsToPackagingNow)),
      .h100e_per_die_growth_monthly = monthlyGrowth(p.h100e_per_die_growth),
      .h100e_per_950_die_now = p.h100e_per_950_chip / p.dies_per_950_chip_now,
      .bandwidth_per_950_die_now = p.bandwidth_per_950_chip / p.dies_per_950_chip_now,
      .bandwidth_950_growth_monthly = monthlyGrowth(p.bandwidth_950_growth),
      .other_h100e_per_good_die = p.other_die_h100e * p.other_die_area / kOtherDieArea * p.other_assembled,
      .cloud_pace = 1.0 / p.cloud_delay,
      .per_foreign_utilisation = 1.0 / p.foreign_utilisation,
      .software_learning = 1.0 / p.software_learning_time};
}

}  // namespace chokepoint
