#include "ui/widgets/bar_model.h"

#include <algorithm>
#include <cmath>

namespace chokepoint::ui {

namespace {

double widthOf(const BarRow& row) { return std::abs(row.end - row.begin); }

std::pair<double, double> extentOf(const std::vector<BarRow>& rows) {
  if (rows.empty()) return {0.0, 1.0};
  double least = rows.front().begin;
  double greatest = least;
  const auto include = [&](double value) {
    least = std::min(least, value);
    greatest = std::max(greatest, value);
  };
  for (const auto& row : rows) {
    include(row.begin);
    include(row.end);
    if (row.middle) include(*row.middle);
    if (row.uncertain) {
      include(row.uncertain->first);
      include(row.uncertain->second);
    }
  }
  return {least, greatest};
}

// Of sorting, which a heading that ends at the right would stand in.
const QString kRoomForArrow = QStringLiteral("  ");

// In the size of the table.
QFont boldFont() {
  QFont font;
  font.setBold(true);
  return font;
}

QVariant optional(const std::optional<double>& value) { return value ? QVariant(*value) : QVariant(); }

DataCell cellOf(const BarFigure& figure) {
  if (figure.number || figure.value) return figure.number ? *figure.number : *figure.value;
  return figure.text.isEmpty() ? DataCell() : DataCell(figure.text);
}

}  // namespace

void sortByWidth(BarTable& table) { std::ranges::stable_sort(table.rows, std::ranges::greater{}, widthOf); }

void BarModel::setTable(BarTable table) {
  beginResetModel();
  m_table = std::move(table);
  sortRows();
  std::tie(m_least, m_greatest) = m_table.extent.value_or(extentOf(m_table.rows));
  endResetModel();
}

int BarModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}
int BarModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int{Columns}; }

QVariant BarModel::span(const BarRow& row, int role) const {
  switch (role) {
    case SpanBegin: return row.begin;
    case SpanEnd: return row.end;
    case SpanMiddle: return optional(row.middle);
    case SpanUncertainFrom: return row.uncertain ? QVariant(row.uncertain->first) : QVariant();
    case SpanUncertainTo: return row.uncertain ? QVariant(row.uncertain->second) : QVariant();
    case SpanLeast: return m_least;
    case SpanGreatest: return m_greatest;
    case SpanKind: return static_cast<int>(row.hue);
    default: return {};
  }
}

QVariant BarModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const BarRow& row = m_table.rows[static_cast<std::size_t>(index.row())];
  if (role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole) return row.tip.isEmpty() ? row.name : row.tip;
  if (role == Qt::TextAlignmentRole)
    return index.column() == Name ? int{Qt::AlignLeft | Qt::AlignVCenter} : int{Qt::AlignRight | Qt::AlignVCenter};
  if (role == Qt::FontRole) return row.isEnd ? QVariant(boldFont()) : QVariant();
  if (index.column() == Bar) return span(row, role);
  if (role != Qt::DisplayRole) return {};
  switch (index.column()) {
    case Name: return row.name;
    case Left: return row.left.text;
    default: return row.right.text;
  }
}

QVariant BarModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation == Qt::Vertical) return {};
  if (role == Qt::TextAlignmentRole)
    return section == Name ? int{Qt::AlignLeft | Qt::AlignVCenter} : int{Qt::AlignRight | Qt::AlignVCenter};
  // As a tip too: the column of bars takes room that its neighbours may lack.
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  switch (section) {
    case Name: return m_table.nameTitle;
    case Left: return m_table.leftTitle + kRoomForArrow;
    case Right: return m_table.rightTitle + kRoomForArrow;
    default: return QString();
  }
}

void BarModel::sort(int column, Qt::SortOrder order) {
  beginResetModel();
  m_sortedBy = column;
  m_order = order;
  sortRows();
  endResetModel();
}

void BarModel::sortRows() {
  const auto by = [&](auto key) {
    if (m_order == Qt::AscendingOrder)
      std::ranges::stable_sort(m_table.rows, std::ranges::less{}, key);
    else
      std::ranges::stable_sort(m_table.rows, std::ranges::greater{}, key);
  };
  switch (m_sortedBy) {
    case Name: return by([](const BarRow& row) { return row.name.toCaseFolded(); });
    case Left: return by([](const BarRow& row) { return row.left.value; });
    case Right: return by([](const BarRow& row) { return row.right.value; });
    case Bar: return by(widthOf);
    default: return;
  }
}

std::vector<DataTable> BarModel::dataTables() const {
  const auto& rows = m_table.rows;
  if (rows.empty()) return {};
  const auto named = [](const QString& title, const QString& otherwise) { return title.isEmpty() ? otherwise : title; };
  const bool haveRights = std::ranges::any_of(rows, [](const BarRow& row) { return !row.right.text.isEmpty(); });
  const bool haveUnits = std::ranges::any_of(rows, [](const BarRow& row) { return !row.unit.isEmpty(); });
  DataTable table{{}, {{named(m_table.nameTitle, tr("What"))}, {named(m_table.leftTitle, tr("Figure"))}}, {}};
  if (haveRights) table.columns.push_back({m_table.rightTitle});
  if (haveUnits) table.columns.push_back({tr("Unit")});
  for (const auto& row : rows) {
    auto& cells = table.rows.emplace_back(std::vector<DataCell>{row.name, cellOf(row.left)});
    if (haveRights) cells.push_back(cellOf(row.right));
    if (haveUnits) cells.emplace_back(row.unit);
  }
  return {std::move(table)};
}

}  // namespace chokepoint::ui
