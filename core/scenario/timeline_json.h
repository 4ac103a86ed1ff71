// A policy timeline in JSON: a list of events.
//
//   {"start": "2026-05", "months": 6, "target": 0.85, "channel": "chip_control"}
// start: a month from 2025-12 to 2032-12, or its number from 47 to 131; months: above 0, up to
// 132; target: 0 to 1 [Dmnl] of the level, or with a channel -1 to 1 [Dmnl] of its offset. No two
// events of the same path start in the same month. Written starts are always texts.
#pragma once

#include <vector>

#include "core/scenario/findings.h"
#include "core/scenario/scenario.h"

namespace chokepoint {

// Reports everything that is wrong and returns the events that are right.
[[nodiscard]] std::vector<PolicyEvent> readTimeline(const Json& value, std::string_view path, Findings& findings);

[[nodiscard]] Json toJson(const std::vector<PolicyEvent>& timeline);

}  // namespace chokepoint
