#include "core/model/quantity_specs.h"

#include <algorithm>
#include <cassert>
#include <nlohmann/json.hpp>

#include "core/base/resources.h"

namespace chokepoint {

namespace {

using nlohmann::json;

QuantityId idOf(const std::string& name) {
  const auto id = findQuantity(name);
  assert(id);
  return *id;
}

void readAnnual(const json& annual, QuantitySpec& spec) {
  if (annual.is_object()) {
    spec.annual = Annual::Ratio;
    spec.numerator = idOf(annual.at("ratio").at(0));
    spec.denominator = idOf(annual.at("ratio").at(1));
  } else {
    spec.annual = annual == "sum" ? Annual::Sum : Annual::Last;
  }
}

QuantitySpec quantitySpecFrom(const json& item) {
  QuantitySpec spec{.id = idOf(item.at("name")),
                    .name = item.at("name"),
                    .sector = sectorNamed(item.at("sector")),
                    .kind = item.at("kind"),
                    .unit = item.at("unit"),
                    .label = item.at("label"),
                    .description = item.at("description")};
  readAnnual(item.at("annual"), spec);
  return spec;
}

std::vector<QuantitySpec> loadQuantitySpecs() {
  const auto document = json::parse(resource("quantities.json"));
  std::vector<QuantitySpec> specs;
  for (const auto& item : document.at("quantities")) specs.push_back(quantitySpecFrom(item));
  assert(specs.size() == kQuantityCount);
  return specs;
}

}  // namespace

std::span<const QuantitySpec> quantitySpecs() {
  static const std::vector<QuantitySpec> specs = loadQuantitySpecs();
  return specs;
}

const QuantitySpec& spec(QuantityId id) { return quantitySpecs()[index(id)]; }

std::span<const std::string_view> quantityNames() {
  static const auto names = [] {
    std::array<std::string_view, kQuantityCount> all;
    std::ranges::transform(kFields<Quantities<double>>, all.begin(), [](const auto& field) { return field.name; });
    return all;
  }();
  return names;
}

double annual(const Run& run, QuantityId id, Year year) {
  return annual([&](QuantityId of, int month) { return run.value(of, month); }, id, year);
}

}  // namespace chokepoint
