#include "ui/levers/lever_panel.h"

#include <QApplication>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "ui/format/format.h"
#include "ui/levers/belief_line.h"
#include "ui/levers/gate_words.h"
#include "ui/levers/lever_group.h"
#include "ui/levers/lever_scroll_area.h"
#include "ui/levers/lever_search.h"
#include "ui/levers/prior/prior_dialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/field_label.h"
#include "ui/widgets/fitting_label.h"

namespace chokepoint::ui {

namespace {

constexpr int kPanelLeastWidth = 260;
constexpr int kPanelWidth = 320;
constexpr int kPanelMargin = 20;
constexpr int kPanelTop = 16;
constexpr int kPanelHeroGap = 7;
constexpr int kPanelGroupGap = 4;
constexpr int kTitleShare = 5;
constexpr int kSearchShare = 3;

QFrame* leverHairline(QWidget* parent) {
  auto* line = new QFrame(parent);
  line->setFixedHeight(1);
  line->setAutoFillBackground(true);
  line->setBackgroundRole(QPalette::Mid);
  return line;
}

// What a chip has to pass on its way to China is told beneath the levers of both.
bool isGate(const LeverSection& section) {
  constexpr std::array kGates{parameter("chip_control_offset"), parameter("beijing_discouragement")};
  return std::ranges::any_of(
      kGates, [&](ParameterId gate) { return std::ranges::find(section.inputs, gate) != section.inputs.end(); });
}

}  // namespace

LeverPanel::LeverPanel(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_rows(document, this) {
  setObjectName(QStringLiteral("levers"));
  setAccessibleName(tr("Levers and assumptions"));
  setMinimumWidth(kPanelLeastWidth);
  setAutoFillBackground(true);
  setBackgroundRole(QPalette::AlternateBase);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, kPanelTop, 0, 0);
  column->setSpacing(0);
  connect(&m_rows, &LeverRows::sourceRequested, this, &LeverPanel::sourceRequested);
  connect(&m_rows, &LeverRows::priorRequested, this, &LeverPanel::showPrior);
  addHead(*column);
  m_scroll = new LeverScrollArea(kPanelMargin, this);
  column->addWidget(m_scroll, 1);
  m_column = m_scroll->column();
  addHeroes();
  addGroups();
  addBeliefs();
  connect(&document, &Document::changed, this, &LeverPanel::refreshGroups);
}

void LeverPanel::showPrior(ParameterId id) {
  if (m_priors == nullptr) {
    m_priors = new PriorDialog(m_document, this);
    connect(m_priors, &PriorDialog::sourceRequested, this, &LeverPanel::sourceRequested);
  }
  m_priors->showInput(id);
}

void LeverPanel::addHead(QVBoxLayout& column) {
  auto* head = new QHBoxLayout;
  head->setContentsMargins(kPanelMargin, 0, kPanelMargin, 6);
  head->setSpacing(8);
  auto* title = new FittingLabel(this);
  makeMuted(*title);
  QFont font = title->font();
  font.setWeight(QFont::DemiBold);
  title->setFont(font);
  title->setTexts({tr("LEVERS AND ASSUMPTIONS"), tr("LEVERS")});
  head->addWidget(title, kTitleShare);
  m_search = new LeverSearch(this);
  head->addWidget(m_search, kSearchShare);
  column.addLayout(head);
  connect(m_search, &QLineEdit::textChanged, this, &LeverPanel::filter);
}

void LeverPanel::addHeroes() {
  m_nothing = new QLabel(this);
  makeMuted(*m_nothing);
  m_nothing->setWordWrap(true);
  m_nothing->setTextFormat(Qt::PlainText);  // it repeats what was typed
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
  for (const auto& section : leverSections()) {
    auto* group = new LeverGroup(section, SliderSize::Compact, m_rows, this);
    group->setContentsMargins(0, kPanelGroupGap, 0, 0);
    m_column->addWidget(group);
    m_groups.push_back(group);
    if (isGate(section)) m_gates.push_back(group);
  }
}

void LeverPanel::addBeliefs() {
  auto* line = leverHairline(this);
  m_beliefs = new BeliefLine(m_document, this);
  m_column->addSpacing(kPanelGroupGap);
  addSection(line);
  addSection(m_beliefs);
  connect(m_beliefs, &BeliefLine::clicked, this, &LeverPanel::beliefsRequested);
}

void LeverPanel::setOutlook(const Outlook& outlook, Year year) {
  constexpr Year kPlanYear{2028};
  const auto& delivered = outlook.annual(figure("smic_capacity"), kPlanYear);
  const auto of = [&](const QString& pattern) {
    return pattern.arg(significant(delivered.p50), significant(delivered.p05), significant(delivered.p95));
  };
  setNote(parameter("smic_capacity_2028"),
          {of(tr("delivers %1 k (%2 to %3) under these controls", "thousand wafers: median, low, high")),
           of(tr("delivers %1 k (%2 to %3)", "thousand wafers: median, low, high"))});
  const GateWords gates = gateWords(outlook, year);
  setNote(parameter("chip_control_offset"), {gates.washington});
  setNote(parameter("beijing_discouragement"), {gates.beijing});
  for (auto* gate : m_gates) gate->setOutcome(gates.sentences, gates.ranges);
  m_beliefs->setOutlook(outlook);
}

void LeverPanel::setNotesStale(bool stale) {
  m_rows.setNotesStale(stale);
  for (auto* gate : m_gates) gate->setOutcomeStale(stale);
  m_beliefs->setStale(stale);
}

void LeverPanel::sayAnswer(const QString& sentence) {
  auto* track = qobject_cast<SliderTrack*>(QApplication::focusWidget());
  if (track != nullptr && isAncestorOf(track) && track->isUnsaid()) track->tellAnswer(sentence);
}

void LeverPanel::setNote(ParameterId id, const QStringList& note) { m_rows.setNote(id, note); }

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

void LeverPanel::reveal(ParameterId id) {
  m_search->clear();
  for (auto* group : m_groups)
    if (std::ranges::find(group->section().inputs, id) != group->section().inputs.end()) group->setOpen(true);
  auto* slider = m_rows.find(id);
  slider->track()->setFocus(Qt::ShortcutFocusReason);
  // A group that was opened has its room once it is laid out.
  QTimer::singleShot(0, slider, [this, slider] { m_scroll->ensureWidgetVisible(slider); });
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
  m_nothing->setText(tr("No input goes by “%1”. Try a shorter word, such as yield or memory.").arg(needle));
  m_nothing->setVisible(found == 0);
}

}  // namespace chokepoint::ui
