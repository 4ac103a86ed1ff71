#include "ui/charts/parts/drag_watch.h"

#include <QApplication>
#include <QEvent>

namespace chokepoint::ui {

bool DragWatch::isHeld() {
  const bool isHeld = QGuiApplication::mouseButtons() != Qt::NoButton;
  if (isHeld && !m_isWatching) {
    m_isWatching = true;
    qApp->installEventFilter(this);
  }
  return isHeld;
}

// Once the release has been dealt with.
bool DragWatch::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::MouseButtonRelease && m_isWatching) {
    m_isWatching = false;
    qApp->removeEventFilter(this);
    QMetaObject::invokeMethod(this, &DragWatch::released, Qt::QueuedConnection);
  }
  return QObject::eventFilter(watched, event);
}

}  // namespace chokepoint::ui
