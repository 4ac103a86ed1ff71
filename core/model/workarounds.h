// What comes from abroad: licensed imports, smuggling, rented overseas compute.
//
// Licensed sales pass two gates, Washington's, which falls with chip control, and Beijing's; smuggling is pulled
// by sales that either denies and by shortage, held back by enforcement, and grows less than U.S. output does;
// Chinese firms rent a share of overseas compute that cloud control denies. Units: H100e and H100bw, a month and in
// service; gates are shares, 0 to 1. Source: facts L01 to L20, G01 to G14, R01 to R04, T08 to T16, N14 to N18, N27.
// Leaves out: resale within China, prices.
#pragma once

#include "core/model/clock.h"
#include "core/model/constants.h"

namespace chokepoint {

// October 2022: chips begin to be smuggled when the first rules are in force (T01).
inline constexpr int kSmugglingStart = 9;
// November 2025: state-funded data centres begin to take foreign chips out (T12).
inline constexpr int kRemovalStart = 46;
// U.S. output past which diversion falls behind, that of December 2025, H100e/Month; us_output_recorded.
inline constexpr double kUsOutputOfDiversion = 1460000.0;
// Licensed foreign chips in service in January 2022, H100e and H100bw; judgement.
inline constexpr double kLicensedInstalledAtStart = 120000.0;
inline constexpr double kLicensedBandwidthInstalledAtStart = 230000.0;

template <class T>
struct Workarounds {
  T imports_recorded;              // H100e/Month
  T imports_bandwidth_recorded;    // H100bw/Month
  T beijing_gate_recorded;         // Dmnl
  T us_gate;                       // Dmnl
  T beijing_gate;                  // Dmnl
  T sales_denied;                  // Dmnl
  T licensed_imports;              // H100e/Month
  T smuggled;                      // H100e/Month
  T licensed_installed;            // H100e
  T smuggled_installed;            // H100e
  T licensed_bandwidth;            // H100bw/Month
  T licensed_bandwidth_installed;  // H100bw
  T cloud_rented;                  // H100e
};

template <class T>
constexpr auto fields(const Workarounds<T>*) {
  using S = Workarounds<T>;
  return std::array{Field<S, T>{"imports_recorded", &S::imports_recorded},
                    Field<S, T>{"imports_bandwidth_recorded", &S::imports_bandwidth_recorded},
                    Field<S, T>{"beijing_gate_recorded", &S::beijing_gate_recorded},
                    Field<S, T>{"us_gate", &S::us_gate},
                    Field<S, T>{"beijing_gate", &S::beijing_gate},
                    Field<S, T>{"sales_denied", &S::sales_denied},
                    Field<S, T>{"licensed_imports", &S::licensed_imports},
                    Field<S, T>{"smuggled", &S::smuggled},
                    Field<S, T>{"licensed_installed", &S::licensed_installed},
                    Field<S, T>{"smuggled_installed", &S::smuggled_installed},
                    Field<S, T>{"licensed_bandwidth", &S::licensed_bandwidth},
                    Field<S, T>{"licensed_bandwidth_installed", &S::licensed_bandwidth_installed},
                    Field<S, T>{"cloud_rented", &S::cloud_rented}};
}

// The second gate moves from what is on record over policy_ramp months, with or without a timeline.
template <class T, class C>
T beijing_gate(const C& t, const Parameters<T>& p, const Constants<T>& c, T recorded) {
  return recorded + (1.0 - p.beijing_discouragement - recorded) * clamp01<T>(t.after(kLastRecorded) * c.policy_pace);
}

template <class T, class C>
T licensed_imports(const C& t, const Parameters<T>& p, T us_output, const Workarounds<T>& q) {
  return choose<T>(
      t.projecting(), [&] { return p.china_market_share * us_output * q.us_gate * q.beijing_gate; },
      [&] { return q.imports_recorded; });
}

template <class T, class C>
T smuggled(const C& t, const Parameters<T>& p, T shortage, T sales_denied, T enforcement, T us_output) {
  return choose<T>(
      t.since(kSmugglingStart),
      [&] {
        const T unpoliced = 1.0 - p.enforcement_effect * enforcement;
        const T friction = power<T>(min(T(1.0), kUsOutputOfDiversion / us_output), p.smuggling_friction);
        return p.smuggling_base * shortage * sales_denied * unpoliced * us_output * friction;
      },
      [] { return T(0.0); });
}

template <class T, class C>
T licensed_bandwidth(const C& t, const Parameters<T>& p, const Workarounds<T>& q) {
  return choose<T>(
      t.projecting(), [&] { return q.licensed_imports * p.licensed_bandwidth_ratio; },
      [&] { return q.imports_bandwidth_recorded; });
}

// Share of licensed foreign chips that leaves service each month: age, and what state data centres take out.
template <class T, class C>
T licensed_retirement(const C& t, const Parameters<T>& p, const Constants<T>& c) {
  const T removal = choose<T>(
      t.since(kRemovalStart), [&] { return p.nvidia_removal * p.beijing_priority; }, [] { return T(0.0); });
  return c.retirement + removal;
}

template <class T>
T cloud_rented_change(const Parameters<T>& p, const Constants<T>& c, T cloud_rented, T us_installed, T cloud_control) {
  return (p.cloud_base * us_installed * (1.0 - cloud_control) - cloud_rented) * c.cloud_pace;
}

// What the two gates let through, which U.S. growth feels.
template <class T, class C>
void evaluateGates(const C& t, const Parameters<T>& p, const Constants<T>& c, T chip_control, Workarounds<T>& q) {
  store(q.imports_recorded, T(t.table(Table::imports_recorded)));
  store(q.beijing_gate_recorded, T(t.table(Table::beijing_gate_recorded)));
  store(q.us_gate, power<T>(1.0 - chip_control, p.chip_control_power));
  store(q.beijing_gate, beijing_gate(t, p, c, q.beijing_gate_recorded));
  store(q.sales_denied, 1.0 - q.us_gate * q.beijing_gate);
}

template <class T, class C>
void evaluateWorkarounds(const C& t, const Parameters<T>& p, T us_output, T shortage, T enforcement,
                         Workarounds<T>& q) {
  store(q.licensed_imports, licensed_imports(t, p, us_output, q));
  store(q.smuggled, smuggled(t, p, shortage, q.sales_denied, enforcement, us_output));
}

template <class T, class C>
void evaluateLicensedBandwidth(const C& t, const Parameters<T>& p, Workarounds<T>& q) {
  store(q.imports_bandwidth_recorded, T(t.table(Table::imports_bandwidth_recorded)));
  store(q.licensed_bandwidth, licensed_bandwidth(t, p, q));
}

template <class T>
void startWorkarounds(Workarounds<T>& q) {
  store(q.licensed_installed, T(kLicensedInstalledAtStart));
  store(q.smuggled_installed, T(0.0));
  store(q.cloud_rented, T(0.0));
  store(q.licensed_bandwidth_installed, T(kLicensedBandwidthInstalledAtStart));
}

template <class T, class C>
void advanceWorkarounds(const C& t, const Parameters<T>& p, const Constants<T>& c, T us_installed, T cloud_control,
                        const Workarounds<T>& q, Workarounds<T>& next) {
  accumulate(next.licensed_installed, q.licensed_installed,
             q.licensed_imports - q.licensed_installed * licensed_retirement(t, p, c));
  accumulate(next.smuggled_installed, q.smuggled_installed, q.smuggled - q.smuggled_installed * c.retirement);
  accumulate(next.cloud_rented, q.cloud_rented, cloud_rented_change(p, c, q.cloud_rented, us_installed, cloud_control));
}

template <class T, class C>
void advanceLicensedBandwidth(const C& t, const Parameters<T>& p, const Constants<T>& c, const Workarounds<T>& q,
                              Workarounds<T>& next) {
  accumulate(next.licensed_bandwidth_installed, q.licensed_bandwidth_installed,
             q.licensed_bandwidth - q.licensed_bandwidth_installed * licensed_retirement(t, p, c));
}

}  // namespace chokepoint
