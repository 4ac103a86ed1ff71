#include "core/scenario/timeline_rules.h"

#include <algorithm>
#include <map>

#include "core/base/text.h"

namespace chokepoint {

namespace {

using namespace std::string_view_literals;

void checkStart(Month start, std::string_view path, Findings& findings) {
  if (!mayStart(start) && findings.isRead(path)) findings.add(path, wrongStart(say("%1", inQuotes(toText(start)))));
}

void checkMonths(double months, std::string_view path, Findings& findings) {
  if ((months > 0.0 && months <= kMonths) || !findings.isRead(path)) return;
  findings.add(path, say("%1 months is no time that a decision may take; %2", months, allowedMonths()));
}

void checkTarget(double target, bool ofLevel, std::string_view path, Findings& findings) {
  const auto [low, high] = targetRange(ofLevel);
  if ((target >= low && target <= high) || !findings.isRead(path)) return;
  findings.add(path, target > high ? say("%1 is above 1; %2", target, allowedTargets(ofLevel))
                                   : say("%1 is below %2; %3", target, low, allowedTargets(ofLevel)));
}

void checkEvent(const PolicyEvent& event, std::string_view path, Findings& findings) {
  const bool ofLevel = !event.channel && findings.isRead(memberPath(path, "channel"));
  checkStart(event.start, memberPath(path, "start"), findings);
  checkMonths(event.months, memberPath(path, "months"), findings);
  checkTarget(event.target, ofLevel, memberPath(path, "target"), findings);
}

// Tells events of the same path that start together.
class Starts {
 public:
  explicit Starts(const EventPlace& placeOf) : m_placeOf(placeOf) {}

  void add(const PolicyEvent& event, std::size_t index, Findings& findings) {
    const auto path = m_placeOf(index);
    const bool isRead = findings.isRead(memberPath(path, "start")) && findings.isRead(memberPath(path, "channel"));
    if (!isRead || !mayStart(event.start)) return;
    const auto [first, isNew] = m_first.try_emplace({event.channel, event.start}, index);
    if (!isNew) findings.add(path, together(event, m_placeOf(first->second)));
  }

 private:
  static Message together(const PolicyEvent& event, const std::string& first) {
    const auto start = toText(event.start);
    if (event.channel)
      return say("starts to move %1 in %2 as %3 does; allowed is one event of a path in a month",
                 nameOf(*event.channel), start, first);
    return say("starts to move the level in %1 as %2 does; allowed is one event of a path in a month", start, first);
  }

  const EventPlace& m_placeOf;
  std::map<std::pair<std::optional<Channel>, Month>, std::size_t> m_first;
};

}  // namespace

bool mayStart(Month month) { return inRun(month) && month.index >= kLastRecorded; }

Message wrongStart(Message shown) {
  constexpr Month kFirst{kLastRecorded};
  constexpr Month kLast{kMonths - 1};
  return say("%1 is not a month in which an event may start; allowed are %2 to %3 (or the month's number, %4 to %5)",
             std::move(shown), toText(kFirst), toText(kLast), kFirst.index, kLast.index);
}

Message allowedMonths() { return say("allowed is above 0, up to %1 (%2)", kMonths, "Month"sv); }

Message allowedTargets(bool ofLevel) {
  return ofLevel ? say("allowed are 0 to 1 for the level")
                 : say("allowed are -1 to 1 for a channel's distance from the level");
}

double nearestTarget(double wanted, std::optional<Channel> path) {
  const auto [low, high] = targetRange(!path);
  return std::clamp(wanted, low, high);
}

void checkTimeline(std::span<const PolicyEvent> timeline, const EventPlace& placeOf, Findings& findings) {
  Starts starts(placeOf);
  for (std::size_t i = 0; i < timeline.size(); ++i) {
    checkEvent(timeline[i], placeOf(i), findings);
    starts.add(timeline[i], i, findings);
  }
}

void checkTimeline(std::span<const PolicyEvent> timeline, std::string_view path, Findings& findings) {
  checkTimeline(
      timeline, [path](std::size_t index) { return elementPath(path, index); }, findings);
}

}  // namespace chokepoint
