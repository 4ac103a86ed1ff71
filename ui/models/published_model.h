// The published figures that a run can be held against, beside the model's median and range.
#pragma once

#include <QAbstractTableModel>

#include "core/evidence/estimates.h"

namespace chokepoint::ui {

class PublishedModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Quantity, Period, Publisher, Figure, Kind, Graded, Seen, Note, Columns };

  explicit PublishedModel(QObject* parent = nullptr);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

}  // namespace chokepoint::ui
