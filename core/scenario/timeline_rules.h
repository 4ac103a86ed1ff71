// What a policy timeline may hold.
//
// Events start from the last month on record to December 2032, take above 0 and up to 132 months, and lead to 0 to 1
// [Dmnl] of the level, or to -1 to 1 [Dmnl] of a channel's offset. No two events of a path start in the same month.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string_view>

#include "core/scenario/findings.h"
#include "core/scenario/scenario.h"

namespace chokepoint {

[[nodiscard]] bool mayStart(Month month);
// `shown`: what stands where a start should.
[[nodiscard]] Message wrongStart(Message shown);
[[nodiscard]] Message allowedMonths();
[[nodiscard]] Message allowedTargets(bool ofLevel);

struct TargetRange {
  double low = 0.0;
  double high = 1.0;
};
[[nodiscard]] constexpr TargetRange targetRange(bool ofLevel) { return {.low = ofLevel ? 0.0 : -1.0, .high = 1.0}; }
// The allowed target of a path that is nearest to the wanted one.
[[nodiscard]] double nearestTarget(double wanted, std::optional<Channel> path);

// Where an event stands, by its index.
using EventPlace = std::function<std::string(std::size_t index)>;
void checkTimeline(std::span<const PolicyEvent> timeline, const EventPlace& placeOf, Findings& findings);
// As elements of the list at `path`.
void checkTimeline(std::span<const PolicyEvent> timeline, std::string_view path, Findings& findings);

}  // namespace chokepoint
