#include "core/runs/observables.h"

#include <cassert>
#include <nlohmann/json.hpp>

#include "core/base/resources.h"
#include "core/model/parameter_specs.h"
#include "core/runs/year_pattern.h"

namespace chokepoint {

namespace {

ParameterId inputNamed(const std::string& key) {
  const auto id = findParameter(key);
  assert(id);  // by a test on the data
  return *id;
}

Observable::Where whereFrom(const nlohmann::json& item) {
  Observable::Where where{.input = inputNamed(item.at("input")), .set = {}, .says = item.at("says")};
  for (const auto& [key, value] : item.at("set").items()) where.set[inputNamed(key)] = value;
  return where;
}

Observable observableFrom(const nlohmann::json& item) {
  Observable made{.key = item.at("key"),
                  .title = item.at("title"),
                  .unit = item.at("unit"),
                  .meaning = item.at("meaning"),
                  .scale = item.value("scale", 1.0),
                  .years = *everyYear(item.at("expression").get<std::string>()),
                  .inputs = {},
                  .where = {}};
  for (const auto& key : item.at("inputs")) made.inputs.push_back(inputNamed(key));
  if (item.contains("where"))
    for (const auto& where : item.at("where")) made.where.push_back(whereFrom(where));
  return made;
}

}  // namespace

std::span<const Observable> observables() {
  static const std::vector<Observable> all = [] {
    std::vector<Observable> made;
    const auto document = nlohmann::json::parse(resource("observables.json"));
    for (const auto& item : document.at("observables")) made.push_back(observableFrom(item));
    return made;
  }();
  return all;
}

}  // namespace chokepoint
