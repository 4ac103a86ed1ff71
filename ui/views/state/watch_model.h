// Figures by year, a row each: a median and the range of nine runs in ten in the years at hand.
//
// A row whose expression has dates of its own stands in a last column, which is there as long as such a row is. Its
// title is the row's, Qt::UserRole gives the median behind a cell in the row's unit. Of what has a value in some runs
// alone the cell says in how many, and its tip why not in the others.
#pragma once

#include <QAbstractTableModel>
#include <optional>
#include <vector>

#include "core/runs/figures.h"
#include "core/study/state/watched.h"
#include "ui/format/data_table.h"

namespace chokepoint::ui {

struct WatchRow {
  QString title;
  QString unit;
  QString meaning;                 // what is said of it in a tip
  const Figure* figure = nullptr;  // whose numbers are written as the figure's are
  double scale = 1.0;              // of the others: from the expression's unit to `unit`
  bool isYearly = true;
  std::vector<WatchedSpread> spreads{};  // of the years at hand, or a single one; empty until there are any
};

class WatchModel : public QAbstractTableModel, public DataSource {
  Q_OBJECT

 public:
  // Then the years at hand, then what has dates of its own.
  enum Column { Title, Unit, FirstYear };

  explicit WatchModel(QObject* parent);

  void setRows(std::vector<WatchRow> rows);
  // Of every row, in their order.
  void setSpreads(const std::vector<std::vector<WatchedSpread>>& spreads);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  // A year a row, of what has dates of its own a table more: medians with the ranges of nine runs in ten.
  [[nodiscard]] std::vector<DataTable> dataTables() const override;

 private:
  [[nodiscard]] QVariant textIn(const WatchRow& row, int column) const;
  [[nodiscard]] QString tipIn(const WatchRow& row, int column) const;
  // Null where the row has nothing in that column.
  [[nodiscard]] const WatchedSpread* spreadIn(const WatchRow& row, int column) const;
  [[nodiscard]] DataTable dataByYear() const;
  [[nodiscard]] DataTable dataOfOwnDates() const;
  [[nodiscard]] int ownColumn() const;

  std::vector<WatchRow> m_rows;
};

}  // namespace chokepoint::ui
