// The bar at the top: the scenario's name with its menu; undo, redo, replay; on the right compare, the menus of what
// is shown and of help, and whether the scenario is saved. Its commands are those of a table (ui/commands).
#pragma once

#include <QToolBar>
#include <vector>

#include "ui/document/document.h"

class QAbstractButton;
class QActionGroup;
class QHBoxLayout;
class QLabel;
class QMenu;
class QToolButton;

namespace chokepoint::ui {

class Commands;
class DocumentButton;
class MenuButton;
class RecentFiles;
enum class Arrow;

class TopBar : public QToolBar {
  Q_OBJECT

 public:
  TopBar(Document& document, Commands& commands, RecentFiles& recent, QWidget* window);

  // To be filled by whoever shares (ui/share/share_menu.h).
  [[nodiscard]] QMenu& shareMenu() const { return *m_share; }
  [[nodiscard]] DocumentButton& document() const { return *m_name; }
  // From left to right.
  [[nodiscard]] const std::vector<QAbstractButton*>& buttons() const { return m_buttons; }
  // All but those of the scenario's name.
  [[nodiscard]] std::vector<const QMenu*> menus() const;
  // By its code; empty for the system's.
  void setLanguage(const QString& code);

 signals:
  void languageChosen(const QString& code);
  void recentChosen(const QString& path);

 protected:
  bool event(QEvent* event) override;

 private:
  void addHistory();
  void nameSteps();
  void addSaved();
  void addView();
  void addLanguages(QMenu& view);
  void addHelp();
  void addArrow(std::string_view command, Arrow arrow);
  void addButton(std::string_view command);
  QMenu* addMenuButton(const QString& text, const QString& toolTip);
  void add(QAbstractButton& button);
  void takeKeys(QWidget& window);
  void fit();
  void sizeArrows();

  Document& m_document;
  Commands& m_commands;
  QHBoxLayout* m_row;
  std::vector<QAbstractButton*> m_spare;    // in menus as well; they go in this order where there is no room
  std::vector<QAbstractButton*> m_buttons;  // from left to right
  DocumentButton* m_name;
  QActionGroup* m_languages = nullptr;
  QMenu* m_share = nullptr;
};

}  // namespace chokepoint::ui
