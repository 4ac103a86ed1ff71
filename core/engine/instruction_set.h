// Which vector instructions this processor has, found when the program starts.
#pragma once

#include <span>
#include <string_view>

namespace chokepoint {

enum class InstructionSet { Sse2, Avx2, Avx512 };

[[nodiscard]] std::string_view nameOf(InstructionSet set);
// Those that this processor can run, narrowest first; never empty.
[[nodiscard]] std::span<const InstructionSet> availableInstructionSets();
[[nodiscard]] InstructionSet widestInstructionSet();

}  // namespace chokepoint
