// The claims board: every claim with the model's verdict, and of the chosen one why, and what to ask next.
#pragma once

#include "ui/views/frame/analysis_panel.h"

class QLayout;
class QTableView;

namespace chokepoint::ui {

class ClaimsModel;

class ClaimsPanel : public AnalysisPanel {
  Q_OBJECT

 public:
  explicit ClaimsPanel(const ViewContext& context);

 protected:
  void pose() override;
  void showState(AnswerState state) override;

 private:
  [[nodiscard]] QWidget* chosenOne();
  [[nodiscard]] QLayout* links();
  void showChosen();

  std::function<void(std::string_view key, const Subject& subject)> m_open;
  ClaimsModel* m_model;
  QTableView* m_table;
  QLabel* m_claim;
  QLabel* m_verdict;
  QLabel* m_reason;
};

}  // namespace chokepoint::ui
