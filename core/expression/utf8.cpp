#include "core/expression/utf8.h"

#include <algorithm>
#include <array>

namespace chokepoint {

namespace {

constexpr unsigned kContinuationMask = 0xC0;
constexpr unsigned kContinuation = 0x80;

constexpr bool continues(char c) { return (static_cast<unsigned char>(c) & kContinuationMask) == kContinuation; }

// By the number of bytes: what marks the first byte, and the least code that needs so many.
struct Form {
  unsigned mask = 0;
  unsigned mark = 0;
  char32_t least = 0;
};
constexpr std::array<Form, 4> kForms{{{0x80, 0x00, 0}, {0xE0, 0xC0, 0x80}, {0xF0, 0xE0, 0x800}, {0xF8, 0xF0, 0x10000}}};

constexpr bool isSurrogate(char32_t code) { return code >= 0xD800 && code <= 0xDFFF; }

}  // namespace

Character firstCharacter(std::string_view text) {
  if (text.empty()) return {};
  const auto first = static_cast<unsigned char>(text.front());
  const auto form = std::ranges::find_if(kForms, [&](const Form& f) { return (first & f.mask) == f.mark; });
  const auto bytes = static_cast<std::size_t>(form - kForms.begin()) + 1;
  if (form == kForms.end() || text.size() < bytes) return {};
  char32_t code = first & ~form->mask;
  for (const char c : text.substr(1, bytes - 1)) {
    if (!continues(c)) return {};
    code = code << 6 | (static_cast<unsigned char>(c) & ~kContinuationMask);
  }
  if (code < form->least || code > 0x10FFFF || isSurrogate(code)) return {};
  return {code, bytes};
}

std::size_t countCharacters(std::string_view text) {
  return text.size() - static_cast<std::size_t>(std::ranges::count_if(text, continues));
}

std::size_t firstInvalidByte(std::string_view text) {
  std::size_t byte = 0;
  while (byte < text.size()) {
    const auto character = firstCharacter(text.substr(byte));
    if (character.bytes == 0) break;
    byte += character.bytes;
  }
  return byte;
}

Message placeInText(std::string_view text, std::size_t byte) {
  return say("character %1", countCharacters(text.substr(0, byte)) + 1);
}

std::string codeName(char32_t code) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string name = "U+";
  for (int shift = code > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4) name += kDigits[(code >> shift) & 0xF];
  return name;
}

}  // namespace chokepoint
