#include "core/analysis/prim.h"

#include <algorithm>
#include <boost/math/distributions/binomial.hpp>
#include <cassert>
#include <cmath>
#include <functional>
#include <numeric>

#include "core/engine/random.h"

namespace chokepoint {

namespace {

using Indices = std::vector<std::uint32_t>;

// A limit is due to chance unless a box without it would reach its density less often than this.
constexpr double kChance = 0.05;

bool isWithin(const Limits& limits, double x) {
  return (!limits.atLeast || x >= *limits.atLeast) && (!limits.atMost || x <= *limits.atMost);
}

bool isLimited(const Limits& limits) { return limits.atLeast || limits.atMost; }

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

Indices inside(const Cases& cases, const Indices& among, const std::vector<Limits>& limits) {
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
      : m_cases(cases), m_among(std::move(among)), m_options(options), m_limits(cases.inputs.size()) {}

  [[nodiscard]] std::vector<Limits> search() {
    m_inside = m_among;
    const double total = static_cast<double>(tallyOf(m_cases, m_among).holding);
    auto best = m_limits;
    double bestMerit = merit(total);
    while (peel()) {
      if (merit(total) <= bestMerit) continue;
      best = m_limits;
      bestMerit = merit(total);
    }
    m_limits = best;
    m_inside = inside(m_cases, m_among, m_limits);
    while (paste()) {
    }
    dropChance();
    return m_limits;
  }

 private:
  struct Step {
    std::size_t input = 0;
    End end = End::Low;
    double limit = 0.0;
    Tally left;
  };

  // Harmonic mean of coverage and density: 2 holding / (cases + all holding).
  [[nodiscard]] double merit(double total) const {
    const auto tally = tallyOf(m_cases, m_inside);
    return 2.0 * static_cast<double>(tally.holding) / (static_cast<double>(tally.cases) + total);
  }

  // What is left when the share at one end of an input is peeled off.
  [[nodiscard]] std::optional<Step> stepAt(std::size_t input, End end) const {
    const auto& column = m_cases.inputs[input];
    std::vector<double> values;
    for (const auto i : m_inside) values.push_back(column[i]);
    const auto removed = std::max<std::size_t>(1, static_cast<std::size_t>(m_options.peel * double(values.size())));
    if (removed >= values.size()) return std::nullopt;
    const auto nth = values.begin() + static_cast<std::ptrdiff_t>(removed);
    if (end == End::Low)
      std::nth_element(values.begin(), nth, values.end());
    else
      std::nth_element(values.begin(), nth, values.end(), std::greater<>());
    Step step{.input = input, .end = end, .limit = *nth, .left = {}};
    for (const auto i : m_inside) {
      if (end == End::Low ? column[i] < step.limit : column[i] > step.limit) continue;
      ++step.left.cases;
      if (m_cases.holds[i]) ++step.left.holding;
    }
    if (step.left.cases == m_inside.size()) return std::nullopt;
    return step;
  }

  bool peel() {
    const double density = tallyOf(m_cases, m_inside).density();
    const auto least = m_options.leastShare * static_cast<double>(m_among.size());
    std::optional<Step> best;
    for (std::size_t input = 0; input < m_limits.size(); ++input)
      for (const End end : {End::Low, End::High}) {
        const auto step = stepAt(input, end);
        if (!step || static_cast<double>(step->left.cases) < least) continue;
        if (!best || step->left.density() > best->left.density()) best = step;
      }
    if (!best || best->left.density() <= density) return false;
    (best->end == End::Low ? m_limits[best->input].atLeast : m_limits[best->input].atMost) = best->limit;
    m_inside = inside(m_cases, m_inside, m_limits);
    return true;
  }

  // Widens the end whose nearest neighbours outside raise the density most; a limit with none is dropped.
  bool paste() {
    const double density = tallyOf(m_cases, m_inside).density();
    std::optional<std::vector<Limits>> best;
    double bestDensity = density;
    const auto consider = [&](std::size_t input, End end) {
      const auto wider = widened(input, end);
      const double of = tallyOf(m_cases, inside(m_cases, m_among, wider)).density();
      if (of <= bestDensity) return;
      best = wider;
      bestDensity = of;
    };
    for (std::size_t input = 0; input < m_limits.size(); ++input) {
      if (m_limits[input].atLeast) consider(input, End::Low);
      if (m_limits[input].atMost) consider(input, End::High);
    }
    if (!best) return false;
    m_limits = *best;
    m_inside = inside(m_cases, m_among, m_limits);
    return true;
  }

  [[nodiscard]] std::vector<Limits> widened(std::size_t input, End end) const {
    auto limits = m_limits;
    auto& limit = end == End::Low ? limits[input].atLeast : limits[input].atMost;
    const double old = *limit;
    limit.reset();
    std::vector<double> beyond;
    for (const auto i : inside(m_cases, m_among, limits)) {
      const double x = m_cases.inputs[input][i];
      if (end == End::Low ? x < old : x > old) beyond.push_back(x);
    }
    const auto added = static_cast<std::size_t>(m_options.peel * double(m_inside.size())) + 1;
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
      m_limits[*weakest] = {};
      m_inside = inside(m_cases, m_among, m_limits);
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
  std::vector<Limits> m_limits;
  Indices m_inside;
};

Box boxOf(const Cases& cases, const Indices& among, std::vector<Limits> limits) {
  const auto tally = tallyOf(cases, inside(cases, among, limits));
  const auto total = tallyOf(cases, among).holding;
  Box box{.inputs = std::move(limits), .cases = tally.cases, .density = tally.density()};
  box.coverage = total == 0 ? 0.0 : static_cast<double>(tally.holding) / static_cast<double>(total);
  return box;
}

void check(const Cases& cases, const PrimOptions& options, Discovery& discovery) {
  discovery.limited.assign(cases.inputs.size(), 0.0);
  if (options.resamples == 0) return;
  const auto samples = static_cast<double>(options.resamples);
  for (std::uint32_t sample = 0; sample < options.resamples; ++sample) {
    Indices half = allOf(cases);
    const auto isChosen = [&](auto i) { return uniform(options.seed, i, sample) < 0.5; };
    const auto rest = std::ranges::stable_partition(half, isChosen);
    const Indices other(rest.begin(), rest.end());
    half.erase(rest.begin(), rest.end());
    const auto limits = Peeling(cases, std::move(half), options).search();
    const auto box = boxOf(cases, other, limits);
    discovery.heldOutDensity += box.density / samples;
    discovery.heldOutCoverage += box.coverage / samples;
    for (std::size_t input = 0; input < limits.size(); ++input)
      if (isLimited(limits[input])) ++discovery.limited[input];
  }
  for (double& limited : discovery.limited) limited /= samples;
}

}  // namespace

Discovery discoverBox(const Cases& cases, const PrimOptions& options) {
  const auto all = allOf(cases);
  Discovery discovery;
  discovery.share = tallyOf(cases, all).density();
  discovery.box = boxOf(cases, all, Peeling(cases, all, options).search());
  check(cases, options, discovery);
  return discovery;
}

}  // namespace chokepoint
