// What limits Huawei, and the dies, memory and wafers that it has for each family of chips.
#pragma once

#include "ui/views/frame/analysis_panel.h"

class QTableView;

namespace chokepoint::ui {

class BottlenecksModel;

class BottlenecksPanel : public AnalysisPanel {
  Q_OBJECT

 public:
  BottlenecksPanel(Analyst& analyst, QWidget* parent);

 protected:
  void pose() override;
  void showState(AnswerState state) override;

 private:
  BottlenecksModel* m_model;
  QTableView* m_table;
  QLabel* m_answer;
};

}  // namespace chokepoint::ui
