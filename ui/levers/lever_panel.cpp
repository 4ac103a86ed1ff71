#include "ui/levers/lever_panel.h"

#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QShortcut>
#include <QVBoxLayout>

#include "ui/format/format.h"
#include "ui/levers/gate_words.h"
#include "ui/levers/lever_group.h"
#include "ui/levers/lever_scroll_area.h"
#include "ui/levers/lever_search.h"
#include "ui/theme/theme.h"
#include "ui/widgets/lever_label.h"

namespace chokepoint::ui {

namespace {

constexpr int kPanelLeastWidth = 260;
constexpr int kPanelWidth = 320;
constexpr int kPanelMargin = 20;
constexpr int kPanelTop = 16;
constexpr int kPanelHeroGap = 14;
constexpr int kPanelGroupGap = 4;

QFrame* leverHairline(QWidget* parent) {
  auto* line = new QFrame(parent);
  line->setFixedHeight(1);
  line->setAutoFillBackground(true);
  line->setBackgroundRole(QPalette::Mid);
  return line;
}

}  // namespace

LeverPanel::LeverPanel(Document& document, QWidget* parent) : QWidget(parent), m_rows(document, this) {
  setObjectName(QStringLiteral("levers"));
  setAccessibleName(tr("Levers and assumptions"));
  setMinimumWidth(kPanelLeastWidth);
  setAutoFillBackground(true);
  setBackgroundRole(QPalette::AlternateBase);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, kPanelTop, 0, 0);
  column->setSpacing(0);
  connect(&m_rows, &LeverRows::sourceRequested, this, &LeverPanel::sourceRequested);
  addHead(*column);
  m_scroll = new LeverScrollArea(kPanelMargin, this);
  column->addWidget(m_scroll, 1);
  m_column = m_scroll->column();
  addHeroes();
  addGroups();
  connect(&document, &Document::changed, this, &LeverPanel::refreshGroups);
}

void LeverPanel::addHead(QVBoxLayout& column) {
  auto* head = new QVBoxLayout;
  head->setContentsMargins(kPanelMargin, 0, kPanelMargin, 8);
  head->setSpacing(8);
  auto* title = new QLabel(tr("LEVERS AND ASSUMPTIONS"), this);
  makeMuted(*title);
  QFont font = title->font();
  font.setWeight(QFont::DemiBold);
  title->setFont(font);
  head->addWidget(title);
  m_search = new LeverSearch(this);
  head->addWidget(m_search);
  column.addLayout(head);
  connect(m_search, &QLineEdit::textChanged, this, &LeverPanel::filter);
  auto* find = new QShortcut(QKeySequence::Find, this);
  connect(find, &QShortcut::activated, this, &LeverPanel::focusSearch);
}

void LeverPanel::addHeroes() {
  m_nothing = new QLabel(this);
  makeMuted(*m_nothing);
  m_nothing->setWordWrap(true);
  m_nothing->hide();
  m_column->addWidget(m_nothing);
  for (const auto id : heroLevers()) {
    auto* hero = m_rows.create(id, SliderSize::Hero, this);
    hero->setContentsMargins(0, 0, 0, kPanelHeroGap);  // goes with it when it is hidden
    m_heroes.push_back(hero);
    m_column->addWidget(hero);
  }
}

void LeverPanel::addGroups() {
  m_gates = addGroup(gatesSection(), SliderSize::Compact);
  m_gates->setContentsMargins(0, 0, 0, 2 * kPanelGroupGap);
  addSection(leverHairline(this));
  for (const auto& section : sectorSections()) addGroup(section, SliderSize::Compact);
}

LeverGroup* LeverPanel::addGroup(const LeverSection& section, SliderSize size) {
  auto* group = new LeverGroup(section, size, m_rows, this);
  m_groups.push_back(group);
  group->setContentsMargins(0, kPanelGroupGap, 0, 0);
  m_column->addWidget(group);
  return group;
}

void LeverPanel::setOutlook(const Outlook& outlook, Year year) {
  constexpr Year kPlanYear{2028};
  const auto& delivered = outlook.annual(figure("smic_capacity"), kPlanYear);
  setNote(parameter("smic_capacity_2028"),
          tr("delivers %1 k (%2–%3)", "thousand wafers: median, low, high")
              .arg(significant(delivered.p50), significant(delivered.p05), significant(delivered.p95)));
  const GateWords gates = gateWords(outlook, year);
  setNote(parameter("chip_control_offset"), gates.washington);
  setNote(parameter("beijing_discouragement"), gates.beijing);
  m_gates->setOutcome(gates.summary, gates.sentences, gates.ranges);
}

void LeverPanel::setNotesStale(bool stale) {
  m_rows.setNotesStale(stale);
  m_gates->setOutcomeStale(stale);
}

void LeverPanel::setNote(ParameterId id, const QString& note) { m_rows.setNote(id, note); }

void LeverPanel::addSection(QWidget* section) {
  m_sections.push_back(section);
  m_column->addWidget(section);
}

QStringList LeverPanel::openGroups() const {
  QStringList keys;
  for (const auto* group : m_groups)
    if (group->isOpen()) keys << QString::fromStdString(group->section().key);
  return keys;
}

void LeverPanel::setOpenGroups(const QStringList& keys) {
  for (auto* group : m_groups) group->setOpen(keys.contains(QString::fromStdString(group->section().key)));
}

void LeverPanel::focusSearch() {
  m_search->setFocus(Qt::ShortcutFocusReason);
  m_search->selectAll();
}

QSize LeverPanel::sizeHint() const { return {kPanelWidth, QWidget::sizeHint().height()}; }

void LeverPanel::refreshGroups() {
  for (auto* group : m_groups) group->refresh();
}

int LeverPanel::filterHeroes(const QString& needle) {
  int found = 0;
  for (auto* hero : m_heroes) {
    const bool isWanted = matches(spec(hero->id()), {}, needle);
    hero->setVisible(isWanted);
    found += isWanted ? 1 : 0;
  }
  return found;
}

void LeverPanel::filter(const QString& text) {
  const QString needle = text.trimmed();
  int found = filterHeroes(needle);
  for (auto* group : m_groups) found += group->filter(needle);
  for (auto* section : m_sections) section->setVisible(needle.isEmpty());
  m_nothing->setText(tr("No input has “%1” in its name. Try a shorter word, such as yield or memory.").arg(needle));
  m_nothing->setVisible(found == 0);
}

}  // namespace chokepoint::ui
