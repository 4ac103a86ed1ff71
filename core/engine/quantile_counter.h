// Quantiles of more numbers than are kept: they are counted in narrow bins around the place where a
// pilot sample (pilot_draws.h) puts each quantile, and elsewhere in wide ones.
//
// The bins of a quantile reach five standard errors of the pilot's rank to either side (binomial:
// sqrt(p (1 - p) n)), so that of ten million quantiles about six lie outside them. A number that
// the pilot holds several times has a bin of its own. Each estimate comes with the most by which its
// rank may be wrong: the share of all numbers in its bin, which is at most 1e-4 for a distribution
// without gaps, as the bins are 1/1024 of a bracket that holds at most 4 % of it. Counts are whole
// numbers, so the order in which numbers are counted does not matter. Finite numbers only.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace chokepoint {

// Large enough for brackets of at most 4 %, small enough to be sorted in passing.
inline constexpr std::size_t kPilotMembers = 16384;

class QuantileCounter {
 public:
  // `pilot` holds some of the numbers to be counted, or others like them; probabilities lie in [0, 1].
  QuantileCounter(std::span<const double> pilot, std::span<const double> probabilities);

  void count(std::span<const double> values);

  struct Estimate {
    double value = 0.0;
    double rankError = 0.0;  // share of the numbers; 0 where the value is exact
  };
  // After at least one number has been counted. Of type 7, as in quantiles.h.
  [[nodiscard]] Estimate quantile(double probability) const;

 private:
  // Bins of equal width.
  struct Segment {
    double end = 0.0;           // not in it; of the last, infinity
    double begin = 0.0;         // 0 where there is one bin: of the ends, and of single numbers
    double binsPerWidth = 0.0;  // and here
    std::uint32_t firstBin = 0;
    std::uint32_t bins = 1;
  };
  // Cells of equal width from the first edge between segments to the last: a number's cell tells at
  // which segment to begin to look for it, which is mostly its own.
  static constexpr std::size_t kCells = 512;

  struct Bin {
    double begin = 0.0;
    double end = 0.0;
    std::uint32_t count = 0;
  };
  void addSegment(double begin, double end, bool isFine);
  void plantCells();
  [[nodiscard]] std::uint32_t cellOf(double value) const;
  [[nodiscard]] std::uint32_t binIn(std::uint32_t cell, double value) const;
  void countEach(std::span<const double> values);
  [[nodiscard]] Bin binAt(std::size_t segment, std::uint32_t number) const;
  [[nodiscard]] Estimate estimateIn(const Bin& bin, double rank) const;

  std::vector<Segment> m_segments;  // ascending
  std::array<std::uint16_t, kCells + 1> m_firstOfCell{};
  double m_cellsPerWidth = 0.0;
  std::vector<std::uint32_t> m_counts;
  std::uint64_t m_count = 0;
  double m_least = std::numeric_limits<double>::infinity();
  double m_greatest = -std::numeric_limits<double>::infinity();
};

}  // namespace chokepoint
