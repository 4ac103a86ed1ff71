// The score card: what was published of 2023 to 2025 beside what the runs say.
#pragma once

#include <QAbstractTableModel>

#include "core/study/sources/hindcast.h"
#include "ui/format/data_table.h"

namespace chokepoint::ui {

class HindcastModel : public QAbstractTableModel, public DataSource {
  Q_OBJECT

 public:
  enum Column { Quantity, Period, Publisher, Covered, Figure, Runs, Off, Score, Columns };

  explicit HindcastModel(QObject* parent = nullptr);

  void setHindcast(Hindcast hindcast);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  [[nodiscard]] std::vector<DataTable> dataTables() const override;

 private:
  Hindcast m_hindcast;
};

// "Of 27 published figures 22 lie within the range of nine runs in ten."
[[nodiscard]] QString sentenceOf(const Hindcast& hindcast);
// Quantity by quantity, and what scores nothing.
[[nodiscard]] QString noteOf(const Hindcast& hindcast);

}  // namespace chokepoint::ui
