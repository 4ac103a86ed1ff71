#include "ui/commands/commands.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <QWidget>
#include <cassert>
#include <optional>

namespace chokepoint::ui {

namespace {

QString sayCommand(const char* text) { return QCoreApplication::translate("Commands", text); }

QList<QKeySequence> sequencesIn(const char* shortcuts) {
  QList<QKeySequence> all;
  for (const auto& one : QString::fromLatin1(shortcuts).split(QLatin1Char(' '), Qt::SkipEmptyParts))
    all << QKeySequence(one, QKeySequence::PortableText);
  return all;
}

}  // namespace

QString textOf(const CommandSpec& command) { return sayCommand(command.text); }
QString tipOf(const CommandSpec& command) { return sayCommand(command.tip); }
QString alsoCalled(const CommandSpec& command) {
  return *command.alsoCalled == '\0' ? QString() : sayCommand(command.alsoCalled);
}

QStringList shortcutsOf(const CommandSpec& command) {
  QStringList all;
  for (const auto& one : sequencesIn(command.shortcuts)) all << one.toString(QKeySequence::NativeText);
  return all;
}

QList<QKeySequence> sequencesOf(std::string_view key) { return sequencesIn(commandOf(key).shortcuts); }

QString tipWithKeys(const QString& tip, const QString& keys) {
  return keys.isEmpty() ? tip : QCoreApplication::translate("Commands", "%1 (%2)", "tip, keys").arg(tip, keys);
}
QString tipWithKeys(const QString& tip, const QKeySequence& keys) {
  return tipWithKeys(tip, keys.toString(QKeySequence::NativeText));
}

Commands::Commands(QWidget& window) : QObject(&window) {
  for (const auto& command : commandTable()) add(command, window);
}

void Commands::add(const CommandSpec& command, QWidget& window) {
  auto* action = new QAction(textOf(command), this);
  action->setObjectName(QString::fromUtf8(command.key.data(), static_cast<qsizetype>(command.key.size())));
  action->setToolTip(tipOf(command));
  action->setShortcuts(sequencesIn(command.shortcuts));
  action->setCheckable(command.kind != CommandKind::Does);
  if (command.kind == CommandKind::IsOneOf) {
    auto*& group = m_choices[command.menu];
    if (group == nullptr) group = new QActionGroup(this);
    action->setChecked(group->actions().isEmpty());
    group->addAction(action);
  }
  m_actions[command.key] = action;
  window.addAction(action);  // so that its shortcut works while its menu is closed
}

QAction& Commands::action(std::string_view key) const {
  assert(m_actions.contains(key));
  return *m_actions.at(key);
}

void Commands::fill(QMenu& menu, CommandMenu which) const {
  std::optional<int> section;
  for (const auto& command : commandTable()) {
    if (command.menu != which) continue;
    if (section && *section != command.section) menu.addSeparator();
    section = command.section;
    menu.addAction(&action(command.key));
  }
}

void Commands::fill(QMenu& menu, CommandMenu which, int section) const {
  for (const auto& command : commandTable())
    if (command.menu == which && command.section == section) menu.addAction(&action(command.key));
}

}  // namespace chokepoint::ui
