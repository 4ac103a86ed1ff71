#include "ui/answer/preset_chips.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <algorithm>
#include <chrono>

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

using namespace std::chrono_literals;

constexpr auto kRest = 300ms;  // from one step of a slider to the next it is less

std::vector<const Preset*> presetsWhere(auto condition) {
  std::vector<const Preset*> found;
  for (const Preset& preset : presets())
    if (condition(preset)) found.push_back(&preset);
  return found;
}

std::vector<const Preset*> atHand() {
  return presetsWhere([](const Preset& preset) { return preset.isAtHand; });
}

// Those that are seen without a click come first.
std::vector<const Preset*> inOrderOfSight() {
  auto all = presetsWhere([](const Preset&) { return true; });
  std::ranges::stable_partition(all, [](const Preset* preset) { return preset->isAtHand; });
  return all;
}

std::size_t numberOf(const Preset& preset) { return static_cast<std::size_t>(&preset - presets().data()); }

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
      m_gaps(presets().size()),
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
  m_rest.setSingleShot(true);
  m_rest.setInterval(kRest);
  connect(&m_rest, &QTimer::timeout, this, &PresetChips::askForNext);
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

void PresetChips::setSample(const SampleOptions& sample) {
  if (sample == m_sample) return;
  m_sample = sample;
  forget();
}

void PresetChips::setBelieving(const Scenario& scenario) {
  if (!believesAlike(scenario, m_believing)) forget();
  m_believing = scenario;
  if (m_isAsking) return;
  m_isAsking = true;
  m_rest.start();
}

void PresetChips::holdBack() {
  m_rest.stop();
  m_analyst.forget(this);
  m_isAsking = false;
}

// What there is was in another sample, or under what was believed before.
void PresetChips::forget() {
  holdBack();
  m_gaps.assign(presets().size(), std::nullopt);
}

// One at a time, so that nobody else who asks waits for all; those in the row first.
void PresetChips::askForNext() {
  const auto isUnknown = [this](const Preset* preset) { return gapsOfPreset(*preset) == nullptr; };
  const auto all = inOrderOfSight();
  const auto next = std::ranges::find_if(all, isUnknown);
  m_isAsking = next != all.end();
  if (!m_isAsking) return;
  m_analyst.ask(
      this,
      [preset = *next, believing = m_believing, sample = m_sample](Workshop& workshop, const RunWatch& watch) {
        return gapsOf(*preset, believing, sample, workshop, watch);
      },
      [this, preset = *next](const std::optional<PresetGaps>& gaps) {
        m_isAsking = false;
        if (!gaps) return;  // there is none; it is asked for again with the next outlook
        m_gaps[numberOf(*preset)] = gaps;
        showNumbers();
        askForNext();
      });
}

bool PresetChips::isAnswered() const {
  return !m_isAsking || std::ranges::all_of(atHand(), [this](const Preset* p) { return gapsOfPreset(*p) != nullptr; });
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
  const auto& known = m_gaps[numberOf(preset)];
  return known ? &*known : nullptr;
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
  for (const MenuButton* button : {m_more, m_rivals}) showNumbersIn(*button->menu());
}

// Entry by entry: somebody may have the menu open.
void PresetChips::showNumbersIn(const QMenu& menu) {
  for (QAction* action : menu.actions())
    if (const auto* preset = action->data().value<const Preset*>()) action->setText(numbersOf(*preset));
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
    action->setData(QVariant::fromValue(preset));
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
