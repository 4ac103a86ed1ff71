#include "ui/widgets/pill_splitter.h"

#include <QKeyEvent>
#include <QPainter>

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"

namespace chokepoint::ui {

namespace {

constexpr int kHandleHeight = 12;
constexpr int kKeyStep = 16;
constexpr QSizeF kPill(56.0, 6.0);

}  // namespace

class PillHandle : public QSplitterHandle {
 public:
  explicit PillHandle(PillSplitter& splitter) : QSplitterHandle(Qt::Vertical, &splitter), m_splitter(splitter) {
    setFocusPolicy(Qt::StrongFocus);
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF pill(QPointF((width() - kPill.width()) / 2.0, (height() - kPill.height()) / 2.0), kPill);
    painter.fillRect(QRectF(0.0, height() / 2.0 - 0.5, width(), 1.0), theme().line);
    painter.setPen(hasFocus() ? QPen(theme().us, 2.0) : QPen(Qt::NoPen));
    painter.setBrush(underMouse() || hasFocus() ? theme().muted : theme().track);
    painter.drawRoundedRect(pill, kPill.height() / 2.0, kPill.height() / 2.0);
  }

  void keyPressEvent(QKeyEvent* event) override {
    switch (event->key()) {
      case Qt::Key_Up: return m_splitter.take(y() - kKeyStep);
      case Qt::Key_Down: return m_splitter.take(y() + kKeyStep);
      case Qt::Key_Home: return m_splitter.take(0);
      case Qt::Key_End: return m_splitter.take(m_splitter.height());
      default: return QSplitterHandle::keyPressEvent(event);
    }
  }

  void mousePressEvent(QMouseEvent* event) override {
    m_grip = event->position().toPoint().y();
    QSplitterHandle::mousePressEvent(event);
  }

  void mouseMoveEvent(QMouseEvent* event) override {
    if (event->buttons().testFlag(Qt::LeftButton))
      m_splitter.take(mapToParent(event->position().toPoint()).y() - m_grip);
  }

  void enterEvent(QEnterEvent* event) override {
    QSplitterHandle::enterEvent(event);
    update();
  }
  void leaveEvent(QEvent* event) override {
    QSplitterHandle::leaveEvent(event);
    update();
  }
  void focusInEvent(QFocusEvent* event) override {
    QSplitterHandle::focusInEvent(event);
    update();
  }
  void focusOutEvent(QFocusEvent* event) override {
    QSplitterHandle::focusOutEvent(event);
    update();
  }

 private:
  PillSplitter& m_splitter;
  int m_grip = 0;  // where the pointer took it, below its top
};

PillSplitter::PillSplitter(const QString& handle, const QString& tip, QWidget* parent)
    : QSplitter(Qt::Vertical, parent), m_handleName(handle), m_handleTip(tip) {
  setHandleWidth(kHandleHeight);
  setChildrenCollapsible(false);
}

QSplitterHandle* PillSplitter::createHandle() {
  auto* handle = new PillHandle(*this);
  handle->setAccessibleName(m_handleName);
  explain(*handle, m_handleTip);
  return handle;
}

void PillSplitter::take(int pixels) {
  emit handleTakenTo(pixels);
  moveSplitter(pixels, 1);
}

}  // namespace chokepoint::ui
