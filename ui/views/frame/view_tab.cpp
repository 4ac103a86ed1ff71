#include "ui/views/frame/view_tab.h"

#include <QKeyEvent>

#include "ui/theme/theme.h"
#include "ui/views/frame/frame_accessible.h"
#include "ui/views/frame/view_tabs.h"
#include "ui/widgets/buttons.h"

namespace chokepoint::ui {

ViewTab::ViewTab(const QString& text, const QString& toolTip, QWidget* parent) : QToolButton(parent) {
  installFrameAccessibility();
  setText(text);
  setAccessibleName(text);
  explain(*this, toolTip);
  setCheckable(true);
  setAutoRaise(true);
  setFont(fontOf(TextRole::Body));
  setFocusPolicy(Qt::ClickFocus);
  setCursor(Qt::PointingHandCursor);
  setProperty("role", "tab");  // the style sheet's handle
}

void ViewTab::keyPressEvent(QKeyEvent* event) {
  const int forward = isRightToLeft() ? -1 : 1;
  switch (event->key()) {
    case Qt::Key_Left: return emit stepped(-forward);
    case Qt::Key_Right: return emit stepped(forward);
    case Qt::Key_Home: return emit stepped(-ViewTabs::kToTheEnd);
    case Qt::Key_End: return emit stepped(ViewTabs::kToTheEnd);
    default: return QToolButton::keyPressEvent(event);
  }
}

}  // namespace chokepoint::ui
