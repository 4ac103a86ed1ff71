// Numbers and names as text, the same under every locale.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chokepoint {

// The shortest text that reads back as the same double.
[[nodiscard]] std::string toText(double value);
// Rounded to so many significant digits, and written without an exponent.
[[nodiscard]] std::string roundedText(double value, int digits);

// Commas between the thousands of a number so written: "-694,000.5".
[[nodiscard]] std::string withThousands(std::string text);

// Of a text in UTF-8.
[[nodiscard]] std::size_t characterCount(std::string_view text);

// So many characters at most.
[[nodiscard]] std::string firstCharacters(std::string text, std::size_t most);

// A whole text as a finite number; nothing for anything else (also for nan, inf and overflow).
[[nodiscard]] std::optional<double> numberFromText(std::string_view text);

// "a, b,c" without commas and the spaces around them.
[[nodiscard]] std::vector<std::string> itemsIn(std::string_view list);

// The known name nearest to `name` by edit distance, if near enough to be a slip; what is only the
// beginning of a known name counts as near.
[[nodiscard]] std::optional<std::string_view> nearestName(std::string_view name,
                                                          std::span<const std::string_view> known);

// Makes a user's text safe to print on one line: control characters become \xNN, and long text
// is cut.
[[nodiscard]] std::string inQuotes(std::string_view text);

}  // namespace chokepoint
