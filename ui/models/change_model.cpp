#include "ui/models/change_model.h"

#include <algorithm>
#include <cmath>

#include "ui/format/format.h"
#include "ui/format/parameter_text.h"
#include "ui/models/span_roles.h"

namespace chokepoint::ui {

namespace {

// "Good dies per 100, January 2026: 40"
QString moverText(const Mover& mover, const Scenario& scenario) {
  if (mover.movesTimeline) return ChangeModel::tr("Policy timeline");
  const auto id = mover.inputs.front();
  const auto& s = spec(id);
  const auto set = scenario.parameters.find(id);
  if (set == scenario.parameters.end()) return ChangeModel::tr("%1: another prior", "input").arg(translated(s.label));
  return ChangeModel::tr("%1: %2", "input, its value").arg(translated(s.label), valueText(s, set->second));
}

// With no digit beyond those of the figure.
QString partText(double part, double whole) {
  const QString shown = signedPart(part, whole);
  return shown.isEmpty() ? ChangeModel::tr("about 0", "part of a change") : shown;
}

}  // namespace

ChangeModel::ChangeModel(QObject* parent) : QAbstractTableModel(parent) {}

void ChangeModel::setAnswer(WhyAnswerPtr answer) {
  beginResetModel();
  const auto& [movers, split, policy, assumptions] = answer->split;
  m_rows.clear();
  m_rows.push_back({tr("By default"), significant(split.before), 0.0, split.before, int(SpanHue::Neutral)});
  double reached = split.before;
  m_greatest = std::max(split.before, split.after);
  std::vector<std::size_t> order(movers.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t i) { return std::abs(split.parts[i].part); });
  for (const std::size_t i : order) {
    const double part = split.parts[i].part;
    const QString kind = movers[i].isPolicy ? tr("decided") : tr("assumed");
    m_rows.push_back(
        {tr("%1 (%2)", "what was moved, decided or assumed").arg(moverText(movers[i], answer->question.scenario), kind),
         partText(part, std::min(split.before, split.after)), reached, reached + part,
         int(movers[i].isPolicy ? SpanHue::Us : SpanHue::China)});
    reached += part;
    m_greatest = std::max(m_greatest, reached);
  }
  m_rows.push_back({tr("Now"), significant(split.after), 0.0, split.after, int(SpanHue::Neutral)});
  endResetModel();
}

int ChangeModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}
int ChangeModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int{Columns}; }

QVariant ChangeModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const Row& row = m_rows[static_cast<std::size_t>(index.row())];
  if (index.column() == Bar) switch (role) {
      case SpanBegin: return row.begin;
      case SpanEnd: return row.end;
      case SpanLeast: return 0.0;
      case SpanGreatest: return m_greatest;
      case SpanKind: return row.hue;
      default: break;
    }
  if (role == Qt::TextAlignmentRole)
    return index.column() == Part ? int{Qt::AlignRight | Qt::AlignVCenter} : int{Qt::AlignLeft | Qt::AlignVCenter};
  if (role != Qt::DisplayRole) return {};
  return index.column() == Name ? QVariant(row.name) : index.column() == Part ? QVariant(row.part) : QVariant();
}

}  // namespace chokepoint::ui
