// Who gets SMIC's advanced wafers.
//
// Beijing's directive moves wafers to Huawei as shortage grows, with a delay; a full die store
// turns them over to phones again. Shares of advanced wafers, 0 to 1; die_cover in months.
// Source: facts S07, S14, S18; the strength of the directive is a judgement.
#pragma once

#include "core/model/clock.h"
#include "core/model/constants.h"

namespace chokepoint {

// May 2025: from then on the directive answers shortage (fact S18 and judgement).
inline constexpr int kDirectiveStart = 40;

template <class T>
struct Allocation {
  T intervention;          // Dmnl
  T ascend_share_allowed;  // Dmnl
  T other_ai_share;        // Dmnl
  T die_cover;             // Month
  T ascend_share;          // Dmnl
};

template <class T>
constexpr auto fields(const Allocation<T>*) {
  using S = Allocation<T>;
  return std::array{Field<S, T>{"intervention", &S::intervention},
                    Field<S, T>{"ascend_share_allowed", &S::ascend_share_allowed},
                    Field<S, T>{"other_ai_share", &S::other_ai_share}, Field<S, T>{"die_cover", &S::die_cover},
                    Field<S, T>{"ascend_share", &S::ascend_share}};
}

template <class T, class C>
T intervention_change(const C& t, const Parameters<T>& p, const Constants<T>& c, T intervention, T shortage) {
  const T pressure = choose<T>(
      t.since(kDirectiveStart), [&] { return p.beijing_priority * shortage; }, [] { return T(0.0); });
  return (pressure - intervention) * c.directive_pace;
}

template <class T>
void evaluateAllocation(const Parameters<T>& p, const Constants<T>& c, T die_stock, T dies_used_smoothed,
                        Allocation<T>& q) {
  store(q.ascend_share_allowed,
        p.ascend_share_market + (p.ascend_share_directed - p.ascend_share_market) * q.intervention);
  store(q.other_ai_share,
        p.other_ai_share_market + (p.other_ai_share_directed - p.other_ai_share_market) * q.intervention);
  store(q.die_cover, die_stock / dies_used_smoothed);
  store(q.ascend_share, q.ascend_share_allowed / (1.0 + square<T>(q.die_cover * c.per_die_cover_target)));
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
