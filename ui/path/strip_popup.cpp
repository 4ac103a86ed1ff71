#include "ui/path/strip_popup.h"

#include <QKeyEvent>
#include <QVBoxLayout>
#include <algorithm>

namespace chokepoint::ui {

namespace {

constexpr int kPopupMargin = 12;
constexpr int kBesidePoint = 4;  // pixels between a point and the box
constexpr int kPopupWidth = 340;

}  // namespace

StripPopup::StripPopup(QWidget* returnsTo) : QFrame(returnsTo->window()), m_returnsTo(returnsTo) {
  setFrameShape(QFrame::Box);
  setAutoFillBackground(true);
  setBackgroundRole(QPalette::Window);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(kPopupMargin, kPopupMargin, kPopupMargin, kPopupMargin);
  layout->setSpacing(4);
  hide();
}

QVBoxLayout& StripPopup::column() const { return *static_cast<QVBoxLayout*>(layout()); }

void StripPopup::showAt(const QPoint& global) {
  const QPoint at = parentWidget()->mapFromGlobal(global);
  const int width = std::min(kPopupWidth, parentWidget()->width());
  const int height = hasHeightForWidth() ? heightForWidth(width) : sizeHint().height();
  const QSize size(width, std::max(height, minimumSizeHint().height()));
  const bool fitsBelow = at.y() + kBesidePoint + size.height() <= parentWidget()->height();
  const int y = fitsBelow ? at.y() + kBesidePoint : at.y() - kBesidePoint - size.height();
  const int x = std::clamp(at.x() - size.width() / 2, 0, std::max(0, parentWidget()->width() - size.width()));
  setGeometry(QRect(QPoint(x, std::max(0, y)), size));
  show();
  raise();
}

void StripPopup::leave() {
  hide();
  if (m_returnsTo) m_returnsTo->setFocus(Qt::OtherFocusReason);
}

void StripPopup::dismiss() {
  forgetTyped();
  hide();
}

void StripPopup::keyPressEvent(QKeyEvent* event) {
  if (event->key() != Qt::Key_Escape) return QFrame::keyPressEvent(event);
  forgetTyped();
  leave();
}

}  // namespace chokepoint::ui
