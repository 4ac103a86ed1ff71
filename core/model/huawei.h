// How many Ascend chips, and what other Chinese designers make.
//
// Dies assembled are a smooth minimum (power mean of order -4) of what packaging can take, the
// logic dies at hand (from SMIC and from the TSMC-made store) and the HBM at hand, as far as
// buyers want them. A chip is a package: one die for a 910B, two for a 910C. Units: die, chip,
// H100e, each a month. Source: facts H01 to H31, B01 to B03, P08 to P15.
// Leaves out: Huawei's own fabs, quality bins other than by salvage.
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
// Months over which dies used are smoothed for planning wafer starts; judgement.
inline constexpr double kPlanningMonths = 3.0;
// Dies of each limit below which it counts as zero, die/Month; keeps the power mean finite.
inline constexpr double kLeastLimit = 1e-9;
// Least share of its output that Huawei sells where foreign chips are plenty, Dmnl; judgement.
inline constexpr double kLeastPull = 0.1;
// Share of dies_available above which other designers are not held back downstream; judgement.
inline constexpr double kUnhinderedUse = 0.7;

template <class T>
struct Huawei {
  T bank_profile;        // Dmnl
  T bank_inflow;         // die/Month
  T smic_die_starts;     // die/Month
  T dies_in_process;     // die
  T smic_dies;           // die/Month
  T die_stock;           // die
  T packaging_recorded;  // Dmnl
  T packaging_capacity;  // die/Month
  T dies_available;      // die/Month
  T hbm_dies_available;  // die/Month
  T buyer_pull;          // Dmnl
  T dies_used;           // die/Month
  T dies_used_smoothed;  // die/Month
  T dies_per_chip;       // die/chip
  T good_dies;           // die/Month
  T huawei_chips;        // chip/Month
  T h100e_per_die;       // H100e/die
  T huawei_output;       // H100e/Month
  T huawei_exports;      // H100e/Month
  T other_output;        // H100e/Month
  T china_output;        // H100e/Month
};

template <class T>
constexpr auto fields(const Huawei<T>*) {
  using S = Huawei<T>;
  return std::array{Field<S, T>{"bank_profile", &S::bank_profile},
                    Field<S, T>{"bank_inflow", &S::bank_inflow},
                    Field<S, T>{"smic_die_starts", &S::smic_die_starts},
                    Field<S, T>{"dies_in_process", &S::dies_in_process},
                    Field<S, T>{"smic_dies", &S::smic_dies},
                    Field<S, T>{"die_stock", &S::die_stock},
                    Field<S, T>{"packaging_recorded", &S::packaging_recorded},
                    Field<S, T>{"packaging_capacity", &S::packaging_capacity},
                    Field<S, T>{"dies_available", &S::dies_available},
                    Field<S, T>{"hbm_dies_available", &S::hbm_dies_available},
                    Field<S, T>{"buyer_pull", &S::buyer_pull},
                    Field<S, T>{"dies_used", &S::dies_used},
                    Field<S, T>{"dies_used_smoothed", &S::dies_used_smoothed},
                    Field<S, T>{"dies_per_chip", &S::dies_per_chip},
                    Field<S, T>{"good_dies", &S::good_dies},
                    Field<S, T>{"huawei_chips", &S::huawei_chips},
                    Field<S, T>{"h100e_per_die", &S::h100e_per_die},
                    Field<S, T>{"huawei_output", &S::huawei_output},
                    Field<S, T>{"huawei_exports", &S::huawei_exports},
                    Field<S, T>{"other_output", &S::other_output},
                    Field<S, T>{"china_output", &S::china_output}};
}

// A limit to the minus fourth: the weight with which it binds.
template <class T>
T tightness(T limit) {
  return 1.0 / square<T>(square<T>(limit));
}

template <class T, class C>
T packaging_capacity(const C& t, const Parameters<T>& p, const Constants<T>& c, T packaging_recorded) {
  return p.packaging_capacity_now *
         choose<T>(
             t.projecting(), [&] { return compounded<T>(c.packaging_growth_monthly, t.after(kFirstProjected)); },
             [&] { return packaging_recorded; });
}

