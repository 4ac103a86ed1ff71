#include "ui/widgets/field_undo.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>

namespace chokepoint::ui {

FieldUndo::FieldUndo(QObject* parent) : QObject(parent) { qApp->installEventFilter(this); }

// Who is asked by a ShortcutOverride and says nothing leaves the keys to whose shortcut they are.
bool FieldUndo::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::ShortcutOverride) return false;
  const auto* field = qobject_cast<QLineEdit*>(watched);
  if (field == nullptr) return false;
  const auto& key = *static_cast<QKeyEvent*>(event);
  const bool isVain = (key.matches(QKeySequence::Undo) && !field->isUndoAvailable()) ||
                      (key.matches(QKeySequence::Redo) && !field->isRedoAvailable());
  if (isVain) event->ignore();
  return isVain;
}

}  // namespace chokepoint::ui
