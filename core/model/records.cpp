#include "core/model/records.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <nlohmann/json.hpp>

#include "core/base/resources.h"

namespace chokepoint {

namespace {

RecordSpec recordFrom(const nlohmann::json& item) {
  const auto name = item.at("name").get<std::string>();
  const auto known = std::ranges::find(kTableNames, name);
  assert(known - kTableNames.begin() < static_cast<std::ptrdiff_t>(kRecordTables));
  return {.table = static_cast<Table>(known - kTableNames.begin()),
          .name = name,
          .label = item.at("label"),
          .unit = item.at("unit"),
          .points = item.at("points").get<std::vector<std::pair<double, double>>>(),
          .source = item.at("source"),
          .basis = item.at("basis"),
          .facts = item.at("facts").get<std::vector<std::string>>()};
}

std::vector<RecordSpec> loadRecords() {
  std::vector<RecordSpec> records;
  const auto document = nlohmann::json::parse(resource("records.json"));
  for (const auto& table : document.at("tables")) records.push_back(recordFrom(table));
  return records;
}

Tables tabulate() {
  Tables tables;
  for (const auto& record : recordSpecs())
    for (int month = 0; month < kMonths; ++month)
      tables[record.table][static_cast<std::size_t>(month)] = lookUp(record.points, month);
  return tables;
}

}  // namespace

std::span<const RecordSpec> recordSpecs() {
  static const std::vector<RecordSpec> records = loadRecords();
  return records;
}

const Tables& recordTables() {
  static const Tables tables = tabulate();
  return tables;
}

double lookUp(std::span<const std::pair<double, double>> points, double month) {
  const auto right = std::ranges::lower_bound(points, month, {}, &std::pair<double, double>::first);
  if (right == points.begin()) return points.front().second;
  if (right == points.end()) return points.back().second;
  const auto& [x0, y0] = *(right - 1);
  const auto& [x1, y1] = *right;
  return y0 + (y1 - y0) * (month - x0) / (x1 - x0);
}

}  // namespace chokepoint
