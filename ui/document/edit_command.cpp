#include "ui/document/edit_command.h"

#include "ui/document/document.h"
#include "ui/document/edit_text.h"

namespace chokepoint::ui {

EditCommand::EditCommand(Document& document, Edit edit, int gesture, const QString& text,
                         const std::optional<QString>& filePath)
    : m_document(document),
      m_edit(std::move(edit)),
      m_gesture(gesture),
      m_pathBefore(document.filePath()),
      m_pathAfter(filePath) {
  setText(text.isEmpty() ? editText(m_edit, document.scenario()) : text);
}

void EditCommand::redo() {
  m_document.apply(m_edit);
  if (m_pathAfter) m_document.setFilePath(*m_pathAfter);
}

void EditCommand::undo() {
  m_document.apply(inverse(m_edit));
  if (m_pathAfter) m_document.setFilePath(m_pathBefore);
}

bool EditCommand::mergeWith(const QUndoCommand* next) {
  const auto merged = merge(m_edit, static_cast<const EditCommand*>(next)->m_edit);
  if (!merged) return false;
  m_edit = *merged;
  // The next has been done already.
  if (const auto before = apply(m_document.scenario(), inverse(m_edit))) setText(editText(m_edit, *before));
  setObsolete(isNothing(m_edit));
  return true;
}

}  // namespace chokepoint::ui
