// A prior's quantiles, tabulated so that drawing from it costs nanoseconds.
//
// |F(Q(u)) - u| <= 1e-6 for every u in (0, 1), F the prior's own probability; rising but for the
// rounding of the last digit; within the prior's [min, max]; finite whatever is asked.
// Cubic Hermite polynomials with the prior's own slopes, held monotone (Fritsch and Carlson, SIAM
// J. Numer. Anal. 17, 1980), on cells that are narrower the nearer u is to an end: where the bits
// of a floating-point number cut the distance from that end, so that no search is needed. Each
// octave has as many cells as its curvature demands. Within 2^-54 of an end the value stays.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/engine/prior.h"
#include "core/model/quantities.h"

namespace chokepoint {

class PriorTable {
 public:
  explicit PriorTable(const Prior& prior);

  // The value below which a share u of the draws lie.
  [[nodiscard]] double quantile(double u) const;
  // The same of each u; `into` is as long, and may be the same memory.
  void fill(std::span<const double> u, std::span<double> into) const;

  [[nodiscard]] std::size_t cells() const { return m_cells.size(); }

 private:
  // value + c1 d + c2 d^2 + c3 d^3, where d is the distance from `begin`.
  struct Cell {
    double begin = 0.0;
    double value = 0.0;
    double c1 = 0.0;
    double c2 = 0.0;
    double c3 = 0.0;

    [[nodiscard]] double at(double place) const {
      const double d = place - begin;
      return value + d * (c1 + d * (c2 + d * c3));
    }
  };
  // A power of two to the next: its first cell, and how many bits of a mantissa tell no cells apart.
  struct Octave {
    std::uint32_t first = 0;
    std::uint32_t shift = 0;
  };
  struct Node;
  class Side;

  void add(const Side& side);
  void addOctave(const std::vector<Node>& nodes);
  [[nodiscard]] static std::vector<Node> nodesOfOctave(const Side& side, const Node& begin);
  [[nodiscard]] static bool isNear(const Cell& cell, const Node& node);
  [[nodiscard]] static Cell cellBetween(const Node& left, const Node& right);

  std::vector<Octave> m_octaves;  // of distances from the lower end, then from the upper one
  std::vector<Cell> m_cells;
  double m_least;
  double m_greatest;
};

// A parameter's prior as a table. The default's are made once, when first asked for, and shared. Any threads at once.
[[nodiscard]] std::shared_ptr<const PriorTable> priorTable(ParameterId id, const PriorSpec& prior);

}  // namespace chokepoint
