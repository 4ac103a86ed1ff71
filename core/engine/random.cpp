#include "core/engine/random.h"

#include <Random123/philox.h>

namespace chokepoint {

double uniform(std::uint64_t seed, std::uint64_t member, std::uint32_t input) {
  using Generator = r123::Philox4x32;
  const auto low = [](std::uint64_t x) { return static_cast<std::uint32_t>(x); };
  const auto high = [](std::uint64_t x) { return static_cast<std::uint32_t>(x >> 32U); };
  const Generator::ctr_type counter{{low(member), high(member), input, 0}};
  const Generator::key_type key{{low(seed), high(seed)}};
  const auto bits = Generator()(counter, key);
  const std::uint64_t wide = (std::uint64_t{bits[0]} << 32U | bits[1]) >> 11U;
  constexpr double kStep = 0x1p-53;
  // Half a step up keeps zero out, and the cap keeps the rounding from reaching one.
  const double u = (static_cast<double>(wide) + 0.5) * kStep;
  return u < 1.0 ? u : 1.0 - kStep;
}

}  // namespace chokepoint
