// The claims board: every claim with the model's verdict, and of the chosen one why, and what to ask next.
#pragma once

#include "ui/views/frame/analysis_panel.h"

class QTableView;

namespace chokepoint {
struct Claim;
}

namespace chokepoint::ui {

class ClaimsModel;

class ClaimsPanel : public AnalysisPanel {
  Q_OBJECT

 public:
  enum class Next { HowLikely, WhatWouldOverturnIt, WhatWouldHaveToBeTrue };

  ClaimsPanel(Analyst& analyst, QWidget* parent);

 signals:
  void asked(chokepoint::ui::ClaimsPanel::Next next, const chokepoint::Claim& claim);

 protected:
  void pose() override;
  void showState(AnswerState state) override;

 private:
  [[nodiscard]] QWidget* chosenOne();
  void showChosen();

  ClaimsModel* m_model;
  QTableView* m_table;
  QLabel* m_claim;
  QLabel* m_verdict;
  QLabel* m_reason;
};

}  // namespace chokepoint::ui
