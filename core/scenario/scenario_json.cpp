#include "core/scenario/scenario_json.h"

#include <charconv>

#include "core/base/text.h"
#include "core/model/version.h"
#include "core/scenario/evidence_json.h"
#include "core/scenario/parameter_json.h"
#include "core/scenario/posterior_json.h"
#include "core/scenario/timeline.h"
#include "core/scenario/timeline_json.h"

namespace chokepoint {

namespace {

constexpr std::array<std::string_view, 10> kKeys{"format", "model",    "name",     "notes",   "parameters",
                                                 "priors", "timeline", "evidence", "beliefs", "posterior"};

struct Version {
  unsigned long major = 0;
  unsigned long minor = 0;
  auto operator<=>(const Version&) const = default;
};

// Digits only; more than fit count as the greatest number.
std::optional<unsigned long> wholeNumber(std::string_view digits) {
  if (digits.empty() || digits.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
  unsigned long number = 0;
  const auto error = std::from_chars(digits.data(), digits.data() + digits.size(), number).ec;
  return error == std::errc{} ? number : std::numeric_limits<unsigned long>::max();
}

std::optional<Version> versionFromText(std::string_view text) {
  const auto dot = text.find('.');
  if (dot == std::string_view::npos) return std::nullopt;
  const auto major = wholeNumber(text.substr(0, dot));
  const auto minor = wholeNumber(text.substr(dot + 1));
  if (!major || !minor) return std::nullopt;
  return Version{*major, *minor};
}

class Reader {
 public:
  explicit Reader(std::string_view place) : m_findings(place) {}

  Expected<ScenarioFile> read(const Json& document) {
    m_members = readMembers(document, "", kKeys, {}, m_findings);
    if (!document.is_object()) return m_findings.errors();
    readFormat();
    readModel();
    auto& scenario = m_file.scenario;
    with("name", [&](const Json& value) { scenario.name = readLimited(value, "name", kLongestName); });
    with("notes", [&](const Json& value) { scenario.notes = readLimited(value, "notes", kLongestNotes); });
    with("parameters", [&](const Json& v) { scenario.parameters = readParameters(v, "parameters", m_findings); });
    with("priors", [&](const Json& value) { scenario.priors = readPriors(value, "priors", m_findings); });
    with("timeline", [&](const Json& value) { scenario.timeline = readTimeline(value, "timeline", m_findings); });
    with("evidence", [&](const Json& value) { scenario.evidence = readEvidence(value, "evidence", m_findings); });
    with("beliefs",
         [&](const Json& value) { scenario.beliefs = readBeliefs(value, "beliefs", scenario.evidence, m_findings); });
    with("posterior", [&](const Json& value) { scenario.posterior = readPosterior(value, "posterior", m_findings); });
    checkTimelineAlone();
    if (!m_findings.none()) return m_findings.errors();
    return std::move(m_file);
  }

 private:
  template <class Read>
  void with(std::string_view key, const Read& read) const {
    if (const auto member = m_members.find(key); member != m_members.end()) read(*member->second);
  }

  const std::string* readNeeded(std::string_view key, const std::string& allowed);
  void readFormat();
  void readModel();
  std::string readLimited(const Json& value, std::string_view key, std::size_t longest);
  void checkTimelineAlone();

  Findings m_findings;
  Members m_members;
  ScenarioFile m_file;
};

const std::string* Reader::readNeeded(std::string_view key, const std::string& allowed) {
  const auto member = m_members.find(key);
  if (member != m_members.end()) return readText(*member->second, key, allowed, m_findings);
  m_findings.add(key, "is missing; " + allowed);
  return nullptr;
}

void Reader::readFormat() {
  const std::string allowed = "this program reads " + inQuotes(kScenarioFormat);
  const auto* format = readNeeded("format", allowed);
  if (format == nullptr || *format == kScenarioFormat) return;
  m_findings.add("format", inQuotes(std::string_view(*format)) + " is another format; " + allowed);
}

void Reader::readModel() {
  const std::string ours(kModelVersion);
  const std::string allowed = "allowed is a version such as " + inQuotes(kModelVersion);
  const auto* text = readNeeded("model", allowed);
  if (text == nullptr) return;
  const auto version = versionFromText(*text);
  if (!version) return m_findings.add("model", inQuotes(std::string_view(*text)) + " is not a version; " + allowed);
  const auto known = versionFromText(kModelVersion);
  if (version > known)
    m_findings.add("model", "made with model " + *text + "; this program is too old for it, it computes with " + ours);
  if (version < known)
    m_file.notices.push_back("made with model " + *text + "; this program computes with " + ours +
                             ", so numbers may differ");
}

std::string Reader::readLimited(const Json& value, std::string_view key, std::size_t longest) {
  const std::string allowed = "allowed are " + std::to_string(longest) + " characters";
  const auto* text = readText(value, key, allowed, m_findings);
  if (text == nullptr) return {};
  if (const auto count = characterCount(*text); count > longest)
    m_findings.add(key, "is " + std::to_string(count) + " characters long; " + allowed);
  return *text;
}

void Reader::checkTimelineAlone() {
  if (!m_members.contains("timeline")) return;
  std::string set;
  for (const auto* group : {"parameters", "priors"})
    with(group, [&](const Json& object) {
      for (const auto lever : kTimelineLevers)
        if (object.is_object() && object.contains(nameOf(lever)))
          set += (set.empty() ? "" : ", ") + memberPath(group, nameOf(lever));
    });
  if (!set.empty()) m_findings.add("timeline", "takes the place of " + set + "; give the one or the other");
}

}  // namespace

Expected<ScenarioFile> readScenario(std::string_view text, std::string_view place) {
  const auto document = readJson(text, place);
  if (!document) return document.errors();
  return scenarioFromJson(*document, place);
}

Expected<ScenarioFile> scenarioFromJson(const Json& document, std::string_view place) {
  return Reader(place).read(document);
}

std::string writeScenario(const Scenario& scenario) { return writeJson(toJson(scenario)); }

Json toJson(const Scenario& scenario) {
  Json json = {{"format", kScenarioFormat}, {"model", kModelVersion}, {"name", scenario.name}};
  if (!scenario.notes.empty()) json["notes"] = scenario.notes;
  if (!scenario.parameters.empty()) json["parameters"] = toJson(scenario.parameters);
  if (!scenario.priors.empty()) json["priors"] = toJson(scenario.priors);
  if (scenario.timeline) json["timeline"] = toJson(*scenario.timeline);
  if (!scenario.evidence.empty()) json["evidence"] = toJson(scenario.evidence);
  if (!scenario.beliefs.empty()) json["beliefs"] = toJson(scenario.beliefs);
  if (scenario.posterior) json["posterior"] = toJson(*scenario.posterior);
  return json;
}

Errors check(const Scenario& scenario) {
  const auto file = scenarioFromJson(toJson(scenario), "");
  return file ? Errors{} : file.errors();
}

}  // namespace chokepoint
