#include "core/evidence/limits.h"

#include <nlohmann/json.hpp>
#include <vector>

#include "core/base/resources.h"

namespace chokepoint {

namespace {

// What packaging/fill-figures wrote there: the model is not run to say it.
std::vector<Number> filledFigures(const nlohmann::json& limit) {
  std::vector<Number> figures;
  if (limit.contains("figures"))
    for (const auto& figure : limit.at("figures")) figures.push_back({figure.at("is"), figure.at("digits")});
  return figures;
}

}  // namespace

std::span<const KnownLimit> knownLimits() {
  static const std::vector<KnownLimit> limits = [] {
    std::vector<KnownLimit> all;
    const auto document = nlohmann::json::parse(resource("limits.json"));
    for (const auto& item : document.at("limits"))
      all.push_back({item.at("id"), {item.at("text"), filledFigures(item)}, item.at("proxy")});
    return all;
  }();
  return limits;
}

}  // namespace chokepoint
