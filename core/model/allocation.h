// Who gets SMIC's advanced wafers.
//
// Beijing's directive moves wafers to Huawei as shortage grows, with a delay. Huawei's turn from the 910 to the 950
// family and its successors; a full store of a family's dies turns its wafers over to phones again. Shares of advanced
// wafers, 0 to 1; die_cover in months. Source: facts S07, S14, S18, H12, N20; the strength of the directive is a
// judgement.
#pragma once

#include "core/model/clock.h"
#include "core/model/constants.h"

namespace chokepoint {

// May 2025: from then on the directive answers shortage (fact S18 and judgement).
inline constexpr int kDirectiveStart = 40;
// October 2025, after which wafers begin to carry the 950 family (facts H12, N20).
inline constexpr int kBefore950 = 45;

template <class T>
struct Allocation {
  T intervention;          // Dmnl
  T ascend_share_allowed;  // Dmnl
  T other_ai_share;        // Dmnl
  T family_950_share;      // Dmnl
  T die_cover_910;         // Month
  T die_cover_950;         // Month
  T wafer_share_910;       // Dmnl
  T wafer_share_950;       // Dmnl
  T ascend_share;          // Dmnl
};

template <class T>
constexpr auto fields(const Allocation<T>*) {
  using S = Allocation<T>;
  return std::array{Field<S, T>{"intervention", &S::intervention},
                    Field<S, T>{"ascend_share_allowed", &S::ascend_share_allowed},
                    Field<S, T>{"other_ai_share", &S::other_ai_share},
                    Field<S, T>{"family_950_share", &S::family_950_share},
                    Field<S, T>{"die_cover_910", &S::die_cover_910},
                    Field<S, T>{"die_cover_950", &S::die_cover_950},
                    Field<S, T>{"wafer_share_910", &S::wafer_share_910},
                    Field<S, T>{"wafer_share_950", &S::wafer_share_950},
                    Field<S, T>{"ascend_share", &S::ascend_share}};
}

template <class T, class C>
T intervention_change(const C& t, const Parameters<T>& p, const Constants<T>& c, T intervention, T shortage) {
  const T pressure = choose<T>(
      t.since(kDirectiveStart), [&] { return p.beijing_priority * shortage; }, [] { return T(0.0); });
  return (pressure - intervention) * c.directive_pace;
}

// Which of what is open to Ascend is started for a family: a full store of its dies leaves the rest to phones.
template <class T>
T wafer_share(const Constants<T>& c, T open, T die_cover) {
  return open / (1.0 + square<T>(die_cover * c.per_die_cover_target));
}

template <class T, class C, class Q>
void evaluateAllocation(const C& t, const Parameters<T>& p, const Constants<T>& c, Q& q) {
  store(q.ascend_share_allowed,
        p.ascend_share_market + (p.ascend_share_directed - p.ascend_share_market) * q.intervention);
  store(q.other_ai_share,
        p.other_ai_share_market + (p.other_ai_share_directed - p.other_ai_share_market) * q.intervention);
  store(q.family_950_share, clamp01<T>(t.after(kBefore950) * c.family_950_pace));
  const T per_dies_used = 1.0 / q.dies_used_smoothed;
  store(q.die_cover_910, q.die_stock_910 * per_dies_used);
  store(q.die_cover_950, q.die_stock_950 * per_dies_used);
  store(q.wafer_share_910, wafer_share<T>(c, q.ascend_share_allowed * (1.0 - q.family_950_share), q.die_cover_910));
  store(q.wafer_share_950, wafer_share<T>(c, q.ascend_share_allowed * q.family_950_share, q.die_cover_950));
  store(q.ascend_share, q.wafer_share_910 + q.wafer_share_950);
}

template <class T>
void startAllocation(Allocation<T>& q) {
  store(q.intervention, T(0.0));
}

template <class T, class C>
void advanceAllocation(const C& t, const Parameters<T>& p, const Constants<T>& c, T shortage, const Allocation<T>& q,
                       Allocation<T>& next) {
  accumulate(next.intervention, q.intervention, intervention_change(t, p, c, q.intervention, shortage));
}

}  // namespace chokepoint
