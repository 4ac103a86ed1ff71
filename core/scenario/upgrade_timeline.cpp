#include "core/scenario/upgrade_timeline.h"

#include <algorithm>
#include <cmath>

#include "core/model/clock.h"

namespace chokepoint {

namespace {

// As timeline_json.h reads it: a text, or the month's number.
std::optional<Month> startOf(const Json& event) {
  const auto start = event.find("start");
  if (start == event.end()) return std::nullopt;
  if (start->is_string()) return monthFromText(start->get_ref<const std::string&>());
  if (!start->is_number()) return std::nullopt;
  const auto number = start->get<double>();
  if (number != std::trunc(number) || number < 0.0 || number >= kMonths) return std::nullopt;
  return Month{static_cast<int>(number)};
}

bool hasNumber(const Json& event, std::string_view key) {
  const auto member = event.find(key);
  return member != event.end() && member->is_number();
}

bool hasChannel(const Json& event) { return event.contains("channel"); }

// Whether it was right for the older model and starts in a month that is on record by now; what is wrong otherwise is
// left for the reader.
bool isOnRecord(const Json& event, const UpgradeStep& step) {
  if (!event.is_object() || !hasNumber(event, "months") || !hasNumber(event, "target")) return false;
  if (hasChannel(event) && !event.at("channel").is_string()) return false;
  const auto start = startOf(event);
  return start && *start >= step.recordEnded && *start < recordEndAfter(step);
}

Message leftOut(const Json& event, std::size_t index) {
  const auto place = elementPath("timeline", index);
  const auto start = *startOf(event);
  const double months = event.at("months");
  const double target = event.at("target");
  if (hasChannel(event))
    return say("%1 is left out, as %2 is on record now: it led %3 to %4 (start %5, months %6)", place, start,
               event.at("channel").get<std::string>(), target, toText(start), months);
  return say("%1 is left out, as %2 is on record now: it led the level to %3 (start %4, months %5)", place, start,
             target, toText(start), months);
}

bool movesChannel(const Json& timeline, const std::string& channel) {
  return std::ranges::any_of(timeline, [&](const Json& event) {
    return event.is_object() && hasChannel(event) && event.at("channel") == channel;
  });
}

void tellOfOffsets(const Json& timeline, const UpgradeStep& step, UpgradeNotices& notices) {
  for (const auto& offset : step.offsets)
    if (!movesChannel(timeline, offset.channel))
      notices.add(
          say("the timeline has no event of %1, so that its offset stays where the record ends: at %2 since "
              "%3, where model %4 had %5",
              offset.channel, offset.now, offset.since, step.from, offset.before));
}

bool startsWhereRecordEnded(const Json& timeline, const UpgradeStep& step) {
  return !timeline.empty() && std::ranges::all_of(timeline, [&](const Json& event) {
    return isOnRecord(event, step) && *startOf(event) == step.recordEnded;
  });
}

void redate(Json& timeline, const UpgradeStep& step, UpgradeNotices& notices) {
  const auto now = recordEndAfter(step);
  for (auto& event : timeline) event["start"] = toText(now);
  notices.add(
      say("the timeline is re-dated: all of it started in %1, where the record of model %2 ended, as the levers "
          "do, and starts in %3 now",
          step.recordEnded, step.from, now));
}

// Without the events that are on record.
Json stillAhead(Json& timeline, const UpgradeStep& step, UpgradeNotices& notices) {
  Json kept = Json::array();
  for (std::size_t i = 0; i < timeline.size(); ++i) {
    if (isOnRecord(timeline[i], step))
      notices.add(leftOut(timeline[i], i));
    else
      kept.push_back(std::move(timeline[i]));
  }
  return kept;
}

}  // namespace

void upgradeTimeline(Json& document, const UpgradeStep& step, UpgradeNotices& notices) {
  auto* timeline = listIn(document, "timeline");
  if (timeline == nullptr) return;
  if (startsWhereRecordEnded(*timeline, step)) {
    redate(*timeline, step, notices);
    tellOfOffsets(*timeline, step, notices);
    return;
  }
  Json kept = stillAhead(*timeline, step, notices);
  if (kept.empty() && !timeline->empty()) {
    notices.add(
        say("the timeline has no event left and is left out; the levers stand in its place, at their defaults"));
    document.erase("timeline");
    return;
  }
  *timeline = std::move(kept);
  tellOfOffsets(*timeline, step, notices);
}

}  // namespace chokepoint
