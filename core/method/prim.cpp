#include "core/method/prim.h"

#include <algorithm>
#include <boost/math/distributions/binomial.hpp>
#include <cassert>
#include <cmath>
#include <functional>
#include <numeric>

#include "core/engine/random.h"
#include "core/method/streams.h"

namespace chokepoint {

namespace {

using Indices = std::vector<std::uint32_t>;

// A limit is due to chance unless a box without it would reach its density less often than this.
constexpr double kChance = 0.05;

bool isWithin(const Bounds& limits, double x) {
  return (!limits.atLeast || x >= *limits.atLeast) && (!limits.atMost || x <= *limits.atMost);
}

struct Tally {
  std::size_t cases = 0;
  std::size_t holding = 0;
  [[nodiscard]] double density() const {
    return cases == 0 ? 0.0 : static_cast<double>(holding) / static_cast<double>(cases);
  }
};

Tally tallyOf(const Cases& cases, const Indices& indices) {
  const auto holding = std::ranges::count_if(indices, [&](auto i) { return cases.holds[i]; });
  return {indices.size(), static_cast<std::size_t>(holding)};
}

Indices inside(const Cases& cases, const Indices& among, const std::vector<Bounds>& limits) {
  Indices in = among;
  for (std::size_t input = 0; input < limits.size(); ++input)
    if (isLimited(limits[input]))
      std::erase_if(in, [&](auto i) { return !isWithin(limits[input], cases.inputs[input][i]); });
  return in;
}

Indices allOf(const Cases& cases) {
  Indices all(cases.holds.size());
  std::iota(all.begin(), all.end(), 0U);
  return all;
}

enum class End { Low, High };

// Peels one box out of some of the cases.
class Peeling {
 public:
  Peeling(const Cases& cases, Indices among, const PrimOptions& options)
      : m_cases(cases),
        m_among(std::move(among)),
        m_options(options),
        m_all(static_cast<double>(tallyOf(cases, m_among).holding)),
        m_limits(cases.inputs.size()),
        m_inside(m_among) {}

  [[nodiscard]] std::vector<Bounds> search() {
    while (peel()) {
    }
    while (paste()) {
    }
    dropChance();
    return m_limits;
  }

 private:
  // What is left when a share at one end of an input is peeled off.
  struct Step {
    std::size_t input = 0;
    End end = End::Low;
    double limit = 0.0;
    double merit = 0.0;
  };

  // Harmonic mean of coverage and density.
  [[nodiscard]] double meritOf(const Tally& tally) const {
    if (tally.holding == 0) return 0.0;
    return 2.0 * static_cast<double>(tally.holding) / (static_cast<double>(tally.cases) + m_all);
  }
  [[nodiscard]] double merit() const { return meritOf(tallyOf(m_cases, m_inside)); }

  void restrictTo(std::vector<Bounds> limits) {
    m_limits = std::move(limits);
    m_inside = inside(m_cases, m_among, m_limits);
  }

  // Every share of one input's two ends that may be peeled off, whole numbers of slices up to a half.
  void considerInput(std::size_t input, Step& best) const {
    const auto& column = m_cases.inputs[input];
    auto order = m_inside;
    std::ranges::sort(order, {}, [&](auto i) { return column[i]; });
    std::vector<std::size_t> holding{0};  // among the first so many
    for (const auto i : order) holding.push_back(holding.back() + (m_cases.holds[i] ? 1U : 0U));
    const std::size_t n = order.size();
    const auto least = static_cast<std::size_t>(m_options.leastShare * static_cast<double>(m_among.size())) + 1;
    const auto consider = [&](End end, std::size_t begin, std::size_t last) {
      if (last - begin < least || last - begin == n) return;
      const double merit = meritOf({last - begin, holding[last] - holding[begin]});
      if (merit > best.merit) best = {input, end, column[order[end == End::Low ? begin : last - 1]], merit};
    };
    constexpr double kMostPeeled = 0.5;
    for (double share = m_options.peel; share <= kMostPeeled; share += m_options.peel) {
      const auto cut = std::max<std::size_t>(1, static_cast<std::size_t>(share * static_cast<double>(n)));
      if (cut >= n) return;
      // Equal values stay together, inside.
      const auto [low, ignored] =
          std::ranges::equal_range(order, column[order[cut]], {}, [&](auto i) { return column[i]; });
      consider(End::Low, static_cast<std::size_t>(low - order.begin()), n);
      const auto [same, high] =
          std::ranges::equal_range(order, column[order[n - 1 - cut]], {}, [&](auto i) { return column[i]; });
      consider(End::High, 0, static_cast<std::size_t>(high - order.begin()));
    }
  }

  bool peel() {
    Step best{.merit = merit()};
    const double before = best.merit;
    for (std::size_t input = 0; input < m_limits.size(); ++input) considerInput(input, best);
    if (!(best.merit > before)) return false;
    auto limits = m_limits;
    (best.end == End::Low ? limits[best.input].atLeast : limits[best.input].atMost) = best.limit;
    restrictTo(std::move(limits));
    return true;
  }

