// "; did you mean ...?", behind a sentence about a name that is not known.
#pragma once

#include <span>
#include <string_view>

#include "core/base/message.h"

namespace chokepoint {

// The sentence with the nearest of the known names, if one is near enough to be a slip (text.h, nearestName).
[[nodiscard]] Message withSuggestion(Message sentence, std::string_view name, std::span<const std::string_view> known);
// And where none is, what helps otherwise.
[[nodiscard]] Message withSuggestion(Message sentence, std::string_view name, std::span<const std::string_view> known,
                                     Message otherwise);

}  // namespace chokepoint
