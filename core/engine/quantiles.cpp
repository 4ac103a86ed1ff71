#include "core/engine/quantiles.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <limits>

#include "core/engine/extremes.h"

namespace chokepoint {

namespace {

// Kept by each thread, because fresh memory costs as much as looking through it.
struct SelectionMemory {
  std::vector<std::uint16_t> buckets;  // of each value
  std::vector<std::uint32_t> indices;  // of the values that are chosen
  std::vector<double> chosen;          // by bucket
};

// Finds order statistics by grouping the values into buckets of equal width and looking only into
// those in which one lies: several times faster than std::nth_element on a thousand values, and as exact.
class OrderStatistics {
 public:
  OrderStatistics(std::span<const double> values, const Extremes& extremes, std::span<const std::size_t> ranks,
                  SelectionMemory& memory)
      : m_values(values),
        m_memory(memory),
        m_bucketCount(std::min(kMostBuckets, values.size() / kValuesPerBucket + 2)) {
    assert(values.size() <= std::numeric_limits<std::uint32_t>::max());
    group(extremes);
    choose(ranks);
  }

  // The value with `rank` values before it, `rank` one of those given.
  [[nodiscard]] double at(std::size_t rank) {
    const std::size_t bucket = bucketWith(rank);
    const auto of = [&](std::size_t index) {
      return m_memory.chosen.begin() + static_cast<std::ptrdiff_t>(index - m_leftOut[bucket]);
    };
    std::nth_element(of(m_begins[bucket]), of(rank), of(m_begins[bucket + 1]));
    return *of(rank);
  }

 private:
  static constexpr std::size_t kMostBuckets = 1024;
  static constexpr std::size_t kValuesPerBucket = 4;

  void group(const Extremes& extremes) {
    const double least = extremes.least;
    const double width = extremes.greatest - least;
    const double scale = static_cast<double>(m_bucketCount - 1) / width;
    auto& buckets = m_memory.buckets;
    buckets.assign(m_values.size(), 0);
    // A range too narrow or too wide to be divided is one bucket.
    if (std::isfinite(width) && std::isfinite(scale))
      for (std::size_t i = 0; i < m_values.size(); ++i)
        buckets[i] = static_cast<std::uint16_t>(static_cast<int>((m_values[i] - least) * scale));
    for (const std::uint16_t bucket : buckets) ++m_begins[bucket + 1U];
    for (std::size_t bucket = 0; bucket < m_bucketCount; ++bucket) m_begins[bucket + 1] += m_begins[bucket];
  }

  [[nodiscard]] std::size_t bucketWith(std::size_t rank) const {
    const std::span begins(m_begins.data(), m_bucketCount + 1);
    return static_cast<std::size_t>(std::ranges::upper_bound(begins, rank) - begins.begin()) - 1;
  }

  void choose(std::span<const std::size_t> ranks) {
    std::array<std::uint8_t, kMostBuckets> isChosen{};
    for (const std::size_t rank : ranks) isChosen[bucketWith(rank)] = 1;
    auto places = m_begins;
    std::uint32_t leftOut = 0;
    for (std::size_t bucket = 0; bucket < m_bucketCount; ++bucket) {
      m_leftOut[bucket] = leftOut;
      places[bucket] -= leftOut;
      if (isChosen[bucket] == 0) leftOut += m_begins[bucket + 1] - m_begins[bucket];
    }
    const std::size_t count = collect(isChosen);
    m_memory.chosen.resize(m_values.size());
    for (std::size_t i = 0; i < count; ++i) {
      const std::uint32_t index = m_memory.indices[i];
      m_memory.chosen[places[m_memory.buckets[index]]++] = m_values[index];
    }
  }

  // How many are chosen. Every index is written, and the next one over it unless it is: which one is,
  // no processor could predict.
  std::size_t collect(std::span<const std::uint8_t> isChosen) {
    m_memory.indices.resize(m_values.size());
    std::size_t count = 0;
    for (std::size_t i = 0; i < m_values.size(); ++i) {
      m_memory.indices[count] = static_cast<std::uint32_t>(i);
      count += isChosen[m_memory.buckets[i]];
    }
    return count;
  }

  std::span<const double> m_values;
  SelectionMemory& m_memory;
  std::size_t m_bucketCount;
  std::array<std::uint32_t, kMostBuckets + 1> m_begins{};  // values before each bucket, then all
  std::array<std::uint32_t, kMostBuckets> m_leftOut{};     // of them, those that are not chosen
};

// A quantile lies between the value of a rank and the next one's.
struct Place {
  std::size_t below = 0;
  double share = 0.0;  // of the way to the next; 0 if there is none

  [[nodiscard]] std::size_t above() const { return share > 0.0 ? below + 1 : below; }
};

Place placeOf(double probability, std::size_t count) {
  const double rank = probability * static_cast<double>(count - 1);
  return {static_cast<std::size_t>(rank), rank - std::floor(rank)};
}

}  // namespace

void quantiles(std::span<const double> values, std::span<const double> probabilities, std::span<double> into) {
  assert(!values.empty() && probabilities.size() == into.size());
  const Extremes extremes = extremesOf(values);
  // As in months of the record, which are the same in all members.
  if (extremes.least == extremes.greatest) return void(std::ranges::fill(into, extremes.least));
  std::vector<std::size_t> ranks;
  for (const double p : probabilities) {
    const Place place = placeOf(p, values.size());
    ranks.insert(ranks.end(), {place.below, place.above()});
  }
  static thread_local SelectionMemory memory;
  OrderStatistics order(values, extremes, ranks, memory);
  for (std::size_t i = 0; i < probabilities.size(); ++i) {
    const Place place = placeOf(probabilities[i], values.size());
    const double low = order.at(place.below);
    into[i] = place.share > 0.0 ? low + place.share * (order.at(place.above()) - low) : low;
  }
}

double quantile(std::span<const double> values, double probability) {
  double result = 0.0;
  quantiles(values, {&probability, 1}, {&result, 1});
  return result;
}

}  // namespace chokepoint
