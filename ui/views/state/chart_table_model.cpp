#include "ui/views/state/chart_table_model.h"

#include <numeric>

#include "ui/format/format.h"
#include "ui/format/rich_words.h"

namespace chokepoint::ui {

namespace {

using Of = ChartTable::Of;

bool isYearly(ChartTable table) { return table.of == Of::HuaweiVolume; }

double quantileOf(const Spread& spread, int column) {
  switch (column) {
    case ChartTableModel::P05: return spread.p05;
    case ChartTableModel::P25: return spread.p25;
    case ChartTableModel::P75: return spread.p75;
    case ChartTableModel::P95: return spread.p95;
    default: return spread.p50;
  }
}

double shareIn(const BottleneckShares& shares, int column) {
  return shares.of(kBottlenecks[static_cast<std::size_t>(column)]);
}

bool isShare(ChartTable table, int column) {
  return table.of == Of::WhatBinds || (table.of == Of::HuaweiVolume && column >= ChartTableModel::Packaging);
}

bool isBySource(ChartTable table) { return table.of == Of::ComputeBySource || table.of == Of::BandwidthBySource; }

const Outlook::BySource& bySource(const Outlook& outlook, ChartTable table) {
  return table.of == Of::ComputeBySource ? outlook.compute_by_source : outlook.bandwidth_by_source;
}

double total(const Outlook& outlook, ChartTable table, std::size_t month) {
  const auto& sources = bySource(outlook, table)[month];
  return std::accumulate(sources.begin(), sources.end(), 0.0);
}

QString bindingHeader(int column) {
  switch (column) {
    case ChartTableModel::BindsPackaging: return ChartTableModel::tr("packaging binds");
    case ChartTableModel::BindsDies: return ChartTableModel::tr("logic dies bind");
    default: return ChartTableModel::tr("memory binds");
  }
}

QString sourceHeader(int column) {
  if (column == ChartTableModel::Total) return ChartTableModel::tr("all");
  if (column == ChartTableModel::DefaultTotal) return ChartTableModel::tr("all by default");
  return nameOf(kStackedSources[static_cast<std::size_t>(column)]);
}

}  // namespace

std::vector<ChartTable> chartTables() {
  std::vector<ChartTable> tables;
  for (const Figure& gap : gaps()) tables.push_back({Of::Gap, &gap});
  for (const Of of : {Of::HuaweiVolume, Of::WhatBinds, Of::ComputeBySource, Of::BandwidthBySource})
    tables.push_back({of});
  return tables;
}

QString titleOf(ChartTable table) {
  switch (table.of) {
    case Of::Gap: return ChartTableModel::tr("%1 (times)", "a gap").arg(translated(table.gap->gap->title));
    case Of::HuaweiVolume: return ChartTableModel::tr("Huawei volume (chips), and what binds");
    case Of::WhatBinds: return ChartTableModel::tr("What binds Huawei, month by month");
    case Of::ComputeBySource: return ChartTableModel::tr("Usable compute by source (H100e)");
    case Of::BandwidthBySource: break;
  }
  return ChartTableModel::tr("Usable memory bandwidth by source (H100bw)");
}

ChartTableModel::ChartTableModel(ChartTable table, QObject* parent) : QAbstractTableModel(parent), m_table(table) {}

void ChartTableModel::setOutlooks(std::shared_ptr<const Outlook> now, std::shared_ptr<const Outlook> byDefault) {
  m_now = std::move(now);
  m_default = std::move(byDefault);
  emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int ChartTableModel::rowCount(const QModelIndex& parent) const {
  if (parent.isValid()) return 0;
  return isYearly(m_table) ? kYears : kMonths;
}

int ChartTableModel::columnCount(const QModelIndex& parent) const {
  if (parent.isValid()) return 0;
  switch (m_table.of) {
    case Of::ComputeBySource:
    case Of::BandwidthBySource: return DefaultTotal + 1;
    case Of::WhatBinds: return BindsMemory + 1;
    case Of::HuaweiVolume: return Memory + 1;
    default: return Default + 1;
  }
}

const Spread& ChartTableModel::spread(const Outlook& outlook, int row) const {
  const auto i = static_cast<std::size_t>(row);
  return isYearly(m_table) ? outlook.annual(figure("huawei_chips"))[i] : outlook.monthly(*m_table.gap)[i];
}

std::optional<double> ChartTableModel::source(int month, int column) const {
  const auto m = static_cast<std::size_t>(month);
  if (column == Total) return total(*m_now, m_table, m);
  if (column == DefaultTotal) return m_default ? std::optional(total(*m_default, m_table, m)) : std::nullopt;
  const auto stacked = kStackedSources[static_cast<std::size_t>(column)];
  return bySource(*m_now, m_table)[m][static_cast<std::size_t>(stacked)];
}

std::optional<double> ChartTableModel::quantile(int row, int column) const {
  if (column == Chips910) return m_now->annual(figure("chips_910"))[static_cast<std::size_t>(row)].p50;
  if (column == Chips950) return m_now->annual(figure("chips_950"))[static_cast<std::size_t>(row)].p50;
  if (column == Default) return m_default ? std::optional(spread(*m_default, row).p50) : std::nullopt;
  return quantileOf(spread(*m_now, row), column);
}

std::optional<double> ChartTableModel::number(const QModelIndex& index) const {
  if (!m_now) return std::nullopt;
  const int column = index.column();
  if (isBySource(m_table)) return source(index.row(), column);
  if (m_table.of == Of::WhatBinds) return shareIn(m_now->bottlenecks[static_cast<std::size_t>(index.row())], column);
  if (isShare(m_table, column))
    return shareIn(bottlenecksIn(*m_now, Year{kFirstYear + index.row()}), column - Packaging);
  return quantile(index.row(), column);
}

QVariant ChartTableModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  if (role == Qt::TextAlignmentRole) return int{Qt::AlignRight | Qt::AlignVCenter};
  if (role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole) return whatItRestsOn(index.row(), role);
  const auto value = number(index);
  if (!value) return {};
  if (role == Qt::UserRole) return *value;
  if (role != Qt::DisplayRole) return {};
  return isShare(m_table, index.column()) ? percent(*value) : significant(*value);
}

QVariant ChartTableModel::whatItRestsOn(int row, int role) const {
  const QString said = m_table.of == Of::Gap ? restsOn(*m_table.gap, Month{row}) : QString();
  if (said.isEmpty()) return {};
  return role == Qt::ToolTipRole ? tipInLines(said) : said;
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (role != Qt::DisplayRole) return {};
  if (orientation == Qt::Vertical)
    return isYearly(m_table) ? QString::number(kFirstYear + section) : QString::fromStdString(toText(Month{section}));
  if (isBySource(m_table)) return sourceHeader(section);
  if (m_table.of == Of::WhatBinds) return bindingHeader(section);
  switch (section) {
    case P05: return tr("5 %");
    case P25: return tr("25 %");
    case P50: return tr("median");
    case P75: return tr("75 %");
    case P95: return tr("95 %");
    case Default: return tr("default's median");
    case Chips910: return tr("910, median");
    case Chips950: return tr("950, median");
    default: return bindingHeader(section - Packaging);
  }
}

QString ChartTableModel::unitOf(int column) const {
  if (isShare(m_table, column)) return tr("% of runs");
  switch (m_table.of) {
    case Of::Gap: return tr("times");
    case Of::HuaweiVolume: return tr("chips");
    case Of::ComputeBySource: return tr("H100e");
    default: return tr("H100bw");
  }
}

std::vector<DataCell> ChartTableModel::dataRow(int row) const {
  constexpr double kPercent = 100.0;
  const Month month{row};
  std::vector<DataCell> cells{double(isYearly(m_table) ? kFirstYear + row : yearOf(month).number)};
  if (!isYearly(m_table)) cells.emplace_back(double(monthInYear(month)));
  for (int column = 0; column < columnCount(); ++column) {
    const auto value = number(index(row, column));
    cells.emplace_back(value && isShare(m_table, column) ? std::optional(*value * kPercent) : value);
  }
  return cells;
}

std::vector<DataTable> ChartTableModel::dataTables() const {
  if (!m_now) return {};
  DataTable table{titleOf(m_table), {{tr("Year")}}, {}};
  if (!isYearly(m_table)) table.columns.push_back({tr("Month")});
  for (int column = 0; column < columnCount(); ++column)
    table.columns.push_back({headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), unitOf(column)});
  for (int row = 0; row < rowCount(); ++row) table.rows.push_back(dataRow(row));
  return {std::move(table)};
}

}  // namespace chokepoint::ui
