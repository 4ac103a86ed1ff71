#include "core/runs/year_pattern.h"

#include <algorithm>
#include <cctype>
#include <set>

namespace chokepoint {

namespace {

constexpr std::string_view kPlaceOfYear = "%1";
constexpr std::size_t kDigitsOfYear = 4;

bool isDigitOfDate(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }
bool isSpaceByDate(char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; }

// Whether a date begins there: the last argument of a function that takes one, 2027 or 2027-06.
bool isDateAt(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  if (rest.size() <= kDigitsOfYear || !std::ranges::all_of(rest.substr(0, kDigitsOfYear), isDigitOfDate)) return false;
  std::size_t end = kDigitsOfYear;
  if (rest[end] == '-')
    for (++end; end < rest.size() && isDigitOfDate(rest[end]);) ++end;
  while (end < rest.size() && isSpaceByDate(rest[end])) ++end;
  if (end == rest.size() || rest[end] != ')') return false;
  std::size_t before = at;
  while (before > 0 && isSpaceByDate(text[before - 1])) --before;
  return before > 0 && (text[before - 1] == ',' || (text[before - 1] == '(' && rest[kDigitsOfYear] == '-'));
}

}  // namespace

std::string withYear(std::string pattern, int year) {
  for (auto at = pattern.find(kPlaceOfYear); at != std::string::npos; at = pattern.find(kPlaceOfYear))
    pattern.replace(at, kPlaceOfYear.size(), std::to_string(year));
  return pattern;
}

Expected<std::vector<Expression>> everyYear(std::string_view pattern) {
  std::vector<Expression> years;
  for (int year = kFirstYear; year <= kLastYear; ++year) {
    auto parsed = Expression::parse(withYear(std::string(pattern), year));
    if (!parsed) return parsed.errors();
    years.push_back(std::move(*parsed));
  }
  return years;
}

std::optional<std::string> patternOfOneYear(std::string_view text) {
  std::set<std::string_view> years;
  std::string pattern;
  for (std::size_t at = 0; at < text.size();) {
    if (!isDateAt(text, at)) {
      pattern += text[at++];
      continue;
    }
    years.insert(text.substr(at, kDigitsOfYear));
    pattern += kPlaceOfYear;
    at += kDigitsOfYear;
  }
  return years.size() == 1 ? std::optional(std::move(pattern)) : std::nullopt;
}

}  // namespace chokepoint
