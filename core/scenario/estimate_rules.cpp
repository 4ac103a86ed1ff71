#include "core/scenario/estimate_rules.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <vector>

#include "core/base/suggestion.h"
#include "core/base/text.h"
#include "core/evidence/facts.h"
#include "core/expression/program.h"
#include "core/expression/unit.h"

namespace chokepoint {

namespace {

using namespace std::string_view_literals;

// "my-count-2": as the ids of published estimates are made.
bool isId(std::string_view text) {
  constexpr std::size_t kLongest = 60;
  const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  if (text.empty() || text.size() > kLongest || !isLetter(text.front()) || !isLetter(text.back())) return false;
  return std::ranges::all_of(text, [&](char c) { return isLetter(c) || c == '-'; }) &&
         text.find("--") == std::string_view::npos;
}

bool isUnit(std::string_view text) { return std::ranges::find(estimateUnits(), text) != estimateUnits().end(); }

// Whole numbers without an exponent.
Message inDigits(double number) {
  constexpr double kWholeBelow = 1e15;
  if (std::abs(number) >= kWholeBelow || number != std::trunc(number)) return say("%1", number);
  return say("%1", static_cast<long long>(number));
}

// Years that the dates of an expression lie in; none where it is no expression.
std::vector<Year> yearsIn(const std::string& text) {
  std::vector<Year> years;
  if (const auto expression = Expression::parse(text))
    for (const auto& instruction : expression->program().code)
      if (isDated(instruction.op)) years.push_back(yearOf(Month{instruction.operand}));
  return years;
}

class EstimateRules {
 public:
  EstimateRules(const Estimate& estimate, std::string_view path, Findings& findings)
      : m_estimate(estimate), m_path(path), m_findings(findings) {}

  void check() {
    checkId();
    checkExpression();
    checkFigure("low", m_estimate.low);
    checkFigure("central", m_estimate.central);
    checkFigure("high", m_estimate.high);
    checkFigures();
    checkTime();
    checkUnit();
    checkFraction();
    checkText("publisher", m_estimate.publisher, kLongestText);
    // Where there is no publisher either, it was to be the label too.
    if (!m_estimate.label.empty() || !m_estimate.publisher.empty()) checkText("label", m_estimate.label, kLongestLabel);
    checkFacts();
    if (!m_estimate.note.empty()) checkText("note", m_estimate.note, kLongestText);
  }

 private:
  [[nodiscard]] std::string at(std::string_view key) const { return memberPath(m_path, key); }
  [[nodiscard]] bool isRead(std::string_view key) const { return m_findings.isRead(at(key)); }
  void report(std::string_view key, Message sentence) { m_findings.add(at(key), std::move(sentence)); }

  // Whether there is anything to ask more of.
  bool isGiven(std::string_view key, const std::string& text) {
    if (!isRead(key)) return false;
    if (text.empty()) report(key, say("is empty; %1", allowedAt(key)));
    return !text.empty();
  }

  void checkText(std::string_view key, const std::string& text, std::size_t longest) {
    if (!isGiven(key, text)) return;
    if (const auto count = characterCount(text); count > longest)
      report(key, sayCount(count, "is %n character long; %1", "is %n characters long; %1", allowedAt(key)));
  }

  void checkId() {
    if (isGiven("id", m_estimate.id) && !isId(m_estimate.id))
      report("id", say("%1 is no id; %2", inQuotes(m_estimate.id), allowedAt("id")));
  }

  void checkExpression() {
    const auto& text = m_estimate.expression;
    if (!isGiven("expression", text)) return;
    const auto parsed = Expression::parse(text);
    if (!parsed) {
      for (const auto& error : parsed.errors())
        report("expression", say("%1: %2", error.place.words(), error.sentence));
    } else if (parsed->isCondition()) {
      report("expression", say("%1 is a condition; %2", inQuotes(text), allowedAt("expression")));
    } else if (!parsed->scenarios().empty()) {
      report("expression", say("%1 names another scenario; %2", inQuotes(text), allowedAt("expression")));
    }
  }

  void checkFigure(std::string_view key, std::optional<double> number) {
    if (!number) return;
    if (!(*number > 0.0))
      report(key, say("%1 is not above 0; %2", *number, allowedAt(key)));
    else if (*number < kLeastFigure || *number > kGreatestFigure)
      report(key, say("%1 is out of reach; %2", *number, allowedAt(key)));
  }

  void checkFigures() {
    const auto& [low, central, high] = std::tie(m_estimate.low, m_estimate.central, m_estimate.high);
    if (!low && !central && !high && isRead("low") && isRead("central") && isRead("high"))
      m_findings.add(m_path,
                     say("has neither %1, %2 nor %3; allowed is at least one of them", "low"sv, "central"sv, "high"sv));
    inOrder("low", low, "central", central);
    inOrder("central", central, "high", high);
    if (!central) inOrder("low", low, "high", high);
  }

