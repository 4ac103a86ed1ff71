// Characters of a UTF-8 text and their places.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/base/message.h"

namespace chokepoint {

// A character of Unicode and the bytes that it takes; no bytes where the text is not UTF-8.
struct Character {
  char32_t code = 0;
  std::size_t bytes = 0;
};

[[nodiscard]] Character firstCharacter(std::string_view text);
[[nodiscard]] std::size_t countCharacters(std::string_view text);
// The first byte that belongs to no character, or the text's size.
[[nodiscard]] std::size_t firstInvalidByte(std::string_view text);
// "character 7", counted from 1, for the byte at which it starts.
[[nodiscard]] Message placeInText(std::string_view text, std::size_t byte);
// "U+2265"
[[nodiscard]] std::string codeName(char32_t code);

}  // namespace chokepoint
