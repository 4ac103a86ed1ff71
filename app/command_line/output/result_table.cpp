#include "app/command_line/output/result_table.h"

#include <algorithm>

#include "core/base/csv.h"
#include "core/base/text.h"

namespace chokepoint::app {

namespace {

std::string csvText(const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return csvCell(*text);
  if (const auto* number = std::get_if<double>(&cell)) return toText(*number);
  if (const auto* truth = std::get_if<bool>(&cell)) return *truth ? "true" : "false";
  return {};
}

Json jsonOf(const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* number = std::get_if<double>(&cell)) return *number;
  if (const auto* truth = std::get_if<bool>(&cell)) return *truth;
  return nullptr;
}

std::string line(std::string text) { return text.substr(0, text.size() - 1) + '\n'; }

std::string csvOf(const ResultTable& table) {
  std::string all;
  for (const auto& column : table.columns) all += csvCell(column) + ',';
  all = line(std::move(all));
  for (const auto& row : table.rows) {
    std::string cells;
    for (const auto& cell : row) cells += csvText(cell) + ',';
    all += line(std::move(cells));
  }
  return all;
}

}  // namespace

std::string alignedText(const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::size_t> widths(rows.front().size());
  for (const auto& row : rows)
    for (std::size_t c = 0; c < row.size(); ++c) widths[c] = std::max(widths[c], row[c].size());
  std::string text;
  for (const auto& row : rows) {
    for (std::size_t c = 0; c + 1 < row.size(); ++c) text += row[c] + std::string(widths[c] - row[c].size() + 2, ' ');
    text += row.back() + '\n';
  }
  return text;
}

std::string textOf(const ResultTable& table, const std::string& format) {
  if (format == "csv") return csvOf(table);
  Json all = table.about;
  auto& rows = all["rows"] = Json::array();
  for (const auto& row : table.rows) {
    Json object = Json::object();
    for (std::size_t i = 0; i < row.size(); ++i) object[table.columns[i]] = jsonOf(row[i]);
    rows.push_back(std::move(object));
  }
  return all.dump(2) + '\n';
}

}  // namespace chokepoint::app