  // Widens the end whose nearest neighbours outside raise the merit most; one without any is dropped.
  bool paste() {
    std::optional<std::vector<Bounds>> best;
    double most = merit();
    const auto consider = [&](std::size_t input, End end) {
      auto wider = widened(input, end);
      const double of = meritOf(tallyOf(m_cases, inside(m_cases, m_among, wider)));
      if (of <= most) return;
      most = of;
      best = std::move(wider);
    };
    for (std::size_t input = 0; input < m_limits.size(); ++input) {
      if (m_limits[input].atLeast) consider(input, End::Low);
      if (m_limits[input].atMost) consider(input, End::High);
    }
    if (!best) return false;
    restrictTo(std::move(*best));
    return true;
  }

  [[nodiscard]] std::vector<Bounds> widened(std::size_t input, End end) const {
    auto limits = m_limits;
    auto& limit = end == End::Low ? limits[input].atLeast : limits[input].atMost;
    const double old = *limit;
    limit.reset();
    std::vector<double> beyond;
    for (const auto i : inside(m_cases, m_among, limits)) {
      const double x = m_cases.inputs[input][i];
      if (end == End::Low ? x < old : x > old) beyond.push_back(x);
    }
    const auto added = static_cast<std::size_t>(m_options.peel * static_cast<double>(m_inside.size())) + 1;
    if (added >= beyond.size()) return limits;
    const auto nth = beyond.begin() + static_cast<std::ptrdiff_t>(added - 1);
    if (end == End::Low)
      std::nth_element(beyond.begin(), nth, beyond.end(), std::greater<>());
    else
      std::nth_element(beyond.begin(), nth, beyond.end());
    limit = *nth;
    return limits;
  }

  // Drops the limits of one input after another, the least telling first, while that could be chance.
  void dropChance() {
    while (true) {
      std::optional<std::size_t> weakest;
      double likeliest = kChance;
      for (std::size_t input = 0; input < m_limits.size(); ++input) {
        if (!isLimited(m_limits[input])) continue;
        const double p = chanceOf(input);
        if (p < likeliest) continue;
        weakest = input;
        likeliest = p;
      }
      if (!weakest) return;
      auto limits = m_limits;
      limits[*weakest] = {};
      restrictTo(std::move(limits));
    }
  }

  // How likely a random part of the box without an input's limits holds as much as the box with them.
  [[nodiscard]] double chanceOf(std::size_t input) const {
    auto without = m_limits;
    without[input] = {};
    const double density = tallyOf(m_cases, inside(m_cases, m_among, without)).density();
    const auto [cases, holding] = tallyOf(m_cases, m_inside);
    if (holding == 0) return 1.0;
    const boost::math::binomial drawn(static_cast<double>(cases), density);
    return cdf(complement(drawn, static_cast<double>(holding) - 1.0));
  }

  const Cases& m_cases;
  Indices m_among;
  const PrimOptions& m_options;
  double m_all;  // among which the condition holds
  std::vector<Bounds> m_limits;
  Indices m_inside;
};

Box boxOf(const Cases& cases, const Indices& among, std::vector<Bounds> limits) {
  const auto tally = tallyOf(cases, inside(cases, among, limits));
  const auto total = tallyOf(cases, among).holding;
  Box box{.inputs = std::move(limits), .cases = tally.cases, .density = tally.density()};
  box.coverage = total == 0 ? 0.0 : static_cast<double>(tally.holding) / static_cast<double>(total);
  return box;
}

// A search on a random half of the cases, judged on the other half.
Box halfBox(const Cases& cases, const PrimOptions& options, std::uint32_t sample) {
  Indices half = allOf(cases);
  const auto isChosen = [&](auto i) { return uniform(options.seed, i, kHalvesStream + sample) < 0.5; };
  const auto rest = std::ranges::stable_partition(half, isChosen);
  const Indices other(rest.begin(), rest.end());
  half.erase(rest.begin(), rest.end());
  return boxOf(cases, other, Peeling(cases, std::move(half), options).search());
}

// Added up in the order of the halves, so that the sums do not depend on the threads.
void addCheck(std::span<const Box> halves, Discovery& discovery) {
  const auto samples = static_cast<double>(halves.size());
  for (const auto& box : halves) {
    discovery.heldOutDensity += box.density / samples;
    discovery.heldOutCoverage += box.coverage / samples;
    for (std::size_t input = 0; input < box.inputs.size(); ++input)
      if (isLimited(box.inputs[input])) ++discovery.limited[input];
  }
  for (double& limited : discovery.limited) limited /= samples;
}

}  // namespace

std::optional<Discovery> discoverBox(const Cases& cases, const PrimOptions& options, ThreadPool& pool,
                                     const std::stop_token& stop) {
  const auto all = allOf(cases);
  Discovery discovery;
  discovery.share = tallyOf(cases, all).density();
  discovery.limited.assign(cases.inputs.size(), 0.0);
  std::vector<Box> halves(options.resamples);
  // The whole sample is one search more.
  pool.forEach(options.resamples + 1, [&](std::size_t search) {
    if (stop.stop_requested()) return;
    if (search == 0)
      discovery.box = boxOf(cases, all, Peeling(cases, all, options).search());
    else
      halves[search - 1] = halfBox(cases, options, static_cast<std::uint32_t>(search - 1));
  });
  if (stop.stop_requested()) return std::nullopt;
  if (!halves.empty()) addCheck(halves, discovery);
  return discovery;
}

}  // namespace chokepoint
