// Numbers as people type them: one reading for boxes, options and tables.
//
// Read are a sign (the true minus too), digits with a point, an exponent, groups of three digits apart by spaces of any
// kind or by underscores, k or M behind, and a percent sign. Digits are decimal whatever they begin with.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/base/expected.h"

namespace chokepoint {

// What a comma is. Where it parts cells or values, nobody can tell whether it parts thousands or decimals.
enum class Comma { Refused, Decimal };

struct TypedNumber {
  double value = 0.0;  // of "25 %" 25, of "60k" 60,000; finite
  bool isPercent = false;
  bool isScaled = false;  // by k or M
};

// Fails with a sentence without a place: what it is not, or how to write it.
[[nodiscard]] Expected<TypedNumber> typedNumber(std::string_view text, Comma comma = Comma::Refused);

// Where one counts: a whole number from 0 to 2^64 - 1, such as 10000, 010, 1e4 or 10_000.
[[nodiscard]] std::optional<std::uint64_t> typedCount(std::string_view text);

}  // namespace chokepoint
