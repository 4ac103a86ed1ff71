// How the figure is spread over the runs, and in how many of them a statement holds.
#pragma once

#include "ui/views/frame/analysis_panel.h"

namespace chokepoint {
struct Likelihood;
}

namespace chokepoint::ui {

class ConditionBar;
class HistogramPlot;
struct Statement;

class LikelihoodPanel : public AnalysisPanel {
  Q_OBJECT

 public:
  LikelihoodPanel(Analyst& analyst, QWidget* parent);

  // A claim is asked about.
  void turnTo(const Subject& subject) override;

 protected:
  void followStudy() override;
  void pose() override;
  void showState(AnswerState state) override;

 private:
  void show(const Likelihood& found, const QString& figure, const Statement& statement);

  ConditionBar* m_condition;
  QLabel* m_answer;
  QLabel* m_note;
  QLabel* m_reading;
  HistogramPlot* m_plot;
};

}  // namespace chokepoint::ui
