// What can be done with what is shown, as a menu: the same in the bar and at a right click; and as commands, of what
// has the focus. Its entries are rows of the table of commands.
#pragma once

#include <QObject>
#include <functional>
#include <string>
#include <vector>

class QAction;
class QMenu;
class QPoint;
class QWidget;

namespace chokepoint::ui {

class Commands;
class ShareDesk;

class ShareMenu : public QObject {
  Q_OBJECT

 public:
  // Answers right clicks, the menu key and its shortcut on charts and views wherever they stand, for as long as it
  // lives.
  ShareMenu(ShareDesk& desk, Commands& commands, QWidget* window);

  // Of one thing that can be shared (Exhibits).
  void fill(QMenu& menu, const std::string& key);
  // Of what has the focus and of all that is in front: a menu for each, and what concerns all of them. Follows what is
  // shown. For one menu.
  void fillAsBarMenu(QMenu& menu);

 protected:
  // Sees what no widget within has answered on its way up.
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  // What is asked of, at the time.
  using Key = std::function<std::string()>;
  struct Place {
    QMenu* verbs;
    Key key;
  };

  [[nodiscard]] std::string keyOfFocus() const;
  void addVerbs(QMenu& menu, const Key& key);
  void addForAll(QMenu& menu);
  void addPlace(QMenu& menu, Key key);
  void follow(QMenu& menu);
  void followChoice();
  void popUp(QMenu* menu, const QWidget& at, const QPoint& place, bool byKey);
  static void askOfFocus();

  ShareDesk& m_desk;
  Commands& m_commands;
  QAction* m_ofFocus = nullptr;  // a heading of the bar's menu
  std::vector<Place> m_places;   // of the bar's menu
};

}  // namespace chokepoint::ui
