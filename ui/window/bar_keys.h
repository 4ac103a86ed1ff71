// The keys of a bar of buttons: one stop for Tab, along which Left, Right, Home and End go; while one of its menus is
// open, Left and Right open the next one. Alt by itself leads to the bar.
#pragma once

#include <QObject>
#include <vector>

class QAbstractButton;
class QMenu;

namespace chokepoint::ui {

class BarKeys : public QObject {
  Q_OBJECT

 public:
  // Of the window that the bar belongs to; at least one button, in the order in which they stand.
  BarKeys(QWidget& window, const std::vector<QAbstractButton*>& buttons);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  [[nodiscard]] bool moveAlong(const QAbstractButton& from, int key);
  [[nodiscard]] bool moveMenu(QMenu& from, int key);
  void watchAlt(QObject* watched, QEvent* event);
  void makeStop(QAbstractButton& stop);
  [[nodiscard]] QAbstractButton* stop() const;
  // The next one that can be pressed, of those that `isWanted`; nothing if there is no other.
  template <class IsWanted>
  [[nodiscard]] QAbstractButton* next(const QAbstractButton& from, int step, IsWanted isWanted) const;

  QWidget& m_window;
  std::vector<QAbstractButton*> m_buttons;
  bool m_isAltAlone = false;
};

}  // namespace chokepoint::ui
