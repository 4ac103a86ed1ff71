#include "core/export/input_tables.h"

#include <algorithm>
#include <cassert>

#include "core/base/message.h"
#include "core/model/quantity_specs.h"
#include "core/model/records.h"

namespace chokepoint {

namespace {

// "timeline_chip_control" is about chip_control.
std::string pathDescription(Table table) {
  if (table == Table::timeline_in_force) return "How far the decisions of the policy timeline are in force, on average";
  if (table == Table::timeline_level)
    return "Overall strictness that the policy timeline has decided on, phased in, before drift";
  const std::string about(nameOf(table).substr(std::string_view("timeline_").size()));
  return "How much stricter (or looser) than the overall level the policy timeline makes " + about + ", phased in";
}

std::vector<std::pair<double, double>> pathPoints(const std::array<double, kMonths>& path) {
  std::vector<std::pair<double, double>> points;
  for (std::size_t month = 0; month < path.size(); ++month) {
    const bool isEnd = month == 0 || month + 1 == path.size();
    if (isEnd || path[month] != path[month - 1] || path[month] != path[month + 1])
      points.emplace_back(static_cast<double>(month), path[month]);
  }
  return points;
}

// A record is named as the quantity that shows it.
InputTable recordedTable(const RecordSpec& record) {
  const auto shown = findQuantity(record.name);
  assert(shown);
  return {record.table, record.unit, withDates(spec(*shown).description), record.source, record.points};
}

}  // namespace

InputTable inputTable(Table table, const Tables& values) {
  const auto record = std::ranges::find(recordSpecs(), table, &RecordSpec::table);
  if (record != recordSpecs().end()) return recordedTable(*record);
  return {table, "Dmnl", pathDescription(table), "the scenario's policy timeline", pathPoints(values[table])};
}

}  // namespace chokepoint
