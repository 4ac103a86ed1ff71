#include "core/base/path.h"

#include "core/base/text.h"

namespace chokepoint {

std::string memberPath(std::string_view parent, std::string_view key) {
  constexpr std::string_view kNameCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-";
  const bool plain = !key.empty() && key.find_first_not_of(kNameCharacters) == std::string_view::npos;
  const auto name = plain ? std::string(key) : inQuotes(key);
  return parent.empty() ? name : std::string(parent) + "." + name;
}

std::string elementPath(std::string_view parent, std::size_t index) {
  return std::string(parent) + "[" + std::to_string(index) + "]";
}

}  // namespace chokepoint
