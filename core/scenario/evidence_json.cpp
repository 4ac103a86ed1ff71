#include "core/scenario/evidence_json.h"

#include "core/scenario/evidence_rules.h"

namespace chokepoint {

std::vector<Estimate> readEvidence(const Json& value, std::string_view path, Findings& findings) {
  std::vector<Estimate> evidence;
  if (!value.is_array())
    findings.addUnread(path, say("%1; %2", shown(value), allowedEstimates()));
  else if (checkCount(value.size(), path, findings))
    for (std::size_t i = 0; i < value.size(); ++i)
      evidence.push_back(readEstimate(value[i], elementPath(path, i), findings));
  return evidence;
}

Beliefs readBeliefs(const Json& value, std::string_view path, Findings& findings) {
  Beliefs beliefs;
  if (!value.is_object())
    findings.addUnread(path, say("%1 is not an object; allowed is one with the ids of estimates", shown(value)));
  else
    for (const auto& [id, weight] : value.items())
      beliefs.emplace(id, readNumber(weight, memberPath(path, id), allowedWeights(), findings).value_or(0.0));
  return beliefs;
}

Json toJson(const Beliefs& beliefs) {
  Json json = Json::object();
  for (const auto& [id, weight] : beliefs) json[id] = jsonNumber(weight);
  return json;
}

Json toJson(const std::vector<Estimate>& evidence) {
  Json json = Json::array();
  for (const auto& estimate : evidence) json.push_back(toJson(estimate));
  return json;
}

}  // namespace chokepoint
