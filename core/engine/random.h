// Random numbers of a member: a function of (seed, member, input) and of nothing else.
//
// Philox 4x32-10 (Salmon et al., SC 2011; library Random123): no state, so a result depends
// neither on threads nor on how members are grouped, and adding an input moves no other draw.
#pragma once

#include <cstddef>
#include <cstdint>

namespace chokepoint {

// Uniform in the open interval (0, 1), on a grid of 2^-53.
[[nodiscard]] double uniform(std::uint64_t seed, std::uint64_t member, std::uint32_t input);

}  // namespace chokepoint
