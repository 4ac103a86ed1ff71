#include "ui/widgets/buttons.h"

#include <QApplication>
#include <QKeyEvent>
#include <QToolButton>

#include "ui/theme/theme.h"

namespace chokepoint::ui {

namespace {

QToolButton* flatButton(const QString& text, const QString& toolTip, const char* role, QWidget* parent) {
  auto* button = new QToolButton(parent);
  button->setText(text);
  explain(*button, toolTip);
  button->setAccessibleName(text);
  button->setFont(fontOf(TextRole::Body));
  button->setAutoRaise(true);
  button->setFocusPolicy(Qt::StrongFocus);
  button->setCursor(Qt::PointingHandCursor);
  button->setProperty("role", role);  // the style sheet's handle
  return button;
}

class EnterPresses : public QObject {
 public:
  explicit EnterPresses(QWidget& window) : QObject(&window), m_window(window) {}

  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() != QEvent::KeyPress) return false;
    const auto& key = static_cast<QKeyEvent&>(*event);
    auto* button = qobject_cast<QAbstractButton*>(watched);
    const bool isMeant = (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) && button != nullptr &&
                         button->window() == &m_window;
    if (!isMeant || key.isAutoRepeat()) return isMeant;
    auto* tool = qobject_cast<QToolButton*>(button);
    if (tool != nullptr && tool->menu() != nullptr)
      tool->showMenu();
    else
      button->click();
    return true;
  }

 private:
  QWidget& m_window;
};

}  // namespace

void explain(QWidget& control, const QString& toolTip) {
  control.setToolTip(toolTip);
  control.setAccessibleDescription(toolTip);
}

void pressWithEnter(QWidget& window) { qApp->installEventFilter(new EnterPresses(window)); }

QToolButton* linkButton(const QString& text, const QString& toolTip, QWidget* parent) {
  return flatButton(text, toolTip, "link", parent);
}

QToolButton* choiceButton(const QString& text, const QString& toolTip, QWidget* parent) {
  auto* button = flatButton(text, toolTip, "choice", parent);
  button->setCheckable(true);
  return button;
}

}  // namespace chokepoint::ui
