#include "core/model/parameter_specs.h"

#include <algorithm>
#include <cassert>
#include <nlohmann/json.hpp>

#include "core/base/resources.h"

namespace chokepoint {

namespace {

using nlohmann::json;

constexpr std::array<std::string_view, 4> kDistributionNames{"normal", "lognormal", "beta", "triangular"};
constexpr std::array<std::string_view, 2> kKindNames{"lever", "assumption"};

template <class Enum, std::size_t N>
Enum enumFrom(const std::array<std::string_view, N>& names, const std::string& name) {
  const auto found = std::ranges::find(names, name);
  assert(found != names.end());
  return static_cast<Enum>(found - names.begin());
}

std::vector<PublishedValue> evidenceFrom(const json& list) {
  std::vector<PublishedValue> evidence;
  for (const auto& item : list) evidence.push_back({item.at("fact"), item.at("value"), item.at("label")});
  return evidence;
}

std::vector<Stop> stopsFrom(const json& list) {
  std::vector<Stop> stops;
  for (const auto& item : list) stops.push_back({item.at("value"), item.at("label")});
  return stops;
}

PriorSpec priorFrom(const json& item) {
  return {.distribution = enumFrom<Distribution>(kDistributionNames, item.at("distribution")),
          .low = item.at("low"),
          .central = item.at("central"),
          .high = item.at("high")};
}

std::optional<int> rankFrom(const json& item) {
  if (!item.contains("sobol_rank")) return std::nullopt;
  return item.at("sobol_rank").get<int>();
}

ParameterSpec parameterSpecFrom(const json& item) {
  const std::string key = item.at("key");
  const auto id = findParameter(key);
  assert(id);
  const auto& display = item.at("display");
  return {.id = *id,
          .key = key,
          .sector = sectorNamed(item.at("sector")),
          .kind = enumFrom<ParameterKind>(kKindNames, item.at("kind")),
          .unit = item.at("unit"),
          .min = item.at("min"),
          .max = item.at("max"),
          .prior = priorFrom(item),
          .label = item.at("label"),
          .description = item.at("description"),
          .source = item.at("source"),
          .basis = item.at("basis"),
          .facts = item.at("facts").get<std::vector<std::string>>(),
          .evidence = evidenceFrom(item.at("evidence")),
          .stops = stopsFrom(item.at("stops")),
          .display = {display.at("scale"), display.at("unit"), display.at("decimals")},
          .sobolRank = rankFrom(item)};
}

std::vector<ParameterSpec> loadParameterSpecs() {
  const auto document = json::parse(resource("parameters.json"));
  std::vector<ParameterSpec> specs;
  for (const auto& item : document.at("parameters")) specs.push_back(parameterSpecFrom(item));
  assert(specs.size() == kParameterCount);
  return specs;
}

Parameters<double> loadDefaults() {
  Parameters<double> p{};
  for (const auto& s : parameterSpecs()) at(p, s.id) = s.defaultValue();
  return p;
}

template <class Struct>
constexpr auto namesOf() {
  std::array<std::string_view, kFields<Struct>.size()> names;
  std::ranges::transform(kFields<Struct>, names.begin(), [](const auto& field) { return field.name; });
  return names;
}

}  // namespace

std::span<const ParameterSpec> parameterSpecs() {
  static const std::vector<ParameterSpec> specs = loadParameterSpecs();
  return specs;
}

const ParameterSpec& spec(ParameterId id) { return parameterSpecs()[index(id)]; }

const Parameters<double>& defaultParameters() {
  static const Parameters<double> defaults = loadDefaults();
  return defaults;
}

std::span<const std::string_view> parameterNames() {
  static constexpr auto kNames = namesOf<Parameters<double>>();
  return kNames;
}

std::string_view nameOf(Distribution distribution) {
  return kDistributionNames[static_cast<std::size_t>(distribution)];
}
std::string_view nameOf(ParameterKind kind) { return kKindNames[static_cast<std::size_t>(kind)]; }

}  // namespace chokepoint
