// How much each limit binds in a month of a run.
#pragma once

#include "core/model/derived.h"

namespace chokepoint {

template <MonthlyValues V>
[[nodiscard]] BottleneckShares bottleneckShares(const V& value, Month t) {
  return bottleneckSharesOf(value(quantity("packaging_capacity"), t.index), value(quantity("dies_available"), t.index),
                            value(quantity("hbm_dies_available"), t.index));
}

}  // namespace chokepoint
