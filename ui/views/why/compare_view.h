// The scenario against another one: what changed the figure, and how the difference comes about.
#pragma once

#include <QWidget>

class QComboBox;
class QStackedWidget;

namespace chokepoint::ui {

class Analyst;
class ChangePanel;
class ExplainPanel;

class CompareView : public QWidget {
  Q_OBJECT

 public:
  CompareView(Analyst& analyst, QWidget* parent);

 private:
  [[nodiscard]] QWidget* invitation();
  void chooseOther();

  QComboBox* m_other;
  QStackedWidget* m_pages;  // the comparison, or what to do to have one
  ChangePanel* m_change;
  ExplainPanel* m_explain;
};

}  // namespace chokepoint::ui
