#include "core/study/why/change.h"

#include <algorithm>

#include "core/study/outlook.h"

namespace chokepoint {

namespace {

constexpr std::size_t kMoversInFull = 6;
constexpr std::size_t kMoversInCoarse = 7;

ShapleyOptions ordersOf(const ChangeRequest& request, const Study& study) {
  return {.orders = request.orders, .seed = study.sample.seed};
}

}  // namespace

ChangeRequest changeInTime(const Scenario& before, const Study& study) {
  const auto movers = moversBetween(before, study.scenario).size();
  if (movers > kMoversInCoarse) return {};
  return {.members = std::min(study.sample.members, movers > kMoversInFull ? kCoarseMembers : kFullMembers)};
}

std::size_t runsFor(const ChangeRequest& request, const Scenario& before, const Study& study) {
  return std::max<std::size_t>(request.members, 1) *
         coalitionsFor(moversBetween(before, study.scenario).size(), ordersOf(request, study));
}

Expected<Change> changeSince(const Scenario& before, const Study& study, const ChangeRequest& request, ThreadPool& pool,
                             const RunWatch& watch) {
  auto sample = study.sample;
  sample.members = request.members;
  const auto orders = ordersOf(request, study);
  auto split = request.members == 0 ? splitOnCentralRun(study.of, before, study.scenario, pool, orders, watch)
                                    : splitOnMedian(study.of, before, study.scenario, sample, pool, orders, watch);
  if (!split) return split.errors();
  return Change{std::move(*split), request.members};
}

}  // namespace chokepoint
