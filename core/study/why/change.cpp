#include "core/study/why/change.h"

#include <algorithm>

namespace chokepoint::ui {

namespace {

constexpr std::size_t kMoversInFull = 6;
constexpr std::size_t kMoversInCoarse = 7;

std::size_t membersFor(std::size_t movers, std::size_t wanted) {
  if (movers > kMoversInCoarse) return 0;
  return std::min(wanted, movers > kMoversInFull ? kCoarseMembers : kFullMembers);
}

}  // namespace

Expected<Change> changeSince(const Scenario& before, const Study& study, Workshop& workshop, const RunWatch& watch) {
  const auto of = Expression::parse(study.of);
  if (!of) return of.errors();
  auto sample = study.sample;
  sample.members = membersFor(moversBetween(before, study.scenario).size(), sample.members);
  const ShapleyOptions orders{.seed = sample.seed};
  auto split = sample.members == 0 ? splitOnCentralRun(*of, before, study.scenario, workshop.pool, orders, watch)
                                   : splitOnMedian(*of, before, study.scenario, sample, workshop.pool, orders, watch);
  if (!split) return split.errors();
  return Change{std::move(*split), sample.members};
}

}  // namespace chokepoint::ui
