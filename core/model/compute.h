// What China can really use.
//
// Chips in service from all sources, domestic ones weighed by how much useful work an H100e of
// theirs does: software maturity, and the loss from tying many lesser chips together. Shortage
// is the missing share of what Chinese firms would use. Compute limits the training of models, memory bandwidth their
// serving. Units: H100e, H100bw; shares 0 to 1.
// Source: facts P18, P21 to P23; demand follows U.S. installed compute by a fixed share, a
// judgement; smuggled and rented chips have the bandwidth of the U.S. fleet's mean. Leaves out: model quality.
#pragma once

#include "core/model/clock.h"
#include "core/model/constants.h"

namespace chokepoint {

// Domestic compute in service in January 2022, H100e and dies; judgement.
inline constexpr double kHuaweiInstalledAtStart = 20000.0;
inline constexpr double kHuaweiDiesInstalledAtStart = 50000.0;
inline constexpr double kOtherInstalledAtStart = 5000.0;
// The same in memory bandwidth, H100bw; judgement.
inline constexpr double kHuaweiBandwidthInstalledAtStart = 20000.0;
inline constexpr double kOtherBandwidthInstalledAtStart = 10000.0;

template <class T>
struct Compute {
  T huawei_installed;            // H100e
  T huawei_dies_installed;       // die
  T other_installed;             // H100e
  T huawei_bandwidth_installed;  // H100bw
  T other_bandwidth_installed;   // H100bw
  T software_maturity;           // Dmnl
  T domestic_utilisation;        // Dmnl
  T bundling_factor;             // Dmnl
  T domestic_effect;             // Dmnl
  T china_compute;               // H100e
  T china_bandwidth;             // H100bw
  T china_demand;                // H100e
  T shortage;                    // Dmnl
};

template <class T>
constexpr auto fields(const Compute<T>*) {
  using S = Compute<T>;
  return std::array{Field<S, T>{"huawei_installed", &S::huawei_installed},
                    Field<S, T>{"huawei_dies_installed", &S::huawei_dies_installed},
                    Field<S, T>{"other_installed", &S::other_installed},
                    Field<S, T>{"huawei_bandwidth_installed", &S::huawei_bandwidth_installed},
                    Field<S, T>{"other_bandwidth_installed", &S::other_bandwidth_installed},
                    Field<S, T>{"software_maturity", &S::software_maturity},
                    Field<S, T>{"domestic_utilisation", &S::domestic_utilisation},
                    Field<S, T>{"bundling_factor", &S::bundling_factor},
                    Field<S, T>{"domestic_effect", &S::domestic_effect},
                    Field<S, T>{"china_compute", &S::china_compute},
                    Field<S, T>{"china_bandwidth", &S::china_bandwidth},
                    Field<S, T>{"china_demand", &S::china_demand},
                    Field<S, T>{"shortage", &S::shortage}};
}

template <class T>
T domestic_utilisation(const Parameters<T>& p, T software_maturity) {
  return p.domestic_util_floor + (p.domestic_util_ceiling - p.domestic_util_floor) * software_maturity;
}

// Useful work of a domestic chip against a foreign one's, before bundling.
template <class T>
T useful_share(const Constants<T>& c, T domestic_utilisation) {
  return domestic_utilisation * c.per_foreign_utilisation;
}

template <class T>
T bundling_factor(const Parameters<T>& p, T huawei_chip, T us_chip) {
  return power<T>(min(T(1.0), huawei_chip / us_chip), p.bundling_exponent);
}

template <class T, class C>
T software_maturity_change(const C& t, const Constants<T>& c, T software_maturity) {
  return choose<T>(
      t.projecting(), [&] { return (1.0 - software_maturity) * c.software_learning; }, [] { return T(0.0); });
}

template <class T, class Q>
void evaluateCompute(const Parameters<T>& p, const Constants<T>& c, Q& q) {
  store(q.domestic_utilisation, domestic_utilisation(p, q.software_maturity));
  store(q.bundling_factor, bundling_factor(p, q.huawei_chip, q.us_chip));
  store(q.domestic_effect, useful_share(c, q.domestic_utilisation) * q.bundling_factor);
  store(q.china_compute, q.licensed_installed + q.smuggled_installed + q.cloud_rented +
                             (q.huawei_installed + q.other_installed) * q.domestic_effect);
  store(q.china_demand, p.demand_fraction * q.us_installed);
  store(q.shortage, clamp01<T>(1.0 - q.china_compute / q.china_demand));
}

template <class T, class Q>
void evaluateUsableBandwidth(const Constants<T>& c, Q& q) {
  store(q.china_bandwidth,
        q.licensed_bandwidth_installed +
            (q.smuggled_installed + q.cloud_rented) * q.us_bandwidth_installed / q.us_installed +
            (q.huawei_bandwidth_installed + q.other_bandwidth_installed) * useful_share<T>(c, q.domestic_utilisation));
}

template <class T>
void startCompute(const Parameters<T>& p, Compute<T>& q) {
  store(q.huawei_installed, T(kHuaweiInstalledAtStart));
  store(q.huawei_dies_installed, T(kHuaweiDiesInstalledAtStart));
  store(q.other_installed, T(kOtherInstalledAtStart));
  store(q.software_maturity, p.software_maturity_now);
  store(q.huawei_bandwidth_installed, T(kHuaweiBandwidthInstalledAtStart));
  store(q.other_bandwidth_installed, T(kOtherBandwidthInstalledAtStart));
}

// Share of what is made that stays in China.
template <class T, class Q>
T kept_at_home(const Parameters<T>& p, const Q& q) {
  return 1.0 - p.huawei_export_share * q.projecting;
}

template <class T, class C, class Q>
void advanceCompute(const C& t, const Parameters<T>& p, const Constants<T>& c, const Q& q, Q& next) {
  accumulate(next.huawei_installed, q.huawei_installed,
             q.huawei_output - q.huawei_exports - q.huawei_installed * c.retirement);
  accumulate(next.huawei_dies_installed, q.huawei_dies_installed,
             q.good_dies * kept_at_home<T>(p, q) - q.huawei_dies_installed * c.retirement);
  accumulate(next.other_installed, q.other_installed, q.other_output - q.other_installed * c.retirement);
  accumulate(next.software_maturity, q.software_maturity, software_maturity_change(t, c, q.software_maturity));
}

template <class T, class Q>
void advanceUsableBandwidth(const Parameters<T>& p, const Constants<T>& c, const Q& q, Q& next) {
  accumulate(next.huawei_bandwidth_installed, q.huawei_bandwidth_installed,
             q.huawei_bandwidth * kept_at_home<T>(p, q) - q.huawei_bandwidth_installed * c.retirement);
  accumulate(next.other_bandwidth_installed, q.other_bandwidth_installed,
             q.other_bandwidth - q.other_bandwidth_installed * c.retirement);
}

}  // namespace chokepoint
