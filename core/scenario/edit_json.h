// An edit in JSON.
//
//   {"path": "parameters/die_yield_now", "before": null, "after": 0.4, "time": "2026-05-01T12:00:00Z"}
// Paths and what stands there (null: nothing; an empty text or object counts as nothing):
//   parameters/KEY   a number            name    a text
//   priors/KEY       a prior             notes   a text
//   timeline         a list of events    ""      the whole: an object with the keys of a scenario
//   evidence         a list of the user's own estimates, and what is believed: beliefs (an object), posterior
// before and after have the form of scenario_json.h. Reading asks no rules: applying does.
#pragma once

#include "core/base/json.h"
#include "core/scenario/edit.h"

namespace chokepoint {

[[nodiscard]] Json toJson(const Edit& edit);
[[nodiscard]] Expected<Edit> editFromJson(const Json& json, std::string_view place);

}  // namespace chokepoint
