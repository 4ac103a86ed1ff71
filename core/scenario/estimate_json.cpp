#include "core/scenario/estimate_json.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/evidence/facts.h"
#include "core/expression/unit.h"

namespace chokepoint {

namespace {

constexpr std::array<std::string_view, 12> kEstimateKeys{"id",   "expression", "period",    "low",   "central", "high",
                                                         "unit", "kind",       "publisher", "label", "facts",   "note"};
constexpr std::array<std::string_view, 4> kNeededKeys{"id", "expression", "period", "publisher"};
// Far beyond any figure of the model, and near enough to be drawn.
constexpr double kLeastFigure = 1e-12;
constexpr double kGreatestFigure = 1e15;
const std::string kAllowedFigures = "allowed is a number above 0, from 1e-12 to 1e15";

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
    checkFraction(estimate);
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
  void report(std::string_view key, Message sentence) { m_findings.add(at(key), std::move(sentence)); }

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
      for (const auto& error : parsed.errors())
        report("expression", say("%1: %2", error.place.words(), error.sentence));
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
    if (number && !(*number > 0.0))
      report(key, toText(*number) + " is not above 0; " + kAllowedFigures);
    else if (number && (*number < kLeastFigure || *number > kGreatestFigure))
      report(key, toText(*number) + " is out of reach; " + kAllowedFigures);
    return number;
  }

  void checkFigures(const Estimate& estimate) {
    if (!has("low") && !has("central") && !has("high"))
      m_findings.add(m_path, say("has neither low, central nor high; allowed is at least one of them"));
    const auto order = [&](const char* below, std::optional<double> a, const char* above, std::optional<double> b) {
      if (a && b && *a > *b)
        m_findings.add(m_path, std::string(below) + " " + inDigits(*a) + " is above " + above + " " + inDigits(*b) +
                                   "; allowed is low <= central <= high");
    };
    order("low", estimate.low, "central", estimate.central);
    order("central", estimate.central, "high", estimate.high);
    if (!estimate.central) order("low", estimate.low, "high", estimate.high);
  }

  // Dates follow a comma, or the parenthesis of compute_lag.
  static bool namesYear(std::string_view expression, const std::string& year) {
    for (auto at = expression.find(year); at != std::string_view::npos; at = expression.find(year, at + 1)) {
      const auto before = expression.substr(0, at).find_last_not_of(' ');
      if (before != std::string_view::npos && (expression[before] == ',' || expression[before] == '(')) return true;
    }
    return false;
  }

  // An expression that names years names the period's.
  void checkTime(const Estimate& estimate) {
    bool namesAny = false;
    for (int year = kFirstYear; year <= kLastYear; ++year)
      namesAny = namesAny || namesYear(estimate.expression, std::to_string(year));
    const std::string year = std::to_string(estimate.period.year.number);
    if (has("period") && estimate.period.year.number != 0 && namesAny && !namesYear(estimate.expression, year))
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
    const bool hasName = std::ranges::find(estimateUnits(), *own) != estimateUnits().end();
    if (isNumber ? *given != "ratio" && *given != "fraction" : *given != *own)
      report("unit", inQuotes(std::string_view(*given)) + " is not the unit of " + inQuotes(std::string_view(text)) +
                         (isNumber  ? "; allowed is ratio or fraction, or none"
                          : hasName ? "; allowed is " + *own + ", or none"
                                    : ", which is " + *own + "; allowed is none"));
    return *given;
  }

  void checkFraction(const Estimate& estimate) {
    for (const auto& number : {estimate.low, estimate.central, estimate.high})
      if (estimate.unit == "fraction" && number && *number > 1.0)
        return m_findings.add(m_path, inDigits(*number) + " is no fraction; allowed is up to 1 (22 % is 0.22)");
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
