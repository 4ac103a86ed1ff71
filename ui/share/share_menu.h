// What can be done with what is shown, as a menu: the same in the bar and at a right click.
#pragma once

#include <QObject>
#include <string>

class QMenu;
class QPoint;
class QWidget;

namespace chokepoint::ui {

class ShareDesk;

class ShareMenu : public QObject {
  Q_OBJECT

 public:
  // Answers right clicks, the menu key and Shift+F10 on charts and views wherever they stand, for as long as it lives.
  ShareMenu(ShareDesk& desk, QWidget* window);

  // Of one thing that can be shared (Exhibits).
  void fill(QMenu& menu, const std::string& key);
  // Of all that is in front: a menu for each, and what concerns all of them. Follows what is shown.
  void fillAsBarMenu(QMenu& menu);

 protected:
  // Sees what no widget within has answered on its way up.
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void addVerbs(QMenu& menu, const std::string& key);
  void addForAll(QMenu& menu);
  void refill(QMenu& menu);
  void popUp(QMenu* menu, const QWidget& at, const QPoint& place, bool byKey);
  static void askOfFocus();

  ShareDesk& m_desk;
};

}  // namespace chokepoint::ui
