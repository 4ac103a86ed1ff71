// A core Edit as a step of the undo history. Steps of one gesture about the same place merge; a
// step that has come back to where it began leaves none.
#pragma once

#include <QString>
#include <QUndoCommand>
#include <optional>

#include "core/scenario/edit.h"

namespace chokepoint::ui {

class Document;

class EditCommand : public QUndoCommand {
 public:
  static constexpr int kNoGesture = -1;  // what QUndoStack never merges

  // Without a text, the step is called after what it does to the document as it stands.
  // With a path, the document belongs to that file from the step on (empty: to none).
  EditCommand(Document& document, Edit edit, int gesture, const QString& text,
              const std::optional<QString>& filePath = std::nullopt);

  [[nodiscard]] const Edit& edit() const { return m_edit; }

  void redo() override;
  void undo() override;
  [[nodiscard]] int id() const override { return m_gesture; }
  bool mergeWith(const QUndoCommand* next) override;

 private:
  Document& m_document;
  Edit m_edit;
  int m_gesture;
  QString m_pathBefore;
  std::optional<QString> m_pathAfter;
};

}  // namespace chokepoint::ui
