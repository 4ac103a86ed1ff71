#include "core/scenario/csv_table.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "core/base/encoding.h"
#include "core/base/suggestion.h"
#include "core/base/text.h"
#include "core/expression/utf8.h"

namespace chokepoint {

namespace {

void leaveEmptyEnd(CsvRow& row, std::size_t least) {
  while (row.cells.size() > least && row.cells.back().empty()) row.cells.pop_back();
}

// Columns without a name and a cell at the right end: somebody clicked there once.
void leaveEmptyColumns(std::vector<CsvRow>& rows) {
  leaveEmptyEnd(rows.front(), 1);
  for (auto& row : rows) leaveEmptyEnd(row, rows.front().cells.size());
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

bool isNumber(std::string_view text, std::size_t least, std::size_t most) {
  return text.size() >= least && text.size() <= most && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string twoDigits(std::string_view number) { return (number.size() < 2 ? "0" : "") + std::string(number); }

// Of "2,026" and "2026.0"; empty of anything else, as of those below.
std::string yearIn(std::string_view cell) {
  constexpr std::size_t kYear = 4;
  if (cell.size() > 1 && cell[1] == ',')
    return isNumber(cell.substr(2), 3, 3) ? cell[0] + std::string(cell.substr(2)) : "";
  const auto point = std::min(cell.find('.'), cell.size());
  const bool isWhole = cell.substr(point).find_first_not_of(".0") == std::string_view::npos;
  return isNumber(cell.substr(0, point), kYear, kYear) && isWhole ? std::string(cell.substr(0, point)) : "";
}

// Of "2026-1", "2026-01" and the first day of a month.
std::string monthInDate(std::string_view cell) {
  constexpr std::size_t kYear = 4;
  constexpr std::string_view kFirstDay = "-01";
  if (cell.size() <= kYear || cell[kYear] != '-') return {};
  auto month = cell.substr(kYear + 1);
  if (month.size() > 2 && month.ends_with(kFirstDay)) month.remove_suffix(kFirstDay.size());
  const auto year = cell.substr(0, kYear);
  return isNumber(year, kYear, kYear) && isNumber(month, 1, 2) ? std::string(year) + '-' + twoDigits(month) : "";
}

// Of "Jan-26" and "Jan 2026", as English spreadsheets have it.
std::string namedMonth(std::string_view cell) {
  constexpr std::array<std::string_view, 12> kNames{"jan", "feb", "mar", "apr", "may", "jun",
                                                    "jul", "aug", "sep", "oct", "nov", "dec"};
  constexpr std::size_t kName = 3;
  if (cell.size() <= kName || (cell[kName] != '-' && cell[kName] != ' ')) return {};
  std::string name(cell.substr(0, kName));
  std::ranges::transform(name, name.begin(), [](char c) { return static_cast<char>(c | 0x20); });
  const auto* month = std::ranges::find(kNames, name);
  const auto year = cell.substr(kName + 1);
  if (month == kNames.end() || !(isNumber(year, 2, 2) || isNumber(year, 4, 4))) return {};
  return (year.size() == 2 ? "20" : "") + std::string(year) + '-' +
         twoDigits(std::to_string(month - kNames.begin() + 1));
}

bool isText(std::string_view csv) {
  return firstInvalidByte(csv) == csv.size() && csv.find('\0') == std::string_view::npos;
}

}  // namespace

Expected<CsvTable> readCsvTable(std::string_view csv, std::string_view place, Names known, Names required) {
  const std::string text = inUtf8(csv);
  if (!isText(text))
    return Error{ErrorCode::InvalidInput, std::string(place),
                 say("is no text in UTF-8; allowed is a table so saved (in a spreadsheet: \"CSV UTF-8\")")};
  auto read = readCsv(text, place);
  if (!read) return read.errors();
  auto& rows = read->rows;
  Findings findings(place);
  if (rows.empty()) {
    findings.add("", say("is empty; allowed is a first line with %1", eitherOf(known)));
    return findings.errors();
  }
  leaveEmptyColumns(rows);
  checkColumns(rows.front(), known, required, findings);
  for (std::size_t i = 1; i < rows.size(); ++i) checkWidth(rows[i], rows.front(), findings);
  if (!findings.none()) return findings.errors();
  CsvTable table{.columns = std::move(rows.front().cells), .rows = {}, .comma = commaIn(*read)};
  table.rows.assign(std::make_move_iterator(rows.begin() + 1), std::make_move_iterator(rows.end()));
  return table;
}

Json numberCell(const std::string& cell, const CsvTable& table) {
  const auto number = typedNumber(cell, table.comma);
  return number && !number->isPercent ? jsonNumber(number->value) : Json(cell);
}

Json timeCell(const std::string& cell) {
  for (const auto read : {yearIn, monthInDate, namedMonth})
    if (const auto time = read(cell); !time.empty()) return time;
  return cell;
}

std::string lineOf(const CsvRow& row) { return "line " + std::to_string(row.line); }

std::string headerLine(Names columns) {
  std::string line;
  for (const auto column : columns) line.append(line.empty() ? "" : ",").append(column);
  return line;
}

}  // namespace chokepoint
