// The inputs of one member as plain numbers, to run it alone.
#pragma once

#include "core/engine/ensemble.h"

namespace chokepoint {

inline Parameters<double> parametersOf(const EnsembleInputs& inputs, const MemberDraws& draws, std::size_t member) {
  auto p = inputs.values;
  for (std::size_t i = 0; i < kParameterCount; ++i)
    if (inputs.drawn[i]) at(p, static_cast<ParameterId>(i)) = draws.value(static_cast<ParameterId>(i), member);
  return p;
}

}  // namespace chokepoint
