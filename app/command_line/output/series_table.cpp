#include "app/command_line/output/series_table.h"

#include <algorithm>
#include <ranges>

#include "core/base/suggestion.h"
#include "core/base/text.h"
#include "core/evidence/quarterly_record.h"
#include "core/model/quantity_specs.h"

namespace chokepoint::app {

namespace {

std::size_t lengthOf(const SeriesTable& table) { return static_cast<std::size_t>(table.annual ? kYears : kMonths); }

std::string timeText(const SeriesTable& table, std::size_t i) {
  const int number = static_cast<int>(i);
  return table.annual ? std::to_string(kFirstYear + number) : toText(Month{number});
}

std::vector<double> annualSeries(const Run& run, QuantityId id) {
  std::vector<double> values;
  for (int year = kFirstYear; year <= kLastYear; ++year) values.push_back(annual(run, id, Year{year}));
  return values;
}

}  // namespace

SeriesTable seriesOf(const Run& run, std::vector<QuantityId> quantities, bool annual) {
  SeriesTable table{.annual = annual, .quantities = std::move(quantities), .columns = {}};
  for (const QuantityId id : table.quantities) table.columns.push_back(annual ? annualSeries(run, id) : run.series(id));
  return table;
}

std::string csvHeader(const SeriesTable& table) {
  std::string header = table.annual ? "year" : "month";
  for (const QuantityId id : table.quantities) header.append(",").append(nameOf(id));
  return header + '\n';
}

std::string csvRows(const SeriesTable& table, std::string_view prefix) {
  std::string rows;
  for (std::size_t i = 0; i < lengthOf(table); ++i) {
    rows.append(prefix).append(timeText(table, i));
    for (const auto& column : table.columns) rows.append(",").append(toText(column[i]));
    rows += '\n';
  }
  return rows;
}

std::string toCsv(const SeriesTable& table) { return csvHeader(table) + csvRows(table); }

std::string toJson(const SeriesTable& table) {
  Json json;
  auto& times = json[table.annual ? "year" : "month"] = Json::array();
  for (std::size_t i = 0; i < lengthOf(table); ++i)
    times.push_back(table.annual ? Json(kFirstYear + static_cast<int>(i)) : Json(timeText(table, i)));
  for (std::size_t k = 0; k < table.quantities.size(); ++k)
    json[std::string(nameOf(table.quantities[k]))] = table.columns[k];
  noteRecord(table.quantities, table.annual, json);
  return json.dump() + '\n';
}

void noteRecord(std::span<const QuantityId> shown, bool annual, Notices& notices) {
  for (auto& note : recordNotes(shown, annual)) notices.push_back({{}, std::move(note)});
}

void noteRecord(std::span<const QuantityId> shown, bool annual, Json& about) {
  for (const auto& note : recordNotes(shown, annual)) about["notes"].push_back(inWords(note));
}

std::vector<QuantityId> allQuantities() {
  std::vector<QuantityId> all;
  for (const auto& s : quantitySpecs()) all.push_back(s.id);
  return all;
}

Expected<QuantityId> quantityNamed(std::string_view name, const std::string& option) {
  if (const auto id = findQuantity(name)) return *id;
  return Error{ErrorCode::InvalidInput, option,
               withSuggestion(say("no quantity is named %1", inQuotes(name)), name, quantityNames(),
                              say("`chokepoint list variables` names them all"))};
}

Expected<std::vector<QuantityId>> quantitiesFromNames(const std::string& names) {
  if (names == "all") return allQuantities();
  std::vector<QuantityId> ids;
  Errors errors;
  for (const auto& name : itemsIn(names)) {
    const auto id = quantityNamed(name, "--variables");
    if (!id)
      errors.push_back(id.errors().front());
    else if (std::ranges::find(ids, *id) != ids.end())
      errors.push_back({ErrorCode::InvalidInput, "--variables", say("%1 is named twice", inQuotes(name))});
    else
      ids.push_back(*id);
  }
  if (!errors.empty()) return errors;
  return ids;
}

}  // namespace chokepoint::app
