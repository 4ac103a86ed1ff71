// Months and years of a run: January 2022 (month 0) to December 2032 (month 131).
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace chokepoint {

inline constexpr int kFirstYear = 2022;
inline constexpr int kLastYear = 2032;
inline constexpr int kYears = kLastYear - kFirstYear + 1;

struct Year {
  int number = kFirstYear;
  auto operator<=>(const Year&) const = default;
};

struct Month {
  int index = 0;  // months since January 2022
  auto operator<=>(const Month&) const = default;
};

[[nodiscard]] constexpr Month monthOf(Year year, int monthOfYear) {
  return {(year.number - kFirstYear) * 12 + monthOfYear - 1};
}
[[nodiscard]] constexpr Month january(Year year) { return monthOf(year, 1); }
[[nodiscard]] constexpr Month december(Year year) { return monthOf(year, 12); }
// 1 to 12; also of months before the run.
[[nodiscard]] constexpr int monthInYear(Month month) { return (month.index % 12 + 12) % 12 + 1; }
[[nodiscard]] constexpr Year yearOf(Month month) { return {kFirstYear + (month.index + 1 - monthInYear(month)) / 12}; }
[[nodiscard]] constexpr bool inRun(Month month) { return month.index >= 0 && month.index < kYears * 12; }
[[nodiscard]] constexpr bool inRun(Year year) { return year.number >= kFirstYear && year.number <= kLastYear; }

[[nodiscard]] std::string toText(Month month);                            // "2026-01"
[[nodiscard]] std::optional<Month> monthFromText(std::string_view text);  // any month of years 0001 to 9999
[[nodiscard]] std::optional<Year> yearFromText(std::string_view text);    // exactly four digits

}  // namespace chokepoint
