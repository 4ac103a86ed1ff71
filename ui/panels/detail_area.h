// One area beneath the charts that shows one view at a time.
#pragma once

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;
class QStackedWidget;

namespace chokepoint::ui {

class DetailArea : public QWidget {
  Q_OBJECT

 public:
  explicit DetailArea(QWidget* parent = nullptr);

  // Takes the page; returns its number.
  int addPage(const QString& title, const QString& toolTip, QWidget* page);
  void showPage(int number);
  [[nodiscard]] int currentPage() const;

 private:
  QHBoxLayout* m_tabs;
  QButtonGroup* m_group;
  QStackedWidget* m_pages;
};

}  // namespace chokepoint::ui
