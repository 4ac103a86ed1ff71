#include "ui/views/state/figures_model.h"

#include "ui/format/chart_series.h"
#include "ui/format/format.h"
#include "ui/format/lists.h"

namespace chokepoint::ui {

namespace {

std::vector<const Figure*> columnsIn(Measure measure) {
  std::vector<const Figure*> columns;
  for (const Figure& figure : figuresWith(&Figure::column, measure)) columns.push_back(&figure);
  return columns;
}

}  // namespace

FiguresModel::FiguresModel(QObject* parent) : QAbstractTableModel(parent), m_columns(columnsIn(Measure::Compute)) {}

void FiguresModel::setMeasure(Measure measure) {
  m_columns = columnsIn(measure);
  emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
  emit dataChanged(index(0, 0), index(kYears - 1, columnCount() - 1));
}

void FiguresModel::setOutlooks(std::shared_ptr<const Outlook> now, std::shared_ptr<const Outlook> byDefault) {
  m_now = std::move(now);
  m_default = std::move(byDefault);
  emit dataChanged(index(0, 0), index(kYears - 1, columnCount() - 1));
}

int FiguresModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kYears; }
int FiguresModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

const Spread& FiguresModel::spreadOf(const Outlook& outlook, const QModelIndex& index) const {
  return outlook.annual(figureOf(index.column()), Year{kFirstYear + index.row()});
}

// In the unit that its column's header names.
QString FiguresModel::textOf(const Outlook& outlook, const QModelIndex& index) const {
  const Spread& s = spreadOf(outlook, index);
  const double scale = figureOf(index.column()).column->scale;
  return withRange(s.p50 * scale, s.p05 * scale, s.p95 * scale);
}

// The default, and whose figures of the year are older.
QVariant FiguresModel::tipOf(const QModelIndex& index) const {
  QStringList lines;
  if (m_default) lines += tr("By default %1").arg(textOf(*m_default, index));
  const Figure& figure = figureOf(index.column());
  const QString held = figure.gap ? heldIn(figure, Year{kFirstYear + index.row()}) : QString();
  if (!held.isEmpty()) lines += sentenceStart(held);
  return lines.isEmpty() ? QVariant() : lines.join(QChar('\n'));
}

QVariant FiguresModel::data(const QModelIndex& index, int role) const {
  if (!m_now || !index.isValid()) return {};
  switch (role) {
    case Qt::DisplayRole: return textOf(*m_now, index);
    case Qt::TextAlignmentRole: return int{Qt::AlignRight | Qt::AlignVCenter};
    case Qt::ToolTipRole: return tipOf(index);
    case MedianRole: return spreadOf(*m_now, index).p50;
    case LowRole: return spreadOf(*m_now, index).p05;
    case HighRole: return spreadOf(*m_now, index).p95;
    case DefaultRole: return m_default ? QVariant(spreadOf(*m_default, index).p50) : QVariant();
    default: return {};
  }
}

QVariant FiguresModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation == Qt::Vertical) return role == Qt::DisplayRole ? QVariant(kFirstYear + section) : QVariant();
  if (role == Qt::DisplayRole) return inTwoLines(translated(figureOf(section).column->title));
  if (role == Qt::TextAlignmentRole) return int{Qt::AlignRight | Qt::AlignVCenter};
  if (role == Qt::ToolTipRole) return translated(figureOf(section).column->meaning);
  return {};
}

std::vector<DataTable> FiguresModel::dataTables() const {
  if (!m_now) return {};
  DataTable table{{}, {{tr("Year")}}, {}};
  for (const auto* figure : m_columns) addRange(table, translated(figure->column->title), {});
  for (int row = 0; row < rowCount(); ++row) {
    std::vector<DataCell> cells{double(kFirstYear + row)};
    for (int column = 0; column < columnCount(); ++column)
      addRange(cells, spreadOf(*m_now, index(row, column)), figureOf(column).column->scale);
    table.rows.push_back(std::move(cells));
  }
  return {std::move(table)};
}

}  // namespace chokepoint::ui
