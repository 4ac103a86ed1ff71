// Whether a button of the mouse is held, and when it is let go: while somebody drags, axes may widen but not narrow.
#pragma once

#include <QObject>

namespace chokepoint::ui {

class DragWatch : public QObject {
  Q_OBJECT

 public:
  explicit DragWatch(QObject* parent) : QObject(parent) {}

  // Where it is, released() follows.
  [[nodiscard]] bool isHeld();

 signals:
  void released();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  bool m_isWatching = false;
};

}  // namespace chokepoint::ui
