// A scenario's policy timeline, edited: the user's events, the levers that move its last segments, and decisions on
// record that came after the record's end.
//
// A scenario without a timeline is first given the one that does what its levers do (timeline.h), so that nothing
// jumps. What is asked for has to be allowed (timeline_rules.h).
#pragma once

#include <array>
#include <span>
#include <vector>

#include "core/evidence/policy_events.h"
#include "core/scenario/timeline.h"

namespace chokepoint {

using PolicyPath = std::array<double, kMonths>;

// The scenario's events, or those that do what its levers do.
[[nodiscard]] std::vector<PolicyEvent> policyEvents(const Scenario& scenario);
// In place of the policy levers and of any events that there are.
[[nodiscard]] Scenario withEvents(Scenario scenario, std::vector<PolicyEvent> events);

// One event in place of another (nothing: as a new one, or as none), by levers where they can do it (inLevers). Nothing
// where the event is none of the scenario's, or another event of its path starts in that month; the scenario as it is
// where all stays.
[[nodiscard]] std::optional<Scenario> withReplaced(const Scenario& scenario, const std::optional<PolicyEvent>& event,
                                                   const std::optional<PolicyEvent>& by);
// With levers in place of a timeline that does nothing but what they can do, so that what was put back is not called
// changed; others stay.
[[nodiscard]] Scenario inLevers(Scenario scenario);

// The level, or how far a channel stands from it, month by month; before the drift [Dmnl].
[[nodiscard]] PolicyPath policyPathOf(const Scenario& scenario, std::optional<Channel> channel);
// The level from which a path's targets count, month by month: of a channel, as far as the rules reach; of the level
// itself 0 [Dmnl].
[[nodiscard]] PolicyPath basesOf(const Scenario& scenario, std::optional<Channel> channel);
[[nodiscard]] double baseOf(const Scenario& scenario, std::optional<Channel> channel, Month month);
// To a hundredth, as levels are drawn.
[[nodiscard]] double snapped(double level);
// The event, now of another path, that leads to the same level as far as it may: to a hundredth where its target counts
// from elsewhere.
[[nodiscard]] PolicyEvent withPath(const Scenario& scenario, const PolicyEvent& event, std::optional<Channel> path);
// Whether the event leads elsewhere than where its path stands when it starts.
[[nodiscard]] bool movesItsPath(const PolicyEvent& event, const Scenario& scenario);

// The last event of the level or of a channel, by its start; nothing where it has none.
[[nodiscard]] const PolicyEvent* lastOf(std::span<const PolicyEvent> events, std::optional<Channel> channel);
// Where the path of one of kTimelineLevers ends, with a timeline as without [Dmnl].
[[nodiscard]] double lastTarget(const Scenario& scenario, ParameterId lever);
// The same scenario, with a timeline, whose last segment of that path leads there; begun where the record ends if the
// path has none.
[[nodiscard]] Scenario withLastTarget(Scenario scenario, ParameterId lever, double target);

// A decision moves a scenario where it came after the record's end and moves a path.
[[nodiscard]] bool canApply(const RecordedEvent& event);
[[nodiscard]] bool isApplied(const RecordedEvent& event, const Scenario& scenario);
// What one of a timeline's events stands for, if it is one of these decisions.
[[nodiscard]] const RecordedEvent* appliedAs(const PolicyEvent& event, std::span<const PolicyEvent> events,
                                             std::span<const RecordedEvent> decisions);
// With the decisions that can be applied and are not yet. An event that starts together with one and moves nothing
// gives way to it; where it moves something, the decision starts in the next month of which that is not so. It counts
// as applied as long as events of its path start in each month before.
[[nodiscard]] Scenario withApplied(Scenario scenario, std::span<const RecordedEvent> decisions);
[[nodiscard]] Scenario withoutApplied(Scenario scenario, const RecordedEvent& event);

}  // namespace chokepoint
