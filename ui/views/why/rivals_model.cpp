#include "ui/views/why/rivals_model.h"

#include <QStringList>
#include <algorithm>
#include <cmath>

#include "core/model/parameter_specs.h"
#include "ui/format/format.h"
#include "ui/format/lists.h"
#include "ui/format/parameter_text.h"
#include "ui/format/words.h"
#include "ui/widgets/curve_cells.h"

namespace chokepoint::ui {

namespace {

std::pair<double, double> extentOf(const RivalViews& rivals) {
  std::pair extent{rivals.inputs.front().values.front().front(), rivals.inputs.front().values.front().front()};
  for (const auto& input : rivals.inputs)
    for (const auto& values : input.values)
      for (const double value : values) extent = {std::min(extent.first, value), std::max(extent.second, value)};
  return extent;
}

// What an input is moved between, in the unit that it is shown in.
QString rangeOf(const RivalInput& input) {
  const auto& s = spec(input.id);
  const auto number = [&](double value) { return significant(value * s.display.scale); };
  return RivalsModel::tr("%1: moved from %2 to %3", "input with its unit, its ends")
      .arg(titleWithUnit(s), number(input.points.front()), number(input.points.back()));
}

// How far apart the views' effects are: as a factor where they are ratios, else in the figure's unit.
QString distanceOf(const RivalViews& rivals, const RivalInput& input) {
  return rivals.areRatios ? timesOf(significant(std::exp(input.disagreement))) : inTwoDigits(input.disagreement);
}

QString disputeText(const RivalViews& rivals, const RivalInput& input) {
  const QString distance = distanceOf(rivals, input);
  return disputeOn(rivals, input) == Dispute::InSign
             ? RivalsModel::tr("%1, in sign", "how far apart; one effect is up, another down").arg(distance)
             : distance;
}

QString whatDifferMeans() {
  return RivalsModel::tr(
      "How far apart the views are on what the input does from its lower to its upper end: 3× where it leaves the "
      "figure as it is under one view and triples it under another; in sign where one has it go up and another down");
}

}  // namespace

// Its columns are named before there is an answer.
RivalsModel::RivalsModel(QObject* parent)
    : QAbstractTableModel(parent), m_rivals{.views = rivalPresets(), .inputs = {}} {}

void RivalsModel::setRivals(RivalViews rivals) {
  beginResetModel();
  m_rivals = std::move(rivals);
  if (!m_rivals.inputs.empty()) m_extent = extentOf(m_rivals);
  endResetModel();
}

int RivalsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rivals.inputs.size());
}
int RivalsModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : FirstView + static_cast<int>(m_rivals.views.size()) + 1;
}

QString RivalsModel::textOf(const RivalInput& input, int column) const {
  if (column == Input) return translated(spec(input.id).label);
  if (!isView(column)) return disputeText(m_rivals, input);
  const auto& values = input.values[static_cast<std::size_t>(column - FirstView)];
  return tr("%1 → %2", "the figure at an input's lower and upper end")
      .arg(inTwoDigits(values.front()), inTwoDigits(values.back()));
}

QVariant RivalsModel::curveOf(const RivalInput& input, int column, int role) const {
  if (role == CurveLeast) return m_extent.first;
  if (role == CurveGreatest) return m_extent.second;
  if (role == CurveIsLog) return m_rivals.areRatios;
  QVariantList points;
  for (const double value : input.values[static_cast<std::size_t>(column - FirstView)]) points.push_back(value);
  return points;
}

QVariant RivalsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const auto& input = m_rivals.inputs[static_cast<std::size_t>(index.row())];
  if (role == Qt::DisplayRole) return textOf(input, index.column());
  if (role == Qt::ToolTipRole) return rangeOf(input) + QChar('\n') + worded(sentenceOn(m_rivals, input));
  if (role >= CurvePoints && role <= CurveIsLog && isView(index.column())) return curveOf(input, index.column(), role);
  return {};
}

QVariant RivalsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if ((role != Qt::DisplayRole && role != Qt::ToolTipRole) || orientation != Qt::Horizontal) return {};
  if (section == Input) return tr("Input");
  if (!isView(section)) return role == Qt::ToolTipRole ? whatDifferMeans() : tr("They differ");
  const auto* view = m_rivals.views[static_cast<std::size_t>(section - FirstView)];
  return role == Qt::ToolTipRole ? translated(view->why) : inTwoLines(translated(view->title));
}

std::vector<DataTable> RivalsModel::dataTables() const {
  if (m_rivals.inputs.empty()) return {};
  DataTable table{{}, {{tr("Input")}, {tr("moved to")}, {tr("Unit")}}, {}};
  for (const auto* view : m_rivals.views) table.columns.push_back({translated(view->title)});
  for (const auto& input : m_rivals.inputs)
    for (std::size_t point = 0; point < input.points.size(); ++point) {
      const auto& s = spec(input.id);
      std::vector<DataCell> cells{translated(s.label), input.points[point] * s.display.scale, unitText(s)};
      for (const auto& values : input.values) cells.emplace_back(values[point]);
      table.rows.push_back(std::move(cells));
    }
  return {std::move(table)};
}

QString sentenceOf(const RivalViews& rivals, const QString& figure) {
  constexpr std::size_t kNamed = 3;
  QStringList names;
  for (const auto& input : rivals.inputs)
    if (names.size() < qsizetype{kNamed} && disputeOn(rivals, input) != Dispute::None)
      names += RivalsModel::tr("%1 (%2)", "input, how far apart the views are")
                   .arg(translated(spec(input.id).label), distanceOf(rivals, input));
  if (names.isEmpty()) return RivalsModel::tr("The three views differ little on %1.").arg(figure);
  return RivalsModel::tr("On %1 the views differ most in what these do: %2.", "figure, inputs")
      .arg(figure, listed(names));
}

QString noteOfRivals() {
  QStringList lines;
  for (const auto* view : rivalPresets())
    lines += RivalsModel::tr("%1: %2.", "a view, whose it is and what it sets")
                 .arg(translated(view->title), translated(view->why));
  lines += RivalsModel::tr(
      "Each view is laid over the scenario, on the central run, not the median of all runs. Numbers: the figure from "
      "the input's lower to its upper end; all curves have one axis. Those of the third argue from what is usable "
      "in China: choose that gap to see theirs.");
  return lines.join(QChar('\n'));
}

}  // namespace chokepoint::ui
