// The inner loop of an ensemble: many runs at once, a few quantities kept of each month.
//
// One translation unit for each instruction set (kernel_*.cpp), whose other symbols are made
// local after compiling, so that no wide instruction leaks into what an older processor runs.
#pragma once

#include <array>
#include <cstddef>
#include <span>

#include "core/engine/instruction_set.h"
#include "core/model/quantities.h"

namespace chokepoint {

// Members are run in groups of this many, a multiple of every instruction set's lanes.
inline constexpr std::size_t kMemberGroup = 8;

[[nodiscard]] constexpr std::size_t wholeGroups(std::size_t members) {
  return (members + kMemberGroup - 1) / kMemberGroup * kMemberGroup;
}

// A parameter's value for all members of the request, or one for each of them. Not owned.
struct ParameterColumn {
  const double* values = nullptr;
  bool varies = false;
};

// Plain data, shared with code compiled for other instruction sets; owns nothing.
struct KernelRequest {
  std::array<ParameterColumn, kParameterCount> parameters{};
  const Tables* tables = nullptr;
  const QuantityId* kept = nullptr;
  std::size_t keptCount = 0;
  bool keepsRace = false;    // whether any kept quantity belongs to the race sector
  std::size_t members = 0;   // a multiple of kMemberGroup
  double* output = nullptr;  // [kept][month][member]
  std::size_t stride = 0;    // members between two months in output
};

using Kernel = void (*)(const KernelRequest&);
// The kernel for an instruction set that this processor has.
[[nodiscard]] Kernel kernelFor(InstructionSet set);

}  // namespace chokepoint
