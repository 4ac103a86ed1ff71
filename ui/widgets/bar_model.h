// A table of named bars: a name, a figure to the left of the bar, the bar, a figure to its right.
//
// What the window's analyses have in common; mover_bars.h and its like say what stands in it.
// Rows stand as given, or sorted by a column once somebody asks for that.
#pragma once

#include <QAbstractTableModel>
#include <optional>
#include <vector>

#include "ui/format/data_table.h"
#include "ui/widgets/span_roles.h"

namespace chokepoint::ui {

struct BarFigure {
  QString text;
  std::optional<double> value{};   // to sort by; what has none stands before what has
  std::optional<double> number{};  // that the text says in its row's unit, where that is not the value
};

struct BarRow {
  QString name;
  BarFigure left{};
  BarFigure right{};
  double begin = 0.0;
  double end = 0.0;
  std::optional<double> middle{};                        // where a line stands
  std::optional<std::pair<double, double>> uncertain{};  // what the end may be in truth
  SpanHue hue = SpanHue::Us;
  QString tip{};
  QString unit{};      // of both figures, where each row has its own
  bool isEnd = false;  // what the other rows lead from or to: bold
};

struct BarTable {
  QString nameTitle{};
  QString leftTitle{};
  QString rightTitle{};
  std::vector<BarRow> rows{};
  // What all bars are drawn between; as much as they need where it is not given.
  std::optional<std::pair<double, double>> extent{};
};

// The widest bar first.
void sortByWidth(BarTable& table);

class BarModel : public QAbstractTableModel, public DataSource {
  Q_OBJECT

 public:
  enum Column { Name, Left, Bar, Right, Columns };

  explicit BarModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

  void setTable(BarTable table);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  void sort(int column, Qt::SortOrder order) override;
  [[nodiscard]] std::vector<DataTable> dataTables() const override;

 private:
  [[nodiscard]] QVariant span(const BarRow& row, int role) const;
  void sortRows();

  BarTable m_table;
  int m_sortedBy = -1;
  Qt::SortOrder m_order = Qt::AscendingOrder;
  double m_least = 0.0;
  double m_greatest = 1.0;
};

}  // namespace chokepoint::ui
