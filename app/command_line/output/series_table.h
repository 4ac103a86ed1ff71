// Series by month or by year as CSV or JSON, with digits enough to read back the same doubles.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/command_line/output/notices.h"
#include "core/base/expected.h"
#include "core/base/json.h"
#include "core/model/run.h"

namespace chokepoint::app {

struct SeriesTable {
  bool annual = false;
  std::vector<QuantityId> quantities;
  std::vector<std::vector<double>> columns;  // one for each quantity; a value each month or year
};

[[nodiscard]] SeriesTable seriesOf(const Run& run, std::vector<QuantityId> quantities, bool annual);
[[nodiscard]] std::string toCsv(const SeriesTable& table);
// Beside the series "notes", where months or years of them rest on published quarters.
[[nodiscard]] std::string toJson(const SeriesTable& table);

// "month,a,b" or "year,a,b".
[[nodiscard]] std::string csvHeader(const SeriesTable& table);
// One line for each time, each behind `prefix`.
[[nodiscard]] std::string csvRows(const SeriesTable& table, std::string_view prefix = {});

// What the record among these quantities rests on: beside a table, and within JSON, where there is any.
void noteRecord(std::span<const QuantityId> shown, bool annual, Notices& notices);
void noteRecord(std::span<const QuantityId> shown, bool annual, Json& about);

[[nodiscard]] Expected<QuantityId> quantityNamed(std::string_view name, const std::string& option);
// Names from "a,b" or "all"; unknown and repeated names are reported.
[[nodiscard]] Expected<std::vector<QuantityId>> quantitiesFromNames(const std::string& names);
[[nodiscard]] std::vector<QuantityId> allQuantities();

}  // namespace chokepoint::app
