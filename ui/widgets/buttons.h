// The two kinds of flat buttons: a link, and one choice of several.
#pragma once

#include <QString>

class QToolButton;
class QWidget;

namespace chokepoint::ui {

[[nodiscard]] QToolButton* linkButton(const QString& text, const QString& toolTip, QWidget* parent);
[[nodiscard]] QToolButton* choiceButton(const QString& text, const QString& toolTip, QWidget* parent);

// What a control does, for those who see it and those who hear it.
void explain(QWidget& control, const QString& toolTip);

// From now on Enter presses the buttons of a window as Space does, or opens their menus.
void pressWithEnter(QWidget& window);

}  // namespace chokepoint::ui
