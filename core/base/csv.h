// Tables as comma-separated values (RFC 4180).
//
// Cells in double quotes may hold commas, line breaks and doubled quotes. Lines end with LF or CR LF; empty lines are
// left out; a byte order mark at the beginning is skipped, as spreadsheets write one. Our own and not a library's: the
// one for C++ that Debian has stops at the first bad row and knows no line breaks in cells.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/expected.h"

namespace chokepoint {

struct CsvRow {
  std::size_t line = 0;  // on which it begins, from 1
  std::vector<std::string> cells;
};

// Errors name `place` and line: a quote that is never closed, or that closes before a cell's end.
[[nodiscard]] Expected<std::vector<CsvRow>> readCsv(std::string_view text, std::string_view place);

// A cell as it is written: in quotes where it has to be.
[[nodiscard]] std::string csvCell(const std::string& text);

}  // namespace chokepoint
