#include "core/engine/sobol.h"

#include <boost/random/sobol.hpp>
#include <memory>
#include <vector>

namespace chokepoint {

namespace {

using Engine = boost::random::sobol_engine<std::uint32_t, kSobolDigits>;
using AllDirections = std::array<SobolDirections, kSobolInputs>;

// All inputs of one point.
std::vector<std::uint32_t> pointOf(Engine& engine, std::uint32_t index) {
  std::vector<std::uint32_t> inputs(kSobolInputs, 0);
  if (index == 0) return inputs;
  engine.seed(index - 1);  // Boost counts from the point after the first
  for (auto& input : inputs) input = engine();
  return inputs;
}

SobolDigits digitsOf(std::uint32_t point) { return static_cast<SobolDigits>(reversedBits(point) >> kSobolDigits); }

AllDirections directionsOfAll() {
  Engine engine(kSobolInputs);
  AllDirections table{};
  for (unsigned bit = 0; bit < kSobolDigits; ++bit) {
    const std::uint32_t index = std::uint32_t{1} << bit;
    const auto before = pointOf(engine, index - 1);
    const auto after = pointOf(engine, index);
    for (std::size_t input = 0; input < kSobolInputs; ++input)
      table[input][bit] = digitsOf(before[input] ^ after[input]);
  }
  return table;
}

}  // namespace

const SobolDirections& sobolDirections(std::uint32_t input) {
  assert(input < kSobolInputs);
  static const auto table = std::make_unique<const AllDirections>(directionsOfAll());
  return (*table)[input];
}

}  // namespace chokepoint
