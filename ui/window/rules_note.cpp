#include "ui/window/rules_note.h"

#include <QCoreApplication>
#include <QLabel>

#include "core/evidence/policy_events.h"
#include "ui/format/format.h"
#include "ui/theme/theme.h"

namespace chokepoint::ui {

QLabel* rulesNote(QWidget* parent) {
  const QString text = QCoreApplication::translate(
      "RulesNote", "Data to %1 · decisions listed to %2; those after %1 are in no scenario");
  auto* note = new QLabel(text.arg(monthName(kRecordEnds), monthName(recordedEvents().back().month)), parent);
  note->setObjectName(QStringLiteral("muted"));
  note->setFont(fontOf(TextRole::Small));
  return note;
}

}  // namespace chokepoint::ui
