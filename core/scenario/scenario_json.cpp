#include "core/scenario/scenario_json.h"

#include <algorithm>
#include <iterator>

#include "core/base/text.h"
#include "core/model/version.h"
#include "core/scenario/evidence_json.h"
#include "core/scenario/model_version.h"
#include "core/scenario/parameter_json.h"
#include "core/scenario/posterior_json.h"
#include "core/scenario/rules.h"
#include "core/scenario/timeline_json.h"
#include "core/scenario/upgrade.h"

namespace chokepoint {

namespace {

constexpr std::array<std::string_view, 10> kKeys{"format", "model",    "name",     "notes",   "parameters",
                                                 "priors", "timeline", "evidence", "beliefs", "posterior"};
constexpr auto kContentKeys = std::span(kKeys).subspan<2>();  // without the versions

std::string readLimited(const Json& value, std::string_view path, std::size_t longest, Findings& findings) {
  const auto* text = readText(value, path, allowedLength(longest), findings);
  return text == nullptr ? std::string() : *text;
}

Scenario contentOf(const Members& members, std::string_view path, Findings& findings) {
  Scenario scenario;
  const auto with = [&](std::string_view key, auto& field, const auto& read) {
    if (const auto member = members.find(key); member != members.end())
      field = read(*member->second, memberPath(path, key), findings);
  };
  const auto limited = [](std::size_t longest) {
    return
        [longest](const Json& value, std::string_view at, Findings& f) { return readLimited(value, at, longest, f); };
  };
  with("name", scenario.name, limited(kLongestName));
  with("notes", scenario.notes, limited(kLongestNotes));
  with("parameters", scenario.parameters, readParameters);
  with("priors", scenario.priors, readPriors);
  with("timeline", scenario.timeline, readTimeline);
  with("evidence", scenario.evidence, readEvidence);
  with("beliefs", scenario.beliefs, readBeliefs);
  with("posterior", scenario.posterior, readPosterior);
  return scenario;
}

class Reader {
 public:
  explicit Reader(std::string_view place) : m_findings(place) {}

  Expected<ScenarioFile> read(const Json& document) {
    m_members = readMembers(document, "", kKeys, {}, m_findings);
    if (!document.is_object()) return m_findings.errors();
    readFormat();
    readModel();
    m_file.scenario = contentOf(m_members, "", m_findings);
    checkScenario(m_file.scenario, m_findings);
    if (!m_findings.none()) return m_findings.errors();
    return std::move(m_file);
  }

 private:
  const std::string* readNeeded(std::string_view key, const Message& allowed);
  void readFormat();
  void readModel();

  Findings m_findings;
  Members m_members;
  ScenarioFile m_file;
};

const std::string* Reader::readNeeded(std::string_view key, const Message& allowed) {
  const auto member = m_members.find(key);
  if (member != m_members.end()) return readText(*member->second, key, allowed, m_findings);
  m_findings.addUnread(key, say("is missing; %1", allowed));
  return nullptr;
}

void Reader::readFormat() {
  const auto allowed = say("this program reads %1", inQuotes(kScenarioFormat));
  const auto* format = readNeeded("format", allowed);
  if (format == nullptr || *format == kScenarioFormat) return;
  m_findings.add("format", say("%1 is another format; %2", inQuotes(*format), allowed));
}

void Reader::readModel() {
  const auto allowed = say("allowed is a version such as %1", inQuotes(kModelVersion));
  const auto* text = readNeeded("model", allowed);
  if (text == nullptr) return;
  const auto version = modelVersionFromText(*text);
  if (!version) return m_findings.add("model", say("%1 is not a version; %2", inQuotes(*text), allowed));
  const auto known = modelVersionFromText(kModelVersion);
  if (version > known)
    m_findings.add(
        "model", say("made with model %1; this program is too old for it, it computes with %2", *text, kModelVersion));
  if (version < known)
    m_file.notices.push_back(
        say("made with model %1; this program computes with %2, so numbers may differ", *text, kModelVersion));
}

}  // namespace

Expected<ScenarioFile> readScenario(std::string_view text, std::string_view place) {
  const auto document = readJson(text, place);
  if (!document) return document.errors();
  return scenarioFromJson(*document, place);
}

Expected<ScenarioFile> scenarioFromJson(const Json& document, std::string_view place) {
  auto newer = upgraded(document);
  if (!newer) return Reader(place).read(document);
  auto file = Reader(place).read(newer->document);
  if (!file) return file;
  std::ranges::move(newer->notices, std::back_inserter(file->notices));
  file->wantsCalibration = newer->wantsCalibration;
  return file;
}

Scenario readContent(const Json& content, std::string_view path, Findings& findings) {
  return contentOf(readMembers(content, path, kContentKeys, {}, findings), path, findings);
}

std::string writeScenario(const Scenario& scenario) { return writeJson(toJson(scenario)); }

Json contentToJson(const Scenario& scenario) {
  Json json = Json::object();
  if (!scenario.name.empty()) json["name"] = scenario.name;
  if (!scenario.notes.empty()) json["notes"] = scenario.notes;
  if (!scenario.parameters.empty()) json["parameters"] = toJson(scenario.parameters);
  if (!scenario.priors.empty()) json["priors"] = toJson(scenario.priors);
  if (scenario.timeline) json["timeline"] = toJson(*scenario.timeline);
  if (!scenario.evidence.empty()) json["evidence"] = toJson(scenario.evidence);
  if (!scenario.beliefs.empty()) json["beliefs"] = toJson(scenario.beliefs);
  if (scenario.posterior) json["posterior"] = toJson(*scenario.posterior);
  return json;
}

Json toJson(const Scenario& scenario) {
  Json json = {{"format", kScenarioFormat}, {"model", kModelVersion}, {"name", scenario.name}};
  json.update(contentToJson(scenario));
  return json;
}

}  // namespace chokepoint
