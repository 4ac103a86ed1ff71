// An estimate of the user's own in JSON.
//
//   {"id": "my-count", "expression": "annual(huawei_chips, 2025)", "period": "2025", "central": 700000, "unit": "chip",
//    "kind": "count", "publisher": "Me", "label": "mine", "facts": ["H06"], "note": "..."}
// low, central and high are above 0 (1e-12 to 1e15) and in order, and at least one is given; a fraction is at most 1.
// expression is a number of one run, and names the period's year if it names any. unit has to be the expression's,
// where that is known (core/expression/unit.h), and is that if it is not given; label is the publisher, and kind and
// note what is usual, if they are not given. facts are those of facts.json that it repeats.
#pragma once

#include <optional>

#include "core/evidence/estimates.h"
#include "core/scenario/findings.h"

namespace chokepoint {

inline constexpr std::size_t kLongestLabel = 32;  // characters, as charts have room for
inline constexpr std::size_t kLongestText = 400;  // of an estimate: characters

// Reports everything that is wrong; nothing if anything is. Whether its id is taken is for the list to say.
[[nodiscard]] std::optional<Estimate> readEstimate(const Json& value, std::string_view path, Findings& findings);
[[nodiscard]] Json toJson(const Estimate& estimate);

}  // namespace chokepoint
