#include "core/engine/points.h"

#include <algorithm>

#include "core/engine/random.h"

namespace chokepoint {

namespace {

// Even, so that a digit turns none before it and not itself; twice an odd number, so that it turns
// the next. The increment and the multipliers of SplitMix64, which mix well, with the last bits so.
constexpr std::array<std::uint64_t, 3> kMultipliers{0x9e3779b97f4a7c16, 0xbf58476d1ce4e5ba, 0x94d049bb133111ea};

}  // namespace

std::string_view nameOf(SampleMethod method) { return method == SampleMethod::Sobol ? "sobol" : "random"; }

std::optional<SampleMethod> sampleMethod(std::string_view name) {
  for (const auto method : {SampleMethod::Sobol, SampleMethod::Random})
    if (name == nameOf(method)) return method;
  return std::nullopt;
}

PointColumn::PointColumn(SampleMethod method, std::uint64_t seed, std::uint32_t input)
    : m_method(method), m_seed(seed), m_input(input), m_directions(&sobolDirections(input)) {
  if (method == SampleMethod::Random) return;
  for (std::size_t i = 0; i < kKeys; ++i) m_keys[i] = randomBits(seed, i, input, RandomPurpose::Scramble);
  for (std::size_t i = 0; i < kRun; ++i) m_run[i] = sobolPoint(*m_directions, i);
  plantTree();
}

// One random bit for each sequence of up to seven digits; bit 0 of `digits` is the first digit.
void PointColumn::plantTree() {
  constexpr unsigned kBits = 64;
  std::array<std::uint64_t, (1U << kTreeDigits) / kBits> tree{};
  for (std::size_t i = 0; i < tree.size(); ++i)
    tree[i] = randomBits(m_seed, kKeys + i, m_input, RandomPurpose::Scramble);
  for (unsigned digits = 0; digits < m_turns.size(); ++digits)
    for (unsigned place = 0; place < kTreeDigits; ++place) {
      const unsigned node = (1U << place) + digits % (1U << place);
      const auto turn = static_cast<unsigned>(tree[node / kBits] >> (node % kBits)) & 1U;
      m_turns[digits] = static_cast<std::uint8_t>(m_turns[digits] | turn << place);
    }
}

void PointColumn::fill(std::uint64_t first, std::span<double> into) const {
  if (m_method == SampleMethod::Sobol)
    fillSobol(first, into);
  else
    fillRandom(first, into);
}

void PointColumn::fillRandom(std::uint64_t first, std::span<double> into) const {
  for (std::size_t i = 0; i < into.size(); ++i) into[i] = uniform(m_seed, first + i, m_input);
}

void PointColumn::fillSobol(std::uint64_t first, std::span<double> into) const {
  assert(first + into.size() <= kSobolPoints);
  // Gray's code of a sum is that of its parts exclusively or-ed where they share no bit, and so is the point.
  for (std::size_t done = 0; done < into.size();) {
    const std::uint64_t begin = (first + done) % kRun;
    const std::size_t count = std::min(into.size() - done, static_cast<std::size_t>(kRun - begin));
    const SobolDigits start = sobolPoint(*m_directions, first + done - begin);
    for (std::size_t i = 0; i < count; ++i)
      into[done + i] = openUnit(reversedBits(scrambled(start ^ m_run[begin + i])));
    done += count;
  }
}

// Sums and products carry upwards only: a digit, counted from bit 0, depends on those before it.
std::uint64_t PointColumn::scrambled(std::uint64_t digits) const {
  digits += m_keys[0];
  digits ^= digits * kMultipliers[0];
  digits *= m_keys[1] | 1U;
  digits ^= digits * kMultipliers[1];
  digits += m_keys[2];
  digits ^= digits * kMultipliers[2];
  return digits ^ m_turns[digits % m_turns.size()];
}

void points(SampleMethod method, std::uint64_t seed, std::uint32_t input, std::uint64_t first, std::span<double> into) {
  PointColumn(method, seed, input).fill(first, into);
}

}  // namespace chokepoint
