#include "core/scenario/evidence_json.h"

#include <algorithm>
#include <set>

#include "core/base/text.h"
#include "core/evidence/facts.h"
#include "core/expression/unit.h"

namespace chokepoint {

namespace {

constexpr std::array<std::string_view, 12> kEstimateKeys{"id",   "expression", "period",    "low",   "central", "high",
                                                         "unit", "kind",       "publisher", "label", "facts",   "note"};
constexpr std::array<std::string_view, 4> kNeededKeys{"id", "expression", "period", "publisher"};
const std::string kAllowedFigures = "allowed is a number above 0";

// Whole numbers without an exponent.
std::string inDigits(double number) { return jsonNumber(number).dump(); }

// "my-count-2": as the ids of published estimates are made.
bool isId(std::string_view text) {
  constexpr std::size_t kLongest = 60;
  const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  if (text.empty() || text.size() > kLongest || !isLetter(text.front()) || !isLetter(text.back())) return false;
  return std::ranges::all_of(text, [&](char c) { return isLetter(c) || c == '-'; }) &&
         text.find("--") == std::string_view::npos;
}

// Reads the members of one estimate.
class EstimateReader {
 public:
  EstimateReader(const Json& value, std::string_view path, Findings& findings)
      : m_path(path), m_findings(findings), m_members(readMembers(value, path, kEstimateKeys, kNeededKeys, findings)) {}

  Estimate read() {
    Estimate estimate;
    estimate.id = id();
    estimate.expression = expression();
    estimate.period = period();
    estimate.low = figure("low");
    estimate.central = figure("central");
    estimate.high = figure("high");
    checkFigures(estimate);
    checkTime(estimate);
    estimate.unit = unit(estimate.expression);
    estimate.kind = kind();
    estimate.publisher = limited("publisher", kLongestText);
    estimate.label = has("label") ? limited("label", kLongestLabel) : cut(estimate.publisher);
    estimate.facts = facts();
    estimate.note = limited("note", kLongestText);
    return estimate;
  }

 private:
  [[nodiscard]] bool has(std::string_view key) const { return m_members.contains(key); }
  [[nodiscard]] std::string at(std::string_view key) const { return memberPath(m_path, key); }
  void report(std::string_view key, const std::string& sentence) { m_findings.add(at(key), sentence); }

  // Empty where there is none, which readMembers has reported if it is needed.
  std::string textAt(std::string_view key, std::string_view allowed) {
    if (!has(key)) return {};
    const auto* text = readText(*m_members.at(key), at(key), allowed, m_findings);
    if (text != nullptr && text->empty()) report(key, "is empty; " + std::string(allowed));
    return text == nullptr ? std::string() : *text;
  }

  std::string limited(std::string_view key, std::size_t longest) {
    const std::string allowed = "allowed are 1 to " + std::to_string(longest) + " characters";
    auto text = textAt(key, allowed);
    const auto count = characterCount(text);
    if (count > longest) report(key, "is " + std::to_string(count) + " characters long; " + allowed);
    return text;
  }

  static std::string cut(std::string text) {
    while (characterCount(text) > kLongestLabel) {
      while (!text.empty() && (text.back() & 0xC0) == 0x80) text.pop_back();
      text.pop_back();
    }
    return text;
  }

  std::string id() {
    const std::string allowed = "allowed are up to 60 small letters a to z, digits and single hyphens between them";
    auto text = textAt("id", allowed);
    if (!text.empty() && !isId(text)) report("id", inQuotes(std::string_view(text)) + " is no id; " + allowed);
    return text;
  }

  std::string expression() {
    const std::string allowed = "allowed is a number of a run such as annual(huawei_chips, 2025)";
    auto text = textAt("expression", allowed);
    if (text.empty()) return text;
    const auto parsed = Expression::parse(text);
    if (!parsed) {
      for (const auto& error : parsed.errors()) report("expression", error.place + ": " + error.sentence);
    } else if (parsed->isCondition()) {
      report("expression", inQuotes(std::string_view(text)) + " is a condition; " + allowed);
    } else if (!parsed->scenarios().empty()) {
      report("expression", inQuotes(std::string_view(text)) + " names another scenario; " + allowed);
    }
    return text;
  }

  Period period() {
    const std::string allowed = "allowed is a year or a month from 2022 to 2032, such as 2025 or 2025-12";
    const auto text = textAt("period", allowed);
    if (text.empty()) return {};
    const auto period = periodFromText(text);
    if (period && period->year.number >= kFirstYear && period->year.number <= kLastYear) return *period;
    report("period", inQuotes(std::string_view(text)) + " is no such time; " + allowed);
    return {};
  }

  std::optional<double> figure(std::string_view key) {
    if (!has(key)) return std::nullopt;
    const auto number = readNumber(*m_members.at(key), at(key), kAllowedFigures, m_findings);
    if (number && !(*number > 0.0)) report(key, toText(*number) + " is not above 0; " + kAllowedFigures);
    return number;
  }

  void checkFigures(const Estimate& estimate) {
    if (!has("low") && !has("central") && !has("high"))
      m_findings.add(m_path, "has neither low, central nor high; allowed is at least one of them");
    const auto order = [&](const char* below, std::optional<double> a, const char* above, std::optional<double> b) {
      if (a && b && *a > *b)
        m_findings.add(m_path, std::string(below) + " " + inDigits(*a) + " is above " + above + " " + inDigits(*b) +
                                   "; allowed is low <= central <= high");
    };
    order("low", estimate.low, "central", estimate.central);
    order("central", estimate.central, "high", estimate.high);
    if (!estimate.central) order("low", estimate.low, "high", estimate.high);
  }

