// What has changed the figure since another scenario: each part of it, whatever the order of moving.
#pragma once

#include "ui/views/frame/analysis_panel.h"

class QTableView;

namespace chokepoint::ui {

class BarModel;

class ChangePanel : public AnalysisPanel {
  Q_OBJECT

 public:
  ChangePanel(Analyst& analyst, QWidget* parent);

  // Since which scenario, and what its figure is called: "By default".
  void setBefore(const Scenario& before, const QString& name);

 signals:
  // Whether there is nothing to tell.
  void comparedWithItself(bool isSame);

 protected:
  void followStudy() override;
  void pose() override;
  void showState(AnswerState state) override;

 private:
  void tellWhetherSame();

  Scenario m_before;
  QString m_beforeName;
  BarModel* m_model;
  QLabel* m_title;
  QLabel* m_note;
  QTableView* m_table;
};

}  // namespace chokepoint::ui
