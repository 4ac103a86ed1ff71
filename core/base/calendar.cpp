#include "core/base/calendar.h"

#include <charconv>

namespace chokepoint {

namespace {

std::optional<int> digits(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || text.front() == '-') return std::nullopt;
  return value;
}

}  // namespace

std::string toText(Month month) {
  const int year = yearOf(month).number;
  const int inYear = monthInYear(month);
  return std::to_string(year) + (inYear < 10 ? "-0" : "-") + std::to_string(inYear);
}

std::optional<Year> yearFromText(std::string_view text) {
  if (text.size() != 4) return std::nullopt;
  if (const auto number = digits(text)) return Year{*number};
  return std::nullopt;
}

std::optional<Month> monthFromText(std::string_view text) {
  if (text.size() != 7 || text[4] != '-') return std::nullopt;
  const auto year = yearFromText(text.substr(0, 4));
  const auto month = digits(text.substr(5));
  if (!year || !month || *month < 1 || *month > 12) return std::nullopt;
  return monthOf(*year, *month);
}

}  // namespace chokepoint
