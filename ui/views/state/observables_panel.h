// What inputs move that no headline shows, year by year, and which inputs those are.
#pragma once

#include "ui/views/frame/analysis_panel.h"

class QTableView;

namespace chokepoint::ui {

class WatchModel;

class ObservablesPanel : public AnalysisPanel {
  Q_OBJECT

 public:
  ObservablesPanel(Analyst& analyst, QWidget* parent);

 protected:
  void pose() override;
  void showState(AnswerState state) override;

 private:
  void showChosen();

  WatchModel* m_model;
  QTableView* m_table;
  QLabel* m_title;
  QLabel* m_meaning;
};

}  // namespace chokepoint::ui
