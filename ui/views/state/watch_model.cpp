#include "ui/views/state/watch_model.h"

#include <algorithm>
#include <cmath>

#include "ui/format/figure_words.h"
#include "ui/format/format.h"
#include "ui/format/spoken_years.h"

namespace chokepoint::ui {

namespace {

// Of less than one no more than hundredths: a run with next to nothing is not read as one with a little.
QString watchedNumber(double value) {
  constexpr double kHundred = 100.0;
  const double hundredths = std::round(std::abs(value) * kHundred);
  if (hundredths == 0.0) return significant(0.0);
  if (hundredths >= kHundred) return inFewCharacters(value);
  return significant(std::copysign(hundredths / kHundred, value), hundredths < 10.0 ? 1 : 2);
}

QString watchedNumber(const WatchRow& row, double value) {
  if (row.figure == nullptr) return watchedNumber(value * row.scale);
  return row.figure->kind == FigureKind::Count ? inFewCharacters(value) : plainText(*row.figure, value);
}

// One number where the runs do not differ.
QString watchedText(const WatchRow& row, const Spread& spread) {
  const QString median = watchedNumber(row, spread.p50);
  const QString low = watchedNumber(row, spread.p05);
  const QString high = watchedNumber(row, spread.p95);
  if (low == high) return median;
  if (row.figure != nullptr && row.figure->kind != FigureKind::Count)
    return WatchModel::tr("%1 (%2)", "median, range").arg(median, shortRange(*row.figure, spread));
  return spread.p05 < 0.0 ? WatchModel::tr("%1 (%2 to %3)", "median (low to high)").arg(median, low, high)
                          : WatchModel::tr("%1 (%2–%3)", "median (low to high)").arg(median, low, high);
}

}  // namespace

WatchModel::WatchModel(QObject* parent) : QAbstractTableModel(parent) {}

void WatchModel::setRows(std::vector<WatchRow> rows) {
  beginResetModel();
  m_rows = std::move(rows);
  endResetModel();
}

void WatchModel::setSpreads(const std::vector<std::vector<std::optional<Spread>>>& spreads) {
  for (std::size_t row = 0; row < m_rows.size() && row < spreads.size(); ++row) m_rows[row].spreads = spreads[row];
  if (!m_rows.empty()) emit dataChanged(index(0, FirstYear), index(rowCount() - 1, columnCount() - 1));
}

int WatchModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int WatchModel::ownColumn() const { return FirstYear + static_cast<int>(spokenYears().size()); }

int WatchModel::columnCount(const QModelIndex& parent) const {
  if (parent.isValid()) return 0;
  return ownColumn() + (std::ranges::all_of(m_rows, &WatchRow::isYearly) ? 0 : 1);
}

std::optional<Spread> WatchModel::spreadIn(const WatchRow& row, int column) const {
  if (row.isYearly == (column == ownColumn())) return std::nullopt;
  const auto at = static_cast<std::size_t>(row.isYearly ? column - FirstYear : 0);
  return at < row.spreads.size() ? row.spreads[at] : std::nullopt;
}

QVariant WatchModel::textIn(const WatchRow& row, int column) const {
  if (column == Title) return row.title;
  if (column == Unit) return row.unit;
  const auto spread = spreadIn(row, column);
  if (spread) return watchedText(row, *spread);
  const bool isMissing = !row.spreads.empty() && row.isYearly == (column != ownColumn());
  return isMissing ? tr("no value") : QVariant();
}

QVariant WatchModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const auto& row = m_rows[static_cast<std::size_t>(index.row())];
  if (role == Qt::DisplayRole) return textIn(row, index.column());
  if (role == Qt::ToolTipRole) return row.meaning;
  if (index.column() < FirstYear) return {};
  if (role == Qt::TextAlignmentRole) return int{Qt::AlignRight | Qt::AlignVCenter};
  const auto spread = spreadIn(row, index.column());
  return role == Qt::UserRole && spread ? QVariant(spread->p50) : QVariant();
}

QVariant WatchModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole)
    return int(Qt::AlignVCenter | (section < FirstYear ? Qt::AlignLeft : Qt::AlignRight));
  if (role != Qt::DisplayRole) return {};
  if (section == Title) return tr("Figure");
  if (section == Unit) return tr("Unit");
  if (section == ownColumn()) return tr("Dates of its own");
  return QString::number(spokenYears()[static_cast<std::size_t>(section - FirstYear)].number);
}

}  // namespace chokepoint::ui
