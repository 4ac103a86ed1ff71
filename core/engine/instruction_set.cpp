#include "core/engine/instruction_set.h"

#include <algorithm>
#include <array>
#include <vector>

namespace chokepoint {

namespace {

constexpr std::array<std::string_view, 3> kNames{"sse2", "avx2", "avx512"};

std::vector<InstructionSet> detect() {
  std::vector<InstructionSet> sets{InstructionSet::Sse2};
  const bool avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
  if (avx2) sets.push_back(InstructionSet::Avx2);
  const bool avx512 = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512cd") &&
                      __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512bw");
  if (avx2 && avx512) sets.push_back(InstructionSet::Avx512);
  return sets;
}

}  // namespace

std::string_view nameOf(InstructionSet set) { return kNames[static_cast<std::size_t>(set)]; }

std::span<const InstructionSet> availableInstructionSets() {
  static const auto sets = detect();
  return sets;
}

InstructionSet widestInstructionSet() { return availableInstructionSets().back(); }

}  // namespace chokepoint
