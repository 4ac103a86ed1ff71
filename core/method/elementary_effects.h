// Elementary effects (Morris 1991): which inputs matter at all, and which not in a straight line,
// from few runs.
//
// A trajectory starts at a random point of a grid with eight levels a input, the middles of eight
// equal shares of its draws, and moves one input after another, in random order, by half of all
// draws. An effect is the change of the response per unit of share: what it would be from the
// least to the greatest draw. (k + 1) runs a trajectory for k inputs. Over the trajectories:
//   mean          of the effects; effects of both signs cancel
//   meanAbsolute  mu* of Campolongo, Cariboni and Saltelli 2007: the order of importance
//   deviation     sample standard deviation: large beside meanAbsolute where the effect bends or
//                 depends on other inputs
#pragma once

#include <cstdint>

#include "core/method/response.h"

namespace chokepoint {

struct MorrisOptions {
  std::size_t trajectories = 128;  // at least 2
  std::uint64_t seed = 0;
};

// In the unit of the response.
struct ElementaryEffects {
  double mean = 0.0;
  double meanAbsolute = 0.0;
  double meanAbsoluteError = 0.0;  // standard error of meanAbsolute
  double deviation = 0.0;
};

// One for each input, in their order.
[[nodiscard]] Expected<std::vector<ElementaryEffects>> elementaryEffects(const Response& response,
                                                                         std::span<const Inverse> inputs,
                                                                         const MorrisOptions& options);

}  // namespace chokepoint
