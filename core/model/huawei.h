// How many Ascend chips, of which family, and what other Chinese designers make.
//
// For each family what is ready is a smooth minimum (power mean of order -4) of its logic dies and its memory at hand:
// the 910's dies from SMIC and from the TSMC-made store, those of the 950 family and its successors from SMIC alone.
// Dies assembled are a smooth minimum of that and of what packaging can take, as far as buyers want them. A chip is a
// package: one die for a 910B, two for a 910C, one to four for a 950. `950` in a name stands for the 950 family and its
// successors. Units: die, chip, H100e, H100bw, each a month. Source: facts H01 to H31, B01 to B03, P08 to P15, N20,
// N41. Leaves out: Huawei's own fabs, quality bins other than by salvage.
#pragma once

#include "core/model/clock.h"
#include "core/model/constants.h"
#include "core/model/memory.h"

namespace chokepoint {

// Dies in the fab, in store and used a month in January 2022; judgement. The store is what is
// left of the dies that TSMC made before September 2020.
inline constexpr double kDiesInProcessAtStart = 5000.0;
inline constexpr double kDieStockAtStart = 60000.0;
inline constexpr double kDiesUsedAtStart = 8000.0;
// The area under bank_profile, months: the shape is spread so that it brings tsmc_dies_total.
inline constexpr double kBankProfileMonths = 17.0;
// Dies of each limit below which it counts as zero, die/Month; keeps the power mean finite.
inline constexpr double kLeastLimit = 1e-12;
// Least share of its output that Huawei sells where foreign chips are plenty, Dmnl; judgement.
inline constexpr double kLeastPull = 0.1;

template <class T>
struct Huawei {
  T bank_profile;            // Dmnl
  T bank_inflow;             // die/Month
  T die_starts_910;          // die/Month
  T die_starts_950;          // die/Month
  T dies_in_process_910;     // die
  T dies_in_process_950;     // die
  T dies_made_910;           // die/Month
  T dies_made_950;           // die/Month
  T smic_dies;               // die/Month
  T die_stock_910;           // die
  T die_stock_950;           // die
  T die_stock;               // die
  T packaging_recorded;      // Dmnl
  T packaging_capacity;      // die/Month
  T dies_available_910;      // die/Month
  T dies_available_950;      // die/Month
  T dies_available;          // die/Month
  T hbm_limit_910;           // die/Month
  T hbm_limit_950;           // die/Month
  T hbm_dies_available;      // die/Month
  T ready_910;               // die/Month
  T ready_950;               // die/Month
  T share_950;               // Dmnl
  T buyer_pull;              // Dmnl
  T dies_used;               // die/Month
  T dies_used_smoothed;      // die/Month
  T dies_used_910;           // die/Month
  T dies_used_950;           // die/Month
  T dies_per_910_chip;       // die/chip
  T dies_per_950_chip;       // die/chip
  T chip_size_950;           // Dmnl
  T good_dies;               // die/Month
  T chips_910;               // chip/Month
  T chips_950;               // chip/Month
  T huawei_chips;            // chip/Month
  T die_progress;            // Dmnl
  T h100e_per_950_die;       // H100e/die
  T h100e_per_die;           // H100e/die
  T dies_per_chip;           // die/chip
  T huawei_chip;             // H100e/chip
  T huawei_output;           // H100e/Month
  T huawei_bandwidth;        // H100bw/Month
  T huawei_exports;          // H100e/Month
  T other_recorded;          // Dmnl
  T other_output;            // H100e/Month
  T other_bandwidth;         // H100bw/Month
  T china_output;            // H100e/Month
  T china_bandwidth_output;  // H100bw/Month
};

template <class T>
constexpr auto fields(const Huawei<T>*) {
  using S = Huawei<T>;
  return std::array{Field<S, T>{"bank_profile", &S::bank_profile},
                    Field<S, T>{"bank_inflow", &S::bank_inflow},
                    Field<S, T>{"die_starts_910", &S::die_starts_910},
                    Field<S, T>{"die_starts_950", &S::die_starts_950},
                    Field<S, T>{"dies_in_process_910", &S::dies_in_process_910},
                    Field<S, T>{"dies_in_process_950", &S::dies_in_process_950},
                    Field<S, T>{"dies_made_910", &S::dies_made_910},
                    Field<S, T>{"dies_made_950", &S::dies_made_950},
                    Field<S, T>{"smic_dies", &S::smic_dies},
                    Field<S, T>{"die_stock_910", &S::die_stock_910},
                    Field<S, T>{"die_stock_950", &S::die_stock_950},
                    Field<S, T>{"die_stock", &S::die_stock},
                    Field<S, T>{"packaging_recorded", &S::packaging_recorded},
                    Field<S, T>{"packaging_capacity", &S::packaging_capacity},
                    Field<S, T>{"dies_available_910", &S::dies_available_910},
                    Field<S, T>{"dies_available_950", &S::dies_available_950},
                    Field<S, T>{"dies_available", &S::dies_available},
                    Field<S, T>{"hbm_limit_910", &S::hbm_limit_910},
                    Field<S, T>{"hbm_limit_950", &S::hbm_limit_950},
                    Field<S, T>{"hbm_dies_available", &S::hbm_dies_available},
                    Field<S, T>{"ready_910", &S::ready_910},
                    Field<S, T>{"ready_950", &S::ready_950},
                    Field<S, T>{"share_950", &S::share_950},
                    Field<S, T>{"buyer_pull", &S::buyer_pull},
                    Field<S, T>{"dies_used", &S::dies_used},
                    Field<S, T>{"dies_used_smoothed", &S::dies_used_smoothed},
                    Field<S, T>{"dies_used_910", &S::dies_used_910},
                    Field<S, T>{"dies_used_950", &S::dies_used_950},
                    Field<S, T>{"dies_per_910_chip", &S::dies_per_910_chip},
                    Field<S, T>{"dies_per_950_chip", &S::dies_per_950_chip},
                    Field<S, T>{"chip_size_950", &S::chip_size_950},
                    Field<S, T>{"good_dies", &S::good_dies},
                    Field<S, T>{"chips_910", &S::chips_910},
                    Field<S, T>{"chips_950", &S::chips_950},
                    Field<S, T>{"huawei_chips", &S::huawei_chips},
                    Field<S, T>{"die_progress", &S::die_progress},
                    Field<S, T>{"h100e_per_950_die", &S::h100e_per_950_die},
                    Field<S, T>{"h100e_per_die", &S::h100e_per_die},
                    Field<S, T>{"dies_per_chip", &S::dies_per_chip},
                    Field<S, T>{"huawei_chip", &S::huawei_chip},
                    Field<S, T>{"huawei_output", &S::huawei_output},
                    Field<S, T>{"huawei_bandwidth", &S::huawei_bandwidth},
                    Field<S, T>{"huawei_exports", &S::huawei_exports},
                    Field<S, T>{"other_recorded", &S::other_recorded},
                    Field<S, T>{"other_output", &S::other_output},
                    Field<S, T>{"other_bandwidth", &S::other_bandwidth},
                    Field<S, T>{"china_output", &S::china_output},
                    Field<S, T>{"china_bandwidth_output", &S::china_bandwidth_output}};
}

// (a^-4 + b^-4)^(-1/4): the lesser of two limits where they lie apart, and a sixth below either where they are equal.
template <class T>
T smoothMinimum(T a, T b) {
  return overFourthRoot(T(a * b), T(square<T>(square<T>(a)) + square<T>(square<T>(b))));
}

// Dies of a family for which both die and memory are at hand.
template <class T>
T ready(T dies_available, T hbm_limit) {
  return smoothMinimum<T>(max(T(kLeastLimit), dies_available), max(T(kLeastLimit), hbm_limit));
}

// As far as buyers want them.
template <class T>
T dies_used(const Huawei<T>& q) {
  return q.buyer_pull * smoothMinimum<T>(q.packaging_capacity, q.ready_910 + q.ready_950);
}

template <class T, class C>
T packaging_capacity(const C& t, const Parameters<T>& p, const Constants<T>& c, T packaging_recorded) {
  return choose<T>(
      t.projecting(),
      [&] { return p.packaging_capacity_now * compounded<T>(c.packaging_growth_monthly, t.after(kFirstProjected)); },
      [&] {
        const T assumed =
            c.packaging_counted * compounded<T>(c.packaging_counted_monthly, t.sinceOrZero(kPackagingCounted));
        return kPackagingReference * packaging_recorded * assumed;
      });
}

template <class T, class C>
T buyer_pull(const C& t, const Constants<T>& c, T shortage) {
  return choose<T>(
      t.projecting(), [&] { return max(T(kLeastPull), min(T(1.0), shortage * c.per_pull_threshold)); },
      [] { return T(1.0); });
}

// What grows from the record's end on, against what it was until then.
template <class T, class C>
T grownSinceRecord(const C& t, T monthly) {
  return choose<T>(
      t.projecting(), [&] { return compounded<T>(monthly, t.after(kFirstProjected)); }, [] { return T(1.0); });
}

// Dies and memory at hand, by family, and what can be made of them.
template <class T, class C, class Q>
void evaluateReady(const C& t, const Parameters<T>& p, const Constants<T>& c, Q& q) {
  store(q.bank_profile, T(t.table(Table::bank_profile)));
  store(q.bank_inflow, p.tsmc_dies_total * q.bank_profile / kBankProfileMonths);
  store(q.dies_made_910, q.dies_in_process_910 * c.fab_pace);
  store(q.dies_made_950, q.dies_in_process_950 * c.fab_pace);
  store(q.smic_dies, q.dies_made_910 + q.dies_made_950);
  store(q.die_stock, q.die_stock_910 + q.die_stock_950);
  store(q.dies_available_910, q.dies_made_910 + q.bank_inflow + q.die_stock_910 * c.draw_pace);
  store(q.dies_available_950, q.dies_made_950 + q.die_stock_950 * c.draw_pace);
  store(q.dies_available, q.dies_available_910 + q.dies_available_950);
  store(q.hbm_limit_910, (q.hbm_inflow_910 + q.hbm_stock_910 * c.draw_pace) / kStacksPer910Die);
  store(q.hbm_limit_950, (q.hbm_inflow_950 + q.hbm_stock_950 * c.draw_pace) * c.per_stacks_per_950_die);
  store(q.hbm_dies_available, q.hbm_limit_910 + q.hbm_limit_950);
  store(q.ready_910, ready<T>(q.dies_available_910, q.hbm_limit_910));
  store(q.ready_950, ready<T>(q.dies_available_950, q.hbm_limit_950));
  store(q.share_950, q.ready_950 / (q.ready_910 + q.ready_950));
}

// What an Ascend chip is, which other sectors need before Huawei's output is known.
template <class T, class C>
void evaluateAscend(const C& t, const Parameters<T>& p, const Constants<T>& c, Huawei<T>& q) {
  store(q.dies_per_910_chip, T(t.table(Table::dies_per_910_chip)));
  store(q.chip_size_950, T(t.table(Table::chip_size_950)));
  store(q.dies_per_950_chip, p.dies_per_950_chip_now * q.chip_size_950);
  store(q.die_progress, grownSinceRecord<T>(t, c.h100e_per_die_growth_monthly));
  store(q.h100e_per_950_die, c.h100e_per_950_die_now * q.die_progress);
  store(q.h100e_per_die, p.h100e_per_910_die * (1.0 - q.share_950) + q.h100e_per_950_die * q.share_950);
  // The harmonic mean of both families', over their common denominator.
  store(q.dies_per_chip, q.dies_per_910_chip * q.dies_per_950_chip /
                             ((1.0 - q.share_950) * q.dies_per_950_chip + q.share_950 * q.dies_per_910_chip));
  store(q.huawei_chip, q.h100e_per_die * q.dies_per_chip);
}

template <class T, class C>
void evaluateAssembly(const C& t, const Parameters<T>& p, const Constants<T>& c, T shortage, Huawei<T>& q) {
  store(q.packaging_recorded, T(t.table(Table::packaging_recorded)));
  store(q.packaging_capacity, packaging_capacity(t, p, c, q.packaging_recorded));
  store(q.buyer_pull, buyer_pull(t, c, shortage));
  store(q.dies_used, dies_used(q));
  store(q.dies_used_910, q.dies_used * (1.0 - q.share_950));
  store(q.dies_used_950, q.dies_used * q.share_950);
  store(q.good_dies, q.dies_used * p.packaging_yield);
  store(q.chips_910, q.dies_used_910 * p.packaging_yield / q.dies_per_910_chip);
  store(q.chips_950, q.dies_used_950 * p.packaging_yield / q.dies_per_950_chip);
  store(q.huawei_chips, q.chips_910 + q.chips_950);
}

template <class T, class C, class Q>
void evaluateOtherDesigners(const C& t, const Constants<T>& c, Q& q) {
  store(q.other_recorded, T(t.table(Table::other_recorded)));
  store(q.other_output, q.wafers * q.other_ai_share * q.other_gross_dies * q.other_die_yield *
                            c.other_h100e_per_good_die * q.die_progress * q.other_recorded);
}

template <class T, class C, class Q>
void evaluateHuawei(const C& t, const Parameters<T>& p, const Constants<T>& c, Q& q) {
  evaluateAssembly<T>(t, p, c, q.shortage, q);
  const T sellable_dies = q.wafers * q.gross_dies * q.sellable_share;
  store(q.die_starts_910, sellable_dies * q.wafer_share_910);
  store(q.die_starts_950, sellable_dies * q.wafer_share_950);
  store(q.huawei_output, q.good_dies * q.h100e_per_die);
  store(q.huawei_exports, p.huawei_export_share * q.huawei_output * q.projecting);
  evaluateOtherDesigners<T>(t, c, q);
  store(q.china_output, q.huawei_output + q.other_output);
}

template <class T, class C>
void evaluateHuaweiBandwidth(const C& t, const Parameters<T>& p, const Constants<T>& c, Huawei<T>& q) {
  const T per_950_die = c.bandwidth_per_950_die_now * grownSinceRecord<T>(t, c.bandwidth_950_growth_monthly);
  store(q.huawei_bandwidth,
        (q.dies_used_910 * p.bandwidth_per_910_die + q.dies_used_950 * per_950_die) * p.packaging_yield);
  store(q.other_bandwidth, q.other_output * p.other_bandwidth_ratio);
  store(q.china_bandwidth_output, q.huawei_bandwidth + q.other_bandwidth);
}

template <class T>
void startHuawei(Huawei<T>& q) {
  store(q.dies_in_process_910, T(kDiesInProcessAtStart));
  store(q.dies_in_process_950, T(0.0));
  store(q.die_stock_910, T(kDieStockAtStart));
  store(q.die_stock_950, T(0.0));
  store(q.dies_used_smoothed, T(kDiesUsedAtStart));
}

template <class T>
void advanceHuawei(const Huawei<T>& q, Huawei<T>& next) {
  accumulate(next.dies_in_process_910, q.dies_in_process_910, q.die_starts_910 - q.dies_made_910);
  accumulate(next.dies_in_process_950, q.dies_in_process_950, q.die_starts_950 - q.dies_made_950);
  accumulate(next.die_stock_910, q.die_stock_910, q.bank_inflow + q.dies_made_910 - q.dies_used_910);
  accumulate(next.die_stock_950, q.die_stock_950, q.dies_made_950 - q.dies_used_950);
  accumulate(next.dies_used_smoothed, q.dies_used_smoothed, (q.dies_used - q.dies_used_smoothed) / kPlanningMonths);
}

}  // namespace chokepoint
