#include "core/scenario/estimate_json.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/scenario/estimate_rules.h"

namespace chokepoint {

namespace {

constexpr std::array<std::string_view, 12> kEstimateKeys{"id",   "expression", "period",    "low",   "central", "high",
                                                         "unit", "kind",       "publisher", "label", "facts",   "note"};
constexpr std::array<std::string_view, 4> kNeededKeys{"id", "expression", "period", "publisher"};

// Where the model has a unit that estimates may be in.
std::string usualUnit(const std::string& expression) {
  const auto own = unitOf(expression);
  return own && std::ranges::find(estimateUnits(), *own) != estimateUnits().end() ? *own : std::string();
}

class EstimateReader {
 public:
  EstimateReader(const Json& value, std::string_view path, Findings& findings)
      : m_path(path), m_findings(findings), m_members(readMembers(value, path, kEstimateKeys, kNeededKeys, findings)) {}

  Estimate read() {
    Estimate estimate;
    estimate.id = text("id");
    estimate.expression = text("expression");
    estimate.period = period();
    estimate.low = figure("low");
    estimate.central = figure("central");
    estimate.high = figure("high");
    estimate.unit = has("unit") ? filled("unit") : usualUnit(estimate.expression);
    estimate.kind = kind();
    estimate.publisher = text("publisher");
    estimate.label = has("label") ? text("label") : firstCharacters(estimate.publisher, kLongestLabel);
    estimate.facts = facts();
    estimate.note = filled("note");
    return estimate;
  }

 private:
  [[nodiscard]] bool has(std::string_view key) const { return m_members.contains(key); }
  [[nodiscard]] std::string at(std::string_view key) const { return memberPath(m_path, key); }

  // Empty where there is none, which readMembers has reported if it is needed.
  std::string text(std::string_view key) {
    if (!has(key)) return {};
    const auto* text = readText(*m_members.at(key), at(key), allowedAt(key), m_findings);
    return text == nullptr ? std::string() : *text;
  }

  // Of a member that is left out where there is nothing to say.
  std::string filled(std::string_view key) {
    auto found = text(key);
    if (has(key) && m_members.at(key)->is_string() && found.empty())
      m_findings.addUnread(at(key), say("is empty; %1", allowedAt(key)));
    return found;
  }

  Period period() {
    const auto written = text("period");
    if (!has("period") || !m_findings.isRead(at("period"))) return {};
    if (const auto period = periodFromText(written)) return *period;
    m_findings.addUnread(at("period"), wrongPeriod(inQuotes(written)));
    return {};
  }

  std::optional<double> figure(std::string_view key) {
    if (!has(key)) return std::nullopt;
    return readNumber(*m_members.at(key), at(key), allowedAt(key), m_findings);
  }

  EstimateKind kind() {
    const auto name = filled("kind");
    if (name.empty()) return EstimateKind::Estimate;
    const auto known = estimateKindNames();
    const auto found = std::ranges::find(known, name);
    if (found != known.end()) return static_cast<EstimateKind>(found - known.begin());
    m_findings.addUnread(at("kind"), unknownName("kind", name));
    return EstimateKind::Estimate;
  }

  std::vector<std::string> facts() {
    if (!has("facts")) return {};
    const Json& value = *m_members.at("facts");
    std::vector<std::string> found;
    if (!value.is_array())
      m_findings.addUnread(at("facts"), say("%1 is no list; %2", shown(value), allowedAt("facts")));
    for (const auto& item : value.is_array() ? value : Json::array())
      if (item.is_string())
        found.push_back(item.get<std::string>());
      else  // the others of the list are read
        m_findings.add(at("facts"), say("%1 is no fact; %2", shown(item), allowedAt("facts")));
    return found;
  }

  std::string_view m_path;
  Findings& m_findings;
  Members m_members;
};

}  // namespace

Estimate readEstimate(const Json& value, std::string_view path, Findings& findings) {
  return EstimateReader(value, path, findings).read();
}

std::optional<Estimate> checkedEstimate(const Json& value, std::string_view path, Findings& findings) {
  const auto before = findings.count();
  auto estimate = readEstimate(value, path, findings);
  checkEstimate(estimate, path, findings);
  return findings.count() > before ? std::nullopt : std::optional(std::move(estimate));
}

Json toJson(const Estimate& estimate) {
  Json json = {{"id", estimate.id}, {"expression", estimate.expression}, {"period", toText(estimate.period)}};
  const auto put = [&](const char* key, const std::optional<double>& number) {
    if (number) json[key] = jsonNumber(*number);
  };
  put("low", estimate.low);
  put("central", estimate.central);
  put("high", estimate.high);
  if (!estimate.unit.empty()) json["unit"] = estimate.unit;
  json["kind"] = nameOf(estimate.kind);
  json["publisher"] = estimate.publisher;
  json["label"] = estimate.label;
  if (!estimate.facts.empty()) json["facts"] = estimate.facts;
  if (!estimate.note.empty()) json["note"] = estimate.note;
  return json;
}

}  // namespace chokepoint
