#include "core/base/typed_number.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>
#include <utility>

#include "core/base/text.h"

namespace chokepoint {

namespace {

constexpr std::string_view kDecimalDigits = "0123456789";
constexpr std::size_t kGroup = 3;

// What looks alike, made alike.
std::string inAscii(std::string_view text) {
  using Pair = std::pair<std::string_view, char>;
  constexpr std::array kAlike{Pair{"\u2212", '-'}, Pair{"\u00A0", ' '}, Pair{"\u202F", ' '}, Pair{"\u2009", ' '}};
  std::string plain;
  while (!text.empty()) {
    const auto* alike = std::ranges::find_if(kAlike, [&](const Pair& pair) { return text.starts_with(pair.first); });
    plain += alike == kAlike.end() ? text.front() : alike->second;
    text.remove_prefix(alike == kAlike.end() ? 1 : alike->first.size());
  }
  return plain;
}

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(" \t");
  return first == std::string::npos ? std::string() : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

// Whether the digits stand in groups of three but for the first, which has fewer or as many.
bool isGrouped(std::string_view digits, char separator) {
  auto next = digits.find(separator);
  if (next == 0 || next > kGroup) return false;
  while (next != std::string_view::npos) {
    digits.remove_prefix(next + 1);
    next = digits.find(separator);
    if (std::min(next, digits.size()) != kGroup) return false;
  }
  return true;
}

// "1 000 000.5" without its spaces, "1_000" without its underscore; as it is where they part no groups.
std::string withoutGroups(std::string text) {
  for (const char separator : {' ', '_'}) {
    const std::size_t first = text.find_first_of("+-") == 0 ? 1 : 0;
    const std::size_t end =
        std::min(text.find_first_not_of(std::string(kDecimalDigits) + separator, first), text.size());
    const auto whole = std::string_view(text).substr(first, end - first);
    if (whole.find(separator) == std::string_view::npos || !isGrouped(whole, separator)) continue;
    text.erase(std::remove(text.begin() + static_cast<std::ptrdiff_t>(first),
                           text.begin() + static_cast<std::ptrdiff_t>(end), separator),
               text.begin() + static_cast<std::ptrdiff_t>(end));
  }
  return text;
}

// Takes the last character off where it is this one.
bool takeLast(std::string& text, char last) {
  if (!text.ends_with(last)) return false;
  text.pop_back();
  text = trimmed(text);
  return true;
}

// By the text, which rounds once.
std::optional<double> timesTenTo(int power, const std::string& digits) {
  if (power == 0) return numberFromText(digits);
  if (digits.find_first_not_of("+-.0123456789") != std::string::npos) return std::nullopt;
  return numberFromText(digits + 'e' + std::to_string(power));
}

Error wrong(Message sentence) { return {ErrorCode::InvalidInput, "", std::move(sentence)}; }

bool couldBeThousands(const std::string& digits) {
  const auto first = digits.find_first_of("+-") == 0 ? 1U : 0U;
  const auto number = std::string_view(digits).substr(first);
  return number.find('.') != std::string_view::npos &&
         number.find_first_not_of("0123456789.") == std::string_view::npos && !number.starts_with('0') &&
         isGrouped(number, '.');
}

}  // namespace

Expected<TypedNumber> typedNumber(std::string_view text, Comma comma) {
  std::string digits = trimmed(inAscii(text));
  const bool isPercent = takeLast(digits, '%');
  const int power = takeLast(digits, 'k') ? 3 : takeLast(digits, 'M') ? 6 : 0;
  const auto commas = std::ranges::count(digits, ',');
  if (commas > 0 && comma == Comma::Refused && digits.find_first_not_of("+-.,_ 0123456789eE") == std::string::npos)
    return wrong(
        say("%1 has a comma, which may part thousands or decimals; write a point, and thousands without separators",
            inQuotes(text)));
  if (comma == Comma::Decimal && commas == 0 && couldBeThousands(digits))
    return wrong(say("%1 may be thousands or decimals; write thousands without separators", inQuotes(text)));
  if (comma == Comma::Decimal && commas == 1 && digits.find('.') == std::string::npos)
    std::ranges::replace(digits, ',', '.');
  const auto value = timesTenTo(power, withoutGroups(std::move(digits)));
  if (!value || (isPercent && power != 0)) return wrong(say("%1 is not a number", inQuotes(text)));
  return TypedNumber{.value = *value, .isPercent = isPercent, .isScaled = power != 0};
}

std::optional<std::uint64_t> typedCount(std::string_view text) {
  const std::string digits = withoutGroups(trimmed(inAscii(text)));
  std::uint64_t count = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), count);
  if (error == std::errc{} && end == digits.data() + digits.size()) return count;
  constexpr double kMostExact = 9007199254740992.0;  // 2^53
  const auto number = typedNumber(text);
  if (!number || number->isPercent || number->value < 0.0 || number->value > kMostExact) return std::nullopt;
  if (number->value != std::floor(number->value)) return std::nullopt;
  return static_cast<std::uint64_t>(number->value);
}

}  // namespace chokepoint
