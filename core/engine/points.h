// Where the draws of an ensemble stand: u in the open interval (0, 1) for each member and input.
//
// Point i of an input is a function of (method, seed, i, input) alone.
//   random  Philox (random.h): error of a mean falls as 1 / sqrt(members)
//   sobol   Sobol's sequence (sobol.h), scrambled: falls faster where the result is smooth. Each
//           point by itself is uniform over the seeds, so that a mean has no bias.
// Scrambled as Owen (1995) does, every digit turned or not by chance of its own for each sequence
// of digits before it. The first eight digits exactly so, by a tree of random bits; those behind
// by a hash in which a digit depends on the ones before it only (Laine and Karras, Eurographics
// 2011; Burley, JCGT 9, 2020), which is as good as chance except that not all trees occur.
// For whole powers of two of members, and more than one, Sobol's points are at their best.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/engine/sobol.h"

namespace chokepoint {

enum class SampleMethod { Sobol, Random };

[[nodiscard]] std::string_view nameOf(SampleMethod method);
[[nodiscard]] std::optional<SampleMethod> sampleMethod(std::string_view name);

// The points of one input for any member.
class PointColumn {
 public:
  // `input` < kSobolInputs.
  PointColumn(SampleMethod method, std::uint64_t seed, std::uint32_t input);

  // Those of members from `first` on; of a Sobol' sequence there are kSobolPoints.
  void fill(std::uint64_t first, std::span<double> into) const;

 private:
  static constexpr unsigned kTreeDigits = 8;
  static constexpr std::size_t kKeys = 3;
  static constexpr std::size_t kRun = 32;

  void plantTree();
  void fillRandom(std::uint64_t first, std::span<double> into) const;
  void fillSobol(std::uint64_t first, std::span<double> into) const;
  [[nodiscard]] std::uint64_t scrambled(std::uint64_t digits) const;

  SampleMethod m_method;
  std::uint64_t m_seed;
  std::uint32_t m_input;
  const SobolDirections* m_directions;
  std::array<SobolDigits, kRun> m_run{};  // the first points of the sequence
  std::array<std::uint64_t, kKeys> m_keys{};
  std::array<std::uint8_t, 1U << kTreeDigits> m_turns{};  // of the first digits, by those digits
};

void points(SampleMethod method, std::uint64_t seed, std::uint32_t input, std::uint64_t first, std::span<double> into);

}  // namespace chokepoint
