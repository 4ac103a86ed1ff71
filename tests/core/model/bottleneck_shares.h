// How much each limit binds in a month of a run, and what is assembled under limits.
#pragma once

#include "core/model/derived.h"

namespace chokepoint {

[[nodiscard]] inline BottleneckShares bottleneckShares(const Huawei<double>& huawei) {
  return bottleneckSharesOf(huawei.packaging_capacity,
                            {huawei.dies_available_910, huawei.hbm_limit_910, huawei.ready_910},
                            {huawei.dies_available_950, huawei.hbm_limit_950, huawei.ready_950});
}

// By the equations, of the limits alone.
[[nodiscard]] inline double diesUsedUnder(Huawei<double> q) {
  q.ready_910 = ready(q.dies_available_910, q.hbm_limit_910);
  q.ready_950 = ready(q.dies_available_950, q.hbm_limit_950);
  return dies_used(q);
}

}  // namespace chokepoint
