#include "core/engine/random.h"

#include <Random123/philox.h>

namespace chokepoint {

std::uint64_t randomBits(std::uint64_t seed, std::uint64_t member, std::uint32_t input, RandomPurpose purpose) {
  using Generator = r123::Philox4x32;
  const auto low = [](std::uint64_t x) { return static_cast<std::uint32_t>(x); };
  const auto high = [](std::uint64_t x) { return static_cast<std::uint32_t>(x >> 32U); };
  const Generator::ctr_type counter{{low(member), high(member), input, static_cast<std::uint32_t>(purpose)}};
  const Generator::key_type key{{low(seed), high(seed)}};
  const auto bits = Generator()(counter, key);
  return std::uint64_t{bits[0]} << 32U | bits[1];
}

double uniform(std::uint64_t seed, std::uint64_t member, std::uint32_t input) {
  return openUnit(randomBits(seed, member, input, RandomPurpose::Draw));
}

}  // namespace chokepoint
