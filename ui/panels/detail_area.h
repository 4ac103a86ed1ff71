// One area beneath the charts that shows one view at a time.
#pragma once

#include <QWidget>

class QBoxLayout;
class QButtonGroup;
class QHBoxLayout;
class QStackedWidget;

namespace chokepoint::ui {

class DetailArea : public QWidget {
  Q_OBJECT

 public:
  explicit DetailArea(QWidget* parent = nullptr);

  // An empty page, to be filled once all are there: Tab then comes to their titles first.
  [[nodiscard]] QBoxLayout* addPage(const QString& title, const QString& toolTip);
  void showPage(const QBoxLayout* page);

 private:
  QHBoxLayout* m_tabs;
  QButtonGroup* m_group;
  QStackedWidget* m_pages;
};

}  // namespace chokepoint::ui
