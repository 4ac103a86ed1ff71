#include "core/engine/quantiles.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <limits>

#include "core/engine/extremes.h"

namespace chokepoint {

namespace {

// Finds order statistics by grouping the values into buckets of equal width and looking only into
// those in which one lies: several times faster than std::nth_element on a thousand values, and as exact.
// Each thread keeps one, because fresh memory costs as much as looking through it.
class OrderStatistics {
 public:
  // Looks for the values with as many values before them as each of `ranks`, which ascend, says.
  void find(std::span<const double> values, const Extremes& extremes, std::span<const std::size_t> ranks) {
    assert(values.size() <= std::numeric_limits<std::uint32_t>::max());
    group(values, extremes);
    choose(ranks);
    collect(values);
    m_found.clear();
    for (const Bucket& bucket : m_chosen) order(bucket, ranks);
  }

  // In the order of the ranks.
  [[nodiscard]] std::span<const double> found() const { return m_found; }

 private:
  static constexpr std::size_t kMostBuckets = 1024;
  static constexpr std::size_t kValuesPerBucket = 4;

  // In which some of the ranks lie.
  struct Bucket {
    std::size_t before = 0;  // values in those before it
    std::size_t begin = 0;   // of its values in m_values
    std::size_t count = 0;
  };

  void group(std::span<const double> values, const Extremes& extremes) {
    const std::size_t buckets = std::min(kMostBuckets, values.size() / kValuesPerBucket + 2);
    const double least = extremes.least;
    const double width = extremes.greatest - least;
    const double scale = static_cast<double>(buckets - 1) / width;
    m_bucketOf.resize(values.size());
    // A range too narrow or too wide to be divided is one bucket.
    if (std::isfinite(width) && std::isfinite(scale))
      for (std::size_t i = 0; i < values.size(); ++i)
        m_bucketOf[i] = static_cast<std::uint16_t>(static_cast<int>((values[i] - least) * scale));
    else
      std::ranges::fill(m_bucketOf, std::uint16_t{0});
    m_counts.assign(buckets, 0);
    for (const std::uint16_t bucket : m_bucketOf) ++m_counts[bucket];
  }

  void choose(std::span<const std::size_t> ranks) {
    m_chosen.clear();
    m_isChosen.assign(m_counts.size(), 0);
    std::size_t before = 0;
    std::size_t begin = 0;
    auto rank = ranks.begin();
    for (std::size_t bucket = 0; rank != ranks.end(); ++bucket) {
      const std::size_t count = m_counts[bucket];
      m_counts[bucket] = static_cast<std::uint32_t>(begin);  // where its next value goes
      if (*rank < before + count) {
        m_isChosen[bucket] = 1;
        m_chosen.push_back({before, begin, count});
        begin += count;
        rank = std::upper_bound(rank, ranks.end(), before + count - 1);
      }
      before += count;
    }
    m_values.resize(begin);
  }

  // Every index is written, and the next one over it unless it is chosen: which one is, no processor could predict.
  void collect(std::span<const double> values) {
    m_indices.resize(values.size());
    std::size_t chosen = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
      m_indices[chosen] = static_cast<std::uint32_t>(i);
      chosen += m_isChosen[m_bucketOf[i]];
    }
    for (std::size_t i = 0; i < chosen; ++i) {
      const std::uint32_t index = m_indices[i];
      m_values[m_counts[m_bucketOf[index]]++] = values[index];
    }
  }

  void order(const Bucket& bucket, std::span<const std::size_t> ranks) {
    auto from = m_values.begin() + static_cast<std::ptrdiff_t>(bucket.begin);
    const auto end = from + static_cast<std::ptrdiff_t>(bucket.count);
    for (const std::size_t rank : ranks.subspan(m_found.size())) {
      if (rank >= bucket.before + bucket.count) return;
      const auto place = m_values.begin() + static_cast<std::ptrdiff_t>(bucket.begin + rank - bucket.before);
      if (place >= from) {
        std::nth_element(from, place, end);
        from = place + 1;
      }
      m_found.push_back(*place);
    }
  }

  std::vector<std::uint16_t> m_bucketOf;  // of each value
  std::vector<std::uint32_t> m_counts;    // of each bucket
  std::vector<std::uint8_t> m_isChosen;   // the same
  std::vector<Bucket> m_chosen;
  std::vector<std::uint32_t> m_indices;  // of the values in them
  std::vector<double> m_values;          // by bucket
  std::vector<double> m_found;
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
  static thread_local OrderStatistics statistics;
  static thread_local std::vector<std::size_t> ranks;
  ranks.clear();
  for (const double p : probabilities) {
    const Place place = placeOf(p, values.size());
    ranks.insert(ranks.end(), {place.below, place.above()});
  }
  std::ranges::sort(ranks);
  statistics.find(values, extremes, ranks);
  const auto at = [&](std::size_t rank) {
    return statistics.found()[static_cast<std::size_t>(std::ranges::lower_bound(ranks, rank) - ranks.begin())];
  };
  for (std::size_t i = 0; i < probabilities.size(); ++i) {
    const Place place = placeOf(probabilities[i], values.size());
    const double low = at(place.below);
    into[i] = place.share > 0.0 ? low + place.share * (at(place.above()) - low) : low;
  }
}

double quantile(std::span<const double> values, double probability) {
  double result = 0.0;
  quantiles(values, {&probability, 1}, {&result, 1});
  return result;
}

}  // namespace chokepoint
