// What limits Huawei, and the dies, memory and wafers that it has for each family of chips: as charts, or as a table.
#pragma once

#include "ui/format/data_table.h"
#include "ui/views/frame/analysis_panel.h"

class QTableView;

namespace chokepoint::ui {

class BottlenecksCharts;
class BottlenecksModel;

// Whoever asks for its figures gets those of the table, whichever is shown.
class BottlenecksPanel : public AnalysisPanel, public DataSource {
  Q_OBJECT

 public:
  BottlenecksPanel(Analyst& analyst, QWidget* parent);

  // None while the table is shown, which gives its own.
  [[nodiscard]] std::vector<DataTable> dataTables() const override;

 protected:
  void followStudy() override;
  void pose() override;
  void showState(AnswerState state) override;

 private:
  BottlenecksModel* m_model;
  QTableView* m_table;
  BottlenecksCharts* m_charts;
  QLabel* m_answer;
};

}  // namespace chokepoint::ui
