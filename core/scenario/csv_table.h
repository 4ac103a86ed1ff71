// A table that people fill in, whose first line names the columns.
//
// Reading reports all that is wrong with the columns and with the width of rows, each by its line, before any cell is
// read: a comma too many moves all cells behind it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/csv.h"
#include "core/base/json.h"
#include "core/scenario/findings.h"

namespace chokepoint {

struct CsvTable {
  std::vector<std::string> columns;
  std::vector<CsvRow> rows;  // as wide as the columns
  Comma comma = Comma::Refused;
};

// The columns may stand in any order; those that are not required may be missing.
[[nodiscard]] Expected<CsvTable> readCsvTable(std::string_view csv, std::string_view place, Names known,
                                              Names required);

// A cell as a member of a document: a number where it can be read as one.
[[nodiscard]] Json numberCell(const std::string& cell, const CsvTable& table);

// A year or a month, also as spreadsheets rewrite them: Jan-26, 2026-1, 2026-01-01, 2,026; anything else as it is.
[[nodiscard]] Json timeCell(const std::string& cell);

// "line 3"
[[nodiscard]] std::string lineOf(const CsvRow& row);
// "start,months,target"
[[nodiscard]] std::string headerLine(Names columns);

}  // namespace chokepoint
