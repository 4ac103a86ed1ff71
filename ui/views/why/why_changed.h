// What the figure has changed from: the year before, or, when something is changed, the default. One of the two is
// shown.
#pragma once

#include <QWidget>

#include "core/study/study.h"

class QButtonGroup;
class QStackedWidget;

namespace chokepoint::ui {

class Analyst;
class ChangePanel;
class OverTimePanel;

class WhyChanged : public QWidget {
  Q_OBJECT

 public:
  WhyChanged(Analyst& analyst, QWidget* parent);

 private:
  void follow(const Study& study);

  QWidget* m_choice;
  QButtonGroup* m_buttons;
  QStackedWidget* m_pages;
};

}  // namespace chokepoint::ui
