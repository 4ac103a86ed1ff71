// Figures for every year, those that have a column: median, the range of nine runs in ten, and the default.
#pragma once

#include <QAbstractTableModel>
#include <memory>
#include <vector>

#include "core/study/outlook.h"
#include "ui/format/data_table.h"

namespace chokepoint::ui {

class FiguresModel : public QAbstractTableModel, public DataSource {
  Q_OBJECT

 public:
  enum Role { MedianRole = Qt::UserRole, LowRole, HighRole, DefaultRole };

  explicit FiguresModel(QObject* parent = nullptr);

  // As many columns in each measure.
  void setMeasure(Measure measure);
  void setOutlooks(std::shared_ptr<const Outlook> now, std::shared_ptr<const Outlook> byDefault);

  [[nodiscard]] const Figure& figureOf(int column) const { return *m_columns[static_cast<std::size_t>(column)]; }

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  // In the units that the columns name.
  [[nodiscard]] std::vector<DataTable> dataTables() const override;

 private:
  [[nodiscard]] QVariant tipOf(const QModelIndex& index) const;
  [[nodiscard]] QString textOf(const Outlook& outlook, const QModelIndex& index) const;
  [[nodiscard]] const Spread& spreadOf(const Outlook& outlook, const QModelIndex& index) const;

  std::vector<const Figure*> m_columns;
  std::shared_ptr<const Outlook> m_now;
  std::shared_ptr<const Outlook> m_default;
};

}  // namespace chokepoint::ui
