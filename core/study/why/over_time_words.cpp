#include "core/study/why/over_time_words.h"

#include <cmath>

#include "core/base/rounding.h"
#include "core/model/parameter_specs.h"
#include "core/model/quantity_specs.h"

namespace chokepoint {

namespace {

constexpr double kPercentOfPart = 100.0;
constexpr int kSentenceDigits = 3;
constexpr int kPrintedDigits = 2;
// From here on it is told how many times there is as much, and down to here by how much it fell.
constexpr double kToldAsTimes = 2.0;
constexpr double kHalf = 0.5;
// Of one that was next to nothing nobody says so.
constexpr double kFromNothing = 50.0;
constexpr double kHardly = 0.005;

Number digits(double value) { return {value, kSentenceDigits}; }
Number inTwoDigits(double value) { return {value, kPrintedDigits}; }

// How much there is for each that there was; nothing where that says nothing.
std::optional<double> growthOf(const TimePart& part) {
  if (part.before <= 0.0 || part.after <= 0.0) return std::nullopt;
  const double growth = part.after / part.before;
  return growth > kFromNothing ? std::nullopt : std::optional(growth);
}

Message listedChange(const FigureCause& cause, double growth) {
  const auto phrase = [](const std::string& text, double number) {
    return say("%1", DataText{text, {inTwoDigits(number)}});
  };
  if (growth >= kToldAsTimes) return phrase(cause.times, growth);
  if (growth >= 1.0) return phrase(cause.grows, kPercentOfPart * (growth - 1.0));
  if (growth > kHalf) return phrase(cause.falls, kPercentOfPart * (1.0 - growth));
  return phrase(cause.left, kPercentOfPart * growth);
}

Message quantityChange(const Message& label, double growth) {
  if (growth >= kToldAsTimes) return say("%1: %2 times as much", label, inTwoDigits(growth));
  if (growth >= 1.0) return say("%1: %2 % more", label, inTwoDigits(kPercentOfPart * (growth - 1.0)));
  if (growth > kHalf) return say("%1: %2 % less", label, inTwoDigits(kPercentOfPart * (1.0 - growth)));
  return say("%1: %2 % as much", label, inTwoDigits(kPercentOfPart * growth));
}

Message passingOfTime(const TimeCause& cause) {
  if (cause.inputs.empty()) return say("Time passes, by the record");
  MessageList inputs{.items = {}, .joint = Joint::And};
  for (const auto id : cause.inputs) inputs.items.push_back(say("%1", Term{spec(id).key, spec(id).label}));
  return say("Time passes, at the pace of: %1", std::move(inputs));
}

Message endText(double value, const Period& period) {
  return period.month ? say("%1 in %2", digits(value), *period.month)
                      : say("%1 in %2", digits(value), std::to_string(period.year.number));
}

}  // namespace

Message labelOf(const TimeCause& cause) {
  if (cause.listed != nullptr) return say("%1", DataText{cause.listed->name});
  if (!cause.quantity) return say("The passing of time");
  const auto& s = spec(*cause.quantity);
  return say("%1", Term{s.name, s.label});
}

Message changeOf(const TimePart& part) {
  if (!part.cause.quantity) return passingOfTime(part.cause);
  const auto label = labelOf(part.cause);
  if (part.before == part.after) return say("%1 as it was", label);
  const auto growth = growthOf(part);
  if (!growth && part.before >= 0.0 && part.after > part.before && part.after > kFromNothing * part.before)
    return say("%1, where there was next to nothing", label);
  if (!growth) return say("%1: from %2 to %3", label, digits(part.before), digits(part.after));
  if (std::abs(*growth - 1.0) < kHardly) return say("%1 hardly other than before", label);
  return part.cause.listed != nullptr ? listedChange(*part.cause.listed, *growth) : quantityChange(label, *growth);
}

Message partSentence(const TimePart& part) {
  const auto size = digits(std::abs(part.part));
  return part.part < 0.0 ? say("%1. That lowers it by %2.", changeOf(part), size)
                         : say("%1. That raises it by %2.", changeOf(part), size);
}

Message storyOf(const std::vector<TimePart>& causes, const std::vector<std::string>& parts) {
  constexpr std::size_t kTold = 5;
  MessageList story{.items = {}, .joint = Joint::Semicolon};
  for (std::size_t i = 0; i < causes.size() && story.items.size() < kTold; ++i)
    if (!parts[i].empty()) story.items.push_back(say("%1 (%2)", changeOf(causes[i]), parts[i]));
  return say("%1.", std::move(story));
}

int growingOf100(const OverTime& change) {
  if (change.members == 0) return 0;
  return static_cast<int>(
      std::lround(kPercentOfPart * static_cast<double>(change.growing) / static_cast<double>(change.members)));
}

Message changeSentence(const OverTime& change) {
  const auto before = endText(change.before, change.figure.since);
  const auto after = endText(change.after, change.figure.at);
  if (change.isCentral()) return say("From %1 to %2, on the central run.", before, after);
  if (change.scale == TimeScale::AsItIs)
    return say(
        "From %1 to %2, the means of the same %3 runs: it is nothing or less in some of them, so that it is "
        "split as it is; it grows in %4 of 100.",
        before, after, countOf(change.members), growingOf100(change));
  return say("From %1 to %2, the medians of the same %3 runs; it grows in %4 of 100.", before, after,
             countOf(change.members), growingOf100(change));
}

Message spreadSentence(const OverTime& change) {
  const auto size = digits(std::abs(change.spread));
  return change.spread < 0.0
             ? say("The spread of the runs: the medians differ by %1 less than the parts of the runs on average.", size)
             : say("The spread of the runs: the medians differ by %1 more than the parts of the runs on average.",
                   size);
}

Message smallerSentence(const TimePart& part) {
  const auto size = digits(std::abs(part.smallerPart));
  const auto label = labelOf(part.cause);
  if (part.smallerPart < 0.0)
    return sayCount(part.smaller, "%n smaller cause of %1 lowers it by %2.",
                    "%n smaller causes of %1 together lower it by %2.", label, size);
  return sayCount(part.smaller, "%n smaller cause of %1 raises it by %2.",
                  "%n smaller causes of %1 together raise it by %2.", label, size);
}

double printedStep(const OverTime& change) { return stepOf(change.after, kPrintedDigits); }

PrintedChange printed(const OverTime& change) {
  const double step = printedStep(change);
  PrintedChange all{.before = roundedTo(step, change.before), .after = roundedTo(step, change.after), .parts = {}};
  for (const auto& part : change.causes) all.parts.push_back(part.part);
  all.parts.push_back(change.spread);
  all.parts = largestRemainder(all.parts, all.after - all.before, step);
  all.spread = all.parts.back();
  all.parts.pop_back();
  return all;
}

std::vector<double> printedCauses(const TimePart& part, double total, double step) {
  std::vector<double> parts;
  for (const auto& cause : part.causes) parts.push_back(cause.part);
  if (part.smaller > 0) parts.push_back(part.smallerPart);
  return largestRemainder(parts, total, step);
}

}  // namespace chokepoint
