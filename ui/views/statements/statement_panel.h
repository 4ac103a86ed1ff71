// A statement, and what an analysis says of it: in words, and as a table of bars.
//
//   Overturn  the smallest change of assumptions that overturns it
//   Discover  when it holds
#pragma once

#include "ui/views/frame/analysis_panel.h"

class QTableView;

namespace chokepoint::ui {

class BarModel;
class ConditionBar;
class QuestionMenu;

enum class StatementQuestion { Overturn, Discover };

class StatementPanel : public AnalysisPanel {
  Q_OBJECT

 public:
  StatementPanel(StatementQuestion question, Analyst& analyst, QWidget* parent);

  // A claim is asked about.
  void turnTo(const Subject& subject) override;

 protected:
  void followStudy() override;
  void pose() override;
  void showState(AnswerState state) override;

 private:
  void poseOverturn();
  void poseDiscover();
  template <class Found>
  void tell(const Found& found);

  StatementQuestion m_question;
  ConditionBar* m_condition;
  QuestionMenu* m_questions;
  QLabel* m_answer;
  QLabel* m_note;
  BarModel* m_model;
  QTableView* m_table;
};

}  // namespace chokepoint::ui
