// Whether a value may be given to an input, in one sentence that names what is allowed.
//
// Ranges and units are those of resources/parameters.json; priors have the conditions under
// which core/engine/prior.h can draw from them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/model/parameter_specs.h"
#include "core/scenario/findings.h"

namespace chokepoint {

// "allowed are 0.01 to 0.95 (Dmnl)"
[[nodiscard]] std::string allowedValues(ParameterId id);

// Nothing for a finite value within the input's range.
[[nodiscard]] std::optional<Error> checkValue(ParameterId id, double value, std::string_view place);

// A prior as far as it could be read.
struct PriorParts {
  std::optional<Distribution> distribution;
  std::optional<double> low;
  std::optional<double> central;
  std::optional<double> high;
};

// low <= central <= high with low < high, all within the input's range; lognormal needs low > 0,
// beta 0 < central < 1 and the others within 0 and 1.
void checkPrior(ParameterId id, const PriorParts& prior, std::string_view path, Findings& findings);

}  // namespace chokepoint
