// The policy timeline as tables of the model.
//
//   path(t) = from + (target - from) * clamp((t - start) / months, 0, 1) from each event's start
//             on, where `from` is where the path stands then; [Dmnl]
//   in force(t) = mean over the events of their own clamp((t - start) / months, 0, 1); [Dmnl]
// Before its first event the level stands where the record ends, and each channel's offset at 0;
// every path stays where its last event left it. The levers are the list in which each of the
// level and the five offsets has one event in the record's last month that takes policy_ramp months.
// Source: the model's specification, "The policy timeline". Leaves out: the drift, which the
// policy sector adds to the level.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "core/model/clock.h"
#include "core/scenario/scenario.h"

namespace chokepoint {

// The levers that a timeline takes the place of. The time that they are phased in over is none of them: Beijing's gate
// moves over it with a timeline as without.
inline constexpr std::array<ParameterId, 6> kTimelineLevers{
    parameter("export_control_strictness"), parameter("chip_control_offset"),  parameter("tool_control_offset"),
    parameter("hbm_control_offset"),        parameter("cloud_control_offset"), parameter("enforcement_offset")};

// Whether the scenario has a timeline in place of this lever, so that the lever moves nothing.
[[nodiscard]] bool isReplaced(ParameterId id, const Scenario& scenario);

// Of a path: the level, or a channel's offset.
[[nodiscard]] constexpr ParameterId leverOf(std::optional<Channel> path) {
  return path ? kTimelineLevers[1 + static_cast<std::size_t>(*path)] : kTimelineLevers.front();
}
[[nodiscard]] constexpr Table tableOf(std::optional<Channel> path) {
  constexpr auto kFirst = static_cast<std::size_t>(Table::timeline_chip_control);
  return path ? static_cast<Table>(kFirst + static_cast<std::size_t>(*path)) : Table::timeline_level;
}
static_assert(tableOf(Channel::enforcement) == Table::timeline_enforcement);

// What a run of the scenario reads from outside: the records, and the paths of its timeline if it
// has one. The timeline has to be valid (timeline_rules.h).
[[nodiscard]] Tables tablesOf(const Scenario& scenario, const Tables& records);

// The list that does what the levers do.
[[nodiscard]] std::vector<PolicyEvent> timelineOfLevers(const Parameters<double>& levers);

// The same scenario with a timeline in place of its policy levers; one with a timeline stays.
[[nodiscard]] Scenario withTimeline(Scenario scenario);

}  // namespace chokepoint
