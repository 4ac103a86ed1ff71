#include "core/evidence/policy_events.h"

#include <array>

#include "core/base/record_end.h"
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

RecordedMove moveFrom(const nlohmann::json& item) {
  return {.channel = findChannel(item.at("path").get<std::string>()),
          .target = item.at("target"),
          .months = item.at("months"),
          .reason = item.at("reason")};
}

std::vector<RecordedMove> movesFrom(const nlohmann::json& item) {
  std::vector<RecordedMove> moves;
  if (item.contains("moves"))
    for (const auto& move : item.at("moves")) moves.push_back(moveFrom(move));
  return moves;
}

RecordedEvent eventFrom(const nlohmann::json& item) {
  const std::string date = item.at("date");
  return {.id = date,
          .date = date,
          .month = monthOfDate(date),
          .event = item.at("event"),
          .by = detail::enumFrom<Decider>(kDeciderNames, item.at("by")),
          .channels = channelsFrom(item.at("channels")),
          .facts = item.at("facts").get<std::vector<std::string>>(),
          .moves = movesFrom(item),
          .stays = detail::textIn(item, "stays")};
}

}  // namespace

std::span<const RecordedEvent> recordedEvents() {
  static const auto all = detail::load<RecordedEvent>("policy_events.json", "events", eventFrom);
  return all;
}

bool isAfterRecord(const RecordedEvent& event) { return event.month > kRecordEnds; }

std::string_view nameOf(Decider decider) { return kDeciderNames[static_cast<std::size_t>(decider)]; }

}  // namespace chokepoint
