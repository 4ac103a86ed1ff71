// A core Edit as a step of the undo history. Steps of one gesture about the same place merge; a
// step that has come back to where it began leaves none.
#pragma once

#include <QUndoCommand>

#include "core/scenario/edit.h"

namespace chokepoint::ui {

class Document;

class EditCommand : public QUndoCommand {
 public:
  static constexpr int kNoGesture = -1;  // what QUndoStack never merges

  // Without a text, the step is called after what it does to the document as it stands.
  EditCommand(Document& document, Edit edit, int gesture, const QString& text);

  [[nodiscard]] const Edit& edit() const { return m_edit; }

  void redo() override;
  void undo() override;
  int id() const override { return m_gesture; }
  bool mergeWith(const QUndoCommand* next) override;

 private:
  Document& m_document;
  Edit m_edit;
  int m_gesture;
  Scenario m_before;  // what the step's name is made from
};

}  // namespace chokepoint::ui
