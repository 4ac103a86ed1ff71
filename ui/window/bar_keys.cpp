#include "ui/window/bar_keys.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QTimer>
#include <algorithm>

#include "ui/widgets/menu_button.h"

namespace chokepoint::ui {

namespace {

int stepOf(int key) { return key == Qt::Key_Left ? -1 : key == Qt::Key_Right ? 1 : 0; }

}  // namespace

BarKeys::BarKeys(QWidget& window, const std::vector<QAbstractButton*>& buttons)
    : QObject(&window), m_window(window), m_buttons(buttons) {
  makeStop(*m_buttons.front());
  qApp->installEventFilter(this);
}

void BarKeys::makeStop(QAbstractButton& stop) {
  for (auto* button : m_buttons) button->setFocusPolicy(button == &stop ? Qt::TabFocus : Qt::NoFocus);
}

QAbstractButton* BarKeys::stop() const {
  return *std::ranges::find_if(m_buttons, [](const auto* button) { return button->focusPolicy() == Qt::TabFocus; });
}

template <class IsWanted>
QAbstractButton* BarKeys::next(const QAbstractButton& from, int step, IsWanted isWanted) const {
  const auto count = static_cast<int>(m_buttons.size());
  const auto at = static_cast<int>(std::ranges::find(m_buttons, &from) - m_buttons.begin());
  for (int away = 1; away < count; ++away) {
    auto* button = m_buttons[static_cast<std::size_t>(((at + step * away) % count + count) % count)];
    if (button->isEnabled() && button->isVisible() && isWanted(*button)) return button;
  }
  return nullptr;
}

bool BarKeys::eventFilter(QObject* watched, QEvent* event) {
  watchAlt(watched, event);
  // What cannot be pressed any more is no stop.
  if (event->type() == QEvent::EnabledChange && watched == stop() && !stop()->isEnabled()) makeStop(*m_buttons.front());
  if (event->type() != QEvent::KeyPress) return false;
  const int key = static_cast<QKeyEvent*>(event)->key();
  if (auto* menu = qobject_cast<QMenu*>(watched)) return moveMenu(*menu, key);
  const auto button = std::ranges::find(m_buttons, watched);
  return button != m_buttons.end() && moveAlong(**button, key);
}

bool BarKeys::moveAlong(const QAbstractButton& from, int key) {
  const auto any = [](const QAbstractButton&) { return true; };
  QAbstractButton* to = nullptr;
  if (const int step = stepOf(key); step != 0)
    to = next(from, step, any);
  else if (key == Qt::Key_Home)
    to = next(*m_buttons.back(), 1, any);
  else if (key == Qt::Key_End)
    to = next(*m_buttons.front(), -1, any);
  else
    return false;
  if (to == nullptr || to == &from) return true;
  makeStop(*to);
  to->setFocus(Qt::TabFocusReason);
  return true;
}

// Where an entry has a menu of its own, Right opens that.
bool BarKeys::moveMenu(QMenu& from, int key) {
  const int step = stepOf(key);
  const auto owner = std::ranges::find_if(m_buttons, [&](const auto* button) {
    const auto* one = qobject_cast<const MenuButton*>(button);
    return one != nullptr && one->menu() == &from;
  });
  const bool opensMore = step > 0 && from.activeAction() != nullptr && from.activeAction()->menu() != nullptr;
  if (step == 0 || owner == m_buttons.end() || opensMore) return false;
  const auto hasMenu = [](const QAbstractButton& one) { return qobject_cast<const MenuButton*>(&one) != nullptr; };
  auto* to = qobject_cast<MenuButton*>(next(**owner, step, hasMenu));
  if (to == nullptr) return true;
  from.close();
  to->openMenu();
  return true;
}

// Pressed and let go with nothing else in between. A shortcut is heard of as what it overrides alone.
void BarKeys::watchAlt(QObject* watched, QEvent* event) {
  const auto type = event->type();
  if (type == QEvent::MouseButtonPress || type == QEvent::Wheel) m_isAltAlone = false;
  if (type != QEvent::KeyPress && type != QEvent::KeyRelease && type != QEvent::ShortcutOverride) return;
  const bool isAlt = static_cast<QKeyEvent*>(event)->key() == Qt::Key_Alt;
  if (!isAlt) m_isAltAlone = false;
  if (!isAlt || watched != &m_window || type == QEvent::ShortcutOverride) return;
  if (type == QEvent::KeyRelease && m_isAltAlone) stop()->setFocus(Qt::MenuBarFocusReason);
  m_isAltAlone = type == QEvent::KeyPress;
}

}  // namespace chokepoint::ui
