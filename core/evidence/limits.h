// What this tool cannot answer, each with its nearest proxy; from resources/limits.json.
#pragma once

#include <span>
#include <string>

#include "core/base/message.h"

namespace chokepoint {

struct KnownLimit {
  std::string id;
  DataText text;
  std::string proxy;
};

[[nodiscard]] std::span<const KnownLimit> knownLimits();

}  // namespace chokepoint
