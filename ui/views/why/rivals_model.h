// Three views side by side: each input, the figure's curve under each view, how they differ.
#pragma once

#include <QAbstractTableModel>
#include <optional>

#include "core/study/why/rival_views.h"
#include "ui/format/data_table.h"

namespace chokepoint::ui {

class RivalsModel : public QAbstractTableModel, public DataSource {
  Q_OBJECT

 public:
  // Then one column for each view, and last how they differ.
  enum Column { Input, FirstView };

  explicit RivalsModel(QObject* parent = nullptr);

  void setRivals(RivalViews rivals);
  [[nodiscard]] int lastColumn() const { return columnCount() - 1; }

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  // Each input at each of its points.
  [[nodiscard]] std::vector<DataTable> dataTables() const override;

 private:
  [[nodiscard]] QString textOf(const RivalInput& input, int column) const;
  [[nodiscard]] QVariant curveOf(const RivalInput& input, int column, int role) const;
  [[nodiscard]] bool isView(int column) const { return column >= FirstView && column < lastColumn(); }

  RivalViews m_rivals;
  std::pair<double, double> m_extent;
};

// In what they differ most; the table says the rest.
[[nodiscard]] QString sentenceOf(const RivalViews& rivals, const QString& figure);
// Who the views are of.
[[nodiscard]] QString noteOfRivals();

}  // namespace chokepoint::ui