  // An expression that names years names the period's.
  void checkTime(const Estimate& estimate) {
    const std::string year = std::to_string(estimate.period.year.number);
    const bool namesYears = estimate.expression.find("20") != std::string::npos;
    if (has("period") && estimate.period.year.number != 0 && namesYears &&
        estimate.expression.find(year) == std::string::npos)
      report("period", toText(estimate.period) + " is not the time of " +
                           inQuotes(std::string_view(estimate.expression)) + "; allowed is the time that it names");
  }

  // The one given, or the expression's own where it is known.
  std::string unit(const std::string& text) {
    const auto given = oneOf("unit", estimateUnits());
    const auto expression = Expression::parse(text);
    const auto own = expression ? unitOf(*expression) : std::nullopt;
    if (!own) return given.value_or("");
    if (!given) return std::ranges::find(estimateUnits(), *own) != estimateUnits().end() ? *own : "";
    const bool isNumber = *own == "Dmnl";
    if (isNumber ? *given != "ratio" && *given != "fraction" : *given != *own)
      report("unit", inQuotes(std::string_view(*given)) + " is not the unit of " + inQuotes(std::string_view(text)) +
                         "; allowed is " + (isNumber ? "ratio or fraction" : *own) + ", or none");
    return *given;
  }

  std::vector<std::string> facts() {
    if (!has("facts")) return {};
    const Json& value = *m_members.at("facts");
    const std::string allowed = "allowed is a list of facts that published estimates rest on, such as H06";
    if (!value.is_array()) report("facts", shown(value) + " is no list; " + allowed);
    std::vector<std::string> found;
    for (const auto& item : value.is_array() ? value : Json::array())
      if (item.is_string() && findFact(item.get<std::string>()) != nullptr)
        found.push_back(item.get<std::string>());
      else
        report("facts", shown(item) + " is no fact; " + allowed);
    return found;
  }

  std::optional<std::string> oneOf(std::string_view key, Names known) {
    if (!has(key)) return std::nullopt;
    const std::string allowed = "allowed are " + listed(known);
    const auto text = textAt(key, allowed);
    if (!m_members.at(key)->is_string()) return std::nullopt;
    if (std::ranges::find(known, text) != known.end()) return text;
    report(key, inQuotes(std::string_view(text)) + " is not known; " + allowed + suggestion(text, known));
    return std::nullopt;
  }

  EstimateKind kind() {
    const auto all = estimateKindNames();
    std::vector<std::string_view> known(all.begin(), all.end());
    std::erase(known, nameOf(EstimateKind::Note));  // which says nothing of a run
    const auto name = oneOf("kind", known);
    if (!name) return EstimateKind::Estimate;
    return static_cast<EstimateKind>(std::ranges::find(all, *name) - all.begin());
  }

  std::string_view m_path;
  Findings& m_findings;
  Members m_members;
};

}  // namespace

std::optional<Estimate> readEstimate(const Json& value, std::string_view path, Findings& findings) {
  const auto before = findings.count();
  auto estimate = EstimateReader(value, path, findings).read();
  return findings.count() > before ? std::nullopt : std::optional(std::move(estimate));
}

std::vector<Estimate> readEvidence(const Json& value, std::string_view path, Findings& findings) {
  std::vector<Estimate> evidence;
  if (!value.is_array() || value.size() > kMostOwnEstimates) {
    findings.add(path, (value.is_array() ? std::to_string(value.size()) + " are too many" : shown(value)) +
                           "; allowed is a list of up to " + std::to_string(kMostOwnEstimates) + " estimates");
    return evidence;
  }
  std::set<std::string> taken;
  for (std::size_t i = 0; i < value.size(); ++i) {
    auto estimate = readEstimate(value[i], elementPath(path, i), findings);
    if (!estimate) continue;
    const auto idPath = memberPath(elementPath(path, i), "id");
    if (findEstimate(estimate->id) != nullptr)
      findings.add(idPath, inQuotes(std::string_view(estimate->id)) + " is a published estimate's; give another");
    else if (!taken.insert(estimate->id).second)
      findings.add(idPath, inQuotes(std::string_view(estimate->id)) + " is given twice; each needs its own");
    evidence.push_back(std::move(*estimate));
  }
  return evidence;
}

Beliefs readBeliefs(const Json& value, std::string_view path, std::span<const Estimate> own, Findings& findings) {
  const std::string allowed = "allowed is a weight above 0, up to " + toText(kGreatestWeight);
  Beliefs beliefs;
  if (!value.is_object()) {
    findings.add(path, shown(value) + " is not an object; allowed is one with the ids of estimates");
    return beliefs;
  }
  for (const auto& [id, member] : value.items()) {
    const auto place = memberPath(path, id);
    const auto* estimate = findEstimate(id, own);
    if (estimate == nullptr || estimate->kind == EstimateKind::Note) {
      std::vector<std::string_view> known;
      for (const auto* one : estimatesWith(own))
        if (one->kind != EstimateKind::Note) known.push_back(one->id);
      findings.add(place,
                   inQuotes(std::string_view(id)) + " is no estimate that can be believed" + suggestion(id, known));
      continue;
    }
    const auto weight = readNumber(member, place, allowed, findings);
    if (weight && !(*weight > 0.0 && *weight <= kGreatestWeight))
      findings.add(place, toText(*weight) + " is no weight; " + allowed);
    else if (weight)
      beliefs.emplace(id, *weight);
  }
  return beliefs;
}

Json toJson(const Beliefs& beliefs) {
  Json json = Json::object();
  for (const auto& [id, weight] : beliefs) json[id] = jsonNumber(weight);
  return json;
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

Json toJson(const std::vector<Estimate>& evidence) {
  Json json = Json::array();
  for (const auto& estimate : evidence) json.push_back(toJson(estimate));
  return json;
}

}  // namespace chokepoint
