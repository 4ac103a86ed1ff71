#include "core/scenario/edit_json.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/scenario/evidence_json.h"
#include "core/scenario/parameter_json.h"
#include "core/scenario/parameter_rules.h"
#include "core/scenario/posterior_json.h"
#include "core/scenario/rules.h"
#include "core/scenario/scenario_json.h"
#include "core/scenario/timeline_json.h"

namespace chokepoint {

namespace {

using namespace std::string_view_literals;
using Part = EditPath::Part;

constexpr std::array<std::string_view, 4> kEditKeys{"path", "before", "after", "time"};

Message wrongPath(std::string_view path) {
  return say("%1 is no place of a scenario; allowed are %2, and an empty text for the whole", inQuotes(path),
             "name, notes, parameters/KEY, priors/KEY, timeline, evidence, beliefs, posterior"sv);
}

Message allowedTimes() { return say("allowed is a time in UTC such as %1", "2026-05-01T12:00:00Z"sv); }

// "2026-05-01T12:00:00Z", with fractions of a second if wanted.
bool isUtcTime(std::string_view text) {
  constexpr std::string_view kPattern = "0000-00-00T00:00:00";
  if (text.size() <= kPattern.size() || !text.ends_with('Z')) return false;
  const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
  for (std::size_t i = 0; i < kPattern.size(); ++i)
    if (kPattern[i] == '0' ? !isDigit(text[i]) : text[i] != kPattern[i]) return false;
  auto fraction = text.substr(kPattern.size(), text.size() - kPattern.size() - 1);
  if (fraction.empty()) return true;
  return fraction.size() > 1 && fraction.front() == '.' && std::ranges::all_of(fraction.substr(1), isDigit);
}

struct ToJson {
  Json operator()(const Scenario& scenario) const { return orNull(contentToJson(scenario)); }
  Json operator()(const std::string& text) const { return text.empty() ? Json() : Json(text); }
  Json operator()(const std::optional<double>& number) const { return number ? jsonNumber(*number) : Json(); }
  Json operator()(const std::vector<Estimate>& evidence) const { return orNull(toJson(evidence)); }
  Json operator()(const Beliefs& beliefs) const { return orNull(toJson(beliefs)); }
  template <class T>
  Json operator()(const std::optional<T>& value) const {
    return value ? toJson(*value) : Json();
  }

  static Json orNull(Json json) { return json.empty() ? Json() : json; }
};

std::string readWords(const Json& json, std::size_t longest, std::string_view place, Findings& findings) {
  const auto* text = readText(json, place, allowedLength(longest), findings);
  return text == nullptr ? std::string() : *text;
}

EditValue readSetValue(const Json& json, const EditPath& path, std::string_view place, Findings& findings) {
  switch (path.part) {
    case Part::Whole: return readContent(json, place, findings);
    case Part::Name: return readWords(json, kLongestName, place, findings);
    case Part::Notes: return readWords(json, kLongestNotes, place, findings);
    case Part::Parameter: return readNumber(json, place, allowedValues(*path.input), findings);
    case Part::Prior: return std::optional(readPrior(*path.input, json, place, findings));
    case Part::Timeline: return std::optional(readTimeline(json, place, findings));
    case Part::Evidence: return readEvidence(json, place, findings);
    case Part::Belief: return readBeliefs(json, place, findings);
    case Part::Posterior: return std::optional(readPosterior(json, place, findings));
  }
  return {};
}

EditValue readValue(const Json& json, const EditPath& path, std::string_view place, Findings& findings) {
  return json.is_null() ? valueAt({}, path) : readSetValue(json, path, place, findings);
}

}  // namespace

Json toJson(const Edit& edit) {
  return {{"path", toText(edit.path)},
          {"before", std::visit(ToJson{}, edit.before)},
          {"after", std::visit(ToJson{}, edit.after)},
          {"time", edit.time}};
}

Expected<Edit> editFromJson(const Json& json, std::string_view place) {
  Findings findings(place);
  const auto members = readMembers(json, "", kEditKeys, kEditKeys, findings);
  if (!findings.none()) return findings.errors();
  const auto* written = readText(*members.at("path"), "path", say("allowed is the place of an edit"), findings);
  const auto path = written == nullptr ? std::nullopt : editPathFromText(*written);
  if (written != nullptr && !path) findings.add("path", wrongPath(*written));
  const auto* time = readText(*members.at("time"), "time", allowedTimes(), findings);
  if (time != nullptr && !isUtcTime(*time))
    findings.add("time", say("%1 is not a time; %2", inQuotes(*time), allowedTimes()));
  if (!path || time == nullptr) return findings.errors();
  Edit edit{.path = *path,
            .before = readValue(*members.at("before"), *path, "before", findings),
            .after = readValue(*members.at("after"), *path, "after", findings),
            .time = *time};
  if (!findings.none()) return findings.errors();
  return edit;
}

}  // namespace chokepoint
