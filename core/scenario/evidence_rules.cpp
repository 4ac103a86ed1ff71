#include "core/scenario/evidence_rules.h"

#include <algorithm>
#include <set>

#include "core/base/text.h"
#include "core/scenario/estimate_rules.h"

namespace chokepoint {

namespace {

std::vector<std::string_view> believableIds(std::span<const Estimate> own) {
  std::vector<std::string_view> ids;
  for (const auto* estimate : estimatesWith(own)) ids.push_back(estimate->id);
  return ids;
}

bool areIdsRead(std::span<const Estimate> own, std::string_view path, const Findings& findings) {
  bool areRead = findings.isRead(path);
  for (std::size_t i = 0; i < own.size(); ++i)
    areRead = areRead && findings.isRead(memberPath(elementPath(path, i), "id"));
  return areRead;
}

}  // namespace

Message allowedEstimates() {
  return sayCount(kMostOwnEstimates, "allowed is a list of up to %n estimate",
                  "allowed is a list of up to %n estimates");
}

Message allowedWeights() { return say("allowed is a weight above 0, up to %1", kGreatestWeight); }

bool checkCount(std::size_t estimates, std::string_view path, Findings& findings) {
  if (estimates <= kMostOwnEstimates) return true;
  findings.addUnread(path, say("%1 are too many; %2", estimates, allowedEstimates()));
  return false;
}

bool isWeight(double weight) { return weight > 0.0 && weight <= kGreatestWeight; }

void checkWeight(double weight, std::string_view path, Findings& findings) {
  if (!isWeight(weight) && findings.isRead(path))
    findings.add(path, say("%1 is no weight; %2", weight, allowedWeights()));
}

void checkEvidence(std::span<const Estimate> evidence, std::string_view path, Findings& findings) {
  if (!findings.isRead(path) || !checkCount(evidence.size(), path, findings)) return;
  std::set<std::string_view> taken;
  for (std::size_t i = 0; i < evidence.size(); ++i) {
    checkEstimate(evidence[i], elementPath(path, i), findings);
    const auto& id = evidence[i].id;
    const auto idPath = memberPath(elementPath(path, i), "id");
    if (id.empty()) continue;
    if (findEstimate(id) != nullptr)
      findings.add(idPath, say("%1 is a published estimate's; give another", inQuotes(id)));
    else if (!taken.insert(id).second)
      findings.add(idPath, say("%1 is given twice; each needs its own", inQuotes(id)));
  }
}

void checkBeliefs(const Beliefs& beliefs, std::span<const Estimate> own, std::string_view path, Findings& findings,
                  std::string_view ownPath) {
  const auto believable = believableIds(own);
  const bool areAllRead = ownPath.empty() || areIdsRead(own, ownPath, findings);
  for (const auto& [id, weight] : beliefs) {
    const auto at = memberPath(path, id);
    if (std::ranges::find(believable, id) != believable.end())
      checkWeight(weight, at, findings);
    else if (areAllRead)  // or it may be one of those
      findings.addUnknown(at, say("%1 is no estimate that can be believed", inQuotes(id)), id, believable);
  }
}

}  // namespace chokepoint
