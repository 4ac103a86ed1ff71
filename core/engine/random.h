// Random numbers of a member: a function of (seed, member, input) and of nothing else.
//
// Philox 4x32-10 (Salmon et al., SC 2011; library Random123): no state, so a result depends
// neither on threads nor on how members are grouped, and adding an input moves no other draw.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace chokepoint {

// What the random numbers of a (seed, member, input) are for: each purpose has its own.
enum class RandomPurpose : std::uint32_t { Draw, Scramble };

[[nodiscard]] std::uint64_t randomBits(std::uint64_t seed, std::uint64_t member, std::uint32_t input,
                                       RandomPurpose purpose);

// The 53 upper bits as a number in the open interval (0, 1), on a grid of 2^-53.
[[nodiscard]] inline double openUnit(std::uint64_t bits) {
  constexpr unsigned kDropped = 11;
  constexpr double kStep = 0x1p-53;
  // Signed, because processors convert those in one instruction.
  const auto wide = static_cast<double>(static_cast<std::int64_t>(bits >> kDropped));
  // Half a step up keeps zero out, and the cap keeps the rounding from reaching one.
  return std::min((wide + 0.5) * kStep, 1.0 - kStep);
}

[[nodiscard]] double uniform(std::uint64_t seed, std::uint64_t member, std::uint32_t input);

}  // namespace chokepoint
