#include "ui/path/strip_points.h"

#include <algorithm>
#include <cmath>

namespace chokepoint::ui {

namespace {

using Kind = StripPoint::Kind;

std::size_t stripIndex(Month month) { return static_cast<std::size_t>(month.index); }

// The paths of one scenario, each made when it is asked for.
class StripPaths {
 public:
  explicit StripPaths(const Scenario& scenario) : m_scenario(scenario), m_events(policyEvents(scenario)) {}

  [[nodiscard]] const std::vector<PolicyEvent>& events() const { return m_events; }
  [[nodiscard]] double levelOf(const PolicyEvent& event) const {
    return std::clamp(baseOf(m_scenario, event.channel, event.start) + event.target, 0.0, 1.0);
  }
  [[nodiscard]] StripLine line(std::optional<Channel> channel) const {
    const auto path = policyPathOf(m_scenario, channel);
    if (!channel) return {.channel = {}, .from = {}, .levels = path};
    StripLine line{.channel = channel, .from = beginOf(path, *channel)};
    std::ranges::transform(basesOf(m_scenario, channel), path, line.levels.begin(),
                           [](double base, double offset) { return std::clamp(base + offset, 0.0, 1.0); });
    return line;
  }

 private:
  // Where it first differs or an event of its own begins; beyond the run where it does neither.
  [[nodiscard]] Month beginOf(const PolicyPath& offsets, Channel channel) const {
    const auto first = std::ranges::find_if(offsets, [](double offset) { return offset != 0.0; });
    auto from = static_cast<int>(first - offsets.begin());
    for (const auto& event : m_events)
      if (event.channel == channel && event.start.index > kLastRecorded) from = std::min(from, event.start.index);
    return {from};
  }

  const Scenario& m_scenario;
  std::vector<PolicyEvent> m_events;
};

std::vector<StripLine> stripLinesOf(const StripPaths& paths) {
  std::vector<StripLine> lines{paths.line(std::nullopt)};
  for (std::size_t i = 0; i < kChannelNames.size(); ++i)
    if (auto line = paths.line(static_cast<Channel>(i)); inRun(line.from)) lines.push_back(std::move(line));
  return lines;
}

// Where no line of the channel is, its decisions stand on the level's.
const StripLine& stripLineOf(const std::vector<StripLine>& lines, std::optional<Channel> channel) {
  const auto found = std::ranges::find(lines, channel, &StripLine::channel);
  return found == lines.end() ? lines.front() : *found;
}

StripPoint stripPointOf(const RecordedEvent& decision, const std::vector<StripLine>& lines) {
  const bool isOfChannel = !decision.moves.empty() && decision.moves.front().channel;
  const auto& line = stripLineOf(lines, isOfChannel ? decision.moves.front().channel : std::nullopt);
  return {.kind = isAfterRecord(decision) ? Kind::ToCome : Kind::OnRecord,
          .month = decision.month,
          .channel = line.channel,
          .level = line.levels[stripIndex(decision.month)],
          .decision = &decision};
}

StripPoint stripPointOf(const PolicyEvent& event, const StripPaths& paths, std::span<const RecordedEvent> decisions) {
  const auto* decision = appliedAs(event, paths.events(), decisions);
  return {.kind = decision == nullptr ? Kind::Own : Kind::Applied,
          .month = decision == nullptr ? event.start : decision->month,
          .channel = event.channel,
          .level = paths.levelOf(event),
          .event = event,
          .decision = decision};
}

}  // namespace

bool isSame(const StripPoint& one, const StripPoint& other) {
  if (one.event && other.event) return one.event == other.event;
  return one.decision != nullptr && one.decision == other.decision;
}

// A lever's event that leads nowhere is nobody's decision.
StripContent stripContent(const Scenario& scenario, std::span<const RecordedEvent> decisions,
                          const std::optional<PolicyEvent>& kept) {
  const StripPaths paths(scenario);
  StripContent content{.lines = stripLinesOf(paths), .points = {}};
  for (const auto& decision : decisions)
    if (!isApplied(decision, scenario)) content.points.push_back(stripPointOf(decision, content.lines));
  for (const auto& event : paths.events())
    if (event == kept || event.start > Month{kLastRecorded} || movesItsPath(event, scenario))
      content.points.push_back(stripPointOf(event, paths, decisions));
  std::ranges::stable_sort(content.points, {}, &StripPoint::month);
  return content;
}

}  // namespace chokepoint::ui
