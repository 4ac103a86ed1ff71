#include "ui/panels/buttons.h"

#include <QToolButton>

#include "ui/theme/theme.h"

namespace chokepoint::ui {

namespace {

QToolButton* flatButton(const QString& text, const QString& toolTip, const char* role, QWidget* parent) {
  auto* button = new QToolButton(parent);
  button->setText(text);
  button->setToolTip(toolTip);
  button->setAccessibleName(text);
  button->setAccessibleDescription(toolTip);
  button->setFont(fontOf(TextRole::Body));
  button->setAutoRaise(true);
  button->setFocusPolicy(Qt::StrongFocus);
  button->setCursor(Qt::PointingHandCursor);
  button->setProperty("role", role);  // the style sheet's handle
  return button;
}

}  // namespace

QToolButton* linkButton(const QString& text, const QString& toolTip, QWidget* parent) {
  return flatButton(text, toolTip, "link", parent);
}

QToolButton* choiceButton(const QString& text, const QString& toolTip, QWidget* parent) {
  auto* button = flatButton(text, toolTip, "choice", parent);
  button->setCheckable(true);
  return button;
}

}  // namespace chokepoint::ui
