// A button that opens a menu, whoever asks: a click, Enter, Space, Down, its mnemonic, or the "ShowMenu" and "Press" of
// assistive technology. To that a QToolButton that opens its menu at once offers ShowMenu, says that it was done, and
// does nothing.
#pragma once

#include <QToolButton>

class QMenu;

namespace chokepoint::ui {

class MenuButton : public QToolButton {
  Q_OBJECT

 public:
  // With an empty menu of its own. The accessible name is the text without what marks its mnemonic.
  MenuButton(const QString& text, const QString& toolTip, QWidget* parent);

  // As the other flat buttons do, where it stands among them: "link", "tab".
  void setRole(const char* role);

 public slots:
  // Returns at once; showMenu() returns when the menu is closed.
  void openMenu();

 protected:
  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
};

}  // namespace chokepoint::ui
