#include "ui/views/state/source_years_model.h"

#include <numeric>

#include "core/base/rounding.h"
#include "ui/format/format.h"

namespace chokepoint::ui {

SourceYearsModel::SourceYearsModel(In unit, QObject* parent) : QAbstractTableModel(parent), m_unit(unit) {}

void SourceYearsModel::setYears(const SourceYears& years) {
  m_years = years;
  emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int SourceYearsModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kYears; }

// A total of shares says nothing.
int SourceYearsModel::columnCount(const QModelIndex& parent) const {
  const int sources = static_cast<int>(kComputeSources);
  return parent.isValid() ? 0 : m_unit == In::Shares ? sources : sources + 1;
}

std::optional<double> SourceYearsModel::number(const QModelIndex& index) const {
  if (!m_years) return std::nullopt;
  constexpr double kInMillions = 1e-6;
  const auto& year = (*m_years)[static_cast<std::size_t>(index.row())];
  const double whole = std::accumulate(year.begin(), year.end(), 0.0);
  const auto column = static_cast<std::size_t>(index.column());
  const double part = column < kComputeSources ? year[static_cast<std::size_t>(kStackedSources[column])] : whole;
  if (m_unit == In::Millions) return part * kInMillions;
  return whole > 0.0 ? std::optional(part / whole) : std::nullopt;
}

QVariant SourceYearsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  if (role == Qt::TextAlignmentRole) return int{Qt::AlignRight | Qt::AlignVCenter};
  const auto value = number(index);
  if (!value) return {};
  if (role == Qt::UserRole) return *value;
  if (role != Qt::DisplayRole) return {};
  return m_unit == In::Shares ? shareIn(index) : significant(*value);
}

// As on the columns of the chart beside: those of a year add up.
QString SourceYearsModel::shareIn(const QModelIndex& cell) const {
  constexpr double kPercent = 100.0;
  std::vector<double> parts;
  for (int column = 0; column < columnCount(); ++column) parts.push_back(kPercent * *number(index(cell.row(), column)));
  const double printed = largestRemainder(parts, kPercent, 1.0)[static_cast<std::size_t>(cell.column())];
  return shareText(*number(cell), printed);
}

QVariant SourceYearsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation == Qt::Vertical)
    return role == Qt::DisplayRole ? QVariant(QString::number(kFirstYear + section)) : QVariant();
  if (role == Qt::TextAlignmentRole) return int{Qt::AlignRight | Qt::AlignVCenter};
  if (role != Qt::DisplayRole) return {};
  const auto column = static_cast<std::size_t>(section);
  return column < kComputeSources ? nameOf(kStackedSources[column]) : tr("all");
}

QString SourceYearsModel::unit() const {
  if (m_unit == In::Shares) return QStringLiteral("%");
  return m_measure == Measure::Compute ? tr("million H100e") : tr("million H100bw");
}

std::vector<DataTable> SourceYearsModel::dataTables() const {
  if (!m_years) return {};
  constexpr double kPercent = 100.0;
  DataTable table{{}, {{tr("Year")}}, {}};
  for (int column = 0; column < columnCount(); ++column)
    table.columns.push_back({headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), unit()});
  for (int row = 0; row < rowCount(); ++row) {
    std::vector<DataCell> cells{double(kFirstYear + row)};
    for (int column = 0; column < columnCount(); ++column) {
      const auto value = number(index(row, column));
      cells.emplace_back(value && m_unit == In::Shares ? std::optional(*value * kPercent) : value);
    }
    table.rows.push_back(std::move(cells));
  }
  return {std::move(table)};
}

}  // namespace chokepoint::ui
