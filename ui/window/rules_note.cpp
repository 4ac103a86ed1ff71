#include "ui/window/rules_note.h"

#include <QCoreApplication>
#include <QLabel>
#include <algorithm>

#include "core/scenario/policy_moves.h"
#include "ui/format/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/fitting_label.h"

namespace chokepoint::ui {

namespace {

QString rulesText() {
  const bool noneMoves = std::ranges::none_of(recordedEvents(), canApply);
  return noneMoves
             ? QCoreApplication::translate("RulesNote",
                                           "Record to %1 · decisions listed to %2: none since %1 moves a path")
             : QCoreApplication::translate(
                   "RulesNote", "Record to %1 · decisions listed to %2: those since %1 count where you apply them");
}

}  // namespace

QLabel* rulesNote(QWidget* parent) {
  auto* note = new FittingLabel(parent);
  note->setObjectName(QStringLiteral("muted"));
  note->setFont(fontOf(TextRole::Small));
  note->setTexts({rulesText().arg(monthName(kRecordEnds), monthName(recordedEvents().back().month))});
  return note;
}

}  // namespace chokepoint::ui
