// The random streams of analyses, apart from each other and from what inputs are drawn with.
//
// uniform(seed, member, stream) (core/engine/random.h) with a stream below kParameterCount is the luck
// of a member's input: an analysis on those streams would walk in step with the members of the same
// seed. Each has the streams from its own on, up to the next.
#pragma once

#include <cstdint>

#include "core/model/parameters.h"

namespace chokepoint {

inline constexpr std::uint32_t kCalibrationStream = 0x08000000U;   // calibrate: by particle; and the step and input
inline constexpr std::uint32_t kOrdersStream = 0x10000000U;        // shapley: and the draw, by order
inline constexpr std::uint32_t kTrajectoriesStream = 0x20000000U;  // elementary effects: and the draw, by trajectory
inline constexpr std::uint32_t kHalvesStream = 0x40000000U;        // prim: and the half, by case
inline constexpr std::uint32_t kBootstrapStream = 0x80000000U;     // Sobol' indices: by resample and draw
static_assert(kParameterCount < kCalibrationStream);

}  // namespace chokepoint
