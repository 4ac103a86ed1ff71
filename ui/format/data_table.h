// Figures as they leave the window: numbers in columns that say what they are and in which unit, the time first.
//
// What has figures gives them as a DataSource, whether it draws them or writes them; whoever hands them on
// (ui/share) looks for those. A number is whole, not rounded as on the screen; what is not known is no cell's zero.
#pragma once

#include <QString>
#include <optional>
#include <utility>
#include <vector>

#include "core/method/spread.h"

namespace chokepoint::ui {

// Nothing, a number in its column's unit, or words.
struct DataCell {
  DataCell() = default;
  DataCell(double ofNumber) : number(ofNumber) {}
  DataCell(const std::optional<double>& ofNumber) : number(ofNumber) {}
  DataCell(QString ofWords) : words(std::move(ofWords)) {}

  std::optional<double> number;
  QString words;
};

struct DataColumn {
  QString title;
  QString unit = {};  // as people say it; empty for words and for plain numbers
};

struct DataTable {
  QString title;
  std::vector<DataColumn> columns;
  std::vector<std::vector<DataCell>> rows;  // each with as many cells as there are columns
};

class DataSource {
 public:
  virtual ~DataSource() = default;

  // None where there are no figures yet.
  [[nodiscard]] virtual std::vector<DataTable> dataTables() const = 0;

 protected:
  DataSource() = default;
  DataSource(const DataSource&) = default;
  DataSource(DataSource&&) = default;
  DataSource& operator=(const DataSource&) = default;
  DataSource& operator=(DataSource&&) = default;
};

// "Huawei, million: median", and its range of nine runs in ten; and what stands in these columns.
void addRange(DataTable& table, const QString& title, const QString& unit);
void addRange(std::vector<DataCell>& row, const std::optional<Spread>& spread, double scale = 1.0);

}  // namespace chokepoint::ui
