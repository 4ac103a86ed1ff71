#include "ui/views/sources/sources_model.h"

#include <algorithm>

#include "core/evidence/facts.h"
#include "core/model/sector_specs.h"
#include "ui/format/estimate_words.h"
#include "ui/format/format.h"
#include "ui/format/others_words.h"
#include "ui/format/parameter_text.h"

namespace chokepoint::ui {

namespace {

QString gradeLetter(std::span<const std::string> facts) { return QString::fromUtf8(nameOf(gradeOf(facts)).data()); }

int alignmentOf(int column) {
  return column == SourcesModel::Graded ? int{Qt::AlignCenter} : int{Qt::AlignRight | Qt::AlignVCenter};
}

QString textOf(const ParameterSpec& s, const SourceCheck& check, int column) {
  switch (column) {
    case SourcesModel::Name: return translated(s.label);
    case SourcesModel::Figure: return valueText(s, s.defaultValue());
    case SourcesModel::Runs: return check.inputs.empty() ? QString() : runsText(s, check.inputs[index(s.id)]);
    case SourcesModel::Graded: return s.facts.empty() ? QString() : gradeLetter(s.facts);
    default: return {};
  }
}

QString textOf(const RecordSpec& record, int column) {
  switch (column) {
    case SourcesModel::Name: return translated(record.label);
    case SourcesModel::Figure: return SourcesModel::tr("by month");
    case SourcesModel::Graded: return record.facts.empty() ? QString() : gradeLetter(record.facts);
    default: return {};
  }
}

}  // namespace

SourcesModel::SourcesModel(QObject* parent) : QAbstractItemModel(parent) { build(); }

SourcesModel::~SourcesModel() = default;

void SourcesModel::build() {
  m_groups.clear();
  const auto add = [&](const QString& title, bool isOwn, const Source& source) {
    const auto found = std::ranges::find_if(
        m_groups, [&](const auto& group) { return group->title == title && group->isOwn == isOwn; });
    auto& group =
        found != m_groups.end() ? **found : *m_groups.emplace_back(std::make_unique<Group>(Group{title, isOwn, {}}));
    group.sources.push_back(source);
  };
  for (const auto& own : m_scenario.evidence) add(tr("%1 (yours)").arg(othersWords(own.publisher)), true, &own);
  for (const auto& estimate : estimates()) add(translated(estimate.publisher), false, &estimate);
  for (const auto& record : recordSpecs()) add(tr("The record"), false, &record);
  for (const auto& sector : sectorSpecs())
    for (const auto& s : parameterSpecs())
      if (s.sector == sector.id) add(tr("Inputs: %1").arg(translated(sector.title)), false, &s);
}

void SourcesModel::setScenario(const Scenario& scenario) {
  if (scenario.evidence != m_scenario.evidence) {
    beginResetModel();
    m_scenario = scenario;
    m_check = {};
    build();
    return endResetModel();
  }
  const bool sameBeliefs = scenario.beliefs == m_scenario.beliefs;
  // Moved there and back, one's own estimates stay where the rows point to.
  auto evidence = std::move(m_scenario.evidence);
  m_scenario = scenario;
  m_scenario.evidence = std::move(evidence);
  if (sameBeliefs) return;  // a slider is dragged, say
  for (int row = 0; row < rowCount(); ++row) {
    const auto group = index(row, 0);
    emit dataChanged(group, index(row, Columns - 1));
    emit dataChanged(index(0, 0, group), index(rowCount(group) - 1, Columns - 1, group));
  }
}

void SourcesModel::setCheck(SourceCheck check) {
  m_check = std::move(check);
  for (int row = 0; row < rowCount(); ++row)
    emit dataChanged(index(0, Runs, index(row, 0)), index(rowCount(index(row, 0)) - 1, Runs, index(row, 0)));
}

const SourcesModel::Group* SourcesModel::groupOf(const QModelIndex& index) const {
  if (!index.isValid() || index.internalPointer() != nullptr) return nullptr;
  return m_groups[static_cast<std::size_t>(index.row())].get();
}

Source SourcesModel::source(const QModelIndex& index) const {
  if (!index.isValid() || index.internalPointer() == nullptr) return {};
  return static_cast<const Group*>(index.internalPointer())->sources[static_cast<std::size_t>(index.row())];
}

// An estimate is told by its id: a chart has a copy of the user's own.
QModelIndex SourcesModel::indexOf(const Source& source) const {
  const auto isSame = [&](const Source& one) {
    const auto* const* asked = std::get_if<const Estimate*>(&source);
    const auto* const* here = std::get_if<const Estimate*>(&one);
    return asked != nullptr && here != nullptr ? (*asked)->id == (*here)->id : source == one;
  };
  for (std::size_t g = 0; g < m_groups.size(); ++g) {
    const auto& sources = m_groups[g]->sources;
    if (const auto found = std::ranges::find_if(sources, isSame); found != sources.end())
      return index(static_cast<int>(found - sources.begin()), 0, index(static_cast<int>(g), 0));
  }
  return {};
}

// A row below a heading points to its group, a heading to nothing.
QModelIndex SourcesModel::index(int row, int column, const QModelIndex& parent) const {
  if (row < 0 || row >= rowCount(parent) || column < 0 || column >= Columns) return {};
  return createIndex(row, column, parent.isValid() ? m_groups[static_cast<std::size_t>(parent.row())].get() : nullptr);
}

QModelIndex SourcesModel::parent(const QModelIndex& child) const {
  if (!child.isValid() || child.internalPointer() == nullptr) return {};
  const auto found = std::ranges::find(m_groups, child.internalPointer(),
                                       [](const auto& group) { return static_cast<void*>(group.get()); });
  return createIndex(static_cast<int>(found - m_groups.begin()), 0, nullptr);
}

int SourcesModel::rowCount(const QModelIndex& parent) const {
  if (!parent.isValid()) return static_cast<int>(m_groups.size());
  const auto* group = parent.column() == 0 ? groupOf(parent) : nullptr;
  return group == nullptr ? 0 : static_cast<int>(group->sources.size());
}

int SourcesModel::columnCount(const QModelIndex&) const { return Columns; }

std::vector<std::string> SourcesModel::believableAt(const QModelIndex& index) const {
  const auto* group = groupOf(index);
  std::vector<std::string> ids;
  for (const auto& of : group != nullptr ? group->sources : std::vector{source(index)})
    if (const auto* const* estimate = std::get_if<const Estimate*>(&of)) ids.push_back((*estimate)->id);
  return ids;
}

Qt::CheckState SourcesModel::stateOf(const QModelIndex& heading) const {
  const auto ids = believableAt(heading);
  const auto believed = std::ranges::count_if(ids, [&](const auto& id) { return m_scenario.beliefs.contains(id); });
  if (believed == 0) return Qt::Unchecked;
  return believed == std::ssize(ids) ? Qt::Checked : Qt::PartiallyChecked;
}

std::optional<Spread> SourcesModel::spreadOf(const Estimate& estimate) const {
  const auto all = estimatesWith(m_scenario.evidence);
  const auto place = static_cast<std::size_t>(std::ranges::find(all, &estimate) - all.begin());
  return place < m_check.spreads.size() ? m_check.spreads[place] : std::nullopt;
}

QString SourcesModel::runsOf(const Estimate& estimate) const {
  const auto spread = spreadOf(estimate);
  if (!spread) return {};
  const double scale = shownUnit(estimate.unit).scale;
  return withRange(spread->p50 * scale, spread->p05 * scale, spread->p95 * scale);
}

// The time first: a name without room loses its end.
QString SourcesModel::nameOf(const Estimate& estimate) {
  const QString name = tr("%1 %2", "time, quantity").arg(shortPeriodName(estimate.period), subjectOf(estimate));
  const QString unit = shortUnit(estimate.unit);
  return unit.isEmpty() ? name : tr("%1 (%2)", "quantity, unit").arg(name, unit);
}

QString SourcesModel::textOf(const Estimate& estimate, int column) const {
  switch (column) {
    case Name: return nameOf(estimate);
    case Figure: return shortFigureOf(estimate);
    case Runs: return runsOf(estimate);
    case Weight:
      return weightOf(estimate, m_scenario.beliefs) > 0.0 ? exactly(weightOf(estimate, m_scenario.beliefs)) : QString();
    default: return findEstimate(estimate.id) == nullptr ? tr("yours") : gradeLetter(estimate.facts);
  }
}

QVariant SourcesModel::data(const QModelIndex& index, int role) const {
  if (const auto* group = groupOf(index)) {
    if (role == Qt::DisplayRole && index.column() == Name) return group->title;
    if (role == Qt::CheckStateRole && index.column() == Name && (flags(index) & Qt::ItemIsUserCheckable))
      return stateOf(index);
    if (role == Qt::AccessibleTextRole && (flags(index) & Qt::ItemIsUserCheckable))
      return tr("Believe: %1", "a check box").arg(group->title);
    return {};
  }
  const auto of = source(index);
  if (role == Qt::TextAlignmentRole && index.column() > Name) return alignmentOf(index.column());
  if (const auto* const* estimate = std::get_if<const Estimate*>(&of)) {
    if (role == Qt::DisplayRole) return textOf(**estimate, index.column());
    if (role == Qt::EditRole && index.column() == Weight) return weightOf(**estimate, m_scenario.beliefs);
    if (role == Qt::CheckStateRole && index.column() == Name)
      return weightOf(**estimate, m_scenario.beliefs) > 0.0 ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::AccessibleTextRole && index.column() == Name)
      return tr("Believe: %1", "a check box").arg(textOf(**estimate, Name));
    if (role == Qt::ToolTipRole)
      return tr("%1\n%2", "quantity, expression")
          .arg(textOf(**estimate, Name), QString::fromStdString((*estimate)->expression));
    return {};
  }
  if (role != Qt::DisplayRole) return {};
  if (const auto* const* s = std::get_if<const ParameterSpec*>(&of)) return ui::textOf(**s, m_check, index.column());
  if (const auto* const* record = std::get_if<const RecordSpec*>(&of)) return ui::textOf(**record, index.column());
  return {};
}

