// Values and priors of inputs in JSON, by the inputs' names.
//
//   "parameters": {"die_yield_now": 0.4}
//   "priors": {"die_yield_now": {"distribution": "beta", "low": 0.1, "central": 0.3, "high": 0.5}}
// Readers report what they cannot read, and put a zero or a prior of zeros in its place.
#pragma once

#include <map>

#include "core/scenario/json_steps.h"
#include "core/scenario/scenario.h"

namespace chokepoint {

using ParameterValues = std::map<ParameterId, double>;
using ParameterPriors = std::map<ParameterId, PriorSpec>;

[[nodiscard]] ParameterValues readParameters(const Json& value, std::string_view path, Findings& findings);
[[nodiscard]] ParameterPriors readPriors(const Json& value, std::string_view path, Findings& findings);
[[nodiscard]] PriorSpec readPrior(ParameterId id, const Json& value, std::string_view path, Findings& findings);

[[nodiscard]] Json toJson(const ParameterValues& parameters);
[[nodiscard]] Json toJson(const ParameterPriors& priors);
[[nodiscard]] Json toJson(const PriorSpec& prior);

}  // namespace chokepoint
