// Tables as text: cells apart by commas (RFC 4180), semicolons or tabs, as spreadsheets of all countries write them.
//
// Cells in double quotes may hold separators, line breaks and doubled quotes. Lines end with LF, CR LF or CR; lines
// without a word in any cell are left out; a byte order mark, UTF-16 and a first line such as sep=; are heeded. A text
// that a spreadsheet would run as a formula is written with an apostrophe before it, which is taken off again. Our own
// and not a library's: the one for C++ that Debian has stops at the first bad row and knows no line breaks in cells.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/expected.h"
#include "core/base/typed_number.h"

namespace chokepoint {

struct CsvRow {
  std::size_t line = 0;  // on which it begins, from 1
  std::vector<std::string> cells;
};

struct Csv {
  char separator = ',';
  std::vector<CsvRow> rows;
};

// Errors name `place` and line: a quote that is never closed, or that closes before a cell's end.
[[nodiscard]] Expected<Csv> readCsv(std::string_view text, std::string_view place);

// What a comma is in a number of such a table: with semicolons between cells it is the decimal sign. With tabs nobody
// knows.
[[nodiscard]] Comma commaIn(const Csv& csv);

// A text that no spreadsheet takes for a formula.
[[nodiscard]] std::string noFormula(std::string text);
// In quotes where it has to be.
[[nodiscard]] std::string csvQuoted(const std::string& text);
// A text's cell as it is written: no formula, and in quotes where it has to be.
[[nodiscard]] std::string csvCell(std::string text);

}  // namespace chokepoint
