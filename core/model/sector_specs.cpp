#include "core/model/sector_specs.h"

#include <nlohmann/json.hpp>
#include <vector>

#include "core/base/resources.h"

namespace chokepoint {

std::span<const SectorSpec> sectorSpecs() {
  static const auto specs = [] {
    std::vector<SectorSpec> all;
    const auto document = nlohmann::json::parse(resource("sectors.json"));
    for (const auto& item : document.at("sectors"))
      all.push_back({sectorNamed(item.at("key")), item.at("key"), item.at("title"), item.at("question")});
    return all;
  }();
  return specs;
}

}  // namespace chokepoint
