#include "core/method/shapley.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cmath>
#include <numeric>

#include "core/engine/random.h"
#include "core/method/streams.h"

namespace chokepoint {

namespace {

Coalition coalitionOf(std::size_t mask, std::size_t players) {
  Coalition coalition(players);
  for (std::size_t i = 0; i < players; ++i) coalition[i] = (mask >> i & 1U) != 0;
  return coalition;
}

using CoalitionWeights = std::array<double, kExactPlayers>;

// The share of all orders in which just the players of a coalition of this size move before one more.
CoalitionWeights weightsBySize(std::size_t players) {
  CoalitionWeights weights{};
  double weight = 1.0 / static_cast<double>(players);
  for (std::size_t size = 0; size < players; ++size) {
    weights[size] = weight;
    const std::size_t left = players - 1 - size;
    if (left > 0) weight *= static_cast<double>(size + 1) / static_cast<double>(left);
  }
  return weights;
}

Expected<ShapleyParts> exactParts(std::size_t players, const Worth& worth) {
  const std::size_t all = std::size_t{1} << players;
  std::vector<Coalition> coalitions;
  for (std::size_t mask = 0; mask < all; ++mask) coalitions.push_back(coalitionOf(mask, players));
  const auto values = worth(coalitions);
  if (!values) return values.errors();
  ShapleyParts split{.before = values->front(), .after = values->back(), .isExact = true, .parts = {}};
  std::vector<double> parts(players);
  shapleyOf(*values, parts);
  for (const double part : parts) split.parts.push_back({part, 0.0});
  return split;
}

std::vector<std::size_t> drawnOrder(std::size_t players, std::uint64_t seed, std::size_t number) {
  std::vector<std::size_t> order(players);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::uint32_t draw = kOrdersStream;
  for (std::size_t left = players; left > 1; --left) {
    const double u = uniform(seed, number, draw++);
    std::swap(order[left - 1], order[static_cast<std::size_t>(u * static_cast<double>(left))]);
  }
  return order;
}

// What each player changes in one order.
Expected<std::vector<double>> changesIn(const std::vector<std::size_t>& order, const Worth& worth) {
  std::vector<Coalition> path{Coalition(order.size())};
  for (const std::size_t player : order) {
    path.push_back(path.back());
    path.back()[player] = true;
  }
  const auto values = worth(path);
  if (!values) return values.errors();
  std::vector<double> changes(order.size());
  for (std::size_t step = 0; step < order.size(); ++step) changes[order[step]] = (*values)[step + 1] - (*values)[step];
  return changes;
}

Expected<ShapleyParts> sampledParts(std::size_t players, const Worth& worth, const ShapleyOptions& options) {
  const std::vector<Coalition> ends{Coalition(players, false), Coalition(players, true)};
  const auto values = worth(ends);
  if (!values) return values.errors();
  std::vector<double> sums(players);
  std::vector<double> squares(players);
  for (std::size_t number = 0; number < options.orders; ++number) {
    auto order = drawnOrder(players, options.seed, number);
    const auto there = changesIn(order, worth);
    std::ranges::reverse(order);
    const auto back = changesIn(order, worth);
    if (!there) return there.errors();
    if (!back) return back.errors();
    for (std::size_t i = 0; i < players; ++i) {
      const double mean = 0.5 * ((*there)[i] + (*back)[i]);
      sums[i] += mean;
      squares[i] += mean * mean;
    }
  }
  ShapleyParts split{.before = values->front(), .after = values->back(), .isExact = false, .parts = {}};
  const auto n = static_cast<double>(options.orders);
  for (std::size_t i = 0; i < players; ++i) {
    const double mean = sums[i] / n;
    const double variance = std::max(0.0, squares[i] / n - mean * mean);
    split.parts.push_back({mean, std::sqrt(variance / (n - 1.0))});
  }
  return split;
}

}  // namespace

void shapleyOf(std::span<const double> worths, std::span<double> parts) {
  const std::size_t players = parts.size();
  assert(players <= kExactPlayers && worths.size() == std::size_t{1} << players);
  const auto weights = weightsBySize(players);
  for (std::size_t i = 0; i < players; ++i) {
    const std::size_t moved = std::size_t{1} << i;
    parts[i] = 0.0;
    for (std::size_t mask = 0; mask < worths.size(); ++mask)
      if ((mask & moved) == 0)
        parts[i] += weights[static_cast<std::size_t>(std::popcount(mask))] * (worths[mask | moved] - worths[mask]);
  }
}

std::size_t coalitionsFor(std::size_t players, const ShapleyOptions& options) {
  if (players <= kExactPlayers) return std::size_t{1} << players;
  return 2 + 2 * options.orders * (players + 1);
}

Expected<ShapleyParts> shapleyParts(std::size_t players, const Worth& worth, const ShapleyOptions& options) {
  return players <= kExactPlayers ? exactParts(players, worth) : sampledParts(players, worth, options);
}

}  // namespace chokepoint
