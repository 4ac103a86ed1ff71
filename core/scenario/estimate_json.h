// An estimate of the user's own in JSON.
//
//   {"id": "my-count", "expression": "annual(huawei_chips, 2025)", "period": "2025", "central": 700000, "unit": "chip",
//    "kind": "count", "publisher": "Me", "label": "mine", "facts": ["H06"], "note": "..."}
// What is allowed is said in estimate_rules.h. unit is the expression's, where that is known, label the publisher, and
// kind and note what is usual, if they are not given.
#pragma once

#include <optional>

#include "core/evidence/estimates.h"
#include "core/scenario/json_steps.h"

namespace chokepoint {

[[nodiscard]] Estimate readEstimate(const Json& value, std::string_view path, Findings& findings);
// By the rules too: nothing if anything is wrong, which is reported. Whether its id is taken is for the list to say.
[[nodiscard]] std::optional<Estimate> checkedEstimate(const Json& value, std::string_view path, Findings& findings);
[[nodiscard]] Json toJson(const Estimate& estimate);

}  // namespace chokepoint
