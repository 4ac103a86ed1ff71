#include "core/engine/quantiles.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstdint>

namespace chokepoint {

namespace {

struct Extremes {
  double least = 0.0;
  double greatest = 0.0;
};

// Several comparisons side by side: one after another, each would wait for the last.
Extremes extremesOf(std::span<const double> values) {
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

// Finds order statistics by grouping the values into buckets of equal width and looking only into
// those in which one lies: several times faster than std::nth_element on a thousand values, and as exact.
class OrderStatistics {
 public:
  explicit OrderStatistics(std::span<const double> values) : m_values(values.size()) {
    const auto [least, greatest] = extremesOf(values);
    const double width = greatest - least;
    const double scale = (kBuckets - 1) / width;
    std::vector<std::uint8_t> bucketOf(values.size());
    // A range too narrow or too wide to be divided is one bucket.
    if (std::isfinite(width) && std::isfinite(scale))
      for (std::size_t i = 0; i < values.size(); ++i)
        bucketOf[i] = static_cast<std::uint8_t>(static_cast<int>((values[i] - least) * scale));
    for (const std::uint8_t bucket : bucketOf) ++m_begins[bucket + 1U];
    for (std::size_t bucket = 0; bucket < kBuckets; ++bucket) m_begins[bucket + 1] += m_begins[bucket];
    auto next = m_begins;
    for (std::size_t i = 0; i < values.size(); ++i) m_values[next[bucketOf[i]]++] = values[i];
  }

  // The value with `rank` values before it.
  [[nodiscard]] double at(std::size_t rank) {
    const auto end = std::ranges::upper_bound(m_begins, rank);
    const auto of = [&](std::size_t index) { return m_values.begin() + static_cast<std::ptrdiff_t>(index); };
    std::nth_element(of(*(end - 1)), of(rank), of(*end));
    return m_values[rank];
  }

 private:
  static constexpr std::size_t kBuckets = 256;

  std::vector<double> m_values;                      // by bucket
  std::array<std::size_t, kBuckets + 1> m_begins{};  // of each bucket in m_values, then their end
};

}  // namespace

void quantiles(std::span<const double> values, std::span<const double> probabilities, std::span<double> into) {
  assert(!values.empty() && probabilities.size() == into.size());
  OrderStatistics order(values);
  for (std::size_t i = 0; i < probabilities.size(); ++i) {
    const double rank = probabilities[i] * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(rank);
    const double share = rank - std::floor(rank);
    const double low = order.at(below);
    into[i] = share > 0.0 ? low + share * (order.at(below + 1) - low) : low;
  }
}

double quantile(std::span<const double> values, double probability) {
  double result = 0.0;
  quantiles(values, {&probability, 1}, {&result, 1});
  return result;
}

}  // namespace chokepoint
