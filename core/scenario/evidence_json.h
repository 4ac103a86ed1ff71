// Beliefs and the user's own estimates in JSON.
//
//   "beliefs": {"huawei-2025-epoch": 1, "my-count": 2}
//   "evidence": [{"id": "my-count", "expression": "annual(huawei_chips, 2025)", "period": "2025", "central": 700000,
//                 "unit": "chip", "kind": "count", "publisher": "Me", "label": "mine", "facts": ["H06"], "note":
//                 "..."}]
// A weight lies above 0 and up to kGreatestWeight. Of an estimate low, central and high are above 0 and in order, and
// at least one is given; expression is a number of one run; label is the publisher, and unit, kind and note what is
// usual, if they are not given. `facts` are those of facts.json that it repeats. A unit has to be its expression's,
// where that is known (core/expression/unit.h). Readers report everything that is wrong and return what is right.
#pragma once

#include <optional>
#include <vector>

#include "core/evidence/belief.h"
#include "core/scenario/findings.h"

namespace chokepoint {

inline constexpr std::size_t kMostOwnEstimates = 500;
inline constexpr std::size_t kLongestLabel = 32;  // characters, as charts have room for
inline constexpr std::size_t kLongestText = 400;  // of an estimate: characters

[[nodiscard]] Beliefs readBeliefs(const Json& value, std::string_view path, std::span<const Estimate> own,
                                  Findings& findings);
[[nodiscard]] std::vector<Estimate> readEvidence(const Json& value, std::string_view path, Findings& findings);
// One of them; nothing if anything is wrong with it. Whether its id is taken is for the list to say.
[[nodiscard]] std::optional<Estimate> readEstimate(const Json& value, std::string_view path, Findings& findings);

[[nodiscard]] Json toJson(const Beliefs& beliefs);
[[nodiscard]] Json toJson(const Estimate& estimate);
[[nodiscard]] Json toJson(const std::vector<Estimate>& evidence);

}  // namespace chokepoint
