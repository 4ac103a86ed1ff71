// What U.S. designers make, wherever it is fabricated.
//
// First the quarterly record (Epoch AI); afterwards growth that settles from us_growth_now to
// us_growth_long, slowed by lost China revenue, compounded monthly from the record's end. Units: H100e a month (8-bit
// dense throughput of one H100, 1,979 TOPS), H100bw a month (memory bandwidth of one H100, 3.35 TB/s), chips a month,
// and H100e and H100bw in service. Leaves out: prices, revenue, supply limits of TSMC and memory makers.
#pragma once

#include "core/model/clock.h"
#include "core/model/constants.h"

namespace chokepoint {

// Compute and memory bandwidth in service from U.S.-designed chips in January 2022, H100e and H100bw; judgement.
inline constexpr double kUsInstalledAtStart = 400000.0;
inline constexpr double kUsBandwidthInstalledAtStart = 770000.0;

template <class T>
struct UsOutput {
  T us_output_recorded;      // H100e/Month
  T us_units_recorded;       // chip/Month
  T us_bandwidth_recorded;   // H100bw/Month
  T us_growth_rate;          // 1/Year
  T us_output_projected;     // H100e/Month
  T us_units_projected;      // chip/Month
  T us_output;               // H100e/Month
  T us_units;                // chip/Month
  T us_chip;                 // H100e/chip
  T us_bandwidth;            // H100bw/Month
  T us_installed;            // H100e
  T us_bandwidth_installed;  // H100bw
};

template <class T>
constexpr auto fields(const UsOutput<T>*) {
  using S = UsOutput<T>;
  return std::array{Field<S, T>{"us_output_recorded", &S::us_output_recorded},
                    Field<S, T>{"us_units_recorded", &S::us_units_recorded},
                    Field<S, T>{"us_bandwidth_recorded", &S::us_bandwidth_recorded},
                    Field<S, T>{"us_growth_rate", &S::us_growth_rate},
                    Field<S, T>{"us_output_projected", &S::us_output_projected},
                    Field<S, T>{"us_units_projected", &S::us_units_projected},
                    Field<S, T>{"us_output", &S::us_output},
                    Field<S, T>{"us_units", &S::us_units},
                    Field<S, T>{"us_chip", &S::us_chip},
                    Field<S, T>{"us_bandwidth", &S::us_bandwidth},
                    Field<S, T>{"us_installed", &S::us_installed},
                    Field<S, T>{"us_bandwidth_installed", &S::us_bandwidth_installed}};
}

template <class T, class C>
T us_growth_rate(const C& t, const Parameters<T>& p, const Constants<T>& c, T sales_denied) {
  const T settling = compounded<T>(c.us_growth_left_monthly, t.sinceOrZero(kFirstProjected));
  return (p.us_growth_long + (p.us_growth_now - p.us_growth_long) * settling) *
         (1.0 - p.china_revenue_feedback * p.china_market_share * sales_denied);
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

// Of what bandwidth a unit of compute had where the record ends, with growth since then.
template <class T, class C>
T us_bandwidth(const C& t, const Constants<T>& c, const UsOutput<T>& q) {
  return choose<T>(
      t.projecting(),
      [&] {
        const T per_compute =
            T(t.atRecordsEnd(Table::us_bandwidth_recorded)) / t.atRecordsEnd(Table::us_output_recorded);
        return q.us_output * per_compute * compounded<T>(c.us_bandwidth_growth_monthly, t.after(kLastRecorded));
      },
      [&] { return q.us_bandwidth_recorded; });
}

template <class T, class C>
void evaluateUsOutput(const C& t, const Parameters<T>& p, const Constants<T>& c, T sales_denied, UsOutput<T>& q) {
  store(q.us_output_recorded, T(t.table(Table::us_output_recorded)));
  store(q.us_units_recorded, T(t.table(Table::us_units_recorded)));
  store(q.us_growth_rate, us_growth_rate(t, p, c, sales_denied));
  store(q.us_output, choose<T>(
                         t.projecting(), [&] { return q.us_output_projected; }, [&] { return q.us_output_recorded; }));
  store(q.us_units, choose<T>(
                        t.projecting(), [&] { return q.us_units_projected; }, [&] { return q.us_units_recorded; }));
  store(q.us_chip, q.us_output / q.us_units);
}

template <class T, class C>
void evaluateUsBandwidth(const C& t, const Constants<T>& c, UsOutput<T>& q) {
  store(q.us_bandwidth_recorded, T(t.table(Table::us_bandwidth_recorded)));
  store(q.us_bandwidth, us_bandwidth(t, c, q));
}

template <class T, class C>
void startUsOutput(const C& t, UsOutput<T>& q) {
  store(q.us_output_projected, T(t.atRecordsEnd(Table::us_output_recorded)));
  store(q.us_units_projected, T(t.atRecordsEnd(Table::us_units_recorded)));
  store(q.us_installed, T(kUsInstalledAtStart));
  store(q.us_bandwidth_installed, T(kUsBandwidthInstalledAtStart));
}

template <class T, class C>
void advanceUsOutput(const C& t, const Parameters<T>& p, const Constants<T>& c, const UsOutput<T>& q,
                     UsOutput<T>& next) {
  const T monthly_growth = computedIf<T>(t.since(kLastRecorded), [&] { return monthlyGrowth(q.us_growth_rate); });
  accumulate(next.us_output_projected, q.us_output_projected, us_output_projected_change(t, q, monthly_growth));
  accumulate(next.us_units_projected, q.us_units_projected, us_units_projected_change(t, p, c, q, monthly_growth));
  accumulate(next.us_installed, q.us_installed, q.us_output - q.us_installed * c.retirement);
}

template <class T>
void advanceUsBandwidth(const Constants<T>& c, const UsOutput<T>& q, UsOutput<T>& next) {
  accumulate(next.us_bandwidth_installed, q.us_bandwidth_installed,
             q.us_bandwidth - q.us_bandwidth_installed * c.retirement);
}

}  // namespace chokepoint
