// Washington: how strict export controls are on chips, tools, memory, cloud access, and how
// well they are policed.
//
// One overall level with a yearly drift, and five channels that may differ from it; all are
// shares of full denial, held within 0 and 1. First the level, and how far finished chips stand from it, are our
// indices of the record; from the record's end on they follow either the levers (one step phased in over policy_ramp)
// or a timeline of events.
// Source: resources/parameters.json, records.json; the index is a judgement.
// Leaves out: allied controls, which are not told apart.
#pragma once

#include "core/model/clock.h"
#include "core/model/constants.h"

namespace chokepoint {

template <class T>
struct Policy {
  T projecting;             // Dmnl
  T historical_strictness;  // Dmnl
  T chip_offset_recorded;   // Dmnl
  T policy_in_force;        // Dmnl
  T strictness_drift;       // Dmnl/Year
  T strictness;             // Dmnl
  T chip_control;           // Dmnl
  T tool_control;           // Dmnl
  T hbm_control;            // Dmnl
  T cloud_control;          // Dmnl
  T enforcement;            // Dmnl
};

template <class T>
constexpr auto fields(const Policy<T>*) {
  using S = Policy<T>;
  return std::array{Field<S, T>{"projecting", &S::projecting},
                    Field<S, T>{"historical_strictness", &S::historical_strictness},
                    Field<S, T>{"chip_offset_recorded", &S::chip_offset_recorded},
                    Field<S, T>{"policy_in_force", &S::policy_in_force},
                    Field<S, T>{"strictness_drift", &S::strictness_drift},
                    Field<S, T>{"strictness", &S::strictness},
                    Field<S, T>{"chip_control", &S::chip_control},
                    Field<S, T>{"tool_control", &S::tool_control},
                    Field<S, T>{"hbm_control", &S::hbm_control},
                    Field<S, T>{"cloud_control", &S::cloud_control},
                    Field<S, T>{"enforcement", &S::enforcement}};
}

template <class T, class C>
T policy_in_force(const C& t, const Constants<T>& c) {
  return choose<T>(
      t.hasTimeline(), [&] { return T(t.table(Table::timeline_in_force)); },
      [&] { return clamp01<T>(t.after(kLastRecorded) * c.policy_pace); });
}

// Level that the decisions taken so far aim at, before drift.
template <class T, class C>
T decided_level(const C& t, const Parameters<T>& p, T policy_in_force) {
  return choose<T>(
      t.hasTimeline(), [&] { return T(t.table(Table::timeline_level)); },
      [&] {
        const T on_record = T(t.atRecordsEnd(Table::historical_strictness));
        return on_record + (p.export_control_strictness - on_record) * policy_in_force;
      });
}

// How far a channel stands from the level: the lever's offset phased in, or the timeline's.
template <class T, class C>
T decided_offset(const C& t, Table timeline, T offset, T policy_in_force) {
  return choose<T>(
      t.hasTimeline(), [&] { return T(t.table(timeline)); }, [&] { return offset * policy_in_force; });
}

// Of finished chips, which stood apart from the level on record already.
template <class T, class C>
T decided_chip_offset(const C& t, const Parameters<T>& p, const Policy<T>& q) {
  return choose<T>(
      t.hasTimeline(), [&] { return T(t.table(Table::timeline_chip_control)); },
      [&] { return q.chip_offset_recorded + (p.chip_control_offset - q.chip_offset_recorded) * q.policy_in_force; });
}

template <class T, class C>
T strictness(const C& t, const Parameters<T>& p, const Policy<T>& q) {
  return choose<T>(
      t.projecting(),
      [&] {
        return clamp01<T>(decided_level(t, p, q.policy_in_force) +
                          q.strictness_drift * (t.after(kFirstProjected) / kMonthsPerYear));
      },
      [&] { return q.historical_strictness; });
}

template <class T, class C>
void evaluatePolicy(const C& t, const Parameters<T>& p, const Constants<T>& c, Policy<T>& q) {
  store(q.projecting, choose<T>(
                          t.projecting(), [] { return T(1.0); }, [] { return T(0.0); }));
  store(q.historical_strictness, T(t.table(Table::historical_strictness)));
  store(q.chip_offset_recorded, T(t.table(Table::chip_offset_recorded)));
  store(q.policy_in_force, policy_in_force(t, c));
  store(q.strictness_drift, c.strictness_drift);
  store(q.strictness, strictness(t, p, q));
  const auto channel = [&](T base, Table timeline, T offset) {
    return clamp01<T>(base + decided_offset(t, timeline, offset, q.policy_in_force));
  };
  store(q.chip_control, clamp01<T>(q.strictness + decided_chip_offset(t, p, q)));
  store(q.tool_control, channel(q.strictness, Table::timeline_tool_control, p.tool_control_offset));
  store(q.hbm_control, channel(q.strictness, Table::timeline_hbm_control, p.hbm_control_offset));
  store(q.cloud_control, channel(p.cloud_reach * q.strictness, Table::timeline_cloud_control, p.cloud_control_offset));
  store(q.enforcement, channel(q.strictness, Table::timeline_enforcement, p.enforcement_offset));
}

}  // namespace chokepoint
