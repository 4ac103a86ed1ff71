#include "core/scenario/edit.h"

#include <cassert>

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
    case Part::Whole: return set(scenario, value);
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
  assert(edit.before.index() == edit.after.index());
  if (valueAt(scenario, edit.path) != edit.before)
    return Error{ErrorCode::InvalidInput, toText(edit.path),
                 say("the edit begins at %1, but the scenario stands elsewhere", std::visit(Shown{}, edit.before))};
  Scenario after = scenario;
  setAt(after, edit.path, edit.after);
  Findings findings("");
  checkAt(after, edit.path, findings);
  if (!findings.none()) return findings.errors();
  return after;
}

Edit inverse(const Edit& edit) { return {edit.path, edit.after, edit.before}; }

bool isNothing(const Edit& edit) { return edit.before == edit.after; }

std::optional<Edit> merge(const Edit& first, const Edit& second) {
  if (first.path != second.path || first.after != second.before) return std::nullopt;
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

Edit replaceScenario(const Scenario& scenario, const Scenario& after) { return editAt(scenario, {Part::Whole}, after); }

}  // namespace chokepoint
