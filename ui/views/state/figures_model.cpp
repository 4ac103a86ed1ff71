#include "ui/views/state/figures_model.h"

#include "ui/format/format.h"

namespace chokepoint::ui {

namespace {

const Spread& spreadOf(const Outlook& outlook, const QModelIndex& index) {
  const auto y = static_cast<std::size_t>(index.row());
  switch (index.column()) {
    case FiguresModel::ProductionGap: return outlook.annual_output_ratio[y];
    case FiguresModel::UsableGap: return outlook.annual_compute_ratio[y];
    case FiguresModel::ChipsGap: return outlook.annual_unit_ratio[y];
    case FiguresModel::HuaweiVolume: return outlook.annual_huawei_chips[y];
    default: return outlook.annual_self_sufficiency[y];
  }
}

// A figure in the unit that its column's header names.
double scaleOf(int column) {
  switch (column) {
    case FiguresModel::HuaweiVolume: return 1e-6;
    case FiguresModel::MadeInChina: return 100.0;
    default: return 1.0;
  }
}

QString textOf(const Outlook& outlook, const QModelIndex& index) {
  const auto& s = spreadOf(outlook, index);
  const double scale = scaleOf(index.column());
  return FiguresModel::tr("%1 (%2–%3)", "median (low to high)")
      .arg(significant(s.p50 * scale), significant(s.p05 * scale), significant(s.p95 * scale));
}

QString shortTitle(int column) {
  switch (column) {
    case FiguresModel::ProductionGap: return FiguresModel::tr("Made ×");
    case FiguresModel::UsableGap: return FiguresModel::tr("Usable ×");
    case FiguresModel::ChipsGap: return FiguresModel::tr("In chips ×");
    case FiguresModel::HuaweiVolume: return FiguresModel::tr("Huawei, million");
    default: return FiguresModel::tr("Made in China, %");
  }
}

QString meaning(int column) {
  switch (column) {
    case FiguresModel::ProductionGap: return FiguresModel::tr("Compute made in the year, U.S. : China");
    case FiguresModel::UsableGap:
      return FiguresModel::tr("U.S.-designed compute in service : what China can use, in December");
    case FiguresModel::ChipsGap: return FiguresModel::tr("Chips made in the year, U.S. : Huawei");
    case FiguresModel::HuaweiVolume: return FiguresModel::tr("Ascend chips made in the year, million");
    default: return FiguresModel::tr("Share of China's usable compute that is made in China, in December");
  }
}

}  // namespace

FiguresModel::FiguresModel(QObject* parent) : QAbstractTableModel(parent) {}

void FiguresModel::setOutlooks(std::shared_ptr<const Outlook> now, std::shared_ptr<const Outlook> byDefault) {
  m_now = std::move(now);
  m_default = std::move(byDefault);
  emit dataChanged(index(0, 0), index(kYears - 1, Columns - 1));
}

int FiguresModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kYears; }
int FiguresModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int{Columns}; }

QVariant FiguresModel::data(const QModelIndex& index, int role) const {
  if (!m_now || !index.isValid()) return {};
  switch (role) {
    case Qt::DisplayRole: return textOf(*m_now, index);
    case Qt::TextAlignmentRole: return int{Qt::AlignRight | Qt::AlignVCenter};
    case Qt::ToolTipRole: return m_default ? tr("By default %1").arg(textOf(*m_default, index)) : QVariant();
    case MedianRole: return spreadOf(*m_now, index).p50;
    case LowRole: return spreadOf(*m_now, index).p05;
    case HighRole: return spreadOf(*m_now, index).p95;
    case DefaultRole: return m_default ? QVariant(spreadOf(*m_default, index).p50) : QVariant();
    default: return {};
  }
}

QVariant FiguresModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation == Qt::Vertical) return role == Qt::DisplayRole ? QVariant(kFirstYear + section) : QVariant();
  if (role == Qt::DisplayRole) return shortTitle(section);
  if (role == Qt::TextAlignmentRole) return int{Qt::AlignRight | Qt::AlignVCenter};
  if (role == Qt::ToolTipRole) return meaning(section);
  return {};
}

}  // namespace chokepoint::ui