template <class T, class C>
T h100e_per_die(const C& t, const Parameters<T>& p, const Constants<T>& c) {
  return p.h100e_per_die_now *
         choose<T>(
             t.projecting(), [&] { return compounded<T>(c.h100e_per_die_growth_monthly, t.after(kFirstProjected)); },
             [] { return T(1.0); });
}

template <class T, class C>
T buyer_pull(const C& t, const Constants<T>& c, T shortage) {
  return choose<T>(
      t.projecting(), [&] { return max(T(kLeastPull), min(T(1.0), shortage * c.per_pull_threshold)); },
      [] { return T(1.0); });
}

template <class T>
T dies_used(const Huawei<T>& q) {
  const T sum = tightness(q.packaging_capacity) + tightness(max(T(kLeastLimit), q.dies_available)) +
                tightness(max(T(kLeastLimit), q.hbm_dies_available));
  return q.buyer_pull / sqrt(sqrt(sum));
}

template <class T>
T other_output(const Parameters<T>& p, const Constants<T>& c, const Huawei<T>& q, T wafers, T other_ai_share,
               T other_gross_dies, T other_die_yield) {
  const T unhindered = wafers * other_ai_share * other_gross_dies * other_die_yield * p.other_die_h100e *
                       q.h100e_per_die * c.per_h100e_per_die_now;
  const T downstream = q.dies_used / (max(T(kLeastLimit), q.dies_available) * kUnhinderedUse);
  return unhindered * min(T(1.0), downstream);
}

// What an Ascend chip is, which other sectors need before Huawei's output is known.
template <class T, class C>
void evaluateAscend(const C& t, const Parameters<T>& p, const Constants<T>& c, Huawei<T>& q) {
  store(q.dies_per_chip, T(t.table(Table::dies_per_chip)));
  store(q.h100e_per_die, h100e_per_die(t, p, c));
}

template <class T, class C, class Q>
void evaluateHuawei(const C& t, const Parameters<T>& p, const Constants<T>& c, Q& q) {
  store(q.bank_profile, T(t.table(Table::bank_profile)));
  store(q.bank_inflow, p.tsmc_dies_total * q.bank_profile / kBankProfileMonths);
  store(q.smic_die_starts, q.wafers * q.ascend_share * q.gross_dies * q.sellable_share);
  store(q.smic_dies, q.dies_in_process * c.fab_pace);
  store(q.packaging_recorded, T(t.table(Table::packaging_recorded)));
  store(q.packaging_capacity, packaging_capacity(t, p, c, q.packaging_recorded));
  store(q.dies_available, q.smic_dies + q.bank_inflow + q.die_stock * c.draw_pace);
  store(q.hbm_dies_available, (q.hbm_inflow + q.hbm_stock * c.draw_pace) / kStacksPerDie);
  store(q.buyer_pull, buyer_pull(t, c, q.shortage));
  store(q.dies_used, dies_used(q));
  store(q.good_dies, q.dies_used * p.packaging_yield);
  store(q.huawei_chips, q.good_dies / q.dies_per_chip);
  store(q.huawei_output, q.good_dies * q.h100e_per_die);
  store(q.huawei_exports, p.huawei_export_share * q.huawei_output * q.projecting);
  store(q.other_output, other_output(p, c, q, q.wafers, q.other_ai_share, q.other_gross_dies, q.other_die_yield));
  store(q.china_output, q.huawei_output + q.other_output);
}

template <class T>
void startHuawei(Huawei<T>& q) {
  store(q.dies_in_process, T(kDiesInProcessAtStart));
  store(q.die_stock, T(kDieStockAtStart));
  store(q.dies_used_smoothed, T(kDiesUsedAtStart));
}

template <class T>
void advanceHuawei(const Huawei<T>& q, Huawei<T>& next) {
  accumulate(next.dies_in_process, q.dies_in_process, q.smic_die_starts - q.smic_dies);
  accumulate(next.die_stock, q.die_stock, q.bank_inflow + q.smic_dies - q.dies_used);
  accumulate(next.dies_used_smoothed, q.dies_used_smoothed, (q.dies_used - q.dies_used_smoothed) / kPlanningMonths);
}

}  // namespace chokepoint
