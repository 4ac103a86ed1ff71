// What stands on the strictness strip: the paths of a scenario's policy, decisions on record, and the user's events.
//
// Levels are shares of full denial, 0 to 1, before the yearly drift. A channel's line is the level with the channel's
// distance from it (of the cloud: with how far the rules reach), and is there where it has one.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/scenario/policy_moves.h"

namespace chokepoint::ui {

struct StripPoint {
  enum class Kind {
    OnRecord,  // a decision that the record has
    ToCome,    // a decision after the record's end, not applied
    Applied,   // an event that stands for a decision
    Own,       // any other event, of the user's or of a lever that was moved
  };

  Kind kind = Kind::OnRecord;
  Month month{};
  std::optional<Channel> channel = {};      // of its line; none: the level's
  double level = 0.0;                       // where it stands on the strip
  std::optional<PolicyEvent> event = {};    // of Applied and Own
  const RecordedEvent* decision = nullptr;  // of all but Own

  [[nodiscard]] bool isEvent() const { return event.has_value(); }
};

// Whether both are one point: of the same event, or of the same decision before and after it was applied, which may
// move several paths.
[[nodiscard]] bool isSame(const StripPoint& one, const StripPoint& other);

struct StripLine {
  std::optional<Channel> channel;
  Month from{};  // where it begins to differ from the level
  PolicyPath levels{};
};

struct StripContent {
  std::vector<StripLine> lines;    // the level first
  std::vector<StripPoint> points;  // by month
};

// `kept`: an event that has a point even where it leads nowhere.
[[nodiscard]] StripContent stripContent(const Scenario& scenario, std::span<const RecordedEvent> decisions,
                                        const std::optional<PolicyEvent>& kept);

}  // namespace chokepoint::ui
