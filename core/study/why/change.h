// What has changed a figure between two scenarios, split over what was moved (change_split.h).
#pragma once

#include "core/study/study.h"
#include "core/study/why/change_split.h"

namespace chokepoint {

struct ChangeRequest {
  std::size_t members = 0;                       // of the medians that are split; 0: the central run is
  std::size_t orders = ShapleyOptions().orders;  // of moving, where there are too many for all of them
};

// What there is time for while somebody waits: coalitions double with each mover, so that a coarse sample does for
// more of them, and beyond those the central run is split.
[[nodiscard]] ChangeRequest changeInTime(const Scenario& before, const Study& study);

// How many runs it takes.
[[nodiscard]] std::size_t runsFor(const ChangeRequest& request, const Scenario& before, const Study& study);

struct Change {
  ChangeSplit split;
  std::size_t members = 0;  // of the medians that were split; 0: the central run was
};

[[nodiscard]] Expected<Change> changeSince(const Scenario& before, const Study& study, const ChangeRequest& request,
                                           ThreadPool& pool, const RunWatch& watch = {});

}  // namespace chokepoint
