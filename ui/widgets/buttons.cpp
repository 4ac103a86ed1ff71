#include "ui/widgets/buttons.h"

#include <QApplication>
#include <QKeyEvent>
#include <QToolButton>

#include "ui/format/plain_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choice_button.h"

namespace chokepoint::ui {

namespace {

QToolButton* flatButton(QToolButton* button, const QString& text, const QString& toolTip, const char* role) {
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
  if (const QString heard = plainText(toolTip); heard != control.accessibleDescription())
    control.setAccessibleDescription(heard);  // which is told to assistive technology
}

void pressWithEnter(QWidget& window) { qApp->installEventFilter(new EnterPresses(window)); }

QToolButton* linkButton(const QString& text, const QString& toolTip, QWidget* parent) {
  return flatButton(new QToolButton(parent), text, toolTip, "link");
}

QToolButton* choiceButton(const QString& text, const QString& toolTip, QWidget* parent) {
  auto* button = flatButton(new ChoiceButton(parent), text, toolTip, "choice");
  button->setCheckable(true);
  return button;
}

}  // namespace chokepoint::ui
