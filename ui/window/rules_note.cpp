#include "ui/window/rules_note.h"

#include <QEvent>
#include <algorithm>
#include <cassert>

#include "core/evidence/policy_events.h"
#include "core/scenario/presets.h"
#include "ui/document/document.h"
#include "ui/format/format.h"
#include "ui/theme/theme.h"

namespace chokepoint::ui {

namespace {

const Preset& rulesOf2026() {
  const auto* preset = findPreset("rules-of-mid-2026");
  assert(preset != nullptr);
  return *preset;
}

bool hasRulesOf2026(const Scenario& scenario) {
  return std::ranges::all_of(rulesOf2026().scenario.parameters, [&](const auto& rule) {
    const auto set = scenario.parameters.find(rule.first);
    return set != scenario.parameters.end() && set->second == rule.second;
  });
}

}  // namespace

RulesNote::RulesNote(Document& document, QWidget* parent) : QLabel(parent), m_document(document) {
  setObjectName(QStringLiteral("muted"));
  setFont(fontOf(TextRole::Small));
  setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
  connect(&m_document, &Document::changed, this, &RulesNote::refresh);
  connect(this, &QLabel::linkActivated, this, &RulesNote::apply);
  refresh();
}

void RulesNote::refresh() {
  const QString record = monthName(kRecordEnds);
  const QString listed = monthName(recordedEvents().back().month);
  if (hasRulesOf2026(m_document.scenario()))
    return setText(
        tr("Data to %1 · decisions listed to %2; the rules of mid-2026 are in this scenario").arg(record, listed));
  setText(tr("Data to %1 · decisions listed to %2; the rules of mid-2026 are not in this scenario "
             "(<a href=\"apply\" style=\"color: %3\">apply</a>)")
              .arg(record, listed, theme().us.name()));
}

// Added to what is set; they take the place of a timeline, which knows no levers.
void RulesNote::apply() {
  Scenario scenario = m_document.scenario();
  scenario.timeline.reset();
  for (const auto& [id, value] : rulesOf2026().scenario.parameters) scenario.parameters.insert_or_assign(id, value);
  m_document.replace(scenario, translated(rulesOf2026().title), m_document.filePath());
}

// The colour of a link stands in its text.
void RulesNote::changeEvent(QEvent* event) {
  QLabel::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) refresh();
}

}  // namespace chokepoint::ui
