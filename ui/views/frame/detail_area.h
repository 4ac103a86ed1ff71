// One area beneath the charts that shows one view at a time, and over it the row of views.
#pragma once

#include <QWidget>
#include <vector>

#include "ui/views/frame/view_spec.h"

class QStackedWidget;

namespace chokepoint::ui {

class ViewPage;
class ViewTabs;

class DetailArea : public QWidget {
  Q_OBJECT

 public:
  explicit DetailArea(QWidget* parent = nullptr);

  // An empty page, to be filled once all are there: Tab then comes to their titles first. Pages are numbered as they
  // come; none is shown until showPage().
  [[nodiscard]] ViewPage* addPage(const ViewSpec& view);
  [[nodiscard]] ViewTabs& tabs() const { return *m_tabs; }
  void showPage(int number);
  [[nodiscard]] int shownPage() const;

  // To the row of views, and back.
  void setFolded(bool folded);
  // So high is the row of views alone, and the least height with a page.
  [[nodiscard]] int foldedHeight() const;
  [[nodiscard]] int leastHeight() const;

 signals:
  void pageChanged();

 private:
  ViewTabs* m_tabs;
  QStackedWidget* m_pages;
};

}  // namespace chokepoint::ui
