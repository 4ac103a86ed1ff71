// A change split over what was moved, whatever the order of moving: Shapley values.
//
// A player's part is the mean, over all orders in which the players could move, of what changes
// when it moves. The parts add up to the whole change. Up to kExactPlayers players every coalition
// is asked for once; beyond, orders are drawn at random, each together with its reverse, and each
// part has its standard error; also then the parts add up exactly.
// Source: Shapley 1953; sampling after Castro, Gomez and Tejada 2009.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "core/base/expected.h"

namespace chokepoint {

inline constexpr std::size_t kExactPlayers = 12;

// Which players have moved: one entry for each, true if it has.
using Coalition = std::vector<bool>;
// What each coalition is worth.
using Worth = std::function<Expected<std::vector<double>>(std::span<const Coalition> coalitions)>;

struct ShapleyOptions {
  std::size_t orders = 200;  // drawn where there are too many players; each brings its reverse
  std::uint64_t seed = 0;
};

struct ShapleyPart {
  double part = 0.0;
  double standardError = 0.0;  // 0 where exact
};

struct ShapleyParts {
  double before = 0.0;  // nobody has moved
  double after = 0.0;   // all have
  bool isExact = true;
  std::vector<ShapleyPart> parts;  // add up to after - before
};

// Of a game whose worths are all known, for whoever plays it millions of times: what coalition `mask` is worth, bit i
// of which says that player i has moved. worths.size() is 2 to the power of parts.size(), of which there are at most
// kExactPlayers.
void shapleyOf(std::span<const double> worths, std::span<double> parts);

// How many coalitions are asked for.
[[nodiscard]] std::size_t coalitionsFor(std::size_t players, const ShapleyOptions& options);

[[nodiscard]] Expected<ShapleyParts> shapleyParts(std::size_t players, const Worth& worth,
                                                  const ShapleyOptions& options = {});

}  // namespace chokepoint
