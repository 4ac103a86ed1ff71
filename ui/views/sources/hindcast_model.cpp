#include "ui/views/sources/hindcast_model.h"

#include <QStringList>
#include <algorithm>

#include "core/model/quantity_specs.h"
#include "ui/format/estimate_words.h"
#include "ui/format/format.h"

namespace chokepoint::ui {

namespace {

QString textOf(const HindcastScore& score, int column) {
  const ShownUnit unit = shownUnit(score.estimate->unit);
  switch (column) {
    case HindcastModel::Quantity:
      return unit.scale == 1.0
                 ? subjectOf(*score.estimate)
                 : HindcastModel::tr("%1, %2", "quantity, unit").arg(subjectOf(*score.estimate), unit.name);
    case HindcastModel::Period: return shortPeriodName(score.estimate->period);
    case HindcastModel::Publisher: return translated(score.estimate->publisher);
    case HindcastModel::Figure: return inTwoDigits(score.figure * unit.scale);
    case HindcastModel::Runs:
      return withRange(score.spread.p50 * unit.scale, score.spread.p05 * unit.scale, score.spread.p95 * unit.scale);
    case HindcastModel::Off: return offBy(score.bias);
    case HindcastModel::Covered: return score.isCovered ? HindcastModel::tr("✓ yes") : HindcastModel::tr("✗ no");
    default: return percent(score.crps);
  }
}

// Of the whole spread of the runs, where a median may be right by chance.
QString whatScoreMeans() {
  return HindcastModel::tr(
      "Runs off by: how far all runs together lie from what was published, in parts of it; 10 % as if every run were "
      "a tenth of it off (the continuous ranked probability score, CRPS). The smaller, the better.");
}

// Words first; the expression is for those who type some.
QString tipOf(const Estimate& estimate) {
  QStringList lines{HindcastModel::tr("%1 in %2: %3", "quantity, period, figure with its unit")
                        .arg(subjectOf(estimate), periodName(estimate.period), figureOf(estimate))};
  if (const QString note = translated(estimate.note); !note.isEmpty()) lines += note;
  lines += QString::fromStdString(estimate.expression);
  return lines.join(QChar('\n'));
}

QString namesOf(const QuantityScore& score) {
  QString names;
  for (const QuantityId id : score.quantities) {
    const QString label = translated(spec(id).label);
    names = names.isEmpty() ? label : HindcastModel::tr("%1 with %2", "quantities").arg(names, label);
  }
  return names;
}

}  // namespace

HindcastModel::HindcastModel(QObject* parent) : QAbstractTableModel(parent) {}

void HindcastModel::setHindcast(Hindcast hindcast) {
  beginResetModel();
  m_hindcast = std::move(hindcast);
  endResetModel();
}

int HindcastModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_hindcast.scores.size());
}
int HindcastModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int{Columns}; }

QVariant HindcastModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const auto& score = m_hindcast.scores[static_cast<std::size_t>(index.row())];
  if (role == Qt::DisplayRole) return textOf(score, index.column());
  if (role == Qt::TextAlignmentRole && index.column() >= Figure) return int{Qt::AlignRight | Qt::AlignVCenter};
  if (role == Qt::ToolTipRole) return tipOf(*score.estimate);
  return {};
}

QVariant HindcastModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (role == Qt::TextAlignmentRole && section >= Figure) return int{Qt::AlignRight | Qt::AlignVCenter};
  if (role == Qt::ToolTipRole && section == Score) return whatScoreMeans();
  // As a tip too: a column that takes what room there is may have little.
  if ((role != Qt::DisplayRole && role != Qt::ToolTipRole) || orientation != Qt::Horizontal) return {};
  switch (section) {
    case Quantity: return tr("What");
    case Period: return tr("When");
    case Publisher: return tr("Who says");
    case Figure: return tr("Published");
    case Runs: return tr("Runs");
    case Off: return tr("Median off by");
    case Covered: return tr("Within");
    default: return tr("Runs off by");
  }
}

std::vector<DataTable> HindcastModel::dataTables() const {
  if (m_hindcast.scores.empty()) return {};
  const auto titleOf = [this](int column) { return headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(); };
  DataTable table{
      {}, {{titleOf(Period)}, {titleOf(Quantity)}, {tr("Unit")}, {titleOf(Publisher)}, {titleOf(Figure)}}, {}};
  addRange(table, titleOf(Runs), {});
  table.columns.insert(table.columns.end(),
                       {{titleOf(Off), QStringLiteral("%")}, {titleOf(Covered)}, {QStringLiteral("CRPS")}});
  constexpr double kPercent = 100.0;
  for (const auto& score : m_hindcast.scores) {
    const ShownUnit unit = shownUnit(score.estimate->unit);
    std::vector<DataCell> cells{QString::fromStdString(toText(score.estimate->period)), subjectOf(*score.estimate),
                                unit.name, textOf(score, Publisher), score.figure * unit.scale};
    addRange(cells, score.spread, unit.scale);
    cells.insert(cells.end(), {kPercent * score.bias, textOf(score, Covered), score.crps});
    table.rows.push_back(std::move(cells));
  }
  return {std::move(table)};
}

QString sentenceOf(const Hindcast& hindcast) {
  const auto covered = std::ranges::count(hindcast.scores, true, &HindcastScore::isCovered);
  return HindcastModel::tr("Of %1 published figures of %2 to %3, %4 lie within the range of nine runs in ten.")
      .arg(hindcast.scores.size())
      .arg(kFirstScored.number)
      .arg(kLastScored.number)
      .arg(covered);
}

QString noteOf(const Hindcast& hindcast) {
  QStringList lines;
  for (const auto& score : hindcast.quantities)
    lines += HindcastModel::tr("%1: %2 of %3 within, medians off by %4, runs by %5",
                               "quantities, covered, figures, bias, score")
                 .arg(namesOf(score))
                 .arg(score.covered)
                 .arg(score.figures)
                 .arg(offBy(score.bias), percent(score.crps));
  lines +=
      HindcastModel::tr(
          "This is a check and not a hold-out: the priors were made knowing %1. What is record scores nothing, nor "
          "do inputs, plans and bounds.")
          .arg(kLastScored.number);
  lines += whatScoreMeans();
  return lines.join(QChar('\n'));
}

}  // namespace chokepoint::ui
