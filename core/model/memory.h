// Is there enough high-bandwidth memory (HBM)?
//
// Two kinds that do not mix: four stacks a 910 die, from the stockpile bought before the rule of December 2024,
// imports, leakage and domestic makers; and memory of Huawei's own make for the 950 family, told in the same unit, from
// the same domestic makers. Their ramp is S-shaped, slowed by denied tools and pushed by shortage and state support.
// Units: stacks, stacks a month. Source: facts B04 to B11, N19; what a 950 takes is a judgement.
// Leaves out: generations of memory, prices.
#pragma once

#include "core/model/clock.h"
#include "core/model/constants.h"

namespace chokepoint {

// HBM stacks that one die of the 910 is packaged with, stack/die (facts B05, B06).
inline constexpr double kStacksPer910Die = 4.0;
// HBM for the 910 in store and stacks used a month in January 2022, stack and stack/Month; judgement.
inline constexpr double kHbmStockAtStart = 1500000.0;
inline constexpr double kStacksUsedAtStart = 32000.0;
// Control of memory at which no import is legal, that of the rule of December 2024, Dmnl, and how imports fall toward
// it; judgement.
inline constexpr double kNoHbmImports = 0.7;
inline constexpr double kHbmImportsPower = 1.5;
// Growth of domestic HBM on record, 1/Month, continuous; judgement.
inline constexpr double kHbmHistoryGrowth = 0.1;
// The ceiling of the domestic ramp holds to the end of 2027: month 72 is January 2028.
inline constexpr int kHbmCeilingHolds = 72;
// January 2025: the first month after the rule of December 2024, when leakage begins (T03).
inline constexpr int kHbmRuleInForce = 36;
// Share of hbm_ramp_rate that goes on without shortage, and what full shortage with the state
// support of 2025 adds to it, Dmnl; judgement.
inline constexpr double kRampWithoutShortage = 0.5;
inline constexpr double kRampFromShortage = 0.65;
// Steepest monthly shrinking of the ramp above its ceiling, as a share of its growth, Dmnl;
// judgement.
inline constexpr double kSteepestRetreat = -0.1;
// Months over which what is used is smoothed for planning; judgement.
inline constexpr double kPlanningMonths = 3.0;

template <class T>
struct Memory {
  T hbm_recorded;           // stack/Month
  T hbm_imports;            // stack/Month
  T hbm_ceiling;            // stack/Month
  T hbm_domestic_capacity;  // stack/Month
  T hbm_cover;              // Month
  T hbm_domestic;           // stack/Month
  T hbm_diverted;           // stack/Month
  T hbm_inflow_910;         // stack/Month
  T hbm_inflow_950;         // stack/Month
  T hbm_inflow;             // stack/Month
  T hbm_stock_910;          // stack
  T hbm_stock_950;          // stack
  T hbm_stock;              // stack
  T stacks_used;            // stack/Month
  T stacks_used_smoothed;   // stack/Month
};

template <class T>
constexpr auto fields(const Memory<T>*) {
  using S = Memory<T>;
  return std::array{Field<S, T>{"hbm_recorded", &S::hbm_recorded},
                    Field<S, T>{"hbm_imports", &S::hbm_imports},
                    Field<S, T>{"hbm_ceiling", &S::hbm_ceiling},
                    Field<S, T>{"hbm_domestic_capacity", &S::hbm_domestic_capacity},
                    Field<S, T>{"hbm_cover", &S::hbm_cover},
                    Field<S, T>{"hbm_domestic", &S::hbm_domestic},
                    Field<S, T>{"hbm_diverted", &S::hbm_diverted},
                    Field<S, T>{"hbm_inflow_910", &S::hbm_inflow_910},
                    Field<S, T>{"hbm_inflow_950", &S::hbm_inflow_950},
                    Field<S, T>{"hbm_inflow", &S::hbm_inflow},
                    Field<S, T>{"hbm_stock_910", &S::hbm_stock_910},
                    Field<S, T>{"hbm_stock_950", &S::hbm_stock_950},
                    Field<S, T>{"hbm_stock", &S::hbm_stock},
                    Field<S, T>{"stacks_used", &S::stacks_used},
                    Field<S, T>{"stacks_used_smoothed", &S::stacks_used_smoothed}};
}

template <class T, class C>
T hbm_imports(const C& t, const Parameters<T>& p, T hbm_control, T hbm_recorded) {
  return choose<T>(
      t.projecting(),
      [&] {
        const T left = max(T(0.0), 1.0 - hbm_control / kNoHbmImports);
        return p.hbm_imports_uncontrolled * power<T>(left, T(kHbmImportsPower));
      },
      [&] { return hbm_recorded; });
}

template <class T, class C>
T hbm_ceiling(const C& t, const Parameters<T>& p, const Constants<T>& c) {
  return p.hbm_domestic_max * compounded<T>(c.hbm_domestic_growth_monthly, t.sinceOrZero(kHbmCeilingHolds));
}

template <class T, class C>
T hbm_domestic_capacity_change(const C& t, const Parameters<T>& p, const Memory<T>& q, T tool_control, T indigenisation,
                               T shortage) {
  return choose<T>(
      t.projecting(),
      [&] {
        const T push = kRampWithoutShortage + kRampFromShortage * p.state_support * shortage;
        const T tools_at_hand = 1.0 - p.hbm_tool_dependence * tool_control * (1.0 - indigenisation);
        const T room = max(T(kSteepestRetreat), 1.0 - q.hbm_domestic_capacity / max(T(1.0), q.hbm_ceiling));
        return q.hbm_domestic_capacity * p.hbm_ramp_rate * push * tools_at_hand * room;
      },
      [] { return T(0.0); });
}

template <class T, class C>
T hbm_domestic(const C& t, const Parameters<T>& p, const Constants<T>& c, const Memory<T>& q) {
  const T able = choose<T>(
      t.projecting(), [&] { return q.hbm_domestic_capacity; },
      [&] { return p.hbm_domestic_now * exp(kHbmHistoryGrowth * t.after(kFirstProjected)); });
  return able / (1.0 + square<T>(square<T>(q.hbm_cover * c.per_die_cover_target)));
}

template <class T, class C>
T hbm_diverted(const C& t, const Parameters<T>& p, T enforcement) {
  return choose<T>(
      t.since(kHbmRuleInForce), [&] { return p.hbm_leak * (1.0 - p.enforcement_effect * enforcement); },
      [] { return T(0.0); });
}

template <class T, class C, class Q>
void evaluateMemory(const C& t, const Parameters<T>& p, const Constants<T>& c, Q& q) {
  store(q.hbm_recorded, T(t.table(Table::hbm_recorded)));
  store(q.hbm_imports, hbm_imports(t, p, q.hbm_control, q.hbm_recorded));
  store(q.hbm_ceiling, hbm_ceiling(t, p, c));
  store(q.hbm_cover, (q.hbm_stock_910 * (1.0 - q.family_950_share) + q.hbm_stock_950) / q.stacks_used_smoothed);
  store(q.hbm_domestic, hbm_domestic<T>(t, p, c, q));
  store(q.hbm_diverted, hbm_diverted(t, p, q.enforcement));
  store(q.hbm_inflow_910, q.hbm_imports + q.hbm_diverted + q.hbm_domestic * (1.0 - q.family_950_share));
  store(q.hbm_inflow_950, q.hbm_domestic * q.family_950_share);
  store(q.hbm_inflow, q.hbm_inflow_910 + q.hbm_inflow_950);
  store(q.hbm_stock, q.hbm_stock_910 + q.hbm_stock_950);
}

// What was assembled took, once that is known.
template <class T, class Q>
void evaluateMemoryUse(const Parameters<T>& p, Q& q) {
  store(q.stacks_used, kStacksPer910Die * q.dies_used_910 + p.stacks_per_950_die * q.dies_used_950);
}

template <class T>
void startMemory(const Parameters<T>& p, Memory<T>& q) {
  store(q.hbm_domestic_capacity, p.hbm_domestic_now);
  store(q.hbm_stock_910, T(kHbmStockAtStart));
  store(q.hbm_stock_950, T(0.0));
  store(q.stacks_used_smoothed, T(kStacksUsedAtStart));
}

template <class T, class C, class Q>
void advanceMemory(const C& t, const Parameters<T>& p, const Q& q, Q& next) {
  accumulate(next.hbm_domestic_capacity, q.hbm_domestic_capacity,
             hbm_domestic_capacity_change<T>(t, p, q, q.tool_control, q.indigenisation, q.shortage));
  accumulate(next.hbm_stock_910, q.hbm_stock_910, q.hbm_inflow_910 - kStacksPer910Die * q.dies_used_910);
  accumulate(next.hbm_stock_950, q.hbm_stock_950, q.hbm_inflow_950 - p.stacks_per_950_die * q.dies_used_950);
  accumulate(next.stacks_used_smoothed, q.stacks_used_smoothed,
             (q.stacks_used - q.stacks_used_smoothed) / kPlanningMonths);
}

}  // namespace chokepoint
