#include "ui/window/rules_note.h"

#include "core/evidence/policy_events.h"
#include "ui/format/format.h"
#include "ui/theme/theme.h"

namespace chokepoint::ui {

RulesNote::RulesNote(QWidget* parent) : QLabel(parent) {
  setObjectName(QStringLiteral("muted"));
  setFont(fontOf(TextRole::Small));
  setText(tr("Data to %1 · decisions listed to %2; those after %1 are in no scenario")
              .arg(monthName(kRecordEnds), monthName(recordedEvents().back().month)));
}

}  // namespace chokepoint::ui
