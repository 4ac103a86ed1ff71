// A policy timeline as a table: one row for each event.
//
//   start,months,target,channel
//   2028-01,6,0.85,
//   2028-06,1,-0.4,chip_control
// Cells are what timeline_json.h allows; an empty channel is the level. Columns may stand in any order, and channel may
// be missing; a table without rows leaves the rules on record in force. Reading reports every bad cell by its line and
// column, and takes no row if one is bad.
#pragma once

#include <string>
#include <string_view>

#include "core/base/expected.h"
#include "core/scenario/scenario.h"

namespace chokepoint {

// The scenario with the table's events in place of its policy levers and of its own events.
[[nodiscard]] Expected<Scenario> withTimelineOf(std::string_view csv, std::string_view place, Scenario scenario);
// The scenario's events, or those that do what its levers do. Reads back into what it came from.
[[nodiscard]] std::string writeTimeline(const Scenario& scenario);

}  // namespace chokepoint
