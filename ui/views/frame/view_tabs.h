// The row of views: a tab for each that has one, a menu of all others at the tabs' end, and to the right what is done
// with the view that is shown.
//
// Where there is no room for all tabs the last ones stand in the menu. Arrow keys choose among tabs, Home and End the
// first and the last.
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "ui/views/frame/view_spec.h"

class QHBoxLayout;
class QMenu;
class QToolButton;

namespace chokepoint::ui {

class ViewTab;

class ViewTabs : public QWidget {
  Q_OBJECT

 public:
  // Steps that lead to the last tab from wherever.
  static constexpr int kToTheEnd = 1000;

  explicit ViewTabs(QWidget* parent);

  // Each view has a number of its own, from 0 on without gaps.
  void add(const ViewSpec& view, int number);
  // Once all views are there; `stop`: where Tab comes to on it.
  void addCorner(QWidget* corner, QWidget* stop);
  // Says so to nobody.
  void choose(int number);
  [[nodiscard]] int chosen() const { return m_chosen; }
  void setEnlarged(bool enlarged);
  // Where Tab leaves the row.
  [[nodiscard]] QWidget& lastStop() const;

  [[nodiscard]] QSize minimumSizeHint() const override;

 signals:
  // A person chose that view, on its tab or, that focus may follow into it, in the menu.
  void asked(int number, bool inMenu);
  void enlargeAsked(bool enlarge);
  void tearOffAsked();

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  struct Entry {
    int number = 0;
    ViewTab* tab = nullptr;     // none for what stands in the menu always
    QAction* action = nullptr;  // in the menu while no tab is seen
  };

  void addActions();
  [[nodiscard]] QToolButton* actionButton(const QString& text, const QString& toolTip);
  void addTab(const ViewSpec& view, int number);
  void addToMenu(const ViewSpec& view, int number);
  [[nodiscard]] QAction* actionOf(const ViewSpec& view, int number);
  void step(const ViewTab* from, int by);
  void fit();
  // Which of the two buttons have words beside their pictures.
  enum class Worded { None, WayBack, Both };
  void showWords(Worded which);
  [[nodiscard]] int roomForTabs(int corner) const;
  [[nodiscard]] std::size_t tabsBesideMenu(int room);
  [[nodiscard]] std::size_t tabsIn(int room) const;
  void showTabs(std::size_t count);
  void nameMenu(const QString& page);
  void mark();
  void drawIcons();

  QWidget* m_list;  // of tabs and the menu
  QHBoxLayout* m_tabs;
  QHBoxLayout* m_row;
  std::vector<Entry> m_inRow;
  std::vector<Entry> m_inMenu;
  ViewTab* m_more;
  QMenu* m_menu;
  QAction* m_firstSection = nullptr;  // before which tabs without room stand
  std::optional<Wing> m_section;      // of the menu's last entry
  QWidget* m_corner = nullptr;
  QToolButton* m_enlarge;
  QToolButton* m_tearOff;
  int m_chosen = -1;
};

}  // namespace chokepoint::ui
