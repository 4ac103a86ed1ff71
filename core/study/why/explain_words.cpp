#include "core/study/why/explain_words.h"

#include <cmath>

#include "core/model/parameter_specs.h"
#include "core/model/quantity_specs.h"
#include "core/model/unit_words.h"

namespace chokepoint {

namespace {

constexpr int kDigits = 3;
// What does not differ in so many digits does not differ for people.
constexpr int kMostDigits = 8;
constexpr double kPercent = 100.0;

Message inputAmount(const ParameterSpec& input, const Number& number) {
  const auto& unit = input.display.unit;
  if (unit.empty()) return say("%1", number);
  return unit == "x" ? say("%1x", number) : say("%1 %2", number, DataText{unit});
}

// What there is, and what there was, in as many digits as tell them apart.
struct Change {
  Number after;
  Number before;
};

Change changeOf(const CauseLink& link, double scale) {
  const double after = link.after * scale;
  const double before = link.before * scale;
  int digits = kDigits;
  const auto shown = [&](double value) { return english().number({value, digits}); };
  while (digits < kMostDigits && shown(before) == shown(after)) ++digits;
  return {{after, digits}, {before, digits}};
}

Message inputState(const CauseLink& link, const ParameterSpec& input) {
  const auto [after, before] = changeOf(link, input.display.scale);
  return say("%1: set to %2 in place of %3", labelOf(link.cause), inputAmount(input, after), before);
}

Message quantityState(const CauseLink& link, const QuantitySpec& quantity) {
  const auto [after, before] = changeOf(link, 1.0);
  const auto [first, last] = *link.span;
  const auto value = amount(after, quantity.unit);
  if (first == last) return say("%1: %2 in %3 in place of %4", labelOf(link.cause), value, first, before);
  return say("%1: %2 on average from %3 to %4 in place of %5", labelOf(link.cause), value, first, last, before);
}

// What there is in place of what.
Message stateOf(const CauseLink& link) {
  if (const auto* id = std::get_if<QuantityId>(&link.cause)) return quantityState(link, spec(*id));
  if (const auto* id = std::get_if<ParameterId>(&link.cause)) return inputState(link, spec(*id));
  return say("%1: decided otherwise", labelOf(link.cause));
}

// What a cause does to the quantity in question.
struct Effect {
  bool lowers = false;
  Message of;     // that quantity
  Message size;   // without its sign
  Message share;  // of the difference
};

Effect effectOf(const Explanation& explanation, double part) {
  const double share = part / explanation.root.part;
  const Number percent{std::abs(share) * kPercent, kDigits};
  return {.lowers = part < 0.0,
          .of = labelOf(explanation.of),
          .size = amount({std::abs(part), kDigits}, spec(explanation.of).unit),
          .share = share < 0.0 ? say("%1 % of the difference, against it", percent)
                               : say("%1 % of the difference", percent)};
}

Number percentOf(const Explanation& explanation, double part) {
  return {std::round(std::abs(part / explanation.root.part) * kPercent), kDigits};
}

constexpr double kMoreThanAll = 1.005;  // of a difference, as printed

// Of the first link from the root.
Message wayOf(const Explanation& explanation, const CauseLink& link) {
  const auto label = labelOf(link.cause);
  const auto percent = percentOf(explanation, link.part);
  if (!std::holds_alternative<QuantityId>(link.cause))
    return say("%1 % of that comes straight from “%2”.", percent, label);
  if (link.part / explanation.root.part > kMoreThanAll)
    return link.after > link.before
               ? say("More than all of that (%1 %) comes by way of %2, which is higher; the rest goes the other way.",
                     percent, label)
               : say("More than all of that (%1 %) comes by way of %2, which is lower; the rest goes the other way.",
                     percent, label);
  return link.after > link.before ? say("%1 % of that comes by way of %2, which is higher.", percent, label)
                                  : say("%1 % of that comes by way of %2, which is lower.", percent, label);
}

// Of one or two inputs that were moved.
Message beginningOf(const Explanation& explanation) {
  constexpr double kWorthSaying = 0.05;  // of the difference
  const auto& inputs = explanation.inputs;
  const auto first = labelOf(inputs.front().cause);
  if (inputs.size() == 1 || std::abs(inputs[1].part) < kWorthSaying * std::abs(explanation.root.part))
    return say("It begins with “%1”.", first);
  const auto second = labelOf(inputs[1].cause);
  if (inputs[1].part * inputs[0].part < 0.0) return say("It begins with “%1”; “%2” works against it.", first, second);
  return say("It begins with “%1” (%2 % of it) and “%3” (%4 %).", first, percentOf(explanation, inputs[0].part), second,
             percentOf(explanation, inputs[1].part));
}

}  // namespace

std::vector<Message> inBrief(const Explanation& explanation) {
  std::vector<Message> lines{rootSentence(explanation)};
  if (!differs(explanation)) return lines;
  if (!explanation.root.causes.empty()) lines.push_back(wayOf(explanation, explanation.root.causes.front()));
  if (!explanation.inputs.empty()) lines.push_back(beginningOf(explanation));
  return lines;
}

Message labelOf(const Cause& cause) {
  if (const auto* id = std::get_if<QuantityId>(&cause)) return say("%1", Term{spec(*id).name, spec(*id).label});
  if (const auto* id = std::get_if<ParameterId>(&cause)) return say("%1", Term{spec(*id).key, spec(*id).label});
  return say("Policy timeline");
}

Message rootSentence(const Explanation& explanation) {
  const auto& root = explanation.root;
  if (!differs(explanation))
    return say("Nothing differs: %1 is %2 in %3 in both.", labelOf(explanation.of),
               amount({root.after, kDigits}, spec(explanation.of).unit), explanation.month);
  const Number size{std::abs(root.part), kDigits};
  return root.part < 0.0 ? say("%1; %2 lower.", stateOf(root), size) : say("%1; %2 higher.", stateOf(root), size);
}

Message linkSentence(const Explanation& explanation, const CauseLink& by, const CauseLink& link) {
  const auto [lowers, of, size, share] = effectOf(explanation, link.part);
  const auto state = stateOf(link);
  if (by.cause == Cause(explanation.of))
    return lowers ? say("%1. That lowers %2 by %3 (%4).", state, of, size, share)
                  : say("%1. That raises %2 by %3 (%4).", state, of, size, share);
  const auto via = labelOf(by.cause);
  return lowers ? say("%1. By way of %2 that lowers %3 by %4 (%5).", state, via, of, size, share)
                : say("%1. By way of %2 that raises %3 by %4 (%5).", state, via, of, size, share);
}

Message inputSentence(const Explanation& explanation, const MovedInput& input) {
  const auto [lowers, of, size, share] = effectOf(explanation, input.part);
  const auto label = labelOf(input.cause);
  return lowers ? say("%1: along all paths it lowers %2 by %3 (%4).", label, of, size, share)
                : say("%1: along all paths it raises %2 by %3 (%4).", label, of, size, share);
}

Message smallerSentence(const Explanation& explanation, const CauseLink& link) {
  const auto [lowers, of, size, share] = effectOf(explanation, link.smallerPart);
  const auto causes = labelOf(link.cause);
  if (lowers)
    return sayCount(link.smaller, "%n smaller cause of %1 lowers %2 by %3 (%4).",
                    "%n smaller causes of %1 together lower %2 by %3 (%4).", causes, of, size, share);
  return sayCount(link.smaller, "%n smaller cause of %1 raises %2 by %3 (%4).",
                  "%n smaller causes of %1 together raise %2 by %3 (%4).", causes, of, size, share);
}

}  // namespace chokepoint
