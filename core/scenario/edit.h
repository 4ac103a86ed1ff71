// An edit of a scenario as a value: the undo command, the history and the autosave are made of it.
//
// Paths and what stands there (null: nothing; an empty text or object counts as nothing):
//   parameters/KEY   a number            name    a text
//   priors/KEY       a prior             notes   a text
//   timeline         a list of events    ""      the whole: an object with the keys of a scenario
//   evidence         a list of the user's own estimates, and what is believed: beliefs (an object), posterior
// before and after have the form of scenario_json.h. Applying checks the result and that the
// scenario stands where the edit begins.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/scenario/scenario.h"

namespace chokepoint {

struct Edit {
  std::string path;
  Json before;
  Json after;
  std::string time;  // ISO 8601 in UTC: "2026-05-01T12:00:00Z"

  bool operator==(const Edit&) const = default;
};

[[nodiscard]] Expected<Scenario> apply(const Scenario& scenario, const Edit& edit);
[[nodiscard]] Edit inverse(const Edit& edit);
[[nodiscard]] bool isNothing(const Edit& edit);
// Both in one; nothing unless the second goes on where the first ended.
[[nodiscard]] std::optional<Edit> merge(const Edit& first, const Edit& second);

[[nodiscard]] Json toJson(const Edit& edit);
[[nodiscard]] Expected<Edit> editFromJson(const Json& json, std::string_view place);

// What stands at the path; null for nothing, and for a path that does not exist.
[[nodiscard]] Json valueAt(const Scenario& scenario, std::string_view path);

// Edits that begin at the scenario. `time` is their time.
[[nodiscard]] Edit setParameter(const Scenario& scenario, ParameterId id, double value, std::string time);
[[nodiscard]] Edit resetParameter(const Scenario& scenario, ParameterId id, std::string time);
[[nodiscard]] Edit setPrior(const Scenario& scenario, ParameterId id, const PriorSpec& prior, std::string time);
[[nodiscard]] Edit resetPrior(const Scenario& scenario, ParameterId id, std::string time);
[[nodiscard]] Edit setTimeline(const Scenario& scenario, const std::optional<std::vector<PolicyEvent>>& timeline,
                               std::string time);
[[nodiscard]] Edit setBeliefs(const Scenario& scenario, const Beliefs& beliefs, std::string time);
[[nodiscard]] Edit setPosterior(const Scenario& scenario, const std::optional<Posterior>& posterior, std::string time);
[[nodiscard]] Edit setName(const Scenario& scenario, const std::string& name, std::string time);
[[nodiscard]] Edit setNotes(const Scenario& scenario, const std::string& notes, std::string time);
[[nodiscard]] Edit replaceScenario(const Scenario& scenario, const Scenario& after, std::string time);

}  // namespace chokepoint
