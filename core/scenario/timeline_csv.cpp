#include "core/scenario/timeline_csv.h"

#include "core/base/text.h"
#include "core/scenario/csv_table.h"
#include "core/scenario/policy_moves.h"
#include "core/scenario/timeline_json.h"
#include "core/scenario/timeline_rules.h"

namespace chokepoint {

namespace {

constexpr std::array<std::string_view, 4> kTimelineColumns{"start", "months", "target", "channel"};
constexpr std::array<std::string_view, 3> kRequiredOfTimelines{"start", "months", "target"};

// Empty cells say the level, or are reported as missing.
Json eventJsonOf(const CsvRow& row, const CsvTable& table) {
  Json members = Json::object();
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const auto& column = table.columns[i];
    const auto& cell = row.cells[i];
    if (cell.empty()) continue;
    members[column] = column == "channel" ? Json(cell) : column == "start" ? timeCell(cell) : numberCell(cell, table);
  }
  return members;
}

std::string timelineRow(const PolicyEvent& event) {
  const std::string channel(event.channel ? nameOf(*event.channel) : "");
  return toText(event.start) + ',' + toText(event.months) + ',' + toText(event.target) + ',' + channel + '\n';
}

}  // namespace

Expected<Scenario> withTimelineOf(std::string_view csv, std::string_view place, Scenario scenario) {
  const auto table = readCsvTable(csv, place, kTimelineColumns, kRequiredOfTimelines);
  if (!table) return table.errors();
  Findings findings(place);
  std::vector<PolicyEvent> events;
  for (const auto& row : table->rows)
    events.push_back(readPolicyEvent(eventJsonOf(row, *table), lineOf(row), findings));
  checkTimeline(
      events, [&](std::size_t index) { return lineOf(table->rows[index]); }, findings);
  if (!findings.none()) return findings.errors();
  return withEvents(std::move(scenario), std::move(events));
}

std::string writeTimeline(const Scenario& scenario) {
  std::string text = headerLine(kTimelineColumns) + '\n';
  for (const auto& event : policyEvents(scenario)) text += timelineRow(event);
  return text;
}

}  // namespace chokepoint
