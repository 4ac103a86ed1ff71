// What would have to be true: which value of an input brings the figure to a number, or makes a
// statement as likely as asked.
#pragma once

#include "core/study/statements/solving.h"
#include "ui/views/frame/analysis_panel.h"

class QCheckBox;
class QComboBox;
class QLayout;
class QLineEdit;

namespace chokepoint::ui {

class ConditionBar;
class CurvePlot;
class FittingLabel;
class NamedChoice;

class SolvePanel : public AnalysisPanel {
  Q_OBJECT

 public:
  SolvePanel(Analyst& analyst, QWidget* parent);

 protected:
  void followStudy() override;
  void pose() override;
  void showState(AnswerState state) override;

 private:
  void addQuestion(QWidget& link);
  [[nodiscard]] QLayout* answerBeside();
  void chooseKind();
  void show(const Solved& solved, const QString& what);
  void draw(const Solved& solved);
  [[nodiscard]] bool asksLikelihood() const;
  [[nodiscard]] std::optional<double> target();

  NamedChoice* m_input;
  QComboBox* m_kind;
  QLineEdit* m_target;
  FittingLabel* m_error;  // of the target
  QCheckBox* m_second;    // whether the second input counts
  NamedChoice* m_secondInput;
  ConditionBar* m_condition;
  bool m_isTargetTyped = false;
  QString m_targetAsked;                 // what stood there when it was asked
  std::optional<Expression> m_followed;  // the figure that the target has followed
  double m_roundFigure = 0.0;            // near it
  QLabel* m_answer;
  QLabel* m_note;
  QLabel* m_reading;
  CurvePlot* m_plot;
};

}  // namespace chokepoint::ui
