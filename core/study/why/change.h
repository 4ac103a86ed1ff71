// What has changed a figure between two scenarios, split over what was moved (core/study/why/change_split.h).
//
// The medians of an ensemble are split where there is time for them: coalitions double with each mover.
// With more movers a coarse sample does, and beyond those the central run is split.
#pragma once

#include "core/study/outlook.h"
#include "core/study/why/change_split.h"
#include "core/study/study.h"

namespace chokepoint::ui {

struct Change {
  ChangeSplit split;
  std::size_t members = 0;  // of the medians that were split; 0: the central run was
};

[[nodiscard]] Expected<Change> changeSince(const Scenario& before, const Study& study, Workshop& workshop,
                                           const RunWatch& watch = {});

}  // namespace chokepoint::ui
