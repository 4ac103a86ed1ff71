// One area beneath the charts that shows one view at a time: those that have a tab, and those that
// stand in a menu at the tabs' end.
#pragma once

#include <QWidget>
#include <optional>

#include "ui/views/frame/view_spec.h"

class QBoxLayout;
class QButtonGroup;
class QHBoxLayout;
class QStackedWidget;
class QToolButton;

namespace chokepoint::ui {

class DetailArea : public QWidget {
  Q_OBJECT

 public:
  explicit DetailArea(QWidget* parent = nullptr);

  // An empty page, to be filled once all are there: Tab then comes to their titles first. Pages are numbered as they
  // come; none is shown until showPage().
  [[nodiscard]] QBoxLayout* addPage(const ViewSpec& view);
  // To the right of the tabs.
  void addCorner(QWidget* corner);
  void showPage(int number);
  [[nodiscard]] int shownPage() const;

 signals:
  void pageChanged();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void addToMenu(const ViewSpec& view, int number);
  void showNumber(int number);
  void fitMore();
  // The title of the page of the menu that is shown; empty where none is.
  [[nodiscard]] QString titleInMenu() const;

  QHBoxLayout* m_tabs;
  QButtonGroup* m_group;
  QStackedWidget* m_pages;
  QToolButton* m_more;
  std::optional<Wing> m_section;  // of the menu's last entry
  int m_moreShown = -1;           // the page of the menu that was shown last
};

}  // namespace chokepoint::ui
