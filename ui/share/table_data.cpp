#include "ui/share/table_data.h"

#include <QAbstractItemModel>
#include <QStringList>
#include <algorithm>

namespace chokepoint::ui {

namespace {

DataCell cellAt(const QModelIndex& index) {
  if (const QVariant number = index.data(Qt::UserRole); number.typeId() == QMetaType::Double) return number.toDouble();
  const QString words = index.data().toString();
  return words.isEmpty() ? DataCell() : DataCell(words);
}

QString headerAt(const QAbstractItemModel& model, int section, Qt::Orientation orientation) {
  return model.headerData(section, orientation, Qt::DisplayRole).toString().trimmed();
}

// Those in which something stands: a column of bars has no words.
std::vector<int> columnsWithCells(const QAbstractItemModel& model) {
  std::vector<int> columns;
  for (int column = 0; column < model.columnCount(); ++column)
    if (!headerAt(model, column, Qt::Horizontal).isEmpty()) columns.push_back(column);
  return columns;
}

class ReadTable {
 public:
  explicit ReadTable(const QAbstractItemModel& model) : m_model(model), m_columns(columnsWithCells(model)) {
    m_isTree = model.rowCount() > 0 && model.hasChildren(model.index(0, 0));
    m_hasNames = m_isTree || !headerAt(model, 0, Qt::Vertical).isEmpty();
    if (m_hasNames) m_table.columns.push_back({QString()});
    for (const int column : m_columns) m_table.columns.push_back({headerAt(model, column, Qt::Horizontal)});
    read({}, {});
  }

  [[nodiscard]] DataTable take() { return std::move(m_table); }

 private:
  void read(const QModelIndex& parent, const QString& heading) {
    for (int row = 0; row < m_model.rowCount(parent); ++row) {
      const QModelIndex first = m_model.index(row, 0, parent);
      if (m_model.rowCount(first) > 0) {
        read(first, first.data().toString());
        continue;
      }
      addRow(parent, row, m_isTree ? heading : headerAt(m_model, row, Qt::Vertical));
    }
  }

  void addRow(const QModelIndex& parent, int row, const QString& name) {
    std::vector<DataCell> cells;
    if (m_hasNames) cells.emplace_back(name);
    for (const int column : m_columns) cells.push_back(cellAt(m_model.index(row, column, parent)));
    m_table.rows.push_back(std::move(cells));
  }

  const QAbstractItemModel& m_model;
  std::vector<int> m_columns;
  DataTable m_table;
  bool m_isTree = false;
  bool m_hasNames = false;
};

}  // namespace

std::vector<DataTable> dataOfModel(const QAbstractItemModel& model) {
  if (const auto* source = dynamic_cast<const DataSource*>(&model)) return source->dataTables();
  if (model.rowCount() == 0) return {};
  return {ReadTable(model).take()};
}

}  // namespace chokepoint::ui
