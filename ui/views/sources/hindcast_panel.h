// How well the runs of 2023 to 2025 fit what was published of those years.
#pragma once

#include "ui/views/frame/analysis_panel.h"

class QTableView;

namespace chokepoint::ui {

class HindcastModel;

class HindcastPanel : public AnalysisPanel {
  Q_OBJECT

 public:
  HindcastPanel(Analyst& analyst, QWidget* parent);

 protected:
  void pose() override;
  void showState(AnswerState state) override;

 private:
  HindcastModel* m_model;
  QTableView* m_table;
  QLabel* m_answer;
  QLabel* m_note;
};

}  // namespace chokepoint::ui
