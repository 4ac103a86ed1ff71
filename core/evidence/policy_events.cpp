#include "core/evidence/policy_events.h"

#include <array>

#include "core/evidence/data_file.h"

namespace chokepoint {

namespace {

constexpr std::array<std::string_view, 3> kDeciderNames{"US", "China", "US and China"};

// The day is left out: a run knows months.
Month monthOfDate(const std::string& date) {
  const auto month = monthFromText(std::string_view(date).substr(0, 7));
  assert(month);
  return *month;
}

std::vector<Channel> channelsFrom(const nlohmann::json& list) {
  std::vector<Channel> channels;
  for (const auto& name : list) channels.push_back(detail::enumFrom<Channel>(kChannelNames, name));
  return channels;
}

RecordedEvent eventFrom(const nlohmann::json& item) {
  const std::string date = item.at("date");
  return {.id = date,
          .date = date,
          .month = monthOfDate(date),
          .event = item.at("event"),
          .by = detail::enumFrom<Decider>(kDeciderNames, item.at("by")),
          .channels = channelsFrom(item.at("channels")),
          .facts = item.at("facts").get<std::vector<std::string>>()};
}

}  // namespace

std::span<const RecordedEvent> recordedEvents() {
  static const auto all = detail::load<RecordedEvent>("policy_events.json", "events", eventFrom);
  return all;
}

std::string_view nameOf(Decider decider) { return kDeciderNames[static_cast<std::size_t>(decider)]; }

}  // namespace chokepoint
