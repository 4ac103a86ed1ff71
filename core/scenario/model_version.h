// Versions of the model as documents name them: "1.1", each part a whole number.
#pragma once

#include <compare>
#include <optional>
#include <string_view>

namespace chokepoint {

struct ModelVersion {
  unsigned long major = 0;
  unsigned long minor = 0;
  auto operator<=>(const ModelVersion&) const = default;
};

[[nodiscard]] std::optional<ModelVersion> modelVersionFromText(std::string_view text);

}  // namespace chokepoint
