// What each lever does to the figure as three rival views have the world, side by side.
#pragma once

#include "ui/views/frame/analysis_panel.h"

class QTableView;

namespace chokepoint::ui {

class RivalsModel;

class RivalsPanel : public AnalysisPanel {
  Q_OBJECT

 public:
  RivalsPanel(Analyst& analyst, QWidget* parent);

 protected:
  void pose() override;
  void showState(AnswerState state) override;

 private:
  RivalsModel* m_model;
  QTableView* m_table;
  QLabel* m_answer;
};

}  // namespace chokepoint::ui
