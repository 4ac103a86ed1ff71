#include "core/scenario/upgrade_evidence.h"

#include <algorithm>
#include <set>

#include "core/base/text.h"
#include "core/evidence/estimates.h"
#include "core/scenario/evidence_rules.h"

namespace chokepoint {

namespace {

bool isOfName(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; }

// What stands in place of a name, and how a sentence offers it.
struct Replacement {
  std::string name;
  std::string now;  // safe wherever a name may stand
  Message offered;
};

std::vector<Replacement> replacementsOf(const UpgradeStep& step) {
  std::vector<Replacement> all;
  for (const auto& [name, now] : step.renamed) all.push_back({name, now, say("%1", now)});
  for (const auto& [name, now, orElse] : step.vanished) {
    const bool isName = std::ranges::all_of(now, isOfName);
    all.push_back({name, isName ? now : '(' + now + ')', orElse ? say("%1 or %2", now, *orElse) : say("%1", now)});
  }
  return all;
}

// Whole words only, so that die_cover_target is left alone; `found` gets what was replaced.
std::string withNewNames(const std::string& expression, const std::vector<Replacement>& replacements,
                         std::vector<const Replacement*>& found) {
  std::string text;
  for (std::size_t at = 0; at < expression.size();) {
    if (!isOfName(expression[at])) {
      text += expression[at++];
      continue;
    }
    const auto end =
        std::ranges::find_if_not(expression.begin() + static_cast<std::ptrdiff_t>(at), expression.end(), isOfName) -
        expression.begin();
    const auto word = expression.substr(at, static_cast<std::size_t>(end) - at);
    const auto replacement = std::ranges::find(replacements, word, &Replacement::name);
    if (replacement != replacements.end() && std::ranges::find(found, &*replacement) == found.end())
      found.push_back(&*replacement);
    text += replacement == replacements.end() ? word : replacement->now;
    at = static_cast<std::size_t>(end);
  }
  return text;
}

// "huawei-count-own", or the first of "huawei-count-own-2" ... that nobody has.
std::string freeId(const std::string& id, const std::set<std::string>& taken) {
  constexpr std::size_t kLongestStem = 48;  // of the 60 characters that an id may have
  auto stem = id.substr(0, kLongestStem);
  stem.erase(stem.find_last_not_of('-') + 1);
  stem += "-own";
  auto free = stem;
  for (int number = 2; taken.contains(free) || findEstimate(free) != nullptr; ++number)
    free = stem + '-' + std::to_string(number);
  return free;
}

void renameBelief(Json& document, const std::string& id, const std::string& now) {
  auto* beliefs = objectIn(document, "beliefs");
  if (beliefs == nullptr || !beliefs->contains(id)) return;
  auto weight = std::move(beliefs->at(id));
  beliefs->erase(id);
  (*beliefs)[now] = std::move(weight);
}

}  // namespace

void upgradeExpressions(Json& document, const UpgradeStep& step, UpgradeNotices& notices) {
  auto* evidence = listIn(document, "evidence");
  if (evidence == nullptr) return;
  const auto replacements = replacementsOf(step);
  for (std::size_t i = 0; i < evidence->size(); ++i) {
    auto* expression = textIn((*evidence)[i], "expression");
    if (expression == nullptr) continue;
    std::vector<const Replacement*> found;
    auto text = withNewNames(*expression, replacements, found);
    for (const auto* replacement : found)
      notices.add(say("%1: there is no %2 any more, but %3; %4 is put in place of %5",
                      memberPath(elementPath("evidence", i), "expression"), replacement->name, replacement->offered,
                      inQuotes(text), inQuotes(*expression)));
    *expression = std::move(text);
  }
}

void upgradeIds(Json& document, UpgradeNotices& notices) {
  auto* evidence = listIn(document, "evidence");
  if (evidence == nullptr || evidence->size() > kMostOwnEstimates) return;  // too many, as its reader says
  std::set<std::string> taken;
  for (auto& estimate : *evidence)
    if (const auto* id = textIn(estimate, "id")) taken.insert(*id);
  for (std::size_t i = 0; i < evidence->size(); ++i) {
    auto* id = textIn((*evidence)[i], "id");
    if (id == nullptr || findEstimate(*id) == nullptr) continue;
    const auto own = freeId(*id, taken);
    taken.insert(own);
    renameBelief(document, *id, own);
    notices.add(say("%1: %2 is a published estimate's by now; this one is called %3",
                    memberPath(elementPath("evidence", i), "id"), inQuotes(*id), inQuotes(own)));
    *id = own;
  }
}

void tellOfRevised(Json& document, const UpgradeStep& step, UpgradeNotices& notices) {
  const auto* beliefs = objectIn(document, "beliefs");
  if (beliefs == nullptr) return;
  for (const auto& id : step.revised)
    if (beliefs->contains(id))
      notices.add(say("%1 is believed as before, but what it says was revised since model %2",
                      memberPath("beliefs", id), step.from));
}

}  // namespace chokepoint
