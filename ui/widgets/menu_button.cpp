#include "ui/widgets/menu_button.h"

#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QMenu>
#include <QShortcutEvent>

#include "ui/theme/accessible_factory.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"

namespace chokepoint::ui {

namespace {

class AccessibleMenuButton : public QAccessibleWidget {
 public:
  explicit AccessibleMenuButton(MenuButton* button) : QAccessibleWidget(button, QAccessible::ButtonMenu) {}

  [[nodiscard]] QAccessible::State state() const override {
    auto state = QAccessibleWidget::state();
    state.hasPopup = true;
    state.expandable = true;
    (button().menu() != nullptr && button().menu()->isVisible() ? state.expanded : state.collapsed) = true;
    state.checkable = button().isCheckable();
    state.checked = button().isChecked();
    return state;
  }

  [[nodiscard]] QString text(QAccessible::Text which) const override {
    const QString said = QAccessibleWidget::text(which);
    const bool isNameless = which == QAccessible::Name && said.isEmpty();
    return isNameless ? QString(button().text()).remove(QLatin1Char('&')) : said;
  }

  [[nodiscard]] QStringList actionNames() const override {
    return QStringList{showMenuAction(), pressAction()} + QAccessibleWidget::actionNames();
  }

  void doAction(const QString& name) override {
    if (name != showMenuAction() && name != pressAction()) return QAccessibleWidget::doAction(name);
    if (button().isEnabled()) button().openMenu();
  }

 private:
  [[nodiscard]] MenuButton& button() const { return *static_cast<MenuButton*>(widget()); }
};

}  // namespace

MenuButton::MenuButton(const QString& text, const QString& toolTip, QWidget* parent) : QToolButton(parent) {
  announceToAssistiveTechnology<MenuButton, AccessibleMenuButton>();
  setText(text);
  explain(*this, toolTip);
  setAccessibleName(QString(text).remove(QLatin1Char('&')));
  setFont(fontOf(TextRole::Body));
  setAutoRaise(true);
  setFocusPolicy(Qt::StrongFocus);
  setPopupMode(QToolButton::InstantPopup);
  setMenu(new QMenu(this));
  menu()->setToolTipsVisible(true);
}

void MenuButton::setRole(const char* role) {
  setProperty("role", role);  // the style sheet's handle
  setCursor(Qt::PointingHandCursor);
}

void MenuButton::openMenu() {
  setDown(true);
  connect(
      menu(), &QMenu::aboutToHide, this, [this] { setDown(false); }, Qt::SingleShotConnection);
  menu()->popup(mapToGlobal(QPoint(0, height())));
}

// A mnemonic would click the button, which is not what opens a menu.
bool MenuButton::event(QEvent* event) {
  if (event->type() != QEvent::Shortcut) return QToolButton::event(event);
  openMenu();
  return true;
}

void MenuButton::keyPressEvent(QKeyEvent* event) {
  const bool opens = event->key() == Qt::Key_Space || event->key() == Qt::Key_Down;
  return opens && !event->isAutoRepeat() ? openMenu() : QToolButton::keyPressEvent(event);
}

}  // namespace chokepoint::ui
