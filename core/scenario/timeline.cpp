#include "core/scenario/timeline.h"

#include <algorithm>

#include "core/model/constants.h"

namespace chokepoint {

namespace {

using MonthlyPath = std::array<double, kMonths>;

double progress(const PolicyEvent& event, int month) {
  return std::clamp((month - event.start.index) / event.months, 0.0, 1.0);
}

// The events of the level or of one channel, in the order of their starts.
std::vector<PolicyEvent> eventsOf(std::span<const PolicyEvent> events, std::optional<Channel> channel) {
  std::vector<PolicyEvent> chosen;
  std::ranges::copy_if(events, std::back_inserter(chosen), [&](const auto& e) { return e.channel == channel; });
  std::ranges::stable_sort(chosen, {}, &PolicyEvent::start);
  return chosen;
}

// Offsets from the level as they are on record, and held where it ends: finished chips have one.
MonthlyPath onRecord(Channel channel, const Tables& records) {
  return channel == Channel::chip_control ? records[Table::chip_offset_recorded] : MonthlyPath{};
}

MonthlyPath pathOf(std::span<const PolicyEvent> events, MonthlyPath path) {
  for (const auto& event : events) {
    const double from = path.at(static_cast<std::size_t>(event.start.index));
    for (int month = event.start.index; month < kMonths; ++month)
      path[static_cast<std::size_t>(month)] = from + (event.target - from) * progress(event, month);
  }
  return path;
}

MonthlyPath inForce(std::span<const PolicyEvent> events) {
  MonthlyPath path{};
  if (events.empty()) return path;
  for (int month = 0; month < kMonths; ++month) {
    double sum = 0.0;
    for (const auto& event : events) sum += progress(event, month);
    path[static_cast<std::size_t>(month)] = sum / static_cast<double>(events.size());
  }
  return path;
}

}  // namespace

bool isReplaced(ParameterId id, const Scenario& scenario) {
  return scenario.timeline && std::ranges::find(kTimelineLevers, id) != kTimelineLevers.end();
}

Tables tablesOf(const Scenario& scenario, const Tables& records) {
  Tables tables = records;
  if (!scenario.timeline) return tables;
  const auto& events = *scenario.timeline;
  tables.hasTimeline = true;
  tables[Table::timeline_in_force] = inForce(events);
  tables[tableOf(std::nullopt)] = pathOf(eventsOf(events, std::nullopt), records[Table::historical_strictness]);
  for (std::size_t i = 0; i < kChannelNames.size(); ++i) {
    const auto channel = static_cast<Channel>(i);
    tables[tableOf(channel)] = pathOf(eventsOf(events, channel), onRecord(channel, records));
  }
  return tables;
}

std::vector<PolicyEvent> timelineOfLevers(const Parameters<double>& levers) {
  std::vector<PolicyEvent> events{
      {.start = {kLastRecorded}, .months = levers.policy_ramp, .target = levers.export_control_strictness}};
  for (std::size_t i = 0; i < kChannelNames.size(); ++i) {
    const auto channel = static_cast<Channel>(i);
    events.push_back({.start = {kLastRecorded},
                      .months = levers.policy_ramp,
                      .target = at(levers, leverOf(channel)),
                      .channel = channel});
  }
  return events;
}

Scenario withTimeline(Scenario scenario) {
  if (scenario.timeline) return scenario;
  scenario.timeline = timelineOfLevers(values(scenario));
  for (const auto lever : kTimelineLevers) {
    scenario.parameters.erase(lever);
    scenario.priors.erase(lever);
  }
  return scenario;
}

}  // namespace chokepoint
