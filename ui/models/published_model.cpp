#include "ui/models/published_model.h"

#include <QStringList>

#include "core/evidence/facts.h"
#include "ui/format/estimate_words.h"
#include "ui/format/format.h"

namespace chokepoint::ui {

namespace {

QString figureOf(const Estimate& e) {
  const ShownUnit unit = shownUnit(e.unit);
  const auto number = [&](const std::optional<double>& value) { return asPublished(*value * unit.scale); };
  QStringList parts;
  if (e.central) parts += number(e.central);
  if (e.low && e.high && e.central)
    parts.back() += PublishedModel::tr(" (%1 to %2)").arg(number(e.low), number(e.high));
  if (e.low && e.high && !e.central) parts += PublishedModel::tr("%1 to %2").arg(number(e.low), number(e.high));
  if (e.low && !e.high) parts += PublishedModel::tr("at least %1").arg(number(e.low));
  if (e.high && !e.low) parts += PublishedModel::tr("at most %1").arg(number(e.high));
  if (parts.isEmpty()) return PublishedModel::tr("no figure");
  return PublishedModel::tr("%1 %2", "figure, unit").arg(parts.join(QStringLiteral(", ")), unit.name);
}

// Where the figures were seen: the titles of the facts that an estimate rests on.
QString seenIn(const Estimate& estimate) {
  QStringList titles;
  for (const auto& id : estimate.facts)
    if (const auto* fact = findFact(id)) titles.push_back(QString::fromStdString(fact->id + " " + fact->title));
  return titles.join(QStringLiteral("; "));
}

QString addressesOf(const Estimate& estimate) {
  QStringList addresses{QString::fromStdString(estimate.expression)};
  for (const auto& id : estimate.facts)
    if (const auto* fact = findFact(id); fact != nullptr && !fact->url.empty())
      addresses.push_back(QString::fromStdString(fact->id + ": " + fact->url));
  return addresses.join(QChar('\n'));
}

}  // namespace

PublishedModel::PublishedModel(QObject* parent) : QAbstractTableModel(parent) {}

int PublishedModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(estimates().size());
}
int PublishedModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int{Columns}; }

QVariant PublishedModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const Estimate& estimate = estimates()[static_cast<std::size_t>(index.row())];
  if (role == Qt::ToolTipRole) return addressesOf(estimate);
  if (role == Qt::TextAlignmentRole && index.column() == Figure) return int{Qt::AlignRight | Qt::AlignVCenter};
  if (role != Qt::DisplayRole) return {};
  switch (index.column()) {
    case Quantity: return subjectOf(estimate);
    case Period: return QString::fromStdString(toText(estimate.period));
    case Publisher: return QString::fromStdString(estimate.publisher);
    case Figure: return figureOf(estimate);
    case Kind: return translated(std::string(nameOf(estimate.kind)));
    case Graded: return QString::fromUtf8(nameOf(gradeOf(estimate.facts)).data());
    case Seen: return seenIn(estimate);
    default: return translated(estimate.note);
  }
}

QVariant PublishedModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (role == Qt::ToolTipRole && section == Graded && orientation == Qt::Horizontal)
    return tr("A official or primary, B named press or analyst, C second-hand; the lowest of what a figure rests on");
  if (role != Qt::DisplayRole || orientation != Qt::Horizontal) return {};
  switch (section) {
    case Quantity: return tr("What");
    case Period: return tr("When");
    case Publisher: return tr("Who says");
    case Figure: return tr("Figure");
    case Kind: return tr("Kind");
    case Graded: return tr("Grade");
    case Seen: return tr("Seen in");
    default: return tr("Note");
  }
}

}  // namespace chokepoint::ui
