#include "core/study/why/explain_words.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/text.h"
#include "core/model/parameter_specs.h"
#include "core/model/quantity_specs.h"

namespace chokepoint {

namespace {

constexpr int kDigits = 3;
// What does not differ in so many digits does not differ for people.
constexpr int kMostDigits = 8;
constexpr double kPercent = 100.0;

std::string inDigits(double value, int digits = kDigits) {
  auto text = roundedText(value, digits);
  if (text.find('.') != std::string::npos) {
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
  }
  return withThousands(std::move(text));
}

std::string inPlural(const std::string& unit) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kPlurals{{{"die", "dies"},
                                                                                   {"M$", "million dollars"},
                                                                                   {"chip", "chips"},
                                                                                   {"wafer", "wafers"},
                                                                                   {"kwafer", "thousand wafers"},
                                                                                   {"stack", "stacks"},
                                                                                   {"Month", "months"}}};
  const auto found = std::ranges::find(kPlurals, unit, &std::pair<std::string_view, std::string_view>::first);
  return found == kPlurals.end() ? unit : std::string(found->second);
}

std::string perInWords(const std::string& unit) {
  if (unit == "Month") return " a month";
  if (unit == "Year") return " a year";
  if (unit == "(Month*Month)") return " a month more each month";
  return " per " + unit;
}

// With what stands between it and its number: " H100e a month", or nothing.
std::string unitInWords(const std::string& unit) {
  const auto slash = unit.find('/');
  const auto of = unit.substr(0, slash);
  const bool isCounted = of != "Dmnl" && of != "1";
  return (isCounted ? " " + inPlural(of) : "") + (slash == std::string::npos ? "" : perInWords(unit.substr(slash + 1)));
}

std::string monthInWords(Month month) {
  constexpr std::array<std::string_view, 12> kNames{"January",   "February", "March",    "April",
                                                    "May",       "June",     "July",     "August",
                                                    "September", "October",  "November", "December"};
  return std::string(kNames[static_cast<std::size_t>(month.index % 12)]) + " " + std::to_string(yearOf(month).number);
}

std::string spanInWords(const MonthSpan& span) {
  if (span.first == span.last) return " in " + monthInWords(span.first);
  return " on average from " + monthInWords(span.first) + " to " + monthInWords(span.last);
}

std::string unitInWords(const Cause& cause) {
  if (const auto* id = std::get_if<QuantityId>(&cause)) return unitInWords(spec(*id).unit);
  const auto& unit = spec(std::get<ParameterId>(cause)).display.unit;
  return unit.empty() || unit == "x" ? unit : " " + unit;
}

// "170 k wafers ... in place of 90", in as many digits as tell them apart.
std::string changeInWords(const CauseLink& link, double scale, const std::string& when) {
  int digits = kDigits;
  while (digits < kMostDigits && inDigits(link.before * scale, digits) == inDigits(link.after * scale, digits))
    ++digits;
  return inDigits(link.after * scale, digits) + unitInWords(link.cause) + when + " in place of " +
         inDigits(link.before * scale, digits);
}

// What there is in place of what.
std::string stateOf(const CauseLink& link) {
  const auto label = labelOf(link.cause) + ": ";
  if (link.span) return label + changeInWords(link, 1.0, spanInWords(*link.span));
  if (const auto* id = std::get_if<ParameterId>(&link.cause))
    return label + "set to " + changeInWords(link, spec(*id).display.scale, "");
  return label + "decided otherwise";
}

std::string shareInWords(double share) {
  return inDigits(std::abs(share) * kPercent) + " % of the difference" + (share < 0.0 ? ", against it" : "");
}

// "lowers Production gap by 2.5 (40 % of the difference)"
std::string effectInWords(const Explanation& explanation, double part, bool plural = false) {
  const std::string verb = std::string(part < 0.0 ? "lower" : "raise") + (plural ? "" : "s");
  return verb + " " + labelOf(explanation.of) + " by " + inDigits(std::abs(part)) + unitInWords(explanation.of) + " (" +
         shareInWords(part / explanation.root.part) + ").";
}

}  // namespace

std::string labelOf(const Cause& cause) {
  if (const auto* id = std::get_if<QuantityId>(&cause)) return spec(*id).label;
  if (const auto* id = std::get_if<ParameterId>(&cause)) return spec(*id).label;
  return "Policy timeline";
}

std::string rootSentence(const Explanation& explanation) {
  const auto& root = explanation.root;
  const auto value = inDigits(root.after) + unitInWords(explanation.of) + " in " + monthInWords(explanation.month);
  if (!differs(explanation)) return "Nothing differs: " + labelOf(explanation.of) + " is " + value + " in both.";
  return stateOf(root) + "; " + inDigits(std::abs(root.part)) + (root.part < 0.0 ? " lower." : " higher.");
}

std::string linkSentence(const Explanation& explanation, const CauseLink& by, const CauseLink& link) {
  const bool isDirect = by.cause == Cause(explanation.of);
  return stateOf(link) + (isDirect ? ". That " : ". By way of " + labelOf(by.cause) + " that ") +
         effectInWords(explanation, link.part);
}

std::string inputSentence(const Explanation& explanation, const MovedInput& input) {
  return labelOf(input.cause) + ": along all paths it " + effectInWords(explanation, input.part);
}

std::string smallerSentence(const Explanation& explanation, const CauseLink& link) {
  const bool isOne = link.smaller == 1;
  return std::to_string(link.smaller) + (isOne ? " smaller cause of " : " smaller causes of ") + labelOf(link.cause) +
         (isOne ? " " : " together ") + effectInWords(explanation, link.smallerPart, !isOne);
}

}  // namespace chokepoint
