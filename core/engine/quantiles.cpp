#include "core/engine/quantiles.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cassert>
#include <cmath>
#include <numeric>

namespace chokepoint {

namespace {

// Finds order statistics by grouping the values into buckets of equal width and sorting only those
// in which one lies: several times faster than std::nth_element on a thousand values, and as exact.
class OrderStatistics {
 public:
  explicit OrderStatistics(std::span<const double> values) : m_values(values.size()) {
    const auto [least, greatest] = std::ranges::minmax(values);
    const double width = greatest - least;
    // A range too narrow or too wide to be divided is one bucket.
    const double perWidth = (kBuckets - 1) / width;
    const double scale = std::isfinite(width) && std::isfinite(perWidth) ? perWidth : 0.0;
    const auto bucketOf = [&](double value) {
      return scale > 0.0 ? static_cast<std::size_t>((value - least) * scale) : 0;
    };
    for (const double value : values) ++m_ends[bucketOf(value)];
    std::partial_sum(m_ends.begin(), m_ends.end(), m_ends.begin());
    auto begins = m_ends;
    for (const double value : values) m_values[--begins[bucketOf(value)]] = value;
  }

  // The value with `rank` values before it.
  [[nodiscard]] double at(std::size_t rank) {
    const auto bucket = static_cast<std::size_t>(std::ranges::upper_bound(m_ends, rank) - m_ends.begin());
    if (!m_isSorted[bucket]) sortBucket(bucket);
    return m_values[rank];
  }

 private:
  static constexpr std::size_t kBuckets = 256;

  void sortBucket(std::size_t bucket) {
    const std::size_t begin = bucket == 0 ? 0 : m_ends[bucket - 1];
    std::ranges::sort(std::span(m_values).subspan(begin, m_ends[bucket] - begin));
    m_isSorted[bucket] = true;
  }

  std::vector<double> m_values;                // by bucket
  std::array<std::size_t, kBuckets> m_ends{};  // values in a bucket and in those before it
  std::bitset<kBuckets> m_isSorted;
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
