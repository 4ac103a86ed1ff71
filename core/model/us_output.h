// What U.S. designers make, wherever it is fabricated.
//
// First the quarterly record (Epoch AI); afterwards growth that settles from us_growth_now to
// us_growth_long, slowed by lost China revenue, compounded monthly from the record's end. Units: H100e a month (8-bit
// dense throughput of one H100, 1,979 TOPS), chips a month, H100e in service. Leaves out: prices, revenue, supply
// limits of TSMC and memory makers.
#pragma once

#include "core/model/clock.h"
#include "core/model/constants.h"

namespace chokepoint {

// U.S. output in December 2025, past which diversion falls behind, H100e/Month; us_output_recorded.
inline constexpr double kUsOutputDecember2025 = 1550000.0;
// Compute in service from U.S.-designed chips in January 2022, H100e; judgement.
inline constexpr double kUsInstalledAtStart = 400000.0;

template <class T>
struct UsOutput {
  T us_output_recorded;   // H100e/Month
  T us_units_recorded;    // chip/Month
  T us_growth_rate;       // 1/Year
  T us_output_projected;  // H100e/Month
  T us_units_projected;   // chip/Month
  T us_output;            // H100e/Month
  T us_units;             // chip/Month
  T us_chip;              // H100e/chip
  T us_installed;         // H100e
};

template <class T>
constexpr auto fields(const UsOutput<T>*) {
  using S = UsOutput<T>;
  return std::array{Field<S, T>{"us_output_recorded", &S::us_output_recorded},
                    Field<S, T>{"us_units_recorded", &S::us_units_recorded},
                    Field<S, T>{"us_growth_rate", &S::us_growth_rate},
                    Field<S, T>{"us_output_projected", &S::us_output_projected},
                    Field<S, T>{"us_units_projected", &S::us_units_projected},
                    Field<S, T>{"us_output", &S::us_output},
                    Field<S, T>{"us_units", &S::us_units},
                    Field<S, T>{"us_chip", &S::us_chip},
                    Field<S, T>{"us_installed", &S::us_installed}};
}

// Share of the uncontrolled sales to China that chip control leaves open.
template <class T>
T open_sales(const Parameters<T>& p, T chip_control) {
  return power<T>(1.0 - chip_control, p.chip_control_power);
}

template <class T, class C>
T us_growth_rate(const C& t, const Parameters<T>& p, const Constants<T>& c, T open_sales) {
  const T settling = compounded<T>(c.us_growth_left_monthly, t.sinceOrZero(kFirstProjected));
  return (p.us_growth_long + (p.us_growth_now - p.us_growth_long) * settling) *
         (1.0 - p.china_revenue_feedback * p.china_market_share * (1.0 - open_sales));
}

template <class T, class C>
T us_output_projected_change(const C& t, const UsOutput<T>& q, T monthly_growth) {
  return choose<T>(
      t.since(kLastRecorded), [&] { return q.us_output_projected * (monthly_growth - 1.0); }, [] { return T(0.0); });
}

// Units grow as output does, less the growth of compute per chip, and do not shrink while output grows.
template <class T, class C>
T us_units_projected_change(const C& t, const Parameters<T>& p, const Constants<T>& c, const UsOutput<T>& q,
                            T monthly_growth) {
  return choose<T>(
      t.since(kLastRecorded),
      [&] {
        const T growth_of_units = choose<T>(
            q.us_growth_rate > p.us_chip_growth, [&] { return monthly_growth * c.per_us_chip_growth_monthly; },
            [] { return T(1.0); });
        return q.us_units_projected * (growth_of_units - 1.0);
      },
      [] { return T(0.0); });
}

template <class T>
T us_installed_change(const Constants<T>& c, const UsOutput<T>& q) {
  return q.us_output - q.us_installed * c.retirement;
}

template <class T, class C>
void evaluateUsOutput(const C& t, const Parameters<T>& p, const Constants<T>& c, T open_sales, UsOutput<T>& q) {
  store(q.us_output_recorded, T(t.table(Table::us_output_recorded)));
  store(q.us_units_recorded, T(t.table(Table::us_units_recorded)));
  store(q.us_growth_rate, us_growth_rate(t, p, c, open_sales));
  store(q.us_output, choose<T>(
                         t.projecting(), [&] { return q.us_output_projected; }, [&] { return q.us_output_recorded; }));
  store(q.us_units, choose<T>(
                        t.projecting(), [&] { return q.us_units_projected; }, [&] { return q.us_units_recorded; }));
  store(q.us_chip, q.us_output / q.us_units);
}

template <class T, class C>
void startUsOutput(const C& t, UsOutput<T>& q) {
  store(q.us_output_projected, T(t.atRecordsEnd(Table::us_output_recorded)));
  store(q.us_units_projected, T(t.atRecordsEnd(Table::us_units_recorded)));
  store(q.us_installed, T(kUsInstalledAtStart));
}

template <class T, class C>
void advanceUsOutput(const C& t, const Parameters<T>& p, const Constants<T>& c, const UsOutput<T>& q,
                     UsOutput<T>& next) {
  const T monthly_growth = computedIf<T>(t.since(kLastRecorded), [&] { return monthlyGrowth(q.us_growth_rate); });
  accumulate(next.us_output_projected, q.us_output_projected, us_output_projected_change(t, q, monthly_growth));
  accumulate(next.us_units_projected, q.us_units_projected, us_units_projected_change(t, p, c, q, monthly_growth));
  accumulate(next.us_installed, q.us_installed, us_installed_change(c, q));
}

}  // namespace chokepoint
