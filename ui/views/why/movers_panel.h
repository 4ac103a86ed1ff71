// Which inputs move the figure most, found in one of four ways.
#pragma once

#include "core/study/why/movers.h"
#include "ui/views/frame/analysis_panel.h"

class QButtonGroup;
class QHBoxLayout;
class QTableView;
class QToolButton;

namespace chokepoint::ui {

class BarModel;

class MoversPanel : public AnalysisPanel {
  Q_OBJECT

 public:
  MoversPanel(Analyst& analyst, QWidget* parent);

 protected:
  void pose() override;
  void showState(AnswerState state) override;

 private:
  void addChoices(QHBoxLayout& row);

  BarModel* m_model;
  QLabel* m_title;
  QButtonGroup* m_methods;
  QToolButton* m_levers;
  QLabel* m_note;
  QTableView* m_table;
};

}  // namespace chokepoint::ui
