#include "core/scenario/model_version.h"

#include <charconv>
#include <limits>

namespace chokepoint {

namespace {

// Digits only; more than fit count as the greatest number.
std::optional<unsigned long> wholeNumber(std::string_view digits) {
  if (digits.empty() || digits.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
  unsigned long number = 0;
  const auto error = std::from_chars(digits.data(), digits.data() + digits.size(), number).ec;
  return error == std::errc{} ? number : std::numeric_limits<unsigned long>::max();
}

}  // namespace

std::optional<ModelVersion> modelVersionFromText(std::string_view text) {
  const auto dot = text.find('.');
  if (dot == std::string_view::npos) return std::nullopt;
  const auto major = wholeNumber(text.substr(0, dot));
  const auto minor = wholeNumber(text.substr(dot + 1));
  if (!major || !minor) return std::nullopt;
  return ModelVersion{*major, *minor};
}

}  // namespace chokepoint
