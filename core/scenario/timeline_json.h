// A policy timeline in JSON: a list of events.
//
//   {"start": "2026-05", "months": 6, "target": 0.85, "channel": "chip_control"}
// start: a month, or the number of one in which an event may start (timeline_rules.h); without a channel it is about
// the level. Written starts are always texts.
#pragma once

#include <vector>

#include "core/scenario/json_steps.h"
#include "core/scenario/scenario.h"

namespace chokepoint {

// With an event for each element, of defaults where it could not be read.
[[nodiscard]] std::vector<PolicyEvent> readTimeline(const Json& value, std::string_view path, Findings& findings);

// One of them, which stands at the path.
[[nodiscard]] PolicyEvent readPolicyEvent(const Json& value, std::string_view path, Findings& findings);

[[nodiscard]] Json toJson(const std::vector<PolicyEvent>& timeline);

}  // namespace chokepoint
