#include "core/scenario/edit.h"

#include "core/base/text.h"
#include "core/model/version.h"
#include "core/scenario/evidence_json.h"
#include "core/scenario/findings.h"
#include "core/scenario/parameter_json.h"
#include "core/scenario/posterior_json.h"
#include "core/scenario/scenario_json.h"
#include "core/scenario/timeline_json.h"

namespace chokepoint {

namespace {

constexpr std::array<std::string_view, 4> kEditKeys{"path", "before", "after", "time"};
constexpr std::array<std::string_view, 8> kContentKeys{"name",     "notes",    "parameters", "priors",
                                                       "timeline", "evidence", "beliefs",    "posterior"};

// A path's one or two steps; no step for the whole document.
using Steps = std::vector<std::string>;

std::optional<Steps> stepsOf(std::string_view path) {
  if (path.empty()) return Steps{};
  const auto slash = path.find('/');
  const auto group = path.substr(0, slash);
  const bool inGroup = group == "parameters" || group == "priors";
  if (std::ranges::find(kContentKeys, group) == kContentKeys.end() || inGroup == (slash == std::string_view::npos))
    return std::nullopt;
  if (!inGroup) return Steps{std::string(group)};
  return Steps{std::string(group), std::string(path.substr(slash + 1))};
}

// What of a scenario is the user's: not the versions.
Json contentOf(const Scenario& scenario) {
  auto content = toJson(scenario);
  content.erase("format");
  content.erase("model");
  if (scenario.name.empty()) content.erase("name");
  return content;
}

Json valueAt(const Json& content, const Steps& steps) {
  Json value = content;
  for (const auto& step : steps) {
    if (!value.contains(step)) return nullptr;
    value = Json(value.at(step));
  }
  return value.empty() && !value.is_array() ? Json() : value;
}

void put(Json& content, const Steps& steps, const Json& value) {
  Json* place = &content;
  for (const auto& step : steps) place = &(*place)[step];
  *place = value;
  if (value.is_null() && !steps.empty()) {
    Json& parent = steps.size() == 1 ? content : content[steps.front()];
    parent.erase(steps.back());
  }
}

// The scenario with `value` at the steps.
Expected<Scenario> with(const Scenario& scenario, const Steps& steps, const Json& value) {
  auto content = contentOf(scenario);
  put(content, steps, value);
  if (content.is_null()) content = Json::object();
  if (!content.is_object())
    return Error{ErrorCode::InvalidInput, "", shown(value) + " is not a scenario; allowed is an object"};
  content["format"] = kScenarioFormat;
  content["model"] = kModelVersion;
  auto file = scenarioFromJson(content, "");
  if (!file) return file.errors();
  return std::move(file->scenario);
}

Error wrongPath(std::string_view path) {
  return {ErrorCode::InvalidInput, "path",
          inQuotes(path) +
              " is no place of a scenario; allowed are name, notes, parameters/KEY, priors/KEY, timeline, "
              "evidence, beliefs, posterior, and an empty text for the whole"};
}

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

Edit editAt(const Scenario& scenario, std::string path, Json after, std::string time) {
  auto before = valueAt(scenario, path);
  return {std::move(path), std::move(before), std::move(after), std::move(time)};
}

std::string pathOf(std::string_view group, ParameterId id) {
  return std::string(group) + "/" + std::string(nameOf(id));
}

Json textOrNothing(const std::string& text) { return text.empty() ? Json() : Json(text); }

}  // namespace

Expected<Scenario> apply(const Scenario& scenario, const Edit& edit) {
  const auto steps = stepsOf(edit.path);
  if (!steps) return wrongPath(edit.path);
  const auto begin = with(scenario, *steps, edit.before);
  if (!begin || *begin != scenario)
    return Error{ErrorCode::InvalidInput, edit.path,
                 "the edit begins at " + shown(edit.before) + ", but the scenario stands elsewhere"};
  return with(scenario, *steps, edit.after);
}

Edit inverse(const Edit& edit) { return {edit.path, edit.after, edit.before, edit.time}; }

bool isNothing(const Edit& edit) { return edit.before == edit.after; }

std::optional<Edit> merge(const Edit& first, const Edit& second) {
  if (first.path != second.path || first.after != second.before) return std::nullopt;
  return Edit{first.path, first.before, second.after, second.time};
}

Json toJson(const Edit& edit) {
  return {{"path", edit.path}, {"before", edit.before}, {"after", edit.after}, {"time", edit.time}};
}

Expected<Edit> editFromJson(const Json& json, std::string_view place) {
  Findings findings(place);
  const auto members = readMembers(json, "", kEditKeys, kEditKeys, findings);
  if (!findings.none()) return findings.errors();
  const auto* path = readText(*members.at("path"), "path", "allowed is the place of an edit", findings);
  if (path != nullptr && !stepsOf(*path)) findings.add("path", wrongPath(*path).sentence);
  const std::string allowed = "allowed is a time in UTC such as 2026-05-01T12:00:00Z";
  const auto* time = readText(*members.at("time"), "time", allowed, findings);
  if (time != nullptr && !isUtcTime(*time))
    findings.add("time", inQuotes(std::string_view(*time)) + " is not a time; " + allowed);
  if (!findings.none() || path == nullptr || time == nullptr) return findings.errors();
  return Edit{*path, *members.at("before"), *members.at("after"), *time};
}

Json valueAt(const Scenario& scenario, std::string_view path) {
  const auto steps = stepsOf(path);
  return steps ? valueAt(contentOf(scenario), *steps) : Json();
}

Edit setParameter(const Scenario& scenario, ParameterId id, double value, std::string time) {
  return editAt(scenario, pathOf("parameters", id), jsonNumber(value), std::move(time));
}

Edit resetParameter(const Scenario& scenario, ParameterId id, std::string time) {
  return editAt(scenario, pathOf("parameters", id), {}, std::move(time));
}

Edit setPrior(const Scenario& scenario, ParameterId id, const PriorSpec& prior, std::string time) {
  return editAt(scenario, pathOf("priors", id), toJson(prior), std::move(time));
}

Edit resetPrior(const Scenario& scenario, ParameterId id, std::string time) {
  return editAt(scenario, pathOf("priors", id), {}, std::move(time));
}

Edit setTimeline(const Scenario& scenario, const std::optional<std::vector<PolicyEvent>>& timeline, std::string time) {
  return editAt(scenario, "timeline", timeline ? toJson(*timeline) : Json(), std::move(time));
}

Edit setBeliefs(const Scenario& scenario, const Beliefs& beliefs, std::string time) {
  return editAt(scenario, "beliefs", beliefs.empty() ? Json() : toJson(beliefs), std::move(time));
}

Edit setPosterior(const Scenario& scenario, const std::optional<Posterior>& posterior, std::string time) {
  return editAt(scenario, "posterior", posterior ? toJson(*posterior) : Json(), std::move(time));
}

Edit setName(const Scenario& scenario, const std::string& name, std::string time) {
  return editAt(scenario, "name", textOrNothing(name), std::move(time));
}

Edit setNotes(const Scenario& scenario, const std::string& notes, std::string time) {
  return editAt(scenario, "notes", textOrNothing(notes), std::move(time));
}

Edit replaceScenario(const Scenario& scenario, const Scenario& after, std::string time) {
  return editAt(scenario, "", valueAt(after, ""), std::move(time));
}

}  // namespace chokepoint
