#include "core/engine/weighted_quantiles.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <vector>

namespace chokepoint {

namespace {

constexpr std::size_t kWeightBuckets = 1024;

struct Weighted {
  double value = 0.0;
  double weight = 0.0;
  std::uint16_t bucket = 0;
};

// Values grouped into buckets of equal width; only those near a quantile are put in order.
class WeightedOrder {
 public:
  WeightedOrder(std::span<const double> values, std::span<const double> weights)
      : m_values(values), m_weights(weights) {
    findEnds();
    group();
  }

  void read(std::span<const double> probabilities, std::span<double> into) {
    choose(0);
    for (const double p : probabilities) choose(bucketAt(placeOf(p)));
    collect();
    for (std::size_t i = 0; i < probabilities.size(); ++i) into[i] = valueAt(placeOf(probabilities[i]));
  }

 private:
  // Also among equal values, so that places do not depend on how they are put in order.
  static bool isBefore(const Weighted& a, const Weighted& b) {
    return a.value != b.value ? a.value < b.value : a.weight < b.weight;
  }

  void findEnds() {
    Weighted first;
    Weighted last;
    for (std::size_t i = 0; i < m_values.size(); ++i) {
      if (!(m_weights[i] > 0.0)) continue;
      const Weighted one{m_values[i], m_weights[i]};
      if (first.weight == 0.0 || isBefore(one, first)) first = one;
      if (last.weight == 0.0 || isBefore(last, one)) last = one;
    }
    assert(first.weight > 0.0);
    m_least = first.value;
    m_first = first.weight / 2.0;
    m_lessThanAll = last.weight / 2.0;
    const double scale = static_cast<double>(kWeightBuckets - 1) / (last.value - first.value);
    m_scale = std::isfinite(scale) ? scale : 0.0;  // a range too narrow to be divided is one bucket
  }

  [[nodiscard]] std::uint16_t bucketOf(double value) const {
    return static_cast<std::uint16_t>(static_cast<int>((value - m_least) * m_scale));
  }

  void group() {
    for (std::size_t i = 0; i < m_values.size(); ++i)
      if (m_weights[i] > 0.0) m_before[bucketOf(m_values[i]) + 1U] += m_weights[i];
    for (std::size_t bucket = 0; bucket < kWeightBuckets; ++bucket) m_before[bucket + 1] += m_before[bucket];
    m_last = m_before.back() - m_lessThanAll;
  }

  [[nodiscard]] double placeOf(double probability) const { return m_first + probability * (m_last - m_first); }

  [[nodiscard]] std::size_t bucketAt(double place) const {
    const auto after = std::upper_bound(m_before.begin(), m_before.end() - 1, place);
    return static_cast<std::size_t>(after - m_before.begin()) - 1;
  }

  [[nodiscard]] bool isEmpty(std::size_t bucket) const { return !(m_before[bucket] < m_before[bucket + 1]); }

  // And its neighbours: a place near a bucket's end lies between two of them.
  void choose(std::size_t bucket) {
    m_isChosen[bucket] = true;
    for (std::size_t below = bucket; below-- > 0;)
      if (m_isChosen[below] = true; !isEmpty(below)) break;
    for (std::size_t above = bucket + 1; above < kWeightBuckets; ++above)
      if (m_isChosen[above] = true; !isEmpty(above)) break;
  }

  void collect() {
    for (std::size_t i = 0; i < m_values.size(); ++i) {
      if (!(m_weights[i] > 0.0)) continue;
      const std::uint16_t bucket = bucketOf(m_values[i]);
      if (m_isChosen[bucket]) m_chosen.push_back({m_values[i], m_weights[i], bucket});
    }
    std::ranges::sort(m_chosen, isBefore);
  }

  [[nodiscard]] double valueAt(double place) const {
    double lastPlace = m_first;
    double lastValue = m_chosen.front().value;
    double before = 0.0;
    for (std::size_t k = 0; k < m_chosen.size(); ++k) {
      const auto& [value, weight, bucket] = m_chosen[k];
      if (k == 0 || m_chosen[k - 1].bucket != bucket) before = m_before[bucket];
      const double at = before + weight / 2.0;
      if (at >= place)
        return at > lastPlace ? lastValue + (place - lastPlace) / (at - lastPlace) * (value - lastValue) : value;
      lastPlace = at;
      lastValue = value;
      before += weight;
    }
    return lastValue;
  }

  std::span<const double> m_values;
  std::span<const double> m_weights;
  double m_least = 0.0;
  double m_scale = 0.0;
  std::array<double, kWeightBuckets + 1> m_before{};  // the weight of all buckets before each
  std::array<bool, kWeightBuckets> m_isChosen{};
  std::vector<Weighted> m_chosen;  // in order
  double m_first = 0.0;            // the place of the least value
  double m_lessThanAll = 0.0;      // by so much is that of the greatest less than all weight
  double m_last = 0.0;             // and of the greatest
};

}  // namespace

void weightedQuantiles(std::span<const double> values, std::span<const double> weights,
                       std::span<const double> probabilities, std::span<double> into) {
  assert(values.size() == weights.size() && probabilities.size() == into.size());
  WeightedOrder(values, weights).read(probabilities, into);
}

}  // namespace chokepoint
