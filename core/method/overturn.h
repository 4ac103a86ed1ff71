// The smallest change of assumptions that overturns a statement.
//
// The statement is given by its margin: positive where it holds, negative where not. In standard
// normal space (normal_space.h) the design point is the point nearest to the origin, where all inputs
// are at their prior medians, with the margin of the other sign; its distance is the reliability
// index beta of Hasofer and Lind (1974), and Phi(-beta) the probability of such a point to first
// order.
// Search: rays along the gradient at the origin, along single inputs, through the iterates of
// Rackwitz and Fiessler (1978) and through the nearest sampled points on the other side; then each of
// the best crossings is moved to the nearest point of the margin's tangent planes, step by step, and
// never farther. Several planes are kept, so that a corner where two pieces of the margin meet (and,
// or, clamps) is found too. The answer lies on the other side by a hair (1e-12 of its length), and
// what is shorter along its ray does not.
// Leaves out: proof that nothing is nearer. Changes beyond |z| = 6 of any input are not looked at.
#pragma once

#include <cstdint>
#include <optional>

#include "core/method/normal_space.h"

namespace chokepoint {

struct OverturnOptions {
  std::size_t samples = 4096;  // a power of two balances the points
  std::uint64_t seed = 0;
  std::size_t followed = 6;  // of the best crossings; more find nothing nearer in the model
};

struct DesignPoint {
  NormalPoint z;  // of each input
  double distance = 0.0;
  double margin = 0.0;       // there
  double probability = 0.0;  // beyond it, to first order
};

struct Overturn {
  double marginAtMedians = 0.0;
  std::optional<DesignPoint> nearest;  // none: nothing within reach overturns it, as far as was searched
  std::size_t runs = 0;
  bool isFlat = false;  // the margin was the same in all of them
};

[[nodiscard]] Expected<Overturn> overturn(const Response& margin, std::span<const Inverse> inputs,
                                          const OverturnOptions& options);

}  // namespace chokepoint
