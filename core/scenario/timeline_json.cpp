#include "core/scenario/timeline_json.h"

#include <cmath>

#include "core/base/suggestion.h"
#include "core/base/text.h"
#include "core/scenario/timeline_rules.h"

namespace chokepoint {

namespace {

constexpr std::array<std::string_view, 4> kEventKeys{"start", "months", "target", "channel"};
constexpr std::array<std::string_view, 3> kRequiredKeys{"start", "months", "target"};

std::optional<Month> monthFromNumber(double number) {
  if (number != std::trunc(number) || number < 0.0 || number >= kMonths) return std::nullopt;
  const Month month{static_cast<int>(number)};
  return mayStart(month) ? std::optional(month) : std::nullopt;
}

void readStart(const Json& value, std::string_view path, Month& start, Findings& findings) {
  std::optional<Month> month;
  if (value.is_string()) month = monthFromText(value.get_ref<const std::string&>());
  if (value.is_number()) month = monthFromNumber(value.get<double>());
  if (month)
    start = *month;
  else
    findings.addUnread(path, wrongStart(shown(value)));
}

void readChannel(const Json& value, std::string_view path, std::optional<Channel>& channel, Findings& findings) {
  const auto allowed = say("allowed are %1, or none for the overall level", eitherOf(kChannelNames));
  const auto* name = readText(value, path, allowed, findings);
  if (name == nullptr) return;
  channel = findChannel(*name);
  if (!channel)
    findings.addUnread(path,
                       withSuggestion(say("%1 is not a channel; %2", inQuotes(*name), allowed), *name, kChannelNames));
}

}  // namespace

PolicyEvent readPolicyEvent(const Json& value, std::string_view path, Findings& findings) {
  const auto members = readMembers(value, path, kEventKeys, kRequiredKeys, findings);
  const auto read = [&](std::string_view key, const auto& reader) {
    const auto member = members.find(key);
    if (member != members.end()) reader(*member->second, memberPath(path, key));
  };
  const auto number = [&](std::string_view key, double& place, const Message& allowed) {
    read(key,
         [&](const Json& v, const std::string& at) { place = readNumber(v, at, allowed, findings).value_or(place); });
  };
  PolicyEvent event;
  read("start", [&](const Json& v, const std::string& at) { readStart(v, at, event.start, findings); });
  number("months", event.months, allowedMonths());
  read("channel", [&](const Json& v, const std::string& at) { readChannel(v, at, event.channel, findings); });
  number("target", event.target, allowedTargets(!members.contains("channel")));
  return event;
}

std::vector<PolicyEvent> readTimeline(const Json& value, std::string_view path, Findings& findings) {
  std::vector<PolicyEvent> timeline;
  if (!value.is_array()) {
    findings.addUnread(
        path, say("%1 is not a list; allowed is a list of events with %2", shown(value), eitherOf(kEventKeys)));
    return timeline;
  }
  for (std::size_t i = 0; i < value.size(); ++i)
    timeline.push_back(readPolicyEvent(value[i], elementPath(path, i), findings));
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
