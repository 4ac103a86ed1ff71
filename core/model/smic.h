// How many advanced wafers (N+2 and better) SMIC can start, and how far China's own tools
// replace foreign ones.
//
// The plan adds capacity in a straight line to the end of 2028, as far as it is built (or takes an even percentage
// away), cut by denied tools and worn by denied parts; domestic tools heal both, and pressure
// speeds them up. Units: thousand wafer starts a month; wafers a month out.
// Leaves out: later nodes, which are folded into compute per die and learning; Huawei's own fabs.
#pragma once

#include "core/model/clock.h"
#include "core/model/constants.h"

namespace chokepoint {

// Monthly growth of capacity on record, 1/Month, continuous; estimated so that the record
// reaches smic_capacity_now where it ends.
inline constexpr double kCapacityHistoryGrowth = 0.035;
inline constexpr double kWafersPerKilowafer = 1000.0;

template <class T>
struct Smic {
  T planned_additions;  // kwafer/(Month*Month)
  T tool_access;        // Dmnl
  T smic_capacity;      // kwafer/Month
  T wafers;             // wafer/Month
  T indigenisation;     // Dmnl
};

template <class T>
constexpr auto fields(const Smic<T>*) {
  using S = Smic<T>;
  return std::array{Field<S, T>{"planned_additions", &S::planned_additions},
                    Field<S, T>{"tool_access", &S::tool_access}, Field<S, T>{"smic_capacity", &S::smic_capacity},
                    Field<S, T>{"wafers", &S::wafers}, Field<S, T>{"indigenisation", &S::indigenisation}};
}

// Capacity that the plan adds each month as far as it is built, before tools are denied, kwafer/Month/Month.
template <class T, class C>
T planned_additions(const C& t, const Parameters<T>& p, const Constants<T>& c, T smic_capacity) {
  return choose<T>(
      t.before(kPlanEnd),
      [&] {
        return choose<T>(
            p.smic_capacity_2028 >= p.smic_capacity_now, [&] { return c.plan_step; },
            [&] { return smic_capacity * c.plan_rate; });
      },
      [&] { return smic_capacity * c.capacity_growth_after_monthly; });
}

template <class T>
T tool_access(const Parameters<T>& p, T tool_control, T indigenisation) {
  return 1.0 - p.tool_dependence * tool_control * (1.0 - indigenisation);
}

template <class T, class C>
T smic_capacity_change(const C& t, const Parameters<T>& p, const Smic<T>& q, T tool_control) {
  return choose<T>(
      t.projecting(),
      [&] {
        const T added = choose<T>(
            q.planned_additions > 0.0, [&] { return q.planned_additions * q.tool_access; },
            [&] { return q.planned_additions; });
        return added - p.parts_attrition * tool_control * (1.0 - q.indigenisation) * q.smic_capacity;
      },
      [&] { return q.smic_capacity * (exp(kCapacityHistoryGrowth) - 1.0); });
}

template <class T, class C>
T indigenisation_change(const C& t, const Parameters<T>& p, const Smic<T>& q, T tool_control, T shortage) {
  return choose<T>(
      t.projecting(),
      [&] {
        const T pressure = (tool_control + shortage) * 0.5;
        return (1.0 - q.indigenisation) *
               (p.indigenisation_base + p.indigenisation_pressure * p.state_support * pressure) / kMonthsPerYear;
      },
      [] { return T(0.0); });
}

template <class T, class C>
void evaluateSmic(const C& t, const Parameters<T>& p, const Constants<T>& c, T tool_control, Smic<T>& q) {
  store(q.planned_additions, planned_additions(t, p, c, q.smic_capacity));
  store(q.tool_access, tool_access(p, tool_control, q.indigenisation));
  store(q.wafers, q.smic_capacity * kWafersPerKilowafer * p.fab_utilisation);
}

template <class T>
void startSmic(const Parameters<T>& p, Smic<T>& q) {
  store(q.smic_capacity, p.smic_capacity_now * exp(-kCapacityHistoryGrowth * kFirstProjected));
  store(q.indigenisation, p.indigenisation_now);
}

template <class T, class C>
void advanceSmic(const C& t, const Parameters<T>& p, T tool_control, T shortage, const Smic<T>& q, Smic<T>& next) {
  accumulate(next.smic_capacity, q.smic_capacity, smic_capacity_change(t, p, q, tool_control));
  accumulate(next.indigenisation, q.indigenisation, indigenisation_change(t, p, q, tool_control, shortage));
}

}  // namespace chokepoint
