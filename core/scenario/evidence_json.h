// Beliefs and the user's own estimates in JSON.
//
//   "beliefs": {"huawei-2025-epoch": 1, "my-count": 2}
//   "evidence": [...]  as estimate_json.h has each
// What is allowed is said in evidence_rules.h. Readers report what they cannot read, and put a weight of zero or an
// empty estimate in its place.
#pragma once

#include <vector>

#include "core/evidence/belief.h"
#include "core/scenario/estimate_json.h"

namespace chokepoint {

[[nodiscard]] Beliefs readBeliefs(const Json& value, std::string_view path, Findings& findings);
[[nodiscard]] std::vector<Estimate> readEvidence(const Json& value, std::string_view path, Findings& findings);

[[nodiscard]] Json toJson(const Beliefs& beliefs);
[[nodiscard]] Json toJson(const std::vector<Estimate>& evidence);

}  // namespace chokepoint
