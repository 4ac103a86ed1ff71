#include "core/scenario/policy_moves.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "core/model/records.h"
#include "core/scenario/timeline_rules.h"

namespace chokepoint {

namespace {

std::optional<Channel> pathOfLever(ParameterId lever) {
  const auto found = std::ranges::find(kTimelineLevers, lever);
  assert(found != kTimelineLevers.end());
  const auto index = found - kTimelineLevers.begin();
  if (index == 0) return std::nullopt;
  return static_cast<Channel>(index - 1);
}

using Events = std::span<const PolicyEvent>;

bool startsWith(const PolicyEvent& one, const PolicyEvent& other) {
  return one.channel == other.channel && one.start == other.start;
}

const PolicyEvent* startingIn(Month month, std::optional<Channel> path, Events events) {
  const auto found =
      std::ranges::find_if(events, [&](const auto& event) { return event.channel == path && event.start == month; });
  return found == events.end() ? nullptr : &*found;
}

// What a decision's move has become: as it was applied, it follows other events of its path, month after month.
const PolicyEvent* standInOf(const RecordedMove& move, Month start, Events events) {
  for (; inRun(start); ++start.index) {
    const auto* event = startingIn(start, move.channel, events);
    if (event == nullptr || (event->target == move.target && event->months == move.months)) return event;
  }
  return nullptr;
}

// Where the decision would start as another event of its path does, that one is left out or comes first.
void addDecision(Scenario& scenario, PolicyEvent event) {
  auto& events = *scenario.timeline;
  while (inRun(event.start)) {
    const auto other = std::ranges::find_if(events, [&](const auto& own) { return startsWith(own, event); });
    if (other == events.end()) return events.push_back(event);
    if (!movesItsPath(*other, scenario)) {
      *other = event;
      return;
    }
    ++event.start.index;
  }
}

// Of a decision that was applied and then edited, what stands stays.
void applyDecision(Scenario& scenario, const RecordedEvent& decision) {
  for (const auto& move : decision.moves)
    if (standInOf(move, startOf(decision), *scenario.timeline) == nullptr)
      addDecision(scenario, {startOf(decision), move.months, move.target, move.channel});
}

// One event of a path at most starts in a month, so that each lever has one to follow, or none.
bool isOfLevers(const Scenario& scenario) {
  const double ramp = values(scenario).policy_ramp;
  return std::ranges::all_of(*scenario.timeline, [ramp](const PolicyEvent& event) {
    return event.start == Month{kLastRecorded} && event.months == ramp;
  });
}

}  // namespace

Scenario inLevers(Scenario scenario) {
  if (!scenario.timeline || !isOfLevers(scenario)) return scenario;
  for (const auto& event : *scenario.timeline) {
    const auto lever = leverOf(event.channel);
    if (event.target != spec(lever).defaultValue()) scenario.parameters[lever] = event.target;
  }
  scenario.timeline.reset();
  return scenario;
}

std::vector<PolicyEvent> policyEvents(const Scenario& scenario) { return *withTimeline(scenario).timeline; }

Scenario withEvents(Scenario scenario, std::vector<PolicyEvent> events) {
  scenario = withTimeline(std::move(scenario));
  scenario.timeline = std::move(events);
  return scenario;
}

std::optional<Scenario> withReplaced(const Scenario& scenario, const std::optional<PolicyEvent>& event,
                                     const std::optional<PolicyEvent>& by) {
  const auto before = policyEvents(scenario);
  auto events = before;
  const auto old = event ? std::ranges::find(events, *event) : events.end();
  if (event && old == events.end()) return std::nullopt;
  if (old == events.end() && by)
    events.push_back(*by);
  else if (old != events.end() && by)
    *old = *by;
  else if (old != events.end())
    events.erase(old);
  if (by && std::ranges::count_if(events, [&](const auto& other) { return startsWith(other, *by); }) > 1)
    return std::nullopt;
  return events == before ? scenario : inLevers(withEvents(scenario, std::move(events)));
}

PolicyPath policyPathOf(const Scenario& scenario, std::optional<Channel> channel) {
  return tablesOf(withTimeline(scenario), recordTables())[tableOf(channel)];
}

PolicyPath basesOf(const Scenario& scenario, std::optional<Channel> channel) {
  PolicyPath bases{};
  if (!channel) return bases;
  const double reach = channel == Channel::cloud_control ? values(scenario).cloud_reach : 1.0;
  std::ranges::transform(policyPathOf(scenario, std::nullopt), bases.begin(),
                         [reach](double level) { return reach * level; });
  return bases;
}

double baseOf(const Scenario& scenario, std::optional<Channel> channel, Month month) {
  return basesOf(scenario, channel)[static_cast<std::size_t>(month.index)];
}

double snapped(double level) {
  constexpr double kSteps = 100.0;
  return std::round(level * kSteps) / kSteps;
}

PolicyEvent withPath(const Scenario& scenario, const PolicyEvent& event, std::optional<Channel> path) {
  const double before = baseOf(scenario, event.channel, event.start);
  const double base = baseOf(scenario, path, event.start);
  PolicyEvent moved = event;
  moved.channel = path;
  if (base != before) moved.target = snapped(event.target + before - base);
  moved.target = nearestTarget(moved.target, path);
  return moved;
}

bool movesItsPath(const PolicyEvent& event, const Scenario& scenario) {
  return policyPathOf(scenario, event.channel).at(static_cast<std::size_t>(event.start.index)) != event.target;
}

const PolicyEvent* lastOf(std::span<const PolicyEvent> events, std::optional<Channel> channel) {
  const PolicyEvent* last = nullptr;
  for (const auto& event : events)
    if (event.channel == channel && (last == nullptr || event.start > last->start)) last = &event;
  return last;
}

double lastTarget(const Scenario& scenario, ParameterId lever) {
  const auto path = pathOfLever(lever);
  const auto events = policyEvents(scenario);
  if (const auto* last = lastOf(events, path)) return last->target;
  return policyPathOf(scenario, path).back();
}

Scenario withLastTarget(Scenario scenario, ParameterId lever, double target) {
  const auto path = pathOfLever(lever);
  auto events = policyEvents(scenario);
  const auto* last = lastOf(events, path);
  if (last == nullptr)
    events.push_back({.months = values(scenario).policy_ramp, .target = target, .channel = path});
  else
    events[static_cast<std::size_t>(last - events.data())].target = target;
  return withEvents(std::move(scenario), std::move(events));
}

bool canApply(const RecordedEvent& event) { return isAfterRecord(event) && !event.moves.empty(); }

bool isApplied(const RecordedEvent& event, const Scenario& scenario) {
  if (!scenario.timeline || !canApply(event)) return false;
  return std::ranges::all_of(event.moves, [&](const RecordedMove& move) {
    return standInOf(move, startOf(event), *scenario.timeline) != nullptr;
  });
}

const RecordedEvent* appliedAs(const PolicyEvent& event, std::span<const PolicyEvent> events,
                               std::span<const RecordedEvent> decisions) {
  const auto isOf = [&](const RecordedMove& move, Month start) {
    const auto* standIn = standInOf(move, start, events);
    return standIn != nullptr && *standIn == event;
  };
  const auto found = std::ranges::find_if(decisions, [&](const RecordedEvent& decision) {
    return canApply(decision) &&
           std::ranges::any_of(decision.moves, [&](const auto& move) { return isOf(move, startOf(decision)); });
  });
  return found == decisions.end() ? nullptr : &*found;
}

Scenario withApplied(Scenario scenario, std::span<const RecordedEvent> decisions) {
  for (const auto& decision : decisions) {
    if (!canApply(decision) || isApplied(decision, scenario)) continue;
    scenario = withTimeline(std::move(scenario));
    applyDecision(scenario, decision);
  }
  return scenario;
}

Scenario withoutApplied(Scenario scenario, const RecordedEvent& event) {
  if (!isApplied(event, scenario)) return scenario;
  const auto applied = *scenario.timeline;
  for (const auto& move : event.moves) std::erase(*scenario.timeline, *standInOf(move, startOf(event), applied));
  return scenario;
}

}  // namespace chokepoint
