// Which values and priors an input may have.
//
// Ranges and units are those of resources/parameters.json; priors have the conditions under
// which core/engine/prior.h can draw from them: low <= central <= high with low < high, all within
// the input's range; lognormal needs low > 0, beta 0 < central < 1 and the others within 0 and 1.
#pragma once

#include <map>
#include <optional>
#include <string_view>

#include "core/model/parameter_specs.h"
#include "core/scenario/findings.h"

namespace chokepoint {

// "allowed are 0.01 to 0.95"
[[nodiscard]] Message allowedValues(ParameterId id);
// What is wrong with a value: nothing with a finite one within the input's range.
[[nodiscard]] std::optional<Message> faultOf(ParameterId id, double value);

void checkParameter(ParameterId id, double value, std::string_view path, Findings& findings);
void checkPrior(ParameterId id, const PriorSpec& prior, std::string_view path, Findings& findings);

// Each at its input's name below the path.
void checkParameters(const std::map<ParameterId, double>& parameters, std::string_view path, Findings& findings);
void checkPriors(const std::map<ParameterId, PriorSpec>& priors, std::string_view path, Findings& findings);

}  // namespace chokepoint
