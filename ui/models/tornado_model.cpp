#include "ui/models/tornado_model.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "ui/format/format.h"
#include "ui/format/parameter_text.h"
#include "ui/models/span_roles.h"

namespace chokepoint::ui {

namespace {

double widthOf(const Swing& swing) { return std::abs(swing.atHigh - swing.atLow); }

}  // namespace

TornadoModel::TornadoModel(QObject* parent) : QAbstractTableModel(parent) {}

void TornadoModel::setAnswer(WhyAnswerPtr answer) {
  beginResetModel();
  m_answer = std::move(answer);
  const auto& swings = m_answer->tornado.swings;
  m_order.resize(swings.size());
  std::iota(m_order.begin(), m_order.end(), std::size_t{0});
  std::erase_if(m_order, [&](std::size_t i) { return widthOf(swings[i]) == 0.0; });
  std::ranges::stable_sort(m_order, std::ranges::greater{}, [&](std::size_t i) { return widthOf(swings[i]); });
  m_least = m_greatest = m_answer->tornado.central;
  for (const auto& swing : swings) {
    m_least = std::min({m_least, swing.atLow, swing.atHigh});
    m_greatest = std::max({m_greatest, swing.atLow, swing.atHigh});
  }
  endResetModel();
}

int TornadoModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}
int TornadoModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int{Columns}; }

QVariant TornadoModel::span(std::size_t input, int role) const {
  const auto& swing = m_answer->tornado.swings[input];
  switch (role) {
    case SpanBegin: return swing.atLow;
    case SpanEnd: return swing.atHigh;
    case SpanMiddle: return m_answer->tornado.central;
    case SpanLeast: return m_least;
    case SpanGreatest: return m_greatest;
    case SpanKind: return static_cast<int>(SpanHue::Us);
    default: return {};
  }
}

QString TornadoModel::tip(std::size_t input) const {
  const auto& s = spec(m_answer->inputs[input]);
  const auto& ends = m_answer->ends[input];
  const auto& swing = m_answer->tornado.swings[input];
  return tr("%1 from %2 to %3 takes it from %4 to %5", "input, its ends, the figure there")
      .arg(translated(s.label), valueText(s, ends.low), valueText(s, ends.high), significant(swing.atLow),
           significant(swing.atHigh));
}

QVariant TornadoModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const std::size_t input = m_order[static_cast<std::size_t>(index.row())];
  if (index.column() == Bar && role > Qt::UserRole) return span(input, role);
  const auto& swing = m_answer->tornado.swings[input];
  if (role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole) return tip(input);
  if (role == Qt::TextAlignmentRole)
    return index.column() == Input ? int{Qt::AlignLeft | Qt::AlignVCenter} : int{Qt::AlignRight | Qt::AlignVCenter};
  if (role != Qt::DisplayRole) return {};
  switch (index.column()) {
    case Input: return translated(spec(m_answer->inputs[input]).label);
    case AtLow: return significant(swing.atLow);
    case AtHigh: return significant(swing.atHigh);
    default: return {};
  }
}

QVariant TornadoModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation == Qt::Vertical) return {};
  if (role == Qt::TextAlignmentRole)
    return section == Input ? int{Qt::AlignLeft | Qt::AlignVCenter} : int{Qt::AlignRight | Qt::AlignVCenter};
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case Input: return tr("Input");
    case AtLow: return tr("at its low end");
    case AtHigh: return tr("at its high end");
    default: return {};
  }
}

}  // namespace chokepoint::ui