  void inOrder(std::string_view below, std::optional<double> a, std::string_view above, std::optional<double> b) {
    if (a && b && *a > *b)
      m_findings.add(m_path, say("%1 %2 is above %3 %4; allowed is %5", below, inDigits(*a), above, inDigits(*b),
                                 "low <= central <= high"sv));
  }

  // An expression that names years names the period's.
  void checkTime() {
    if (!isRead("period")) return;
    const auto& [period, expression] = std::tie(m_estimate.period, m_estimate.expression);
    if (!inRun(period.year)) return report("period", wrongPeriod(inQuotes(toText(period))));
    const auto years = yearsIn(expression);
    if (!years.empty() && std::ranges::find(years, period.year) == years.end())
      report("period",
             say("%1 is not the time of %2; allowed is the time that it names", toText(period), inQuotes(expression)));
  }

  void checkUnit() {
    const auto& unit = m_estimate.unit;
    if (unit.empty() || !isRead("unit")) return;
    if (!isUnit(unit)) return report("unit", unknownName("unit", unit));
    const auto own = unitOf(m_estimate.expression);
    const bool isNumber = own == "Dmnl";
    const bool fits = !own || (isNumber ? unit == "ratio" || unit == "fraction" : unit == *own);
    if (!fits) report("unit", isNumber ? otherThanANumber() : otherThan(*own));
  }

  [[nodiscard]] Message otherThanANumber() const {
    return say("%1 is not the unit of %2; allowed is %3 or %4, or none", inQuotes(m_estimate.unit),
               inQuotes(m_estimate.expression), "ratio"sv, "fraction"sv);
  }

  [[nodiscard]] Message otherThan(const std::string& own) const {
    const auto given = inQuotes(m_estimate.unit);
    const auto expression = inQuotes(m_estimate.expression);
    return isUnit(own) ? say("%1 is not the unit of %2; allowed is %3, or none", given, expression, own)
                       : say("%1 is not the unit of %2, which is %3; allowed is none", given, expression, own);
  }

  void checkFraction() {
    for (const auto& number : {m_estimate.low, m_estimate.central, m_estimate.high})
      if (m_estimate.unit == "fraction" && number && *number > 1.0)
        return m_findings.add(m_path, say("%1 is no fraction; allowed is up to 1 (22 % is 0.22)", inDigits(*number)));
  }

  void checkFacts() {
    if (!isRead("facts")) return;
    for (const auto& fact : m_estimate.facts)
      if (findFact(fact) == nullptr) report("facts", say("%1 is no fact; %2", inQuotes(fact), allowedAt("facts")));
  }

  const Estimate& m_estimate;
  std::string_view m_path;
  Findings& m_findings;
};

}  // namespace

Message allowedAt(std::string_view key) {
  if (key == "id") return say("allowed are up to 60 small letters a to z, digits and single hyphens between them");
  if (key == "expression") return say("allowed is a number of a run such as %1", "annual(huawei_chips, 2025)"sv);
  if (key == "period")
    return say("allowed is a year or a month from %1 to %2, such as %3 or %4", kFirstYear, kLastYear, "2025"sv,
               "2025-12"sv);
  if (key == "unit") return say("allowed are %1", eitherOf(estimateUnits()));
  if (key == "kind") return say("allowed are %1", eitherOf(estimateKindNames()));
  if (key == "facts") return say("allowed is a list of facts that published estimates rest on, such as %1", "H06"sv);
  if (key == "publisher" || key == "note") return say("allowed are 1 to %1 characters", kLongestText);
  if (key == "label") return say("allowed are 1 to %1 characters", kLongestLabel);
  return say("allowed is a number above 0, from %1 to %2", kLeastFigure, "1e15"sv);
}

Message unknownName(std::string_view key, std::string_view name) {
  return withSuggestion(say("%1 is not known; %2", inQuotes(name), allowedAt(key)), name,
                        key == "kind" ? estimateKindNames() : estimateUnits());
}

Message wrongPeriod(std::string_view shown) { return say("%1 is no such time; %2", shown, allowedAt("period")); }

std::optional<std::string> unitOf(const std::string& expression) {
  const auto parsed = Expression::parse(expression);
  return parsed ? unitOf(*parsed) : std::nullopt;
}

void checkEstimate(const Estimate& estimate, std::string_view path, Findings& findings) {
  EstimateRules(estimate, path, findings).check();
}

}  // namespace chokepoint
