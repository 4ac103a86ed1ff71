// A result as rows under named columns: CSV (RFC 4180), or JSON with what belongs to the whole beside
// the rows. Numbers have digits enough to read back the same doubles. It is for programs: sentences in it are English
// whatever the language, as are those of all JSON; tables for people follow the language.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/base/json.h"

namespace chokepoint::app {

// Nothing where there is no figure: an empty cell, null in JSON.
using Cell = std::variant<std::monostate, std::string, double, bool>;
[[nodiscard]] inline Cell cellOf(const std::optional<double>& figure) { return figure ? Cell(*figure) : Cell(); }

struct ResultTable {
  std::vector<std::string> columns;
  std::vector<std::vector<Cell>> rows;
  Json about = Json::object();  // in JSON only
};

// `format` is csv or json.
[[nodiscard]] std::string textOf(const ResultTable& table, const std::string& format);

// Rows for people: columns as wide as their longest cell, two spaces apart; the last is not padded.
[[nodiscard]] std::string alignedText(const std::vector<std::vector<std::string>>& rows);

}  // namespace chokepoint::app
