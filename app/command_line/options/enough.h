// What is too little to answer from: a sentence says how much there was, and how much it takes.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "core/base/expected.h"

namespace chokepoint::app {

// Of these many runs at least one lies, as a rule, beyond either end of what nine runs in ten reach.
inline constexpr std::size_t kFewestForNineInTen = 20;
// Of two the middle is a middle, and there is a deviation.
inline constexpr std::size_t kFewestForMedian = 2;

// Fewer --members than `needed` for what is named, such as "a median".
[[nodiscard]] std::optional<Error> tooFewMembers(std::size_t given, std::size_t needed, const Message& what);

// So that a share next to `probability` that is neither none nor all can come out.
[[nodiscard]] std::size_t fewestForShare(double probability);

// --of, where it is the same whatever is moved: all that could be said of it would be zeros.
[[nodiscard]] Error nothingMoves(const std::string& of, std::size_t runs);

}  // namespace chokepoint::app
