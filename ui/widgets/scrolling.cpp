#include "ui/widgets/scrolling.h"

#include <QEvent>
#include <QLayout>
#include <QScrollArea>
#include <algorithm>

namespace chokepoint::ui {

namespace {

// Asks for the least height that its content can do with. A scroll area gives a layout whose height follows its width
// what it would like best, and scrolls where there is room for less.
class LeastHeight : public QWidget {
 public:
  explicit LeastHeight(QWidget* content) : m_content(content) {
    content->setParent(this);
    content->installEventFilter(this);
  }

  [[nodiscard]] QSize minimumSizeHint() const override {
    const QSize least = m_content->minimumSizeHint();
    const auto* layout = m_content->layout();
    const bool follows = layout != nullptr && layout->hasHeightForWidth();
    return {least.width(), follows ? std::max(least.height(), layout->minimumHeightForWidth(width())) : least.height()};
  }

 protected:
  void resizeEvent(QResizeEvent*) override {
    m_content->setGeometry(rect());
    updateGeometry();  // another width may want another height
  }
  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() == QEvent::LayoutRequest) updateGeometry();
    return QWidget::eventFilter(watched, event);
  }

 private:
  QWidget* m_content;
};

}  // namespace

QScrollArea* scrolling(QWidget* content, QWidget* parent) {
  auto* area = new QScrollArea(parent);
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  area->setFocusPolicy(Qt::NoFocus);
  area->setWidget(new LeastHeight(content));
  return area;
}

}  // namespace chokepoint::ui
