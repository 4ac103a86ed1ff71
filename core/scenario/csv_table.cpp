#include "core/scenario/csv_table.h"

#include <algorithm>
#include <set>

#include "core/base/suggestion.h"
#include "core/base/text.h"
#include "core/expression/utf8.h"

namespace chokepoint {

namespace {

// As spreadsheets write tables where a comma is the decimal sign.
bool hasSemicolons(std::string_view csv) {
  const auto first = csv.substr(0, csv.find('\n'));
  return first.find(';') != std::string_view::npos && first.find(',') == std::string_view::npos;
}

void checkColumns(const CsvRow& columns, Names known, Names required, Findings& findings) {
  std::set<std::string_view> seen;
  for (const auto& column : columns.cells) {
    if (std::ranges::find(known, column) == known.end())
      findings.add(lineOf(columns), withSuggestion(say("there is no column %1", inQuotes(column)), column, known));
    else if (!seen.insert(column).second)
      findings.add(lineOf(columns), say("the column %1 stands twice", column));
  }
  for (const auto column : required)
    if (!seen.contains(column)) findings.add(lineOf(columns), say("the column %1 is missing", column));
}

void checkWidth(const CsvRow& row, const CsvRow& columns, Findings& findings) {
  if (row.cells.size() != columns.cells.size())
    findings.add(lineOf(row), sayCount(row.cells.size(), "has %n cells; the first line has %1",
                                       "has %n cells; the first line has %1", columns.cells.size()));
}

Errors whatIsNoTable(std::string_view csv, std::string_view place) {
  if (const auto bad = firstInvalidByte(csv); bad < csv.size() || csv.find('\0') != std::string_view::npos)
    return {{ErrorCode::InvalidInput, std::string(place),
             say("is no text in UTF-8; allowed is a table so saved (in a spreadsheet: \"CSV UTF-8\")")}};
  if (hasSemicolons(csv))
    return {
        {ErrorCode::InvalidInput, std::string(place) + ", line 1",
         say("has semicolons between its cells; allowed are commas (in a spreadsheet: \"CSV, separated by commas\")")}};
  return {};
}

}  // namespace

Expected<CsvTable> readCsvTable(std::string_view csv, std::string_view place, Names known, Names required) {
  if (auto errors = whatIsNoTable(csv, place); !errors.empty()) return errors;
  auto rows = readCsv(csv, place);
  if (!rows) return rows.errors();
  Findings findings(place);
  if (rows->empty()) {
    findings.add("", say("is empty; allowed is a first line with %1", eitherOf(known)));
    return findings.errors();
  }
  checkColumns(rows->front(), known, required, findings);
  for (std::size_t i = 1; i < rows->size(); ++i) checkWidth((*rows)[i], rows->front(), findings);
  if (!findings.none()) return findings.errors();
  CsvTable table{.columns = std::move(rows->front().cells), .rows = {}};
  table.rows.assign(std::make_move_iterator(rows->begin() + 1), std::make_move_iterator(rows->end()));
  return table;
}

std::string lineOf(const CsvRow& row) { return "line " + std::to_string(row.line); }

std::string headerLine(Names columns) {
  std::string line;
  for (const auto column : columns) line.append(line.empty() ? "" : ",").append(column);
  return line;
}

}  // namespace chokepoint
