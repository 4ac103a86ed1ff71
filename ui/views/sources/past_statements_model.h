// What earlier versions said, beside what was published since: misses as plainly as hits.
#pragma once

#include <QAbstractTableModel>

#include "ui/format/data_table.h"

namespace chokepoint::ui {

class PastStatementsModel : public QAbstractTableModel, public DataSource {
  Q_OBJECT

 public:
  enum Column { What, When, Within, Said, Published, Off, Version, Columns };

  explicit PastStatementsModel(QObject* parent = nullptr);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  [[nodiscard]] std::vector<DataTable> dataTables() const override;
};

// "Of 4 statements that can be checked by now 1 lies within the range of nine runs in ten."
[[nodiscard]] QString sentenceOfPastStatements();
// Each statement's note, and how this came about.
[[nodiscard]] QString noteOfPastStatements();

}  // namespace chokepoint::ui
