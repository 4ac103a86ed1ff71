// Reads the reference tables: a header of names, then a row of numbers a month.
#pragma once

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "core/base/text.h"

namespace chokepoint {

struct CsvTable {
  std::vector<std::string> names;  // without the month's
  std::vector<std::vector<double>> rows;
};

inline std::vector<std::string> cells(const std::string& line) {
  std::vector<std::string> parts;
  std::istringstream stream(line);
  for (std::string cell; std::getline(stream, cell, ',');) parts.push_back(cell);
  return parts;
}

inline CsvTable readCsvTable(const std::string& path) {
  CsvTable table;
  std::ifstream file(path);
  std::string line;
  std::getline(file, line);
  table.names = cells(line);
  table.names.erase(table.names.begin());
  while (std::getline(file, line)) {
    std::vector<double> row;
    const auto parts = cells(line);
    for (std::size_t i = 1; i < parts.size(); ++i) row.push_back(numberFromText(parts[i]).value());
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace chokepoint
