// The commands of a window: an action for each row of the table (command_table.h), with its shortcuts, whether a menu
// shows it or not. Who owns what is commanded says what an action does.
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QStringList>
#include <map>

#include "ui/commands/command_table.h"

class QActionGroup;
class QMenu;
class QWidget;

namespace chokepoint::ui {

[[nodiscard]] QString textOf(const CommandSpec& command);
[[nodiscard]] QString tipOf(const CommandSpec& command);
[[nodiscard]] QString alsoCalled(const CommandSpec& command);
// As the keyboard has them; the first is the one that is shown beside the command.
[[nodiscard]] QStringList shortcutsOf(const CommandSpec& command);
// The same for Qt, of the command of that key.
[[nodiscard]] QList<QKeySequence> sequencesOf(std::string_view key);
// "Close the window (Ctrl+Q)", of any keys as the keyboard has them; the tip alone where there are none.
[[nodiscard]] QString tipWithKeys(const QString& tip, const QString& keys);
[[nodiscard]] QString tipWithKeys(const QString& tip, const QKeySequence& keys);

class Commands : public QObject {
  Q_OBJECT

 public:
  explicit Commands(QWidget& window);

  // Of a key that stands in the table.
  [[nodiscard]] QAction& action(std::string_view key) const;
  template <class Who, class Do>
  void on(std::string_view key, Who* who, Do does) {
    connect(&action(key), &QAction::triggered, who, does);
  }

  // The menu's commands in their order, a line between sections.
  void fill(QMenu& menu, CommandMenu which) const;
  // Those of one section, behind what the menu has.
  void fill(QMenu& menu, CommandMenu which, int section) const;

 private:
  void add(const CommandSpec& command, QWidget& window);

  std::map<std::string_view, QAction*> m_actions;
  std::map<CommandMenu, QActionGroup*> m_choices;
};

}  // namespace chokepoint::ui
