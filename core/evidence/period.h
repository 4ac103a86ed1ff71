// The time that a published figure or a claim is about: a year, or one month of it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/calendar.h"

namespace chokepoint {

struct Period {
  Year year{};
  std::optional<Month> month;

  bool operator==(const Period&) const = default;
};

// "2025" or "2025-12"; nothing for anything else.
[[nodiscard]] inline std::optional<Period> periodFromText(std::string_view text) {
  if (const auto year = yearFromText(text)) return Period{*year, std::nullopt};
  if (const auto month = monthFromText(text)) return Period{yearOf(*month), month};
  return std::nullopt;
}

[[nodiscard]] inline std::string toText(const Period& period) {
  return period.month ? toText(*period.month) : std::to_string(period.year.number);
}

}  // namespace chokepoint
