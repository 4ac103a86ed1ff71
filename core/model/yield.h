// How many dies of a wafer can be sold.
//
// Negative-binomial yield of defect density D on a die of area A with clustering alpha:
// Y = (1 + A D / alpha)^-alpha; dies with a single defect are sold in lower bins. D falls by a
// fixed share a month on record, then learns toward a floor, slower without tools and parts.
// Whole dies on a 300 mm wafer: pi r^2 / A - pi d / sqrt(2 A). Units: mm2, 1/cm2, die/wafer.
// Source: facts D01, D06 to D09. Leaves out: wafer-edge exclusion, die shape.
#pragma once

#include "core/model/clock.h"
#include "core/model/constants.h"

namespace chokepoint {

template <class T>
struct Yield {
  T gross_dies;        // die/wafer
  T other_gross_dies;  // die/wafer
  T defects_now;       // 1/cm2
  T defect_density;    // 1/cm2
  T die_yield;         // Dmnl
  T sellable_share;    // Dmnl
  T other_die_yield;   // Dmnl
};

template <class T>
constexpr auto fields(const Yield<T>*) {
  using S = Yield<T>;
  return std::array{Field<S, T>{"gross_dies", &S::gross_dies},
                    Field<S, T>{"other_gross_dies", &S::other_gross_dies},
                    Field<S, T>{"defects_now", &S::defects_now},
                    Field<S, T>{"defect_density", &S::defect_density},
                    Field<S, T>{"die_yield", &S::die_yield},
                    Field<S, T>{"sellable_share", &S::sellable_share},
                    Field<S, T>{"other_die_yield", &S::other_die_yield}};
}

template <class T, class C>
T defect_density_change(const C& t, const Parameters<T>& p, T defect_density, T tool_control, T indigenisation) {
  return choose<T>(
      t.projecting(),
      [&] {
        const T tools_at_hand = 1.0 - p.yield_tool_dependence * tool_control * (1.0 - indigenisation);
        return -p.yield_learning * tools_at_hand * max(T(0.0), defect_density - p.defect_floor);
      },
      [&] { return -p.yield_history_rate * defect_density; });
}

// Expected defects on a die of `die_area` mm2.
template <class T>
T defects_per_die(T die_area, T defect_density) {
  return die_area / kSquareMillimetresPerSquareCentimetre * defect_density;
}

template <class T>
void evaluateYield(const Parameters<T>& p, const Constants<T>& c, Yield<T>& q) {
  store(q.gross_dies, c.gross_dies);
  store(q.other_gross_dies, c.other_gross_dies);
  store(q.defects_now, c.defects_now);
  const T defects = defects_per_die(p.die_area, q.defect_density);
  const T spread = 1.0 + defects * c.per_cluster_alpha;
  store(q.die_yield, power<T>(spread, -p.cluster_alpha));
  store(q.sellable_share, q.die_yield * (1.0 + p.salvage_share * defects / spread));
  const T other_defects = defects_per_die(p.other_die_area, q.defect_density);
  store(q.other_die_yield, power<T>(1.0 + other_defects * c.per_cluster_alpha, -p.cluster_alpha));
}

template <class T>
void startYield(const Parameters<T>& p, const Constants<T>& c, Yield<T>& q) {
  store(q.defect_density, c.defects_now / power<T>(1.0 - p.yield_history_rate, T(double(kFirstProjected))));
}

template <class T, class C>
void advanceYield(const C& t, const Parameters<T>& p, T tool_control, T indigenisation, const Yield<T>& q,
                  Yield<T>& next) {
  accumulate(next.defect_density, q.defect_density,
             defect_density_change(t, p, q.defect_density, tool_control, indigenisation));
}

}  // namespace chokepoint
