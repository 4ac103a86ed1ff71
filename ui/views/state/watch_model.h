// Figures by year, a row each: a median and the range of nine runs in ten in the years at hand.
//
// A row whose expression has dates of its own stands in a last column, which is there as long as such a row is. Its
// title is the row's, Qt::UserRole gives the median behind a cell.
#pragma once

#include <QAbstractTableModel>
#include <optional>
#include <vector>

#include "core/method/spread.h"
#include "core/runs/figures.h"

namespace chokepoint::ui {

struct WatchRow {
  QString title;
  QString unit;
  QString meaning;                 // what is said of it in a tip
  const Figure* figure = nullptr;  // whose numbers are written as the figure's are
  double scale = 1.0;              // of the others: from the expression's unit to `unit`
  bool isYearly = true;
  std::vector<std::optional<Spread>> spreads{};  // of the years at hand, or a single one; empty until there are any
};

class WatchModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  // Then the years at hand, then what has dates of its own.
  enum Column { Title, Unit, FirstYear };

  explicit WatchModel(QObject* parent);

  void setRows(std::vector<WatchRow> rows);
  // Of every row, in their order.
  void setSpreads(const std::vector<std::vector<std::optional<Spread>>>& spreads);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  [[nodiscard]] QVariant textIn(const WatchRow& row, int column) const;
  [[nodiscard]] std::optional<Spread> spreadIn(const WatchRow& row, int column) const;
  [[nodiscard]] int ownColumn() const;

  std::vector<WatchRow> m_rows;
};

}  // namespace chokepoint::ui
