#include "ui/views/state/bottlenecks_model.h"

#include <algorithm>

#include "core/model/quantity_specs.h"
#include "ui/format/chart_series.h"
#include "ui/format/format.h"
#include "ui/format/spoken_years.h"
#include "ui/widgets/curve_cells.h"

namespace chokepoint::ui {

namespace {

constexpr double kMillionOfDies = 1e6;
constexpr double kPercent = 100.0;
constexpr int kBinding = static_cast<int>(kBottlenecks.size());

bool isShare(const QuantitySpec& s) { return s.unit == "Dmnl"; }
double scaleOf(const QuantitySpec& s) { return isShare(s) ? kPercent : 1.0 / kMillionOfDies; }

// What is drawn on one axis: what flows in a year, what is in store, shares; each in its own unit.
bool areAlike(const QuantitySpec& a, const QuantitySpec& b) { return a.unit == b.unit && a.annual == b.annual; }

}  // namespace

BottlenecksModel::BottlenecksModel(QObject* parent) : QAbstractTableModel(parent) {}

void BottlenecksModel::setBottlenecks(Bottlenecks found) {
  beginResetModel();
  m_found = std::move(found);
  endResetModel();
}

int BottlenecksModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() || m_found.supply.empty() ? 0 : kBinding + static_cast<int>(m_found.supply.size());
}
int BottlenecksModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : FirstYear + static_cast<int>(spokenYears().size());
}

const SupplyYears& BottlenecksModel::supplyOf(int row) const {
  return m_found.supply[static_cast<std::size_t>(row - kBinding)];
}

QString BottlenecksModel::titleOf(int row) const {
  if (row < kBinding) return tr("Limit: %1", "a bottleneck").arg(nameOf(kBottlenecks[static_cast<std::size_t>(row)]));
  return translated(spec(supplyOf(row).quantity).label);
}

QString BottlenecksModel::unitOf(int row) const {
  if (row < kBinding) return tr("% of runs");
  const auto& s = spec(supplyOf(row).quantity);
  if (isShare(s)) return tr("% of wafers, December");
  if (s.unit == "die/Month" && s.annual == Annual::Last) return tr("million dies a month, December");
  const bool isOfDies = s.unit.starts_with("die");
  if (s.annual == Annual::Sum) return isOfDies ? tr("million dies a year") : tr("million stacks a year");
  return isOfDies ? tr("million dies, December") : tr("million stacks, December");
}

QString BottlenecksModel::meaningOf(int row) const {
  if (row < kBinding) return tr("The share of runs in which this limits Huawei more than the other two in the year");
  const auto& s = spec(supplyOf(row).quantity);
  const QString when = s.annual == Annual::Sum ? tr("The whole year.") : tr("In December.");
  return QStringLiteral("%1\n%2").arg(translated(s.description), when);
}

double BottlenecksModel::medianIn(std::size_t year, int row) const {
  if (row < kBinding) return m_found.likeliest[year].of(kBottlenecks[static_cast<std::size_t>(row)]) * kPercent;
  const auto& supply = supplyOf(row);
  return supply.years[year].p50 * scaleOf(spec(supply.quantity));
}

QString BottlenecksModel::textIn(Year year, int row) const {
  if (row < kBinding) return amountInTable(medianIn(yearIndex(year), row));
  const auto& supply = supplyOf(row);
  const Spread& s = supply.years[yearIndex(year)];
  const double scale = scaleOf(spec(supply.quantity));
  const QString low = amountInTable(s.p05 * scale);
  const QString high = amountInTable(s.p95 * scale);
  const QString median = amountInTable(s.p50 * scale);
  return low == high ? median : tr("%1 (%2)", "median (range)").arg(median, between(low, high, false));
}

QString BottlenecksModel::curveInWords(int row) const {
  return tr("from %1 in %2 to %3 in %4", "medians, years")
      .arg(amountInTable(medianIn(0, row)))
      .arg(kFirstYear)
      .arg(amountInTable(medianIn(kYears - 1, row)))
      .arg(kLastYear);
}

double BottlenecksModel::greatestOf(int row) const {
  double most = 0.0;
  for (std::size_t year = 0; year < kYears; ++year) most = std::max(most, medianIn(year, row));
  return most;
}

double BottlenecksModel::axisOf(int row) const {
  if (row < kBinding) return kPercent;
  double most = 0.0;
  for (int other = kBinding; other < rowCount(); ++other)
    if (areAlike(spec(supplyOf(row).quantity), spec(supplyOf(other).quantity)))
      most = std::max(most, greatestOf(other));
  return most;
}

QVariant BottlenecksModel::curveOf(int row, int role) const {
  if (role == CurveLeast) return 0.0;
  if (role == CurveIsLog) return false;
  if (role == CurveGreatest) return axisOf(row);
  QVariantList points;
  for (std::size_t year = 0; year < kYears; ++year) points.push_back(medianIn(year, row));
  return points;
}

QVariant BottlenecksModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const int row = index.row();
  if (role == Qt::ToolTipRole) return meaningOf(row);
  if (role == Qt::DisplayRole) {
    if (index.column() == Title) return titleOf(row);
    if (index.column() == Unit) return unitOf(row);
    if (index.column() == Curve) return {};
    return textIn(spokenYears()[static_cast<std::size_t>(index.column() - FirstYear)], row);
  }
  if (role == Qt::AccessibleTextRole && index.column() == Curve) return curveInWords(row);
  if (role == Qt::TextAlignmentRole && index.column() >= FirstYear) return int{Qt::AlignRight | Qt::AlignVCenter};
  if (index.column() == Curve && role >= CurvePoints && role <= CurveIsLog) return curveOf(row, role);
  return {};
}

QVariant BottlenecksModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole)
    return int(Qt::AlignVCenter | (section < FirstYear ? Qt::AlignLeft : Qt::AlignRight));
  const bool isCurve = section == Curve;
  if (isCurve && role == Qt::ToolTipRole) return tr("Medians from %1 to %2", "years").arg(kFirstYear).arg(kLastYear);
  if (isCurve || role != Qt::DisplayRole) return {};
  if (section == Title) return tr("What limits, and what there is");
  if (section == Unit) return tr("Unit");
  return QString::number(spokenYears()[static_cast<std::size_t>(section - FirstYear)].number);
}

std::vector<DataTable> BottlenecksModel::dataTables() const {
  if (rowCount() == 0) return {};
  DataTable table{{}, {{tr("Year")}}, {}};
  for (int row = 0; row < kBinding; ++row) table.columns.push_back({titleOf(row), unitOf(row)});
  for (int row = kBinding; row < rowCount(); ++row) addRange(table, titleOf(row), unitOf(row));
  for (std::size_t year = 0; year < kYears; ++year) {
    std::vector<DataCell> cells{double(kFirstYear + static_cast<int>(year))};
    for (int row = 0; row < kBinding; ++row) cells.emplace_back(medianIn(year, row));
    for (const auto& supply : m_found.supply) addRange(cells, supply.years[year], scaleOf(spec(supply.quantity)));
    table.rows.push_back(std::move(cells));
  }
  return {std::move(table)};
}

}  // namespace chokepoint::ui
