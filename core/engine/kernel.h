// The inner loop of an ensemble: many runs at once, a few quantities kept of each month.
//
// One translation unit for each instruction set (kernel_*.cpp), whose other symbols are made
// local after compiling, so that no wide instruction leaks into what an older processor runs.
#pragma once

#include <array>
#include <cstddef>
#include <span>

#include "core/engine/instruction_set.h"
#include "core/model/month.h"

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
  Results results;           // those that what is kept needs
  std::size_t members = 0;   // a multiple of kMemberGroup
  double* output = nullptr;  // [kept][month][member]
  std::size_t stride = 0;    // members between two months in output
};

// How fast the instruction set is at one operation, for a bound on what a run can cost: `into` gets the
// operation's results on `from`.
enum class LoopOperation { FusedSums, Division, Root, PerFourthRoot, Exponential, Logarithm };
inline constexpr std::size_t kFusedSums = 4;  // products with sums on each number, enough to hide its load and store

inline constexpr double kDividend = 0.7;  // of divisions: a number whose last digits count

struct LoopRequest {
  LoopOperation operation{};
  const double* from = nullptr;  // positive for roots
  double* into = nullptr;
  std::size_t count = 0;  // a multiple of kMemberGroup
};

using Kernel = void (*)(const KernelRequest&);
using Loop = void (*)(const LoopRequest&);

// What is compiled for an instruction set.
struct KernelSet {
  Kernel run = nullptr;
  Loop loop = nullptr;
};

// For an instruction set that this processor has.
[[nodiscard]] Kernel kernelFor(InstructionSet set);
[[nodiscard]] Loop loopFor(InstructionSet set);

}  // namespace chokepoint

// Data, not functions: a function would itself be compiled for the instruction set.
extern "C" {
extern const chokepoint::KernelSet chokepoint_kernel_sse2;
extern const chokepoint::KernelSet chokepoint_kernel_avx2;
extern const chokepoint::KernelSet chokepoint_kernel_avx512;
}
