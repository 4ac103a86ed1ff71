#include "core/evidence/synonyms.h"

#include <nlohmann/json.hpp>

#include "core/base/resources.h"

namespace chokepoint {

namespace {

Synonym synonymFrom(const nlohmann::json& item) {
  const auto keys = [&](const char* of) { return item.value(of, std::vector<std::string>()); };
  return {.words = item.at("words"),
          .inputs = keys("inputs"),
          .restOf = keys("restOf"),
          .presets = keys("presets"),
          .views = keys("views"),
          .figures = keys("figures"),
          .claims = keys("claims")};
}

}  // namespace

std::span<const Synonym> synonyms() {
  static const auto all = [] {
    std::vector<Synonym> found;
    const auto document = nlohmann::json::parse(resource("synonyms.json"));
    for (const auto& item : document.at("synonyms")) found.push_back(synonymFrom(item));
    return found;
  }();
  return all;
}

}  // namespace chokepoint
