// What this tool cannot answer, each with its nearest proxy; from resources/limits.json.
#pragma once

#include <span>
#include <string>

namespace chokepoint {

struct KnownLimit {
  std::string id;
  std::string text;
  std::string proxy;
};

[[nodiscard]] std::span<const KnownLimit> knownLimits();

}  // namespace chokepoint
