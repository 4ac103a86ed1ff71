// Decisions on record, in the order of their dates; from resources/policy_events.json.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/calendar.h"
#include "core/model/channel.h"

namespace chokepoint {

enum class Decider { UnitedStates, China, Both };

struct RecordedEvent {
  std::string id;    // its date: no two decisions share one
  std::string date;  // "2022-10-07"
  Month month{};
  std::string event;  // one line
  Decider by = Decider::UnitedStates;
  std::vector<Channel> channels;   // that it acts on
  std::vector<std::string> facts;  // ids in facts.json
};

[[nodiscard]] std::span<const RecordedEvent> recordedEvents();

[[nodiscard]] std::string_view nameOf(Decider decider);

}  // namespace chokepoint
