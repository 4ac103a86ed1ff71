// Scenario documents: reading, which checks everything, and writing.
//
//   {"format": "chokepoint-scenario/1", "model": "1.1", "name": "...", "notes": "...",
//    "parameters": {...}, "priors": {...}, "timeline": [...],
//    "evidence": [...], "beliefs": {...}, "posterior": {...}}
// format and model are required; resources/schemas/scenario.schema.json is the published form.
// Reading maps the document to a scenario, asks rules.h of it, and reports every violation at once, each with its
// place, the value and what is allowed.
// A document of an older model is brought up to date (upgrade.h) and opens with notices of all that changed; one of a
// newer model does not open.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/scenario/findings.h"
#include "core/scenario/scenario.h"

namespace chokepoint {

inline constexpr std::string_view kScenarioFormat = "chokepoint-scenario/1";

struct ScenarioFile {
  Scenario scenario;
  std::vector<Message> notices;   // sentences that the user should see
  bool wantsCalibration = false;  // they say "calibrate again"
};

// `place` is the file's name, for messages.
[[nodiscard]] Expected<ScenarioFile> readScenario(std::string_view text, std::string_view place);
[[nodiscard]] Expected<ScenarioFile> scenarioFromJson(const Json& document, std::string_view place);

// In the order above, without what is empty except the name; ends with a line feed. Numbers read
// back as the same double.
[[nodiscard]] std::string writeScenario(const Scenario& scenario);
[[nodiscard]] Json toJson(const Scenario& scenario);

// What of it is the user's: a document without its versions, and without an empty name. Reading asks no rule.
[[nodiscard]] Json contentToJson(const Scenario& scenario);
[[nodiscard]] Scenario readContent(const Json& content, std::string_view path, Findings& findings);

}  // namespace chokepoint
