// Beliefs and the user's own estimates in JSON.
//
//   "beliefs": {"huawei-2025-epoch": 1, "my-count": 2}
//   "evidence": [...]  as estimate_json.h has each
// A weight lies above 0 and up to kGreatestWeight. Readers report everything that is wrong and return what is right.
#pragma once

#include <vector>

#include "core/evidence/belief.h"
#include "core/scenario/estimate_json.h"

namespace chokepoint {

inline constexpr std::size_t kMostOwnEstimates = 500;

[[nodiscard]] Beliefs readBeliefs(const Json& value, std::string_view path, std::span<const Estimate> own,
                                  Findings& findings);
[[nodiscard]] std::vector<Estimate> readEvidence(const Json& value, std::string_view path, Findings& findings);

[[nodiscard]] Json toJson(const Beliefs& beliefs);
[[nodiscard]] Json toJson(const std::vector<Estimate>& evidence);

}  // namespace chokepoint
