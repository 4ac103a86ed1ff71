#include "core/evidence/limits.h"

#include <nlohmann/json.hpp>
#include <vector>

#include "core/base/resources.h"

namespace chokepoint {

std::span<const KnownLimit> knownLimits() {
  static const std::vector<KnownLimit> limits = [] {
    std::vector<KnownLimit> all;
    const auto document = nlohmann::json::parse(resource("limits.json"));
    for (const auto& item : document.at("limits")) all.push_back({item.at("id"), item.at("text"), item.at("proxy")});
    return all;
  }();
  return limits;
}

}  // namespace chokepoint
