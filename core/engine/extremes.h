// The least and the greatest of some numbers.
#pragma once

#include <algorithm>
#include <array>
#include <cassert>
#include <span>

namespace chokepoint {

struct Extremes {
  double least = 0.0;
  double greatest = 0.0;
};

// Of at least one number. Several comparisons side by side: one after another, each would wait for the last.
inline Extremes extremesOf(std::span<const double> values) {
  assert(!values.empty());
  constexpr std::size_t kSideBySide = 8;
  std::array<double, kSideBySide> least{};
  least.fill(values.front());
  auto greatest = least;
  std::size_t i = 0;
  for (; i + kSideBySide <= values.size(); i += kSideBySide)
    for (std::size_t k = 0; k < kSideBySide; ++k) {
      least[k] = std::min(least[k], values[i + k]);
      greatest[k] = std::max(greatest[k], values[i + k]);
    }
  for (; i < values.size(); ++i) {
    least[0] = std::min(least[0], values[i]);
    greatest[0] = std::max(greatest[0], values[i]);
  }
  return {std::ranges::min(least), std::ranges::max(greatest)};
}

}  // namespace chokepoint
