// What people ask: the three gaps, self-sufficiency, training time, the power bill.
//
// Made each year: output_ratio. Usable in China: compute_ratio. In chips: unit_ratio. They are
// never to be mixed up and can move in opposite directions. The first two in memory bandwidth: bandwidth_ratio,
// usable_bandwidth_ratio. Units: ratios; Month; kW/H100e; MW;
// million dollars a month. Source: facts P16, P17, E01 to E03.
// Leaves out: prices other than of power; cooling beyond pue.
#pragma once

#include "core/model/clock.h"
#include "core/model/constants.h"

namespace chokepoint {

// Compute of the average U.S. chip at which kw_per_foreign_h100e holds, H100e/chip: that of the
// chips sold late in 2025 (U04, U14).
inline constexpr double kReferenceChip = 1.9;
// Elasticity of power per H100e to the compute of a chip, Dmnl; judgement from P05 and P17.
inline constexpr double kPowerElasticity = 0.4;
inline constexpr double kKilowattsPerMegawatt = 1000.0;
inline constexpr double kHoursPerMonth = 730.5;
inline constexpr double kDollarsPerMillion = 1000000.0;

template <class T>
struct Race {
  T output_ratio;            // Dmnl
  T unit_ratio;              // Dmnl
  T compute_ratio;           // Dmnl
  T bandwidth_ratio;         // Dmnl
  T usable_bandwidth_ratio;  // Dmnl
  T self_sufficiency;        // Dmnl
  T training_time;           // Month
  T foreign_kw;              // kW/H100e
  T power;                   // MW
  T power_subsidy_bill;      // M$/Month
};

template <class T>
constexpr auto fields(const Race<T>*) {
  using S = Race<T>;
  return std::array{Field<S, T>{"output_ratio", &S::output_ratio},
                    Field<S, T>{"unit_ratio", &S::unit_ratio},
                    Field<S, T>{"compute_ratio", &S::compute_ratio},
                    Field<S, T>{"bandwidth_ratio", &S::bandwidth_ratio},
                    Field<S, T>{"usable_bandwidth_ratio", &S::usable_bandwidth_ratio},
                    Field<S, T>{"self_sufficiency", &S::self_sufficiency},
                    Field<S, T>{"training_time", &S::training_time},
                    Field<S, T>{"foreign_kw", &S::foreign_kw},
                    Field<S, T>{"power", &S::power},
                    Field<S, T>{"power_subsidy_bill", &S::power_subsidy_bill}};
}

template <class T>
T foreign_kw(const Parameters<T>& p, T us_chip) {
  return p.kw_per_foreign_h100e * power<T>(min(T(1.0), kReferenceChip / us_chip), T(kPowerElasticity));
}

template <class T, class Q>
T electric_power(const Parameters<T>& p, const Q& q) {
  const T chips = q.huawei_dies_installed * p.kw_per_ascend_die + q.other_installed * p.kw_per_other_h100e +
                  (q.licensed_installed + q.smuggled_installed) * q.foreign_kw;
  return chips * p.pue / kKilowattsPerMegawatt;
}

template <class T>
T power_subsidy_bill(const Parameters<T>& p, T power) {
  return power * kHoursPerMonth * p.electricity_price * kKilowattsPerMegawatt * p.power_subsidy / kDollarsPerMillion;
}

template <class T, class Q>
void evaluateBandwidthRatios(Q& q) {
  store(q.bandwidth_ratio, q.us_bandwidth / q.china_bandwidth_output);
  store(q.usable_bandwidth_ratio, q.us_bandwidth_installed / q.china_bandwidth);
}

// Only results: no other sector and no stock reads them.
template <class T, class Q>
void evaluateRace(const Parameters<T>& p, Q& q) {
  store(q.output_ratio, q.us_output / q.china_output);
  store(q.unit_ratio, q.us_units / q.huawei_chips);
  store(q.compute_ratio, q.us_installed / q.china_compute);
  store(q.self_sufficiency, (q.huawei_installed + q.other_installed) * q.domestic_effect / q.china_compute);
  store(q.training_time, p.us_run_time * q.us_installed / (q.china_compute * p.run_concentration));
  store(q.foreign_kw, foreign_kw<T>(p, q.us_chip));
  store(q.power, electric_power<T>(p, q));
  store(q.power_subsidy_bill, power_subsidy_bill<T>(p, q.power));
}

}  // namespace chokepoint
