// Undo and redo belong to the field that is typed in only while it has something to take back; then to the scenario.
#pragma once

#include <QObject>

namespace chokepoint::ui {

class FieldUndo : public QObject {
  Q_OBJECT

 public:
  // For the whole program, while it lives.
  explicit FieldUndo(QObject* parent);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace chokepoint::ui
