#include "core/scenario/timeline_json.h"

#include <cmath>

#include "core/base/text.h"

namespace chokepoint {

namespace {

constexpr std::array<std::string_view, 4> kEventKeys{"start", "months", "target", "channel"};
constexpr std::array<std::string_view, 3> kRequiredKeys{"start", "months", "target"};
constexpr std::string_view kAllowedStarts = "allowed are 2025-12 to 2032-12 (or the month's number, 47 to 131)";
constexpr std::string_view kAllowedMonths = "allowed is above 0, up to 132 (Month)";

// What could be read of an event. The inner optional of the channel is the event's own.
struct EventParts {
  std::optional<Month> start;
  std::optional<double> months;
  std::optional<double> target;
  std::optional<std::optional<Channel>> channel;
};

std::optional<Month> monthFromNumber(double number) {
  if (number != std::trunc(number) || number < 0.0 || number >= kMonths) return std::nullopt;
  return Month{static_cast<int>(number)};
}

std::optional<Month> readStart(const Json& value, std::string_view path, Findings& findings) {
  std::optional<Month> month;
  if (value.is_string()) month = monthFromText(value.get_ref<const std::string&>());
  if (value.is_number()) month = monthFromNumber(value.get<double>());
  if (month && inRun(*month) && month->index >= kLastRecorded) return month;
  findings.add(path, shown(value) + " is not a month in which an event may start; " + std::string(kAllowedStarts));
  return std::nullopt;
}

std::optional<double> readMonths(const Json& value, std::string_view path, Findings& findings) {
  const auto months = readNumber(value, path, kAllowedMonths, findings);
  if (!months || (*months > 0.0 && *months <= kMonths)) return months;
  findings.add(path, toText(*months) + " months is no time that a decision may take; " + std::string(kAllowedMonths));
  return std::nullopt;
}

std::optional<double> readTarget(const Json& value, std::string_view path, const EventParts& parts,
                                 Findings& findings) {
  const bool ofLevel = parts.channel && !*parts.channel;
  const double min = ofLevel ? 0.0 : -1.0;
  const std::string allowed = ofLevel ? "allowed are 0 to 1 (Dmnl) for the level"
                                      : "allowed are -1 to 1 (Dmnl) for a channel's distance from the level";
  const auto target = readNumber(value, path, allowed, findings);
  if (!target || (*target >= min && *target <= 1.0)) return target;
  findings.add(path, toText(*target) + (*target > 1.0 ? " is above 1; " : " is below " + toText(min) + "; ") + allowed);
  return std::nullopt;
}

std::optional<Channel> readChannel(const Json& value, std::string_view path, Findings& findings) {
  const auto allowed = "allowed are " + listed(kChannelNames) + ", or none for the overall level";
  const auto* name = readText(value, path, allowed, findings);
  if (name == nullptr) return std::nullopt;
  const auto channel = findChannel(*name);
  if (!channel)
    findings.add(
        path, inQuotes(std::string_view(*name)) + " is not a channel; " + allowed + suggestion(*name, kChannelNames));
  return channel;
}

EventParts readEvent(const Json& value, std::string_view path, Findings& findings) {
  const auto members = readMembers(value, path, kEventKeys, kRequiredKeys, findings);
  const auto read = [&](std::string_view key, const auto& reader) {
    const auto member = members.find(key);
    if (member != members.end()) reader(*member->second, memberPath(path, key));
  };
  EventParts parts{.start = {}, .months = {}, .target = {}, .channel = std::optional<Channel>()};
  read("start", [&](const Json& v, std::string_view at) { parts.start = readStart(v, at, findings); });
  read("months", [&](const Json& v, std::string_view at) { parts.months = readMonths(v, at, findings); });
  read("channel", [&](const Json& v, std::string_view at) {
    parts.channel.reset();
    if (const auto channel = readChannel(v, at, findings)) parts.channel = channel;
  });
  read("target", [&](const Json& v, std::string_view at) { parts.target = readTarget(v, at, parts, findings); });
  return parts;
}

// Tells events of the same path that start together.
class Starts {
 public:
  void add(const EventParts& event, std::size_t index, std::string_view timeline, Findings& findings) {
    if (!event.start || !event.channel) return;
    const auto [first, isNew] = m_first.try_emplace({*event.channel, *event.start}, index);
    if (isNew) return;
    const std::string_view path = *event.channel ? nameOf(**event.channel) : "the level";
    findings.add(elementPath(timeline, index), "starts to move " + std::string(path) + " in " + toText(*event.start) +
                                                   " as " + elementPath(timeline, first->second) +
                                                   " does; allowed is one event of a path in a month");
  }

 private:
  std::map<std::pair<std::optional<Channel>, Month>, std::size_t> m_first;
};

}  // namespace

std::vector<PolicyEvent> readTimeline(const Json& value, std::string_view path, Findings& findings) {
  std::vector<PolicyEvent> timeline;
  if (!value.is_array()) {
    findings.add(path, shown(value) + " is not a list; allowed is a list of events with " + listed(kEventKeys));
    return timeline;
  }
  Starts starts;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const auto event = readEvent(value[i], elementPath(path, i), findings);
    starts.add(event, i, path, findings);
    if (event.start && event.months && event.target && event.channel)
      timeline.push_back({*event.start, *event.months, *event.target, *event.channel});
  }
  return timeline;
}

Json toJson(const std::vector<PolicyEvent>& timeline) {
  Json json = Json::array();
  for (const auto& event : timeline) {
    Json item = {
        {"start", toText(event.start)}, {"months", jsonNumber(event.months)}, {"target", jsonNumber(event.target)}};
    if (event.channel) item["channel"] = nameOf(*event.channel);
    json.push_back(std::move(item));
  }
  return json;
}

}  // namespace chokepoint
