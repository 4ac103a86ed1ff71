// What comes from abroad: licensed imports, smuggling, rented overseas compute.
//
// Licensed sales fall with chip control and with Beijing's discouragement; smuggling is pulled
// by denied sales and shortage and held back by enforcement and by the size of the trade;
// Chinese firms rent a share of overseas compute that cloud control denies. Units: H100e/Month
// and H100e. Source: facts L01 to L20, G01 to G14, R01 to R04.
// Leaves out: resale within China, prices.
#pragma once

#include "core/model/clock.h"
#include "core/model/constants.h"
#include "core/model/us_output.h"

namespace chokepoint {

// October 2022: chips begin to be smuggled when the first rules are in force (T01).
inline constexpr int kSmugglingStart = 9;
// November 2025: state-funded data centres begin to take foreign chips out (T12).
inline constexpr int kRemovalStart = 46;
// Licensed foreign chips in service in January 2022, H100e; judgement.
inline constexpr double kLicensedInstalledAtStart = 120000.0;

template <class T>
struct Workarounds {
  T imports_recorded;    // H100e/Month
  T licensed_imports;    // H100e/Month
  T smuggled;            // H100e/Month
  T licensed_installed;  // H100e
  T smuggled_installed;  // H100e
  T cloud_rented;        // H100e
};

template <class T>
constexpr auto fields(const Workarounds<T>*) {
  using S = Workarounds<T>;
  return std::array{Field<S, T>{"imports_recorded", &S::imports_recorded},
                    Field<S, T>{"licensed_imports", &S::licensed_imports},
                    Field<S, T>{"smuggled", &S::smuggled},
                    Field<S, T>{"licensed_installed", &S::licensed_installed},
                    Field<S, T>{"smuggled_installed", &S::smuggled_installed},
                    Field<S, T>{"cloud_rented", &S::cloud_rented}};
}

template <class T, class C>
T licensed_imports(const C& t, const Parameters<T>& p, const Workarounds<T>& q, T us_output, T open_sales) {
  return choose<T>(
      t.projecting(),
      [&] {
        const T welcome = 1.0 - p.beijing_discouragement * p.beijing_priority;
        const auto resumed = min(1.0, t.after(kLastRecorded) / kMonthsPerYear);
        return p.china_market_share * us_output * open_sales * welcome * resumed;
      },
      [&] { return q.imports_recorded; });
}

template <class T, class C>
T smuggled(const C& t, const Parameters<T>& p, T shortage, T open_sales, T enforcement, T us_output) {
  return choose<T>(
      t.since(kSmugglingStart),
      [&] {
        const T unpoliced = 1.0 - p.enforcement_effect * enforcement;
        const T friction = power<T>(min(T(1.0), kUsOutputDecember2025 / us_output), p.smuggling_friction);
        return p.smuggling_base * shortage * (1.0 - open_sales) * unpoliced * us_output * friction;
      },
      [] { return T(0.0); });
}

template <class T, class C>
T licensed_installed_change(const C& t, const Parameters<T>& p, const Constants<T>& c, const Workarounds<T>& q) {
  const T removal = choose<T>(
      t.since(kRemovalStart), [&] { return p.nvidia_removal * p.beijing_priority; }, [] { return T(0.0); });
  return q.licensed_imports - q.licensed_installed * (c.retirement + removal);
}

template <class T>
T cloud_rented_change(const Parameters<T>& p, const Constants<T>& c, T cloud_rented, T us_installed, T cloud_control) {
  return (p.cloud_base * us_installed * (1.0 - cloud_control) - cloud_rented) * c.cloud_pace;
}

template <class T, class C>
void evaluateWorkarounds(const C& t, const Parameters<T>& p, T us_output, T open_sales, T shortage, T enforcement,
                         Workarounds<T>& q) {
  store(q.imports_recorded, T(t.table(Table::imports_recorded)));
  store(q.licensed_imports, licensed_imports(t, p, q, us_output, open_sales));
  store(q.smuggled, smuggled(t, p, shortage, open_sales, enforcement, us_output));
}

template <class T>
void startWorkarounds(Workarounds<T>& q) {
  store(q.licensed_installed, T(kLicensedInstalledAtStart));
  store(q.smuggled_installed, T(0.0));
  store(q.cloud_rented, T(0.0));
}

template <class T, class C>
void advanceWorkarounds(const C& t, const Parameters<T>& p, const Constants<T>& c, T us_installed, T cloud_control,
                        const Workarounds<T>& q, Workarounds<T>& next) {
  accumulate(next.licensed_installed, q.licensed_installed, licensed_installed_change(t, p, c, q));
  accumulate(next.smuggled_installed, q.smuggled_installed, q.smuggled - q.smuggled_installed * c.retirement);
  accumulate(next.cloud_rented, q.cloud_rented, cloud_rented_change(p, c, q.cloud_rented, us_installed, cloud_control));
}

}  // namespace chokepoint
