#include "core/scenario/parameter_json.h"

#include "core/base/suggestion.h"
#include "core/base/text.h"
#include "core/scenario/parameter_rules.h"

namespace chokepoint {

namespace {

constexpr std::array<std::string_view, 4> kPriorKeys{"distribution", "low", "central", "high"};
constexpr std::array kDistributions{Distribution::Normal, Distribution::Lognormal, Distribution::Beta,
                                    Distribution::Triangular};

Names distributionNames() {
  static const auto names = [] {
    std::array<std::string_view, kDistributions.size()> all;
    std::ranges::transform(kDistributions, all.begin(), [](Distribution d) { return nameOf(d); });
    return all;
  }();
  return names;
}

// Calls read(id, value, path) for each input that the object names.
template <class Read>
void forEachInput(const Json& object, std::string_view path, Findings& findings, const Read& read) {
  if (!object.is_object())
    return findings.addUnread(path, say("%1 is not an object; allowed is one with the names of inputs", shown(object)));
  for (const auto& [key, value] : object.items()) {
    const auto place = memberPath(path, key);
    if (const auto id = findParameter(key))
      read(*id, value, place);
    else
      findings.addUnknownKey(place, key, parameterNames());
  }
}

std::optional<Distribution> readDistribution(const Json& value, std::string_view path, Findings& findings) {
  const auto allowed = say("allowed are %1", eitherOf(distributionNames()));
  const auto* name = readText(value, path, allowed, findings);
  if (name == nullptr) return std::nullopt;
  for (const auto distribution : kDistributions)
    if (nameOf(distribution) == *name) return distribution;
  findings.addUnread(
      path, withSuggestion(say("%1 is not a distribution; %2", inQuotes(*name), allowed), *name, distributionNames()));
  return std::nullopt;
}

}  // namespace

ParameterValues readParameters(const Json& value, std::string_view path, Findings& findings) {
  ParameterValues parameters;
  forEachInput(value, path, findings, [&](ParameterId id, const Json& member, std::string_view place) {
    parameters.emplace(id, readNumber(member, place, allowedValues(id), findings).value_or(0.0));
  });
  return parameters;
}

PriorSpec readPrior(ParameterId id, const Json& value, std::string_view path, Findings& findings) {
  const auto members = readMembers(value, path, kPriorKeys, kPriorKeys, findings);
  const auto number = [&](std::string_view key) {
    const auto member = members.find(key);
    if (member == members.end()) return 0.0;
    return readNumber(*member->second, memberPath(path, key), allowedValues(id), findings).value_or(0.0);
  };
  PriorSpec prior;
  if (const auto member = members.find("distribution"); member != members.end())
    prior.distribution =
        readDistribution(*member->second, memberPath(path, "distribution"), findings).value_or(prior.distribution);
  prior.low = number("low");
  prior.central = number("central");
  prior.high = number("high");
  return prior;
}

ParameterPriors readPriors(const Json& value, std::string_view path, Findings& findings) {
  ParameterPriors priors;
  forEachInput(value, path, findings, [&](ParameterId id, const Json& member, std::string_view place) {
    priors.emplace(id, readPrior(id, member, place, findings));
  });
  return priors;
}

Json toJson(const ParameterValues& parameters) {
  Json json = Json::object();
  for (const auto& [id, value] : parameters) json[std::string(nameOf(id))] = jsonNumber(value);
  return json;
}

Json toJson(const ParameterPriors& priors) {
  Json json = Json::object();
  for (const auto& [id, prior] : priors) json[std::string(nameOf(id))] = toJson(prior);
  return json;
}

Json toJson(const PriorSpec& prior) {
  return {{"distribution", nameOf(prior.distribution)},
          {"low", jsonNumber(prior.low)},
          {"central", jsonNumber(prior.central)},
          {"high", jsonNumber(prior.high)}};
}

}  // namespace chokepoint
