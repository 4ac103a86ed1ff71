// Sobol's sequence: points that fill the unit cube evenly, however many are taken.
//
// Of the first 2^k points, each of the 2^k equal intervals of every input holds one. Direction
// numbers of Joe and Kuo (SIAM J. Sci. Comput. 30, 2008), as Boost.Random has them; in the order
// of Gray's code (Antonov and Saleev 1980), as Boost's engine has it, which leaves out point 0.
// Not scrambled: see points.h.
#pragma once

#include <array>
#include <bit>
#include <boost/endian/conversion.hpp>
#include <cassert>
#include <cstddef>
#include <cstdint>

namespace chokepoint {

inline constexpr std::uint32_t kSobolInputs = 256;  // three times the model's, for designs that need two of each
inline constexpr unsigned kSobolDigits = 32;
inline constexpr std::uint64_t kSobolPoints = std::uint64_t{1} << kSobolDigits;

// The binary digits of a point behind the binary point, the first of them in bit 0.
using SobolDigits = std::uint32_t;
// Point i is point i - 1 with one of these exclusively or-ed: that of the lowest bit set in i.
using SobolDirections = std::array<SobolDigits, kSobolDigits>;

[[nodiscard]] const SobolDirections& sobolDirections(std::uint32_t input);

[[nodiscard]] inline SobolDigits sobolPoint(const SobolDirections& directions, std::uint64_t index) {
  assert(index < kSobolPoints);
  SobolDigits digits = 0;
  for (std::uint64_t gray = index ^ (index >> 1U); gray != 0; gray &= gray - 1)
    digits ^= directions[static_cast<std::size_t>(std::countr_zero(gray))];
  return digits;
}

// The highest bit becomes the lowest, and so on.
[[nodiscard]] inline std::uint64_t reversedBits(std::uint64_t bits) {
  const auto swap = [&bits](unsigned width, std::uint64_t lower) {
    bits = ((bits >> width) & lower) | ((bits & lower) << width);
  };
  swap(1, 0x5555555555555555U);
  swap(2, 0x3333333333333333U);
  swap(4, 0x0f0f0f0f0f0f0f0fU);
  return boost::endian::endian_reverse(bits);
}

}  // namespace chokepoint