QVariant SourcesModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::ToolTipRole && section == Graded)
    return tr("A official or primary, B named press or analyst, C second-hand; the lowest of what a figure rests on");
  if (role == Qt::TextAlignmentRole && section > Name) return alignmentOf(section);
  if (role == Qt::ToolTipRole && section == Weight)
    return tr("Counts among believed figures of the same quantity and time; they share one vote");
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case Name: return tr("Believe whom, of what");
    case Figure: return tr("Figure");
    case Runs: return tr("The runs");
    case Weight: return tr("Weight");
    default: return tr("Grade");
  }
}

Qt::ItemFlags SourcesModel::flags(const QModelIndex& index) const {
  Qt::ItemFlags flags = QAbstractItemModel::flags(index);
  const auto ids = believableAt(index);
  if (ids.empty()) return flags;
  if (index.column() == Name) flags |= Qt::ItemIsUserCheckable;
  if (groupOf(index) == nullptr && index.column() == Weight && m_scenario.beliefs.contains(ids.front()))
    flags |= Qt::ItemIsEditable;
  return flags;
}

bool SourcesModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  const auto ids = believableAt(index);
  if (ids.empty()) return false;
  if (role == Qt::CheckStateRole && index.column() == Name)
    emit beliefAsked(ids, value.toInt() != Qt::Unchecked);  // a click on some of a publisher's leads to all of them
  else if (role == Qt::EditRole && index.column() == Weight)
    emit weightAsked(ids.front(), value.toString());
  else
    return false;
  return true;
}

}  // namespace chokepoint::ui
