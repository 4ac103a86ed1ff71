// An edit of a scenario as a value: an undo command is one.
//
// It sets one field, or the whole. Applying checks that what it changes stands where it begins, and what the rules
// (rules.h) say of the field that it sets; all others stay, and are right as they were. A slider makes one with each
// pixel that it moves.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/base/expected.h"
#include "core/scenario/scenario.h"

namespace chokepoint {

// What an edit is about.
struct EditPath {
  enum class Part { Whole, Name, Parameter, Prior, Timeline, Belief, Posterior };

  Part part = Part::Whole;
  std::optional<ParameterId> input = std::nullopt;  // whose parameter or prior

  bool operator==(const EditPath&) const = default;
};

// "parameters/die_yield_now", "name"; empty for the whole.
[[nodiscard]] std::string toText(const EditPath& path);

// What stands at a path: each part has a type of its own. What is not set is empty.
using EditValue = std::variant<Scenario, std::string, std::optional<double>, std::optional<PriorSpec>,
                               std::optional<std::vector<PolicyEvent>>, Beliefs, std::optional<Posterior>>;

// Of the whole, both values have only what differs between them, which is all that an undo history need keep: members
// that are alike are left out, as are own estimates before and after those that differ. An edit leaves them as they
// are.
struct Edit {
  EditPath path;
  EditValue before;
  EditValue after;                 // of the same type
  std::size_t alikeEstimates = 0;  // of the whole: how many stand before those that differ

  bool operator==(const Edit&) const = default;
};

[[nodiscard]] Expected<Scenario> apply(const Scenario& scenario, const Edit& edit);
[[nodiscard]] Edit inverse(const Edit& edit);
[[nodiscard]] bool isNothing(const Edit& edit);
// Both in one; nothing unless the second goes on where the first ended, or of own estimates in two places.
[[nodiscard]] std::optional<Edit> merge(const Edit& first, const Edit& second);

[[nodiscard]] EditValue valueAt(const Scenario& scenario, const EditPath& path);

// Edits that begin at the scenario.
[[nodiscard]] Edit setParameter(const Scenario& scenario, ParameterId id, double value);
[[nodiscard]] Edit resetParameter(const Scenario& scenario, ParameterId id);
[[nodiscard]] Edit setPrior(const Scenario& scenario, ParameterId id, const PriorSpec& prior);
[[nodiscard]] Edit resetPrior(const Scenario& scenario, ParameterId id);
[[nodiscard]] Edit setTimeline(const Scenario& scenario, const std::optional<std::vector<PolicyEvent>>& timeline);
[[nodiscard]] Edit setBeliefs(const Scenario& scenario, const Beliefs& beliefs);
[[nodiscard]] Edit setPosterior(const Scenario& scenario, const std::optional<Posterior>& posterior);
[[nodiscard]] Edit setName(const Scenario& scenario, const std::string& name);
[[nodiscard]] Edit replaceScenario(const Scenario& scenario, const Scenario& after);

}  // namespace chokepoint
