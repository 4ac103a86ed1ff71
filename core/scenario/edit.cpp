#include "core/scenario/edit.h"

#include <algorithm>
#include <cassert>
#include <tuple>

#include "core/base/text.h"
#include "core/scenario/evidence_rules.h"
#include "core/scenario/parameter_rules.h"
#include "core/scenario/posterior_rules.h"
#include "core/scenario/rules.h"
#include "core/scenario/timeline_rules.h"

namespace chokepoint {

namespace {

using Part = EditPath::Part;

template <class T>
std::optional<T> foundIn(const std::map<ParameterId, T>& settings, const EditPath& path) {
  const auto found = settings.find(*path.input);
  return found == settings.end() ? std::nullopt : std::optional(found->second);
}

template <class T>
void setIn(std::map<ParameterId, T>& settings, const EditPath& path, const EditValue& value) {
  if (const auto& set = std::get<std::optional<T>>(value))
    settings.insert_or_assign(*path.input, *set);
  else
    settings.erase(*path.input);
}

template <class T>
void set(T& field, const EditValue& value) {
  field = std::get<T>(value);
}

void setAt(Scenario& scenario, const EditPath& path, const EditValue& value) {
  switch (path.part) {
    case Part::Whole: break;  // replaced() does
    case Part::Name: return set(scenario.name, value);
    case Part::Parameter: return setIn(scenario.parameters, path, value);
    case Part::Prior: return setIn(scenario.priors, path, value);
    case Part::Timeline: return set(scenario.timeline, value);
    case Part::Belief: return set(scenario.beliefs, value);
    case Part::Posterior: return set(scenario.posterior, value);
  }
}

void checkInput(const Scenario& scenario, const EditPath& path, Findings& findings) {
  if (const auto value = foundIn(scenario.parameters, path); value && path.part == Part::Parameter)
    checkParameter(*path.input, *value, memberPath("parameters", nameOf(*path.input)), findings);
  if (const auto prior = foundIn(scenario.priors, path); prior && path.part == Part::Prior)
    checkPrior(*path.input, *prior, memberPath("priors", nameOf(*path.input)), findings);
  checkTimelineAlone(scenario, findings);
}

void checkTimelineOf(const Scenario& scenario, Findings& findings) {
  if (scenario.timeline) checkTimeline(*scenario.timeline, "timeline", findings);
  checkTimelineAlone(scenario, findings);
}

// On one short line.
struct Shown {
  Message operator()(const std::string& text) const { return say("%1", inQuotes(text)); }
  Message operator()(const std::optional<double>& number) const { return number ? say("%1", *number) : say("nothing"); }
  template <class T>
  Message operator()(const T&) const {
    return say("other settings");
  }
};

// What rules say of a field, by itself and beside the others.
void checkAt(const Scenario& scenario, const EditPath& path, Findings& findings) {
  switch (path.part) {
    case Part::Whole: return checkScenario(scenario, findings);
    case Part::Name: return checkName(scenario.name, findings);
    case Part::Parameter:
    case Part::Prior: return checkInput(scenario, path, findings);
    case Part::Timeline: return checkTimelineOf(scenario, findings);
    case Part::Belief: return checkBeliefs(scenario.beliefs, scenario.evidence, "beliefs", findings);
    case Part::Posterior:
      if (scenario.posterior) checkPosterior(*scenario.posterior, "posterior", findings);
  }
}

constexpr std::tuple kMembersButEvidence{&Scenario::name,     &Scenario::notes,    &Scenario::parameters,
                                         &Scenario::priors,   &Scenario::timeline, &Scenario::beliefs,
                                         &Scenario::posterior};

void forEachMember(const auto& visit) {
  std::apply([&](auto... member) { (visit(member), ...); }, kMembersButEvidence);
}

void leaveOutAlike(Edit& edit) {
  auto& before = std::get<Scenario>(edit.before);
  auto& after = std::get<Scenario>(edit.after);
  forEachMember([&](auto member) {
    if (before.*member == after.*member) before.*member = after.*member = {};
  });
  auto& old = before.evidence;
  auto& own = after.evidence;
  const auto [oldEnd, ownEnd] = std::ranges::mismatch(old, own);
  edit.alikeEstimates += static_cast<std::size_t>(oldEnd - old.begin());
  old.erase(old.begin(), oldEnd);
  own.erase(own.begin(), ownEnd);
  while (!old.empty() && !own.empty() && old.back() == own.back()) {
    old.pop_back();
    own.pop_back();
  }
}

// Nothing where the edit does not begin at the scenario.
std::optional<std::vector<Estimate>> replacedEvidence(std::vector<Estimate> evidence, const Edit& edit) {
  const auto& before = std::get<Scenario>(edit.before).evidence;
  const auto& after = std::get<Scenario>(edit.after).evidence;
  if (evidence.size() < edit.alikeEstimates + before.size()) return std::nullopt;
  const auto begin = evidence.begin() + static_cast<std::ptrdiff_t>(edit.alikeEstimates);
  if (!std::equal(before.begin(), before.end(), begin)) return std::nullopt;
  const auto place = evidence.erase(begin, begin + static_cast<std::ptrdiff_t>(before.size()));
  evidence.insert(place, after.begin(), after.end());
  return evidence;
}

std::optional<Scenario> replaced(const Scenario& scenario, const Edit& edit) {
  const auto& before = std::get<Scenario>(edit.before);
  const auto& after = std::get<Scenario>(edit.after);
  auto evidence = replacedEvidence(scenario.evidence, edit);
  bool beginsHere = evidence.has_value();
  Scenario result = scenario;
  forEachMember([&](auto member) {
    if (before.*member == after.*member) return;
    beginsHere = beginsHere && scenario.*member == before.*member;
    result.*member = after.*member;
  });
  if (!beginsHere) return std::nullopt;
  result.evidence = *std::move(evidence);
  return result;
}

// Of each member, what both do where both change it.
std::optional<Edit> mergedWhole(const Edit& first, const Edit& second) {
  Edit both = first;
  auto& before = std::get<Scenario>(both.before);
  auto& after = std::get<Scenario>(both.after);
  const auto& between = std::get<Scenario>(second.before);
  const auto& last = std::get<Scenario>(second.after);
  bool goesOn = true;
  const auto goOn = [&](auto member) {
    if (between.*member == last.*member) return;
    if (before.*member == after.*member)
      before.*member = between.*member;
    else
      goesOn = goesOn && after.*member == between.*member;
    after.*member = last.*member;
  };
  if (before.evidence == after.evidence) both.alikeEstimates = second.alikeEstimates;
  if (between.evidence != last.evidence) goesOn = both.alikeEstimates == second.alikeEstimates;
  goOn(&Scenario::evidence);
  forEachMember(goOn);
  if (!goesOn) return std::nullopt;
  leaveOutAlike(both);
  return both;
}

// Nothing where the edit does not begin at the scenario.
std::optional<Scenario> edited(const Scenario& scenario, const Edit& edit) {
  assert(edit.before.index() == edit.after.index());
  if (edit.path.part == Part::Whole) return replaced(scenario, edit);
  if (valueAt(scenario, edit.path) != edit.before) return std::nullopt;
  Scenario after = scenario;
  setAt(after, edit.path, edit.after);
  return after;
}

Edit editAt(const Scenario& scenario, EditPath path, EditValue after) {
  auto before = valueAt(scenario, path);
  return {path, std::move(before), std::move(after)};
}

}  // namespace

std::string toText(const EditPath& path) {
  switch (path.part) {
    case Part::Whole: break;
    case Part::Name: return "name";
    case Part::Parameter: return memberPath("parameters", nameOf(*path.input));
    case Part::Prior: return memberPath("priors", nameOf(*path.input));
    case Part::Timeline: return "timeline";
    case Part::Belief: return "beliefs";
    case Part::Posterior: return "posterior";
  }
  return {};
}

Expected<Scenario> apply(const Scenario& scenario, const Edit& edit) {
  auto after = edited(scenario, edit);
  if (!after)
    return Error{ErrorCode::InvalidInput, toText(edit.path),
                 say("the edit begins at %1, but the scenario stands elsewhere", std::visit(Shown{}, edit.before))};
  Findings findings("");
  checkAt(*after, edit.path, findings);
  if (!findings.none()) return findings.errors();
  return *std::move(after);
}

Edit inverse(const Edit& edit) { return {edit.path, edit.after, edit.before, edit.alikeEstimates}; }

bool isNothing(const Edit& edit) { return edit.before == edit.after; }

std::optional<Edit> merge(const Edit& first, const Edit& second) {
  if (first.path != second.path) return std::nullopt;
  if (first.path.part == Part::Whole) return mergedWhole(first, second);
  if (first.after != second.before) return std::nullopt;
  return Edit{first.path, first.before, second.after};
}

EditValue valueAt(const Scenario& scenario, const EditPath& path) {
  switch (path.part) {
    case Part::Whole: return scenario;
    case Part::Name: return scenario.name;
    case Part::Parameter: return foundIn(scenario.parameters, path);
    case Part::Prior: return foundIn(scenario.priors, path);
    case Part::Timeline: return scenario.timeline;
    case Part::Belief: return scenario.beliefs;
    case Part::Posterior: return scenario.posterior;
  }
  return {};
}

Edit setParameter(const Scenario& scenario, ParameterId id, double value) {
  return editAt(scenario, {Part::Parameter, id}, std::optional(value));
}

Edit resetParameter(const Scenario& scenario, ParameterId id) {
  return editAt(scenario, {Part::Parameter, id}, std::optional<double>());
}

Edit setPrior(const Scenario& scenario, ParameterId id, const PriorSpec& prior) {
  return editAt(scenario, {Part::Prior, id}, std::optional(prior));
}

Edit resetPrior(const Scenario& scenario, ParameterId id) {
  return editAt(scenario, {Part::Prior, id}, std::optional<PriorSpec>());
}

Edit setTimeline(const Scenario& scenario, const std::optional<std::vector<PolicyEvent>>& timeline) {
  return editAt(scenario, {Part::Timeline}, timeline);
}

Edit setBeliefs(const Scenario& scenario, const Beliefs& beliefs) { return editAt(scenario, {Part::Belief}, beliefs); }

Edit setPosterior(const Scenario& scenario, const std::optional<Posterior>& posterior) {
  return editAt(scenario, {Part::Posterior}, posterior);
}

Edit setName(const Scenario& scenario, const std::string& name) { return editAt(scenario, {Part::Name}, name); }

Edit replaceScenario(const Scenario& scenario, const Scenario& after) {
  Edit edit = editAt(scenario, {Part::Whole}, after);
  leaveOutAlike(edit);
  return edit;
}

}  // namespace chokepoint
