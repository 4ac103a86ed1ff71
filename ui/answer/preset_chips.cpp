#include "ui/answer/preset_chips.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <algorithm>

#include "core/study/why/rival_views.h"
#include "ui/answer/preset_chip.h"
#include "ui/charts/parts/chart_text.h"
#include "ui/document/start_from.h"
#include "ui/format/format.h"
#include "ui/run/analyst.h"
#include "ui/widgets/menu_button.h"
#include "ui/widgets/menu_heading.h"

namespace chokepoint::ui {

namespace {

std::vector<const Preset*> presetsWhere(auto condition) {
  std::vector<const Preset*> found;
  for (const Preset& preset : presets())
    if (condition(preset)) found.push_back(&preset);
  return found;
}

std::vector<const Preset*> atHand() {
  return presetsWhere([](const Preset& preset) { return preset.isAtHand; });
}

bool isRival(const Preset& preset) {
  const auto rivals = rivalPresets();
  return std::ranges::find(rivals, &preset) != rivals.end();
}

MenuButton* menuButton(const QString& toolTip, QWidget* parent) {
  auto* button = new MenuButton({}, toolTip, parent);
  button->setRole("link");
  return button;
}

bool believesAlike(const Scenario& a, const Scenario& b) {
  return a.evidence == b.evidence && a.beliefs == b.beliefs && a.posterior == b.posterior;
}

// A preset says nothing of whom one believes.
Scenario inputsOf(const Scenario& scenario) {
  return {.parameters = scenario.parameters, .priors = scenario.priors, .timeline = scenario.timeline};
}

}  // namespace

PresetChips::PresetChips(Document& document, Analyst& analyst, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_analyst(analyst),
      m_rivals(menuButton(tr("How three views of the world have it"), this)),
      m_more(menuButton(tr("All other scenarios to start from"), this)) {
  setAccessibleName(tr("Scenarios to start from"));
  setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(6);
  auto* label = new QLabel(tr("Start from"), this);
  label->setObjectName(QStringLiteral("muted"));
  label->setFont(fontOf(TextRole::Small));
  row->addWidget(label);
  addChips();
  m_rivals->setText(tr("Rival views ▾"));
  row->addWidget(m_rivals);
  row->addWidget(m_more);
  row->addStretch();
  connect(&m_document, &Document::changed, this, &PresetChips::showChosen);
  showChosen();
  fit();
}

void PresetChips::addChips() {
  for (const Preset* preset : atHand()) {
    auto* chip = new PresetChip(translated(preset->title), translated(preset->why), this);
    layout()->addWidget(chip);
    m_chips.push_back(chip);
    // Pressed, it stays as it is: the scenario says what is chosen.
    connect(chip, &PresetChip::clicked, this, [this, preset] {
      startFrom(m_document, *preset);
      showChosen();
    });
  }
}

void PresetChips::setOutlooks(const std::shared_ptr<const Outlook>& now,
                              const std::shared_ptr<const Outlook>& byDefault) {
  m_shown.clear();
  for (const auto& outlook : {now, byDefault})
    if (outlook && believesAlike(outlook->scenario, now->scenario))
      m_shown.emplace_back(inputsOf(outlook->scenario), gapsOf(*outlook));
  setBelieving(now->scenario);
  showNumbers();
}

void PresetChips::setBelieving(const Scenario& scenario) {
  if (m_isAsked && believesAlike(scenario, m_believing)) return;
  m_isAsked = true;
  m_believing = scenario;
  m_gaps.clear();  // they were under what was believed before
  m_analyst.ask(
      this,
      [scenario](Workshop& workshop, const RunWatch& watch) {
        auto gaps = gapsOfPresets(scenario, kDefaultSeed, workshop, watch);
        return gaps ? std::move(*gaps) : std::vector<PresetGaps>();
      },
      [this](const std::vector<PresetGaps>& gaps) {
        m_isAsked = !gaps.empty();
        m_gaps = gaps;
        showNumbers();
      });
}

void PresetChips::setSpokenOf(Year year, Measure measure) {
  if (year == m_year && measure == m_measure) return;
  m_year = year;
  m_measure = measure;
  showNumbers();
}

const PresetGaps* PresetChips::gapsOfPreset(const Preset& preset) const {
  const auto isOf = [&](const auto& shown) { return sameInputs(preset.scenario, shown.first); };
  if (const auto shown = std::ranges::find_if(m_shown, isOf); shown != m_shown.end()) return &shown->second;
  return m_gaps.empty() ? nullptr : &m_gaps[static_cast<std::size_t>(&preset - presets().data())];
}

void PresetChips::showNumbers() {
  const auto shown = atHand();
  for (std::size_t i = 0; i < m_chips.size(); ++i) {
    const auto* found = gapsOfPreset(*shown[i]);
    if (found == nullptr) {
      m_chips[i]->setGaps({}, {});
      continue;
    }
    const auto& gaps = found->in(m_measure);
    m_chips[i]->setGaps(timesText(gaps.made[yearIndex(m_year)]), timesText(gaps.usable[yearIndex(m_year)]));
  }
  fillMenus(static_cast<std::size_t>(std::ranges::count_if(m_chips, [](auto* chip) { return !chip->isHidden(); })));
}

void PresetChips::showChosen() {
  const auto shown = atHand();
  const Scenario settings = inputsOf(m_document.scenario());
  for (std::size_t i = 0; i < m_chips.size(); ++i) m_chips[i]->setChecked(sameInputs(shown[i]->scenario, settings));
}

// As many chips as have room beside the menus; the others stand in the last menu.
void PresetChips::fit() {
  m_more->setText(tr("%n more ▾", "scenarios", static_cast<int>(presets().size())));
  for (PresetChip* chip : m_chips) chip->show();
  // Layouts keep what their widgets wanted before the type grew.
  for (int i = 0; i < layout()->count(); ++i) layout()->itemAt(i)->invalidate();
  const auto wanted = [this] { return layout()->sizeHint().width(); };
  std::size_t shown = m_chips.size();
  while (shown > 1 && wanted() > width()) m_chips[--shown]->hide();
  fillMenus(shown);
}

void PresetChips::fillMenus(std::size_t chipsShown) {
  const auto chips = atHand();
  const auto hasChip = [&](const Preset& preset) {
    return std::ranges::find(chips.begin(), chips.begin() + static_cast<std::ptrdiff_t>(chipsShown), &preset) !=
           chips.begin() + static_cast<std::ptrdiff_t>(chipsShown);
  };
  const auto rest = presetsWhere([&](const Preset& preset) { return !hasChip(preset) && !isRival(preset); });
  m_more->setText(tr("%n more ▾", "scenarios", static_cast<int>(rest.size())));
  addEntries(*m_more->menu(), rest);
  addEntries(*m_rivals->menu(), rivalPresets());
}

void PresetChips::addEntries(QMenu& menu, const std::vector<const Preset*>& entries) {
  menu.clear();
  std::string group;
  for (const Preset* preset : entries) {
    if (preset->group != group) addHeading(menu, translated(preset->group));
    group = preset->group;
    QAction* action = menu.addAction(numbersOf(*preset));
    action->setToolTip(translated(preset->why));
    connect(action, &QAction::triggered, this, [this, preset] { startFrom(m_document, *preset); });
  }
}

QString PresetChips::numbersOf(const Preset& preset) const {
  const QString title = translated(preset.title);
  const auto* found = gapsOfPreset(preset);
  if (found == nullptr) return title;
  const auto& gaps = found->in(m_measure);
  return tr("%1    %2 | %3", "scenario, its two gaps")
      .arg(title, timesText(gaps.made[yearIndex(m_year)]), timesText(gaps.usable[yearIndex(m_year)]));
}

void PresetChips::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange) fit();
}

void PresetChips::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fit();
}

}  // namespace chokepoint::ui
