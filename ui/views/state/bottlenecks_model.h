// What limits Huawei and what it has, a row each: a small curve of the medians over all years, and the years at hand
// with their ranges. Rows of one kind have one axis, so that the two families can be told apart by their curves.
#pragma once

#include <QAbstractTableModel>

#include "core/study/state/bottlenecks.h"
#include "ui/format/data_table.h"

namespace chokepoint::ui {

class BottlenecksModel : public QAbstractTableModel, public DataSource {
  Q_OBJECT

 public:
  // Then the years at hand.
  enum Column { Title, Unit, Curve, FirstYear };

  explicit BottlenecksModel(QObject* parent = nullptr);

  void setBottlenecks(Bottlenecks found);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  // A year a row: shares and medians, with the ranges of nine runs in ten.
  [[nodiscard]] std::vector<DataTable> dataTables() const override;

 private:
  [[nodiscard]] QString titleOf(int row) const;
  [[nodiscard]] QString unitOf(int row) const;
  [[nodiscard]] QString meaningOf(int row) const;
  [[nodiscard]] QString textIn(Year year, int row) const;
  [[nodiscard]] QString curveInWords(int row) const;
  [[nodiscard]] QVariant curveOf(int row, int role) const;
  // The upper end of the row's curve, and of all curves of its kind.
  [[nodiscard]] double greatestOf(int row) const;
  [[nodiscard]] double axisOf(int row) const;
  // In the row's unit.
  [[nodiscard]] double medianIn(std::size_t year, int row) const;
  [[nodiscard]] const SupplyYears& supplyOf(int row) const;

  Bottlenecks m_found;
};

}  // namespace chokepoint::ui
