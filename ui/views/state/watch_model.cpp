#include "ui/views/state/watch_model.h"

#include <algorithm>

#include "ui/format/figure_words.h"
#include "ui/format/format.h"
#include "ui/format/spoken_years.h"
#include "ui/format/words.h"

namespace chokepoint::ui {

namespace {

constexpr double kOfHundred = 100.0;

// From the expression's unit to the one that is shown.
double shownScale(const WatchRow& row) {
  if (row.figure == nullptr) return row.scale;
  return row.figure->kind == FigureKind::Share ? kOfHundred : 1.0;
}

QString shownUnit(const WatchRow& row) {
  return row.figure != nullptr && row.figure->kind == FigureKind::Share ? QStringLiteral("%") : row.unit;
}

QString watchedNumber(const WatchRow& row, double value) {
  if (row.figure == nullptr) return amountInTable(value * row.scale);
  return plainText(*row.figure, value);
}

double shareWithValue(const WatchedSpread& watched) {
  return watched.runs == 0 ? 0.0
                           : static_cast<double>(watched.runs - watched.unknown) / static_cast<double>(watched.runs);
}

// One number where the runs do not differ.
QString spreadText(const WatchRow& row, const Spread& spread) {
  const QString median = watchedNumber(row, spread.p50);
  const QString low = watchedNumber(row, spread.p05);
  const QString high = watchedNumber(row, spread.p95);
  if (low == high) return median;
  if (row.figure != nullptr && row.figure->kind == FigureKind::Count)
    return withRange(spread.p50, spread.p05, spread.p95);
  if (row.figure != nullptr)
    return WatchModel::tr("%1 (%2)", "median, range").arg(median, shortRange(*row.figure, spread));
  return WatchModel::tr("%1 (%2)", "median, range").arg(median, between(low, high, spread.p05 < 0.0));
}

// A median of a few runs is not that of all.
QString watchedText(const WatchRow& row, const WatchedSpread& watched) {
  if (!watched.spread) return WatchModel::tr("no value");
  const QString text = spreadText(row, *watched.spread);
  if (watched.unknown == 0) return text;
  return WatchModel::tr("%1, in %2 of runs", "median and range, share").arg(text, percent(shareWithValue(watched)));
}

QString whyUnknown(const WatchedSpread& watched) {
  const QString why = watched.why ? worded(watched.why->sentence) : QString();
  return WatchModel::tr("No value in %1 of %2 runs: %3.", "numbers, what is wrong")
      .arg(wholeNumber(watched.unknown), wholeNumber(watched.runs), why);
}

bool hasUnknown(const WatchRow& row) {
  return std::ranges::any_of(row.spreads, [](const WatchedSpread& one) { return one.unknown > 0; });
}

void addColumns(DataTable& table, const WatchRow& row) {
  addRange(table, row.title, shownUnit(row));
  if (hasUnknown(row))
    table.columns.push_back(
        {WatchModel::tr("%1: has a value", "what is measured").arg(row.title), WatchModel::tr("% of runs")});
}

void addCells(std::vector<DataCell>& cells, const WatchRow& row, const WatchedSpread& watched) {
  addRange(cells, watched.spread, shownScale(row));
  if (hasUnknown(row)) cells.emplace_back(kOfHundred * shareWithValue(watched));
}

}  // namespace

WatchModel::WatchModel(QObject* parent) : QAbstractTableModel(parent) {}

void WatchModel::setRows(std::vector<WatchRow> rows) {
  beginResetModel();
  m_rows = std::move(rows);
  endResetModel();
}

void WatchModel::setSpreads(const std::vector<std::vector<WatchedSpread>>& spreads) {
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

const WatchedSpread* WatchModel::spreadIn(const WatchRow& row, int column) const {
  if (column < FirstYear || row.isYearly == (column == ownColumn())) return nullptr;
  const auto at = static_cast<std::size_t>(row.isYearly ? column - FirstYear : 0);
  return at < row.spreads.size() ? &row.spreads[at] : nullptr;
}

QVariant WatchModel::textIn(const WatchRow& row, int column) const {
  if (column == Title) return row.title;
  if (column == Unit) return row.unit;
  const auto* watched = spreadIn(row, column);
  return watched != nullptr ? watchedText(row, *watched) : QVariant();
}

QString WatchModel::tipIn(const WatchRow& row, int column) const {
  const auto* watched = spreadIn(row, column);
  if (watched == nullptr || watched->unknown == 0) return row.meaning;
  return QStringLiteral("%1\n%2").arg(row.meaning, whyUnknown(*watched));
}

QVariant WatchModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const auto& row = m_rows[static_cast<std::size_t>(index.row())];
  if (role == Qt::DisplayRole) return textIn(row, index.column());
  if (role == Qt::ToolTipRole) return tipIn(row, index.column());
  if (index.column() < FirstYear) return {};
  if (role == Qt::TextAlignmentRole) return int{Qt::AlignRight | Qt::AlignVCenter};
  const auto* watched = spreadIn(row, index.column());
  if (role != Qt::UserRole || watched == nullptr || !watched->spread) return {};
  return watched->spread->p50 * shownScale(row);
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

DataTable WatchModel::dataByYear() const {
  DataTable table{{}, {{tr("Year")}}, {}};
  for (const auto& row : m_rows)
    if (row.isYearly && !row.spreads.empty()) addColumns(table, row);
  if (table.columns.size() == 1) return {};
  for (std::size_t year = 0; year < spokenYears().size(); ++year) {
    std::vector<DataCell> cells{double(spokenYears()[year].number)};
    for (const auto& row : m_rows)
      if (row.isYearly && !row.spreads.empty()) addCells(cells, row, row.spreads[year]);
    table.rows.push_back(std::move(cells));
  }
  return table;
}

DataTable WatchModel::dataOfOwnDates() const {
  DataTable table{tr("Dates of its own"), {}, {{}}};
  for (const auto& row : m_rows) {
    if (row.isYearly || row.spreads.empty()) continue;
    addColumns(table, row);
    addCells(table.rows.front(), row, row.spreads.front());
  }
  return table;
}

std::vector<DataTable> WatchModel::dataTables() const {
  std::vector<DataTable> tables;
  for (auto table : {dataByYear(), dataOfOwnDates()})
    if (!table.columns.empty()) tables.push_back(std::move(table));
  return tables;
}

}  // namespace chokepoint::ui
