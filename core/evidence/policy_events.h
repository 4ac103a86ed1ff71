// Decisions on record, in the order of their dates; from resources/policy_events.json.
//
// One that moves a path does so from where the path stood in the month before: what takes one month stands in the
// decision's own, as the record has it. Targets: 0 to 1 of the level, -1 to 1 of a channel's distance from it [Dmnl].
// One that moves none says why.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/calendar.h"
#include "core/model/channel.h"

namespace chokepoint {

enum class Decider { UnitedStates, China, Both };

struct RecordedMove {
  std::optional<Channel> channel;  // none: the level
  double target = 0.0;
  double months = 1.0;  // above 0
  std::string reason;   // of the numbers
};

struct RecordedEvent {
  std::string id;    // its date: no two decisions share one
  std::string date;  // "2022-10-07"
  Month month{};
  std::string event;  // one line
  Decider by = Decider::UnitedStates;
  std::vector<Channel> channels;   // that it acts on
  std::vector<std::string> facts;  // ids in facts.json
  std::vector<RecordedMove> moves = {};
  std::string stays = {};  // why it moves none; empty where it does
};

// The month from whose level and offsets it moves them.
[[nodiscard]] constexpr Month startOf(const RecordedEvent& event) { return {event.month.index - 1}; }
// Whether the record leaves it out, so that a scenario may apply it.
[[nodiscard]] bool isAfterRecord(const RecordedEvent& event);

[[nodiscard]] std::span<const RecordedEvent> recordedEvents();

[[nodiscard]] std::string_view nameOf(Decider decider);

}  // namespace chokepoint
