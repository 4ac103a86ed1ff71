#include "core/base/encoding.h"

#include <boost/locale/encoding_utf.hpp>

namespace chokepoint {

namespace {

using namespace std::string_view_literals;

std::string fromUtf16(std::string_view text, bool isBigEndian) {
  std::u16string units;
  for (std::size_t i = 0; i + 1 < text.size(); i += 2) {
    const auto first = static_cast<unsigned char>(text[i]);
    const auto second = static_cast<unsigned char>(text[i + 1]);
    units += static_cast<char16_t>(isBigEndian ? first << 8 | second : second << 8 | first);
  }
  return boost::locale::conv::utf_to_utf<char>(units);
}

}  // namespace

std::string inUtf8(std::string_view text) {
  constexpr auto kUtf8 = "\xEF\xBB\xBF"sv;
  constexpr auto kUtf16Little = "\xFF\xFE"sv;
  constexpr auto kUtf16Big = "\xFE\xFF"sv;
  if (text.starts_with(kUtf8)) return std::string(text.substr(kUtf8.size()));
  if (text.starts_with(kUtf16Little)) return fromUtf16(text.substr(2), false);
  if (text.starts_with(kUtf16Big)) return fromUtf16(text.substr(2), true);
  return std::string(text);
}

}  // namespace chokepoint
