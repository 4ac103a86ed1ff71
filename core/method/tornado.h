// A tornado: how far a response swings when each input goes from its prior's 5th to its 95th
// percentile while all others stand where they are.
//
// One input at a time: what several do together is left out (see sobol_indices.h).
#pragma once

#include "core/method/response.h"

namespace chokepoint {

struct SwingInput {
  double low = 0.0;      // 5th percentile of the input's own prior
  double central = 0.0;  // where it stands while others move
  double high = 0.0;     // 95th percentile
};

struct Swing {
  double atLow = 0.0;  // the response
  double atHigh = 0.0;
};

struct Tornado {
  double central = 0.0;       // the response with all inputs central
  std::vector<Swing> swings;  // in the order of the inputs
};

[[nodiscard]] Expected<Tornado> tornado(const Response& response, std::span<const SwingInput> inputs);

}  // namespace chokepoint
