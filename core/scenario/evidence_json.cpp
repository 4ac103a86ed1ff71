#include "core/scenario/evidence_json.h"

#include <algorithm>
#include <set>

#include "core/base/text.h"

namespace chokepoint {

std::vector<Estimate> readEvidence(const Json& value, std::string_view path, Findings& findings) {
  std::vector<Estimate> evidence;
  if (!value.is_array() || value.size() > kMostOwnEstimates) {
    findings.add(path, (value.is_array() ? std::to_string(value.size()) + " are too many" : shown(value)) +
                           "; allowed is a list of up to " + std::to_string(kMostOwnEstimates) + " estimates");
    return evidence;
  }
  std::set<std::string> taken;
  for (std::size_t i = 0; i < value.size(); ++i) {
    auto estimate = readEstimate(value[i], elementPath(path, i), findings);
    if (!estimate) continue;
    const auto idPath = memberPath(elementPath(path, i), "id");
    if (findEstimate(estimate->id) != nullptr)
      findings.add(idPath, inQuotes(std::string_view(estimate->id)) + " is a published estimate's; give another");
    else if (!taken.insert(estimate->id).second)
      findings.add(idPath, inQuotes(std::string_view(estimate->id)) + " is given twice; each needs its own");
    evidence.push_back(std::move(*estimate));
  }
  return evidence;
}

Beliefs readBeliefs(const Json& value, std::string_view path, std::span<const Estimate> own, Findings& findings) {
  const std::string allowed = "allowed is a weight above 0, up to " + toText(kGreatestWeight);
  Beliefs beliefs;
  if (!value.is_object()) {
    findings.add(path, shown(value) + " is not an object; allowed is one with the ids of estimates");
    return beliefs;
  }
  for (const auto& [id, member] : value.items()) {
    const auto place = memberPath(path, id);
    const auto* estimate = findEstimate(id, own);
    if (estimate == nullptr || estimate->kind == EstimateKind::Note) {
      std::vector<std::string_view> known;
      for (const auto* one : estimatesWith(own))
        if (one->kind != EstimateKind::Note) known.push_back(one->id);
      findings.add(place,
                   inQuotes(std::string_view(id)) + " is no estimate that can be believed" + suggestion(id, known));
      continue;
    }
    const auto weight = readNumber(member, place, allowed, findings);
    if (weight && !(*weight > 0.0 && *weight <= kGreatestWeight))
      findings.add(place, toText(*weight) + " is no weight; " + allowed);
    else if (weight)
      beliefs.emplace(id, *weight);
  }
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
