#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numeric>
#include <ranges>
#include <utility>
#include <vector>

namespace chokepoint {

namespace {

std::size_t editDistance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, substituted});
    }
  }
  return row.back();
}

// At most `bytes` bytes of UTF-8 text, cut between characters.
std::string_view wholeCharacters(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) --bytes;
  return text.substr(0, bytes);
}

void appendEscaped(std::string& out, unsigned char byte) {
  constexpr std::string_view kHex = "0123456789abcdef";
  out += "\\x";
  out += kHex[byte >> 4];
  out += kHex[byte & 15];
}

}  // namespace

std::string toText(double value) {
  std::array<char, 32> buffer{};
  const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  return {buffer.data(), result.ptr};
}

std::string roundedText(double value, int digits) {
  if (value == 0.0) return "0";
  if (!std::isfinite(value)) return toText(value);
  const int magnitude = static_cast<int>(std::floor(std::log10(std::abs(value))));
  const double step = std::pow(10.0, magnitude + 1 - digits);
  std::array<char, 352> buffer{};  // for the greatest double
  const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::round(value / step) * step,
                                    std::chars_format::fixed, std::max(0, digits - 1 - magnitude));
  return {buffer.data(), result.ptr};
}

std::string withThousands(std::string text) {
  const std::size_t start = text.starts_with('-') ? 1 : 0;
  for (std::size_t i = std::min(text.find('.'), text.size()); i > start + 3;) text.insert(i -= 3, ",");
  return text;
}

std::size_t characterCount(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string firstCharacters(std::string text, std::size_t most) {
  const auto begins = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (begins(text[i]) && ++count > most) return text.substr(0, i);
  return text;
}

std::optional<double> numberFromText(std::string_view text) {
  if (text.starts_with("+-")) return std::nullopt;
  if (text.starts_with('+')) text.remove_prefix(1);
  double value = 0.0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

std::vector<std::string> itemsIn(std::string_view list) {
  std::vector<std::string> items;
  for (const auto part : std::views::split(list, ',')) {
    const std::string_view item(part.begin(), part.end());
    const auto first = std::min(item.find_first_not_of(' '), item.size());
    items.emplace_back(item.substr(first, item.find_last_not_of(' ') + 1 - first));
  }
  return items;
}

std::optional<std::string_view> nearestName(std::string_view name, std::span<const std::string_view> known) {
  constexpr std::size_t kLongestName = 64;  // longer text is no slip of the pen
  if (known.empty() || name.size() > kLongestName) return std::nullopt;
  constexpr std::size_t kShortestBeginning = 4;
  const auto slips = [&](std::string_view k) -> std::size_t {
    const bool isCutOff = name.size() >= kShortestBeginning && k.starts_with(name);
    return isCutOff ? 1 : editDistance(name, k);
  };
  const auto nearest = std::ranges::min(known, {}, slips);
  const std::size_t tolerated = std::max<std::size_t>(2, name.size() / 3);
  if (slips(nearest) > tolerated) return std::nullopt;
  return nearest;
}

std::string inQuotes(std::string_view text) {
  constexpr std::size_t kLongest = 80;
  std::string out = "\"";
  for (const char c : wholeCharacters(text, kLongest)) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7f)
      appendEscaped(out, byte);
    else
      out += c;
  }
  return out + (text.size() > kLongest ? "...\"" : "\"");
}

}  // namespace chokepoint
