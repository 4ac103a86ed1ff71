// Tables of figures as text for other programs: tab-separated and HTML for the clipboard, comma-separated for files.
//
// Numbers are written as files have them, whatever the locale: a point, no separators between thousands, every digit.
// Words are words: a spreadsheet that would take a cell for a formula is given an apostrophe before it, as spreadsheets
// write text themselves, and in HTML nothing of theirs is markup. A table stands under its title, which says what it is
// of; several stand one beneath the other, parted by an empty line.
#pragma once

#include <string>

#include "ui/format/data_table.h"

namespace chokepoint::ui {

[[nodiscard]] QString tabSeparated(const std::vector<DataTable>& tables);
[[nodiscard]] std::string commaSeparated(const std::vector<DataTable>& tables);
// A whole document.
[[nodiscard]] QString inHtml(const std::vector<DataTable>& tables);

}  // namespace chokepoint::ui
