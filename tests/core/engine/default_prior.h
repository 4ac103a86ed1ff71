// The prior of an input as the specification gives it.
#pragma once

#include "core/engine/prior.h"

namespace chokepoint {

inline Prior priorOf(const ParameterSpec& spec) { return Prior(spec.prior, spec.min, spec.max); }

}  // namespace chokepoint
